package import Trade

/// Sums over a stretch of time, as of its last day: with the refunds that were known by then. segmentation.md §1, *net amount*.
package struct Totals: Hashable, Sendable {
  /// Buyers with a counted order in it.
  package var customers = 0
  /// Counted orders, anonymous ones included.
  package var orders = 0
  /// Goods before discounts and refunds: `revenue + discounts + refunds`.
  package var gross = Money.zero
  package var discounts = Money.zero
  package var refunds = Money.zero
  package var revenue = Money.zero
  /// Nil where a counted row lacks a profit.
  package var profit: Money?
  /// Buyers whose first order lies in it, and the others.
  package var newCustomers = 0
  package var returningCustomers = 0
  /// Orders of the new ones.
  package var newOrders = 0
  package var newRevenue = Money.zero
  package var returningRevenue = Money.zero
  /// Revenue of anonymous orders.
  package var anonymousOrders = 0
  package var anonymousRevenue = Money.zero
  /// What refunds after its last day, up to the report's, took off its orders: `revenue` does not know of them.
  package var refundedSince = Money.zero

  /// Nothing yet.
  package init() {}

  /// Revenue per order; nil without one.
  package var averageOrder: Money? { orders == 0 ? nil : revenue.divided(by: orders) }
  /// Revenue of known buyers per buyer; nil without one.
  package var averagePerBuyer: Money? { customers == 0 ? nil : (revenue - anonymousRevenue).divided(by: customers) }
}

/// The period beside its yardsticks, each as of its own last day; nil where the data does not reach back to its first day.
package struct Comparison: Sendable {
  package var now: Totals
  package var previous: Totals?
  package var yearBefore: Totals?
  /// What was given back in the period for orders from before it: it lowers these orders and their customers, and no period's revenue.
  package var earlierRefunds: Money

  /// A comparison.
  package init(now: Totals, previous: Totals?, yearBefore: Totals?, earlierRefunds: Money = .zero) {
    self.now = now
    self.previous = previous
    self.yearBefore = yearBefore
    self.earlierRefunds = earlierRefunds
  }
}

/// Revenue and orders period by period: up to a year of periods (52 weeks, 12 months, 4 quarters, or 5 years), oldest first, the
/// report's own last. For a range: the weeks up to its last day. Each is counted as of its own last day, as in its own report.
package struct Trend: Sendable {
  package var points: [Point]

  /// One period of the trend.
  package struct Point: Sendable {
    package var period: Period
    package var totals: Totals
    /// The same period a year before (`Period.yearBefore`); nil before the data begins.
    package var yearBefore: Totals?

    /// A point.
    package init(period: Period, totals: Totals, yearBefore: Totals?) {
      self.period = period
      self.totals = totals
      self.yearBefore = yearBefore
    }
  }

  /// A trend.
  package init(points: [Point]) { self.points = points }
}

/// A step of the reconciliation. data.md §4.
package struct ReconciliationStep: Hashable, Sendable {
  package var step: Step
  package var rows: Int
  package var amount: Money

  /// The steps, in their order. `read` − all between = `counted`, in rows and in money. Anonymous orders are counted in the totals:
  /// `anonymous` tells how much of `counted` they are and is not subtracted.
  ///
  /// Signs: `read` is the amount column added as it stands (`Intake.read`). Orders that do not count, those refunded in full among
  /// them, stand with their amounts before refunds. `refund-only`, and its part of `after-period`, is negative: negative rows of no
  /// known order. `refunds` is what a refund column takes off counted orders, > 0; negative rows are in `read` already, and those
  /// that lower no counted order (yet) make it smaller, even < 0. `counted` is the net amount of the counted orders; with
  /// `refund-only` it makes the lifetime revenue.
  package enum Step: String, CaseIterable, Sendable {
    case read, rejected, duplicate, excluded, cancelled, unpaid, refunded, zero
    case afterPeriod = "after-period"
    case refundOnly = "refund-only"
    case refunds, counted, anonymous
  }

  /// A step.
  package init(_ step: Step, rows: Int, amount: Money) {
    self.step = step
    self.rows = rows
    self.amount = amount
  }
}
