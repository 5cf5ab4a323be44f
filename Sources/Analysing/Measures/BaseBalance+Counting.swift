import Trade

extension BaseBalance {
  /// Counts the buyers of a snapshot in a period that ends on its day: only of those who bought before and in the period, orders are
  /// looked at, from the last back to the last before the period.
  init(_ snapshot: Snapshot, _ period: Period) {
    self.init()
    cut = snapshot.lifeStageCuts.0
    let parts = snapshot.slices.map { slice in BaseBalance(slice, snapshot, period, cut: snapshot.lifeStageCuts.0) }
    for part in parts {
      atStart += part.atStart
      first += part.first
      wonBack += part.wonBack
      fellSilent += part.fellSilent
      atEnd += part.atEnd
    }
  }

  private init(_ slice: Slices.Slice, _ snapshot: Snapshot, _ period: Period, cut: Int) {
    self.init()
    let (facts, start) = (snapshot.facts, period.from.advanced(by: -1))
    let (counts, firstDays, lastDays) = (facts.orderCount.span, facts.firstDay.span, facts.lastDay.span)
    let (starts, days, values) = (
      snapshot.ledger.orders.starts.span, snapshot.ledger.orders.day.span, snapshot.counted.values.span
    )
    for customer in slice.customers where counts[customer] > 0 {
      let isActive = lastDays[customer].distance(to: facts.asOf) <= cut
      var (isInBase, hasCome) = (false, false)
      if firstDays[customer] > start {
        first += 1
        hasCome = true
      } else {
        var last = lastDays[customer]
        if last > start {
          var order = Int(starts[customer + 1]) - 1
          while order > Int(starts[customer]), values[order] <= 0 || days[order] > start { order -= 1 }
          last = days[order]
        }
        isInBase = last.distance(to: start) <= cut
        if isInBase { atStart += 1 }
        if !isInBase, lastDays[customer] > start {
          wonBack += 1
          hasCome = true
        }
      }
      if isActive { atEnd += 1 } else if isInBase || hasCome { fellSilent += 1 }
    }
  }
}
