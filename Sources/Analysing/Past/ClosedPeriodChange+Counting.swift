import Trade

extension ClosedPeriodChange {
  /// The recorded periods that would say something else now, by last day, then by first: each is counted as of its own last day, so that a
  /// refund of later is no change, and all by one walk over the orders.
  static func all(_ closed: [PeriodSummary], _ ledger: Ledger, _ counted: Counted, _ slices: Slices) -> [ClosedPeriodChange] {
    guard let first = closed.map(\.period.from).min(), let last = closed.map(\.period.to).max() else { return [] }
    var days = DaySums(first, last, slices, ledger.orders, counted)
    days.giveBackOwnerless(ledger.refunds)
    let refunded = RefundedOrders(ledger, from: first, to: last)
    for order in refunded.orders { days.remove(order, ledger.orders, counted) }
    let sums = days.cumulated()
    let sorted = closed.sorted { ($0.period.to, $0.period.from) < ($1.period.to, $1.period.from) }
    return sorted.compactMap { summary in
      let (from, to) = (first.distance(to: summary.period.from), first.distance(to: summary.period.to) + 1)
      let apart = refunded.sums(of: summary.period)
      let orders = sums.orders[to] - sums.orders[from] + apart.orders
      let revenue = Money(units: sums.revenue[to] - sums.revenue[from] + apart.revenue)
      if orders == summary.orders, revenue == summary.revenue { return nil }
      return ClosedPeriodChange(
        period: summary.period, recordedOrders: summary.orders, recordedRevenue: summary.revenue, orders: orders,
        revenue: revenue)
    }
  }
}
