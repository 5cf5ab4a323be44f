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
    let found = slices.map { OrderMedians.amounts($0, orders, counted, first, middle.sizes, recentMiddle.sizes) }
    self.all = OrderMedians.doubledMedian(found.map(\.all), middle)
    self.recent = OrderMedians.doubledMedian(found.map(\.recent), recentMiddle)
  }

  private static func sizes(
    _ slice: Slices.Slice, _ orders: OrderTable, _ counted: Counted, _ first: Day
  ) -> (old: Sizes, recent: Sizes) {
    var (old, recent) = (Sizes(), Sizes())
    let (days, values) = (orders.day.span, counted.values.span)
    for run in [slice.orders, slice.anonymous] {
      for order in run where values[order] > 0 && days[order] <= counted.asOf {
        if days[order] < first { old.add(values[order]) } else { recent.add(values[order]) }
      }
    }
    return (old, recent)
  }

  /// The amounts whose sizes hold the middles.
  private static func amounts(
    _ slice: Slices.Slice, _ orders: OrderTable, _ counted: Counted, _ first: Day, _ sizes: ClosedRange<Int>,
    _ recentSizes: ClosedRange<Int>
  ) -> (all: ContiguousArray<Int64>, recent: ContiguousArray<Int64>) {
    var (all, recent): (ContiguousArray<Int64>, ContiguousArray<Int64>) = ([], [])
    let (days, values) = (orders.day.span, counted.values.span)
    for run in [slice.orders, slice.anonymous] {
      for order in run where values[order] > 0 && days[order] <= counted.asOf {
        let size = Sizes.size(of: values[order])
        if sizes.contains(size) { all.append(values[order]) }
        if recentSizes.contains(size), days[order] >= first { recent.append(values[order]) }
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
  private var counts = ContiguousArray<Int>(repeating: 0, count: 54 << 10)

  /// The size of an amount > 0; it never falls as the amount grows.
  static func size(of amount: Int64) -> Int {
    let shift = max(0, 53 - amount.leadingZeroBitCount)
    return shift << 10 + Int(truncatingIfNeeded: amount >> Int64(shift))
  }

  mutating func add(_ amount: Int64) { counts[Sizes.size(of: amount)] += 1 }

  mutating func add(_ other: Sizes) {
    for size in counts.indices { counts[size] += other.counts[size] }
  }

  /// The places of the two middle amounts, their sizes, and how many amounts are smaller than these sizes.
  struct Middle {
    var low: Int
    var high: Int
    var before: Int
    var sizes: ClosedRange<Int>
  }

  var middle: Middle {
    let count = counts.reduce(0, +)
    var middle = Middle(low: (count - 1) / 2, high: count / 2, before: 0, sizes: 0...0)
    var (sum, first) = (0, -1)
    for (size, number) in counts.enumerated() where number > 0 {
      if first < 0, middle.low < sum + number { (first, middle.before) = (size, sum) }
      sum += number
      if middle.high < sum {
        middle.sizes = first...size
        break
      }
    }
    return middle
  }
}
