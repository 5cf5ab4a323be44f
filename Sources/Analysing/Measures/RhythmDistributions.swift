import Trade

/// Frequency and gaps by typical group: one walk over the days of all counted orders.
struct RhythmDistributions {
  let frequency: GroupedDistribution
  let gaps: GroupedDistribution

  /// Frequencies stand in twelve bins from one order on, gaps in bins of 15 days up to a year; the last of each is open.
  init(_ snapshot: Snapshot, _ groups: CustomerGroups) {
    let parts = snapshot.slices.map { slice in RhythmDistributions.part(slice, snapshot, groups) }
    var (frequencies, gaps) = RhythmDistributions.none(groups)
    for part in parts {
      frequencies.add(part.frequencies)
      gaps.add(part.gaps)
    }
    frequency = groups.grouped(
      (0..<groups.count).map { frequencies.distribution($0, histogram: Histogram(width: 1, bins: 12), offset: 1) })
    self.gaps = groups.grouped(
      (0..<groups.count).map { gaps.distribution($0, histogram: Histogram(width: 15, bins: 25), offset: 0) })
  }

  /// Columns for up to a thousand orders and eleven years.
  private static func none(_ groups: CustomerGroups) -> (frequencies: GroupTallies, gaps: GroupTallies) {
    (GroupTallies(groups: groups.count, width: 1024), GroupTallies(groups: groups.count, width: 4096))
  }

  private static func part(
    _ slice: Slices.Slice, _ snapshot: Snapshot, _ groups: CustomerGroups
  ) -> (frequencies: GroupTallies, gaps: GroupTallies) {
    var (frequencies, gaps) = none(groups)
    let (facts, orders, asOf) = (snapshot.facts, snapshot.ledger.orders, snapshot.asOf)
    let (counts, own, places, width) = (facts.orderCount.span, facts.frequency.span, groups.places.span, groups.width)
    let (starts, days, values) = (orders.starts.span, orders.day.span, snapshot.counted.values.span)
    for customer in slice.customers where counts[customer] > 0 {
      let groups = customer * width..<(customer + 1) * width
      frequencies.add(Int(own[customer]), groups, of: places)
      if counts[customer] < 2 { continue }
      var last = Int32.max
      for order in Int(starts[customer])..<Int(starts[customer + 1]) where values[order] > 0 && days[order] <= asOf {
        let day = days[order].number
        if day > last {
          gaps.add(Int(day - last), groups, of: places)
          last = day
        } else if last == Int32.max {
          last = day
        }
      }
    }
    return (frequencies, gaps)
  }
}
