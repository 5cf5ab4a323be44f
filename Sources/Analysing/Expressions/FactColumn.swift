import Trade

/// The values of a fact by customer number. What is not known is `FactColumn.missing`.
enum FactColumn: Sendable {
  /// The data tells nothing of it.
  case unknown
  /// Numbers, amounts and shares in ten-thousandths, days by their numbers, and booleans as 0 and 1.
  case numbers(@Sendable (Int) -> Int64)
  /// The number of a word, among these.
  case words([String], @Sendable (Int) -> Int64)
  /// A text a customer; an empty one is not known.
  case texts(TextPool)
  /// Several texts a customer.
  case sets(TextSets)

  /// Stands for a value that is not known.
  static let missing = Int64.min

  /// Booleans.
  static func flags(_ flag: @escaping @Sendable (Int) -> Bool?) -> FactColumn {
    .numbers { customer in flag(customer).map { $0 ? 1 : 0 } ?? missing }
  }

  /// Whole numbers.
  static func counts(_ count: @escaping @Sendable (Int) -> Int32?) -> FactColumn {
    .numbers { customer in count(customer).map { Int64($0) * 10_000 } ?? missing }
  }

  /// Days.
  static func days(_ day: @escaping @Sendable (Int) -> Day?) -> FactColumn {
    .numbers { customer in day(customer).map { Int64($0.number) } ?? missing }
  }

  /// Classes by their numbers; `Segmentation.none` is not known.
  static func classes(_ classes: [String], _ numbers: ContiguousArray<UInt8>) -> FactColumn {
    .words(classes) { customer in numbers[customer] == Segmentation.none ? missing : Int64(numbers[customer]) }
  }
}
