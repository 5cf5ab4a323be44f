import Trade

/// Twice the medians of the net amounts of counted orders, anonymous ones included; 0 without an order.
struct OrderMedians: Sendable {
  /// Of all of them, and of those from a day on.
  var all: Int64 = 0
  var recent: Int64 = 0

  /// The medians as of each request's day, where orders count for the same on all of them.
  ///
  /// Two passes and no copy of ten million amounts: first amounts are counted by size, then those of the sizes that hold the middles
  /// are looked at.
  static func all(
    _ orders: OrderTable, _ counted: Counted, _ slices: Slices, _ requests: [Census.Request]
  ) -> [OrderMedians] {
    let stretches = DayStretches(requests.flatMap { [$0.recent, $0.asOf.advanced(by: 1)] })
    let parts = slices.map { OrderMedians.sizes($0, orders, counted, stretches) }
    var sizes = Array(repeating: Sizes(), count: stretches.count)
    for part in parts {
      for stretch in sizes.indices { sizes[stretch].add(part[stretch]) }
    }
    let ranges = requests.flatMap { request in
      let end = stretches.index(of: request.asOf) + 1
      return [0..<end, min(stretches.index(of: request.recent), end)..<end]
    }
    let middles = ranges.map { range in
      sizes[range].reduce(into: Sizes()) { $0.add($1) }.middle
    }
    let found = slices.map { OrderMedians.amounts($0, orders, counted, stretches, middles) }.joined()
    let medians = zip(ranges, middles).map { range, middle in
      let own = found.lazy.filter { range.contains($0.stretch) && middle.amounts.contains($0.amount) }
      var amounts = Selection(ContiguousArray(own.map(\.amount)))
      return amounts.value(at: middle.low - middle.before) + amounts.value(at: middle.high - middle.before)
    }
    return requests.indices.map { OrderMedians(all: medians[2 * $0], recent: medians[2 * $0 + 1]) }
  }

  private static func sizes(
    _ slice: Slices.Slice, _ orders: OrderTable, _ counted: Counted, _ stretches: DayStretches
  ) -> [Sizes] {
    var counts = ContiguousArray<Int32>(repeating: 0, count: stretches.count * Sizes.count)
    var places = counts.mutableSpan
    let (days, values, indices) = (orders.day.span, counted.values.span, stretches.indices.span)
    for run in [slice.orders, slice.anonymous] {
      for order in run where values[order] > 0 {
        places[stretches.index(of: days[order], indices) * Sizes.count + Sizes.size(of: values[order])] += 1
      }
    }
    return (0..<stretches.count).map { Sizes(counts[$0 * Sizes.count..<($0 + 1) * Sizes.count]) }
  }

  /// The amounts whose sizes hold a middle, and some between them.
  private static func amounts(
    _ slice: Slices.Slice, _ orders: OrderTable, _ counted: Counted, _ stretches: DayStretches, _ middles: [Sizes.Middle]
  ) -> [(amount: Int64, stretch: Int)] {
    let least = middles.map(\.amounts.lowerBound).min() ?? 0
    let most = middles.lazy.map(\.amounts.upperBound).filter { $0 < Int64.max }.max() ?? 0
    var found: [(amount: Int64, stretch: Int)] = []
    let values = counted.values.span
    for run in [slice.orders, slice.anonymous] {
      for order in run {
        let value = values[order]
        if value >= least, value <= most { found.append((value, stretches.index(of: orders.day[order]))) }
      }
    }
    return found
  }
}

/// The stretches between some days: which of them a day lies in, from 0 for the days before the first.
private struct DayStretches: Sendable {
  let count: Int
  private let first: Int32
  /// The stretch of the day before the first and of each day to the last.
  let indices: ContiguousArray<UInt8>

  /// Each of the days begins a stretch; a handful.
  init(_ starts: [Day]) {
    let starts = Set(starts).sorted()
    let before = (starts.first?.number ?? 0) - 1
    (count, first) = (starts.count + 1, before)
    indices = ContiguousArray(
      (before...(starts.last?.number ?? before)).map { day in UInt8(starts.partitioningIndex { $0.number > day }) })
  }

  func index(of day: Day) -> Int { index(of: day, indices.span) }

  /// The same for a loop, which gets `indices` once.
  @inline(__always) func index(of day: Day, _ indices: Span<UInt8>) -> Int {
    Int(indices[max(0, min(Int(day.number) - Int(first), indices.count - 1))])
  }
}

/// How many amounts there are of each size: 256 sizes from one power of two to the next.
private struct Sizes: Sendable {
  private var counts: ContiguousArray<Int32>

  /// How many sizes there are.
  static let count = 56 << 8

  /// No amounts.
  init() { counts = ContiguousArray(repeating: 0, count: Sizes.count) }

  /// Amounts as counted elsewhere.
  init(_ counts: ArraySlice<Int32>) { self.counts = ContiguousArray(counts) }

  /// The size of an amount > 0; it never falls as the amount grows.
  static func size(of amount: Int64) -> Int {
    let shift = max(0, 55 - amount.leadingZeroBitCount)
    return shift << 8 + Int(truncatingIfNeeded: amount >> Int64(shift))
  }

  /// The least amount of a size.
  private static func least(of size: Int) -> Int64 {
    let shift = max(0, size >> 8 - 1)
    return Int64(size - shift << 8) << Int64(shift)
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
