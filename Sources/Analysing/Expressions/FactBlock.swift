import Trade

/// Values of a fact for customers who stand next to each other: so few that they stay in the processor's cache.
struct FactBlock: Sendable {
  /// Whose values they are.
  var customers = 0..<0
  /// By place in `customers`; only as many as there are customers mean anything.
  private(set) var values = ContiguousArray<Int64>(repeating: FactColumn.missing, count: FactBlock.size)

  /// How many customers a block has at most.
  static let size = 1024

  /// The blocks of a range of customers.
  static func blocks(of range: Range<Int>) -> [Range<Int>] {
    stride(from: range.lowerBound, to: range.upperBound, by: size).map { $0..<min(range.upperBound, $0 + size) }
  }

  /// Writes each customer's value down. It is part of its caller, so that `value` is a loop's body and no call for each customer.
  @inline(__always) mutating func fill(_ value: (Int) -> Int64) {
    let (first, count) = (customers.lowerBound, customers.count)
    var places = values.mutableSpan
    for place in 0..<count { places[place] = value(first + place) }
  }

  /// Booleans.
  @inline(__always) mutating func flags(_ flag: (Int) -> Bool?) {
    fill { customer in flag(customer).map { $0 ? 1 : 0 } ?? FactColumn.missing }
  }

  /// Whole numbers.
  @inline(__always) mutating func counts(_ count: (Int) -> Int32?) {
    fill { customer in count(customer).map { Int64($0) * 10_000 } ?? FactColumn.missing }
  }

  /// Days.
  @inline(__always) mutating func days(_ day: (Int) -> Day?) {
    fill { customer in day(customer).map { Int64($0.number) } ?? FactColumn.missing }
  }
}
