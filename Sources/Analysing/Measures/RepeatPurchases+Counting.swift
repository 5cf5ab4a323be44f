import Trade

extension RepeatPurchases {
  /// Looks for the second order of every buyer whose first one is known; `oldest` is the day of the oldest order, nil without one.
  init(_ snapshot: Snapshot, oldest: Day?) {
    self.init()
    let firstOrders = FirstOrders(snapshot, oldest: oldest)
    let windows = snapshot.policy.measures.repeatDays
    let parts = snapshot.slices.map { Part($0, snapshot, windows, firstOrders) }
    let days = Tally(parts.lazy.map(\.days))
    converted = Share(days.count, of: parts.reduce(0) { $0 + $1.known })
    doubledMedianDays = days.doubledMedian
    rates = windows.indices.map { index in
      let share = parts.reduce((0, 0)) { ($0.0 + $1.repeated[index], $0.1 + $1.old[index]) }
      return Rate(days: windows[index], share: Share(share.0, of: share.1))
    }
  }

  /// What is counted of some customers.
  private struct Part: Sendable {
    /// Buyers whose first order is known.
    var known = 0
    /// Days to the second order.
    var days = Tally()
    /// By window: whose first order is old enough, and who of them came back in time.
    var old: [Int]
    var repeated: [Int]

    init(_ slice: Slices.Slice, _ snapshot: Snapshot, _ windows: [Int], _ firstOrders: FirstOrders) {
      (old, repeated) = (windows.map { _ in 0 }, windows.map { _ in 0 })
      let (facts, byDays) = (snapshot.facts, snapshot.policy.frequency == .days)
      let (counts, firstDays) = (facts.orderCount.span, facts.firstDay.span)
      let (starts, dates, values) = (
        snapshot.ledger.orders.starts.span, snapshot.ledger.orders.day.span, snapshot.counted.values.span
      )
      for customer in slice.customers where counts[customer] > 0 {
        let first = firstDays[customer]
        if !firstOrders.isKnown(customer, on: first) { continue }
        known += 1
        let age = first.distance(to: facts.asOf)
        var second = -1
        if counts[customer] > 1 {
          var isFirst = true
          for order in Int(starts[customer])..<Int(starts[customer + 1]) where values[order] > 0 && dates[order] <= facts.asOf {
            // Where clocks go back over midnight, a later order may have an earlier day.
            let gap = max(0, first.distance(to: dates[order]))
            if !isFirst, !byDays || gap > 0 {
              second = gap
              break
            }
            isFirst = false
          }
        }
        if second >= 0 { days.add(second) }
        for (index, window) in windows.enumerated() where age >= window {
          old[index] += 1
          if second >= 0, second <= window { repeated[index] += 1 }
        }
      }
    }
  }
}
