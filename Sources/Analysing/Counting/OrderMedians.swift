import Trade

/// Twice the medians of the net amounts of counted orders, anonymous ones included; 0 without an order.
struct OrderMedians: Sendable {
  /// Of all of them, and of those from a day on.
  var all: Int64 = 0
  var recent: Int64 = 0

  /// The medians as of each request's day, where orders count for the same on all of them.
  ///
  /// No amount is copied: first they are counted by size, then those of the sizes that hold a middle by 4,096ths of the size, and so on
  /// until each middle is known. Two passes where medians are below 209 units of the currency, one more below 858,993.
  static func all(
    _ orders: OrderTable, _ counted: Counted, _ slices: Slices, _ requests: [Census.Request]
  ) -> [OrderMedians] {
    let stretches = DayStretches(requests.flatMap { [$0.recent, $0.asOf.advanced(by: 1)] })
    let parts = slices.map { OrderMedians.sizes($0, orders, counted, stretches) }
    var sizes = Array(repeating: AmountSizes(), count: stretches.count)
    for part in parts {
      for stretch in sizes.indices { sizes[stretch].add(part[stretch]) }
    }
    let ranges = requests.flatMap { request in
      let end = stretches.index(of: request.asOf) + 1
      return [0..<end, min(stretches.index(of: request.recent), end)..<end]
    }
    var middles = ranges.flatMap { range in
      sizes[range].reduce(into: AmountSizes()) { $0.add($1) }.middles.map { Middle(range, $0) }
    }
    while true {
      let intervals = ContiguousArray(Set(middles.map(\.interval).filter { !$0.isOneAmount }))
      if intervals.isEmpty { break }
      let counts = OrderMedians.sum(slices.map { OrderMedians.counts($0, orders, counted, stretches, intervals) })
      for index in middles.indices {
        guard let own = intervals.firstIndex(of: middles[index].interval) else { continue }
        middles[index].narrow(counts[(own * stretches.count * AmountInterval.parts)...])
      }
    }
    let medians = ranges.indices.map { middles[2 * $0].interval.least + middles[2 * $0 + 1].interval.least }
    return requests.indices.map { OrderMedians(all: medians[2 * $0], recent: medians[2 * $0 + 1]) }
  }

  private static func sizes(
    _ slice: Slices.Slice, _ orders: OrderTable, _ counted: Counted, _ stretches: DayStretches
  ) -> [AmountSizes] {
    var counts = ContiguousArray<Int32>(repeating: 0, count: stretches.count * AmountSizes.count)
    var places = counts.mutableSpan
    let (days, values, indices) = (orders.day.span, counted.values.span, stretches.indices.span)
    for run in [slice.orders, slice.anonymous] {
      for order in run where values[order] > 0 {
        places[stretches.index(of: days[order], indices) * AmountSizes.count + AmountSizes.size(of: values[order])] += 1
      }
    }
    return (0..<stretches.count).map { AmountSizes(counts[$0 * AmountSizes.count..<($0 + 1) * AmountSizes.count]) }
  }

  /// How many amounts there are in each part of each stretch of each interval.
  private static func counts(
    _ slice: Slices.Slice, _ orders: OrderTable, _ counted: Counted, _ stretches: DayStretches,
    _ intervals: ContiguousArray<AmountInterval>
  ) -> ContiguousArray<Int32> {
    var counts = ContiguousArray<Int32>(repeating: 0, count: intervals.count * stretches.count * AmountInterval.parts)
    var places = counts.mutableSpan
    let (days, values, indices, intervals) = (orders.day.span, counted.values.span, stretches.indices.span, intervals.span)
    for run in [slice.orders, slice.anonymous] {
      for order in run {
        for index in intervals.indices where intervals[index].contains(values[order]) {
          let stretch = index * stretches.count + stretches.index(of: days[order], indices)
          places[stretch * AmountInterval.parts + intervals[index].part(values[order])] += 1
        }
      }
    }
    return counts
  }

  private static func sum(_ parts: [ContiguousArray<Int32>]) -> ContiguousArray<Int32> {
    var sum = parts[0]
    for part in parts.dropFirst() {
      for place in sum.indices { sum[place] += part[place] }
    }
    return sum
  }

  /// A middle amount of some stretches, which an interval holds: at which place of the interval's amounts in these stretches.
  private struct Middle {
    let stretches: Range<Int>
    private(set) var interval: AmountInterval
    private var place: Int

    init(_ stretches: Range<Int>, _ found: (interval: AmountInterval, place: Int)) {
      (self.stretches, interval, place) = (stretches, found.interval, found.place)
    }

    /// Goes on with the part of the interval that holds the place; `counts` are those of the interval, stretch by stretch.
    mutating func narrow(_ counts: ContiguousArray<Int32>.SubSequence) {
      for part in 0..<AmountInterval.parts {
        var number = 0
        for stretch in stretches { number += Int(counts[counts.startIndex + stretch * AmountInterval.parts + part]) }
        if place < number {
          interval = interval[part]
          return
        }
        place -= number
      }
    }
  }
}
