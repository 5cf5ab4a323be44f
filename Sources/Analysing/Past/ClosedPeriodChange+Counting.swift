import Trade

extension ClosedPeriodChange {
  /// The recorded periods that would say something else now, by last day, then by first: each is counted as of its own last day, so that a
  /// refund of later is no change, and all by one walk over the orders.
  static func all(
    _ closed: [PeriodSummary], _ ledger: Ledger, _ counted: Counted, _ refunds: DatedRefunds, _ slices: Slices
  ) -> [ClosedPeriodChange] {
    guard let first = closed.map(\.period.from).min(), let last = closed.map(\.period.to).max() else { return [] }
    var days = DaySums(first, last, slices, ledger.orders, counted)
    days.giveBackOwnerless(ledger.refunds)
    let sums = days.cumulated()
    let sorted = closed.sorted { ($0.period.to, $0.period.from) < ($1.period.to, $1.period.from) }
    var given = Array(repeating: (orders: 0, amount: Int64(0)), count: sorted.count)
    for run in refunds.runs(in: 0..<ledger.orders.count, after: sorted.map(\.period.to)) {
      for place in run.ends where refunds.isLate(run, after: sorted[place].period.to) {
        let own = refunds.given(of: run, since: sorted[place].period)
        given[place] = (given[place].orders + own.orders, given[place].amount + own.amount)
      }
    }
    return zip(sorted, given).compactMap { summary, given in
      let (from, to) = (first.distance(to: summary.period.from), first.distance(to: summary.period.to) + 1)
      let orders = sums.orders[to] - sums.orders[from] + given.orders
      let revenue = Money(units: sums.revenue[to] - sums.revenue[from] + given.amount)
      if orders == summary.orders, revenue == summary.revenue { return nil }
      return ClosedPeriodChange(
        period: summary.period, recordedOrders: summary.orders, recordedRevenue: summary.revenue, orders: orders,
        revenue: revenue)
    }
  }
}
