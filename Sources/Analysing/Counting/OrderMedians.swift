import Trade

/// Twice the medians of the net amounts of counted orders, anonymous ones included; 0 without an order.
struct OrderMedians: Sendable {
  /// Of all of them, and of those from a day on.
  var all: Int64 = 0
  var recent: Int64 = 0

  /// Two passes and no copy of ten million amounts: first amounts are counted by size, then those of the sizes that hold the middle
  /// are looked at.
  init(_ orders: OrderTable, _ counted: Counted, _ slices: Slices, from first: Day) {
    let parts = slices.map { OrderMedians.sizes($0, orders, counted, first) }
    var (old, recent) = (Sizes(), Sizes())
    for part in parts {
      old.add(part.old)
      recent.add(part.recent)
    }
    var all = old
    all.add(recent)
    let (middle, recentMiddle) = (all.middle, recent.middle)
    let found = slices.map { OrderMedians.amounts($0, orders, counted, first, middle, recentMiddle) }
    self.all = OrderMedians.doubledMedian(found.map(\.all), middle)
    self.recent = OrderMedians.doubledMedian(found.map(\.recent), recentMiddle)
  }

  private static func sizes(
    _ slice: Slices.Slice, _ orders: OrderTable, _ counted: Counted, _ first: Day
  ) -> (old: Sizes, recent: Sizes) {
    var (old, recent) = (Sizes(), Sizes())
    var (oldCounts, recentCounts) = (old.counts, recent.counts)
    var ofOld = oldCounts.mutableSpan
    var ofRecent = recentCounts.mutableSpan
    let (days, values) = (orders.day.span, counted.values.span)
    let (from, to) = (first.number, counted.asOf.number)
    for run in [slice.orders, slice.anonymous] {
      for order in run where values[order] > 0 && days[order].number <= to {
        let size = Sizes.size(of: values[order])
        if days[order].number < from { ofOld[size] += 1 } else { ofRecent[size] += 1 }
      }
    }
    (old.counts, recent.counts) = (oldCounts, recentCounts)
    return (old, recent)
  }

  /// The amounts whose sizes hold the middles.
  private static func amounts(
    _ slice: Slices.Slice, _ orders: OrderTable, _ counted: Counted, _ first: Day, _ middle: Sizes.Middle,
    _ recentMiddle: Sizes.Middle
  ) -> (all: ContiguousArray<Int64>, recent: ContiguousArray<Int64>) {
    var (all, recent): (ContiguousArray<Int64>, ContiguousArray<Int64>) = ([], [])
    let (days, values) = (orders.day.span, counted.values.span)
    let (from, to) = (first.number, counted.asOf.number)
    let (least, most) = (middle.amounts.lowerBound, middle.amounts.upperBound)
    let (leastRecent, mostRecent) = (recentMiddle.amounts.lowerBound, recentMiddle.amounts.upperBound)
    for run in [slice.orders, slice.anonymous] {
      for order in run {
        let value = values[order]
        if value >= least, value <= most, days[order].number <= to { all.append(value) }
        if value >= leastRecent, value <= mostRecent, days[order].number >= from, days[order].number <= to {
          recent.append(value)
        }
      }
    }
    return (all, recent)
  }

  private static func doubledMedian(_ parts: [ContiguousArray<Int64>], _ middle: Sizes.Middle) -> Int64 {
    var amounts = Selection(ContiguousArray(parts.joined()))
    return amounts.value(at: middle.low - middle.before) + amounts.value(at: middle.high - middle.before)
  }
}

/// How many amounts there are of each size: 1,024 sizes from one power of two to the next.
private struct Sizes: Sendable {
  var counts = ContiguousArray<Int32>(repeating: 0, count: 54 << 10)

  /// The size of an amount > 0; it never falls as the amount grows.
  static func size(of amount: Int64) -> Int {
    let shift = max(0, 53 - amount.leadingZeroBitCount)
    return shift << 10 + Int(truncatingIfNeeded: amount >> Int64(shift))
  }

  /// The least amount of a size.
  private static func least(of size: Int) -> Int64 {
    let shift = max(0, size >> 10 - 1)
    return Int64(size - shift << 10) << Int64(shift)
  }

  mutating func add(_ other: Sizes) {
    for size in counts.indices { counts[size] += other.counts[size] }
  }

  /// The places of the two middle amounts, the amounts of their sizes, and how many are smaller than these.
  struct Middle {
    var low: Int
    var high: Int
    var before: Int
    var amounts: ClosedRange<Int64>
  }

  var middle: Middle {
    let count = counts.reduce(0) { $0 + Int($1) }
    var middle = Middle(low: (count - 1) / 2, high: count / 2, before: 0, amounts: Int64.max...Int64.max)
    var (sum, first) = (0, -1)
    for (size, number) in counts.enumerated() where number > 0 {
      if first < 0, middle.low < sum + Int(number) { (first, middle.before) = (size, sum) }
      sum += Int(number)
      if middle.high < sum {
        middle.amounts = Sizes.least(of: first)...max(Sizes.least(of: first), Sizes.least(of: size + 1) - 1)
        break
      }
    }
    return middle
  }
}
