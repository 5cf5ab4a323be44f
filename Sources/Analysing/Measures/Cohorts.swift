package import Trade

/// Customers by the month of their first order, and what became of them month by month. Only complete months.
package struct Cohorts: Hashable, Sendable {
  /// The last months that are over by the period's end, oldest first.
  package var rows: [Row] = []

  /// No month yet.
  package init() {}

  /// The customers who first ordered in a month.
  package struct Row: Hashable, Sendable {
    package var month: Period
    /// Whose first order in the data lies in the month and was their first indeed: the data reaches back long enough before, or they
    /// registered since it begins.
    package var customers = 0
    /// Those of whom this is not known yet: they may have bought before the data begins. They are in no other figure.
    package var unknown = 0
    /// Who of `customers` ordered in the month itself (all), one month later, and so on.
    package var buyers: [Int]
    /// Net amounts of their orders, likewise.
    package var revenue: [Money]

    /// An empty cohort that was followed for some months.
    package init(month: Period, months: Int) {
      self.month = month
      buyers = Array(repeating: 0, count: months)
      revenue = Array(repeating: .zero, count: months)
    }

    /// Whether nobody's first order in this month is known to be the first.
    package var isUnknown: Bool { customers == 0 && unknown > 0 }
  }
}
