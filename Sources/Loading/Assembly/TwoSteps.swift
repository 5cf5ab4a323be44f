/// Puts columns into another order in two steps, so that no column is ever read or written here and there over all of its length,
/// where every value would wait for the memory: first to groups, then within each group, which the caches hold.
struct TwoSteps: ~Copyable {
  let step: OrderStep
  /// Where the first step has put what stands here now.
  private(set) var locals = RawColumn<UInt32>()
  /// Room for a column after the first step: taken once, because new memory costs as much as what is done with it.
  private var room = RawColumn<UInt64>()

  /// The second step is to be written into `locals`.
  init(_ step: consuming OrderStep) {
    self.step = step
    locals.resize(self.step.total)
    room.resize(self.step.total)
  }

  /// How many values a column has in the new order.
  var count: Int { locals.count }

  /// The column that has made the first step last.
  func grouped<Value: BitwiseCopyable>(as _: Value.Type = Value.self) -> UnsafeMutablePointer<Value> {
    // No value of a column is longer than eight bytes.
    UnsafeMutableRawPointer(room.base).assumingMemoryBound(to: Value.self)
  }

  /// A column after the first step, until the next one makes it.
  func grouped<Value: BitwiseCopyable>(_ column: Pieces<Value>) -> UnsafeMutablePointer<Value> {
    let target = grouped(as: Value.self)
    step.spread(column, into: target)
    return target
  }

  /// A column in the new order, each value made something else.
  @inline(__always) func gathered<Value: BitwiseCopyable, Result>(
    _ column: Pieces<Value>, _ transform: (Value) -> Result
  ) -> ContiguousArray<Result> { gathered(grouped: grouped(column), transform) }

  /// The same of a column that has made the first step.
  @inline(__always) func gathered<Value: BitwiseCopyable, Result>(
    grouped source: UnsafeMutablePointer<Value>, _ transform: (Value) -> Result
  ) -> ContiguousArray<Result> {
    let numbers = locals.base
    return Parallel.array(of: count) { transform(source[Int(numbers[$0])]) }
  }
}
