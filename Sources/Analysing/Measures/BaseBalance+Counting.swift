import Trade

extension BaseBalance {
  /// Counts the buyers of a snapshot in a period that ends on its day: only of those who bought before and in the period, orders are
  /// looked at, from the last back to the last before the period; and of those to whom something was given back since.
  init(_ snapshot: Snapshot, _ period: Period, _ refunds: DatedRefunds) {
    self.init()
    cut = snapshot.lifeStageCuts.0
    let (cut, start) = (cut, period.from.advanced(by: -1))
    let parts = snapshot.slices.map { slice in
      var part = BaseBalance(slice, snapshot, start: start, cut: cut)
      part.restore(slice, snapshot, refunds, start: start)
      return part
    }
    for part in parts {
      atStart += part.atStart
      first += part.first
      wonBack += part.wonBack
      fellSilent += part.fellSilent
      atEnd += part.atEnd
    }
  }

  /// By what orders count for now.
  private init(_ slice: Slices.Slice, _ snapshot: Snapshot, start: Day, cut: Int) {
    self.init()
    self.cut = cut
    let facts = snapshot.facts
    let (counts, firstDays, lastDays) = (facts.orderCount.span, facts.firstDay.span, facts.lastDay.span)
    let (starts, days, values) = (
      snapshot.ledger.orders.starts.span, snapshot.ledger.orders.day.span, snapshot.counted.values.span
    )
    for customer in slice.customers where counts[customer] > 0 {
      let isFirst = firstDays[customer] > start
      var before = lastDays[customer]
      if !isFirst, before > start {
        var order = Int(starts[customer + 1]) - 1
        while order > Int(starts[customer]), values[order] <= 0 || days[order] > start { order -= 1 }
        before = days[order]
      }
      count(before: isFirst ? nil : before, isFirst: isFirst, last: lastDays[customer], start, facts.asOf, 1)
    }
  }

  /// Puts those of whom an order was given back since the start in the place where they were then.
  private mutating func restore(_ slice: Slices.Slice, _ snapshot: Snapshot, _ refunds: DatedRefunds, start: Day) {
    let (facts, days) = (snapshot.facts, snapshot.ledger.orders.day)
    for run in refunds.runs(in: slice.orders, after: [start]) {
      let isBuyer = facts.isBuyer(run.customer)
      let last = isBuyer ? facts.lastDay[run.customer.index] : nil
      let isFirst = isBuyer && facts.firstDay[run.customer.index] > start
      func before(_ net: (Int) -> Int64) -> Day? { run.orders.last { days[$0] <= start && net($0) > 0 }.map { days[$0] } }
      if isBuyer { count(before: before { snapshot.counted.values[$0] }, isFirst: isFirst, last: last, start, facts.asOf, -1) }
      let then = before { refunds.net($0, in: run, asOf: start) }
      count(before: then, isFirst: isFirst, last: last, start, facts.asOf, 1)
    }
  }

  /// Counts a customer by the last order up to the start and the last of all; `times` -1 takes one out again.
  @inline(__always)
  private mutating func count(before: Day?, isFirst: Bool, last: Day?, _ start: Day, _ end: Day, _ times: Int) {
    let isInBase = before.map { $0.distance(to: start) <= cut } ?? false
    let hasCome = !isInBase && last.map { $0 > start } ?? false
    if isInBase { atStart += times }
    if hasCome {
      if isFirst { first += times } else { wonBack += times }
    }
    if let last, last.distance(to: end) <= cut {
      atEnd += times
    } else if isInBase || hasCome {
      fellSilent += times
    }
  }
}
