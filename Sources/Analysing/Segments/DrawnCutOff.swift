/// A cut-off that a rule drew from the customers it applies to, or that it keeps from an earlier period.
struct DrawnCutOff: Sendable {
  /// A name of the rule's own, as `CutOffs` has it.
  let name: String
  /// Days, orders, ten-thousandths of the currency, or the parts of a fraction.
  let numbers: [Int64]
  /// The same as it is told, in the same terms whether drawn or kept; empty where it is no line that anybody reads. Worked out when asked
  /// for, as every buyer is held against it.
  let told: @Sendable () -> [Threshold]

  /// A cut-off by its numbers.
  init(_ name: String, _ numbers: [Int64], told: @autoclosure @escaping @Sendable () -> [Threshold] = []) {
    (self.name, self.numbers, self.told) = (name, numbers, told)
  }
}
