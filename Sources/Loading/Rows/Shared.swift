/// A value that cannot be copied, where several threads read it.
final class Shared<Value: ~Copyable> {
  var value: Value

  init(_ value: consuming Value) { self.value = value }
}
