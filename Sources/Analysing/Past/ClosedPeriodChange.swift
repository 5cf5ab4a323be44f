package import Trade

/// A period that was closed and would say something else now: orders came late, or the data was corrected. Its pages stand.
package struct ClosedPeriodChange: Hashable, Sendable {
  package var period: Period
  /// Counted orders and net revenue as recorded, and as the data has them now.
  package var recordedOrders: Int
  package var recordedRevenue: Money
  package var orders: Int
  package var revenue: Money

  /// A change of a closed period.
  package init(period: Period, recordedOrders: Int, recordedRevenue: Money, orders: Int, revenue: Money) {
    self.period = period
    self.recordedOrders = recordedOrders
    self.recordedRevenue = recordedRevenue
    self.orders = orders
    self.revenue = revenue
  }
}
