import Trade

/// The values of a fact by customer number. What is not known is `FactColumn.missing`.
enum FactColumn: Sendable {
  /// The data tells nothing of it.
  case unknown
  /// Numbers, amounts and shares in ten-thousandths, days by their numbers, and booleans as 0 and 1.
  case numbers(Values)
  /// The number of a word, among these.
  case words([String], Values)
  /// A text a customer; an empty one is not known.
  case texts(TextPool)
  /// Several texts a customer.
  case sets(TextSets)

  /// Writes the values of a block of customers: one call for all of them.
  typealias Values = @Sendable (inout FactBlock) -> Void

  /// Stands for a value that is not known.
  static let missing = Int64.min

  /// Values that are worked out already.
  static func numbers(of values: ContiguousArray<Int64>) -> FactColumn {
    .numbers { $0.fill { values[$0] } }
  }

  /// Classes by their numbers; `Segmentation.none` is not known.
  static func classes(_ classes: [String], _ numbers: ContiguousArray<UInt8>) -> FactColumn {
    .words(classes) { $0.fill { numbers[$0] == Segmentation.none ? missing : Int64(numbers[$0]) } }
  }
}
