import Trade

/// Counts the cohorts of a snapshot: each customer's orders are walked once.
struct CohortCount {
  private let snapshot: Snapshot
  /// Complete months, oldest first, and which of them a day lies in.
  private let months: [Period]
  private let stretches: Stretches
  private let firstOrders: FirstOrders

  /// The months from the data's first day on; `oldest` is the day of the oldest order, counted or not, nil without one.
  init(_ snapshot: Snapshot, oldest: Day?) {
    self.snapshot = snapshot
    var months: [Period] = []
    if let oldest {
      let holding = Period(.month, holding: snapshot.asOf)
      var month = holding.to <= snapshot.asOf ? holding : holding.previous
      while month.to >= oldest, months.count < snapshot.policy.measures.cohortMonths {
        months.append(month)
        month = month.previous
      }
    }
    self.months = months.reversed()
    stretches = Stretches(self.months)
    firstOrders = FirstOrders(snapshot, oldest: oldest)
  }

  /// The cohorts.
  var cohorts: Cohorts {
    if months.isEmpty { return Cohorts() }
    let parts = snapshot.slices.map { part($0) }
    var cohorts = Cohorts()
    cohorts.rows = months.indices.map { first in
      var row = Cohorts.Row(month: months[first], months: months.count - first)
      for part in parts {
        row.customers += part.customers[first]
        row.unknown += part.unknown[first]
        for later in row.buyers.indices {
          row.buyers[later] += part.buyers[first * months.count + later]
          row.revenue[later].units += part.revenue[first * months.count + later]
        }
      }
      return row
    }
    return cohorts
  }

  /// By cohort; by cohort and months since.
  private struct Part: Sendable {
    var customers: ContiguousArray<Int>
    var unknown: ContiguousArray<Int>
    var buyers: ContiguousArray<Int>
    var revenue: ContiguousArray<Int64>
  }

  private func part(_ slice: Slices.Slice) -> Part {
    let (none, square) = (ContiguousArray(repeating: 0, count: months.count), months.count * months.count)
    var part = Part(
      customers: none, unknown: none, buyers: ContiguousArray(repeating: 0, count: square),
      revenue: ContiguousArray(repeating: 0, count: square))
    let (facts, orders, indices) = (snapshot.facts, snapshot.ledger.orders, stretches.indices.span)
    let (counts, firstDays) = (facts.orderCount.span, facts.firstDay.span)
    let (starts, days, values) = (orders.starts.span, orders.day.span, snapshot.counted.values.span)
    for customer in slice.customers where counts[customer] > 0 {
      let own = stretches.index(of: firstDays[customer], indices)
      if own < 0 { continue }
      if !firstOrders.isKnown(customer, on: firstDays[customer]) {
        part.unknown[own] += 1
        continue
      }
      part.customers[own] += 1
      var last = -1
      for order in Int(starts[customer])..<Int(starts[customer + 1]) where values[order] > 0 {
        let month = stretches.index(of: days[order], indices)
        if month < own { continue }
        let place = own * months.count + month - own
        part.revenue[place] += values[order]
        // Orders of a customer stand in time, so each new month counts the customer once.
        if month > last { part.buyers[place] += 1 }
        last = max(last, month)
      }
    }
    return part
  }
}
