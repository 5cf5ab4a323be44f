import Trade

/// A sum of profits that is unknown as soon as one of them is.
struct ProfitSum: Sendable {
  private(set) var isKnown: Bool
  private var sum: Int64 = 0

  /// Nothing yet; `isKnown` is false where the data tells no profit at all.
  init(isKnown: Bool) { self.isKnown = isKnown }

  /// Adds a profit as a column holds it.
  mutating func add(_ profit: Int64) {
    if profit == OrderTable.unknown { isKnown = false }
    if isKnown { sum += profit }
  }

  /// Adds another sum.
  mutating func add(_ other: ProfitSum) { add(other.column) }

  /// Takes off a part of what was added.
  mutating func subtract(_ part: ProfitSum) {
    if isKnown, part.isKnown { sum -= part.sum }
  }

  /// As a column holds it: `OrderTable.unknown`, or ten-thousandths.
  var column: Int64 { isKnown ? sum : OrderTable.unknown }
  /// The sum, if every profit is known.
  var money: Money? { isKnown ? Money(units: sum) : nil }
}
