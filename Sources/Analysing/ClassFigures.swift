package import Trade

/// Orders and the money they brought.
package struct Turnover: Hashable, Sendable {
  /// Buyers with an order in it.
  package var customers = 0
  package var orders = 0
  package var revenue = Money.zero
  /// Nil where a counted row lacks a profit.
  package var profit: Money? = .zero

  /// Nothing yet.
  package init() {}

  /// Whether tables have no row for it. Refunds of somebody without a counted order are money without an order.
  package var isNothing: Bool { orders == 0 && revenue == .zero }
}

/// Turnover of the period and of all time before the end.
package struct Turnovers: Hashable, Sendable {
  package var period = Turnover()
  package var lifetime = Turnover()

  /// Nothing yet.
  package init() {}
}

/// What a class is worth and how it behaves, as of the period's last day.
package struct ClassFigures: Sendable {
  package var customers = 0
  /// How many of them are contacts: customer records without a counted order, which are in no other figure.
  package var contacts = 0
  package var turnover = Turnovers()
  /// Members whose first order lies in the period.
  package var newCustomers = 0
  /// Four times the median of the members' own median gaps (members with two purchase days or more), as a median of medians may end in
  /// ".25"; nil where there is none.
  package var quadrupledMedianGap: Int?
  /// Twice the median of the members' recency; nil for an empty class.
  package var doubledMedianSilence: Int?
  /// Twice the median recency of the members who have a gap of their own; nil where nobody has one.
  package var doubledMedianSilenceWithGap: Int?
  package var longestSilence: Int?
  /// Of those who stood in this class `Policy.returnDays` ago, who ordered since. Who had not ordered by then stood in one only where
  /// the customer file says that they had registered.
  package var returned = Share(0, of: 0)
  /// Of the same, who stands in a later class of the list now: the steps up, where the classes are a ladder.
  package var advanced = Share(0, of: 0)
  /// Members by their own median gap (two purchase days or more), and by recency.
  package var gaps = Histogram(width: 30, bins: 25)
  package var silences = Histogram(width: 30, bins: 25)
  /// The first `Policy.listed` members: buyers by M, then by id, then contacts by id.
  package var top: [CustomerID] = []

  /// Figures of an empty class.
  package init() {}

  /// Members with a counted order.
  package var buyers: Int { customers - contacts }
}

/// Counts in bins of equal width from 0; the last bin is open.
package struct Histogram: Hashable, Sendable {
  package var width: Int
  package var counts: [Int]

  /// Empty bins.
  package init(width: Int, bins: Int) {
    self.width = width
    counts = Array(repeating: 0, count: bins)
  }

  /// Counts a value ≥ 0, once or several times; a value beyond the last bin goes into it.
  package mutating func add(_ value: Int, count: Int = 1) { counts[min(value / width, counts.count - 1)] += count }
}
