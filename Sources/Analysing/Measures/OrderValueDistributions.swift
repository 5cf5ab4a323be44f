import Trade

/// Order values by typical group, exact without sorting orders: a first walk counts sizes (`AmountSizes`), a second one looks only at the
/// sizes that hold a middle, a quartile or the 90th percentile, and counts their amounts one by one.
struct OrderValueDistributions {
  private let snapshot: Snapshot
  private let groups: CustomerGroups
  private let first: Day

  /// How many bins the histograms have, the last of them open.
  static let bins = 15

  /// The orders of the last `Policy.Windows.year` days.
  init(_ snapshot: Snapshot, _ groups: CustomerGroups) {
    (self.snapshot, self.groups, first) = (snapshot, groups, snapshot.start(ofLast: snapshot.policy.windows.year))
  }

  /// The distributions in ten-thousandths.
  var distribution: GroupedDistribution {
    let sizeParts = snapshot.slices.map { slice in
      var sizes = Sizes(groups.count)
      var counts = sizes.counts.mutableSpan
      let groups = groups.places.span
      walk(slice) { places, amount in
        let size = AmountSizes.size(of: amount)
        counts[size] += 1
        for place in places where groups[place] >= 0 { counts[Int(groups[place]) * AmountSizes.count + size] += 1 }
      }
      return sizes
    }
    let sizes = sizeParts.dropFirst().reduce(into: sizeParts[0]) { $0.add($1) }
    let width = OrderValueDistributions.binWidth(sizes.amount(of: 0, perCent: 90))
    let nothing = Found(sizes, groups.count, width: width)
    let parts = snapshot.slices.map { slice in
      var (part, ownSums, ownBins) = (nothing, nothing.sums, nothing.bins)
      let (groups, lists) = (groups.places.span, nothing.lists.span)
      var sums = ownSums.mutableSpan
      var bins = ownBins.mutableSpan
      walk(slice) { places, amount in
        let (size, bin) = (AmountSizes.size(of: amount), nothing.bin(of: amount))
        // Everybody's group first, which has no place.
        for place in places.lowerBound - 1..<places.upperBound {
          let group = place < places.lowerBound ? 0 : Int(groups[place])
          if group < 0 { continue }
          sums[group] += amount
          bins[group * OrderValueDistributions.bins + bin] += 1
          let list = lists[group * AmountSizes.count + size]
          if list > 0 { part.amounts[Int(list)][amount, default: 0] += 1 }
        }
      }
      (part.sums, part.bins) = (ownSums, ownBins)
      return part
    }
    let found = parts.reduce(into: nothing) { $0.add($1) }
    return groups.grouped((0..<groups.count).map { found.distribution($0, sizes) })
  }

  /// A round width (1, 2 or 5 times a power of ten) of which twelve reach the 90th percentile.
  static func binWidth(_ ninetieth: Int64) -> Int64 {
    var (base, factor) = (Int64(1), 0)
    while base < (ninetieth + 11) / 12 {
      base = factor % 3 == 1 ? base / 2 * 5 : base * 2
      factor += 1
    }
    return base
  }

  /// Tells the amount of each order, and where the groups of its customer stand.
  @inline(__always) private func walk(_ slice: Slices.Slice, _ tell: (_ places: Range<Int>, _ amount: Int64) -> Void) {
    let (orders, asOf) = (snapshot.ledger.orders, snapshot.asOf)
    let (starts, days, values) = (orders.starts.span, orders.day.span, snapshot.counted.values.span)
    let (lastDays, width) = (snapshot.facts.lastDay.span, groups.width)
    for customer in slice.customers where lastDays[customer] >= first {
      for order in Int(starts[customer])..<Int(starts[customer + 1]) {
        if values[order] <= 0 || days[order] < first || days[order] > asOf { continue }
        tell(customer * width..<(customer + 1) * width, values[order])
      }
    }
  }

  /// How many amounts of each size each group has.
  fileprivate struct Sizes: Sendable {
    var counts: ContiguousArray<Int32>

    init(_ groups: Int) { counts = ContiguousArray(repeating: 0, count: groups * AmountSizes.count) }

    mutating func add(_ other: Sizes) {
      for place in counts.indices { counts[place] += other.counts[place] }
    }

    func count(of group: Int) -> Int {
      counts[group * AmountSizes.count..<(group + 1) * AmountSizes.count].reduce(0) { $0 + Int($1) }
    }

    /// The size that holds a place of a group's ascending order, and the place among its amounts.
    func size(of group: Int, at place: Int) -> (size: Int, place: Int) {
      var left = place
      for size in 0..<AmountSizes.count {
        let number = Int(counts[group * AmountSizes.count + size])
        if left < number { return (size, left) }
        left -= number
      }
      return (0, 0)
    }

    /// The least amount of the size that holds a percentile.
    func amount(of group: Int, perCent: Int) -> Int64 {
      let place = max(0, (count(of: group) * perCent + 99) / 100 - 1)
      return AmountSizes.interval(of: size(of: group, at: place).size).least
    }
  }

  /// The amounts of the sizes looked for, and what is counted of all amounts.
  private struct Found: Sendable {
    /// By group and size: the number of a list, from 1; 0 for a size that nobody asks for.
    private(set) var lists: ContiguousArray<UInt16>
    var amounts: [[Int64: Int]] = [[:]]
    var sums: ContiguousArray<Int64>
    var bins: ContiguousArray<Int32>
    private let width: Int64

    init(_ sizes: Sizes, _ groups: Int, width: Int64) {
      self.width = width
      sums = ContiguousArray(repeating: 0, count: groups)
      bins = ContiguousArray(repeating: 0, count: groups * OrderValueDistributions.bins)
      lists = ContiguousArray(repeating: 0, count: groups * AmountSizes.count)
      for group in 0..<groups {
        let count = sizes.count(of: group)
        for place in Distribution.places(of: count) where place < count {
          let list = group * AmountSizes.count + sizes.size(of: group, at: place).size
          if lists[list] > 0 { continue }
          lists[list] = UInt16(amounts.count)
          amounts.append([:])
        }
      }
    }

    @inline(__always) func bin(of amount: Int64) -> Int { Int(min(amount / width, Int64(OrderValueDistributions.bins - 1))) }

    mutating func add(_ other: Found) {
      for group in sums.indices { sums[group] += other.sums[group] }
      for bin in bins.indices { bins[bin] += other.bins[bin] }
      for list in amounts.indices { amounts[list].merge(other.amounts[list], uniquingKeysWith: +) }
    }

    func distribution(_ group: Int, _ sizes: Sizes) -> Distribution {
      let (first, count) = (group * OrderValueDistributions.bins, sizes.count(of: group))
      var distribution = Distribution(histogram: Histogram(width: Int(width), bins: OrderValueDistributions.bins))
      (distribution.count, distribution.sum) = (count, sums[group])
      distribution.histogram.counts = bins[first..<first + OrderValueDistributions.bins].map { Int($0) }
      if count == 0 { return distribution }
      distribution.tell(
        Distribution.places(of: count).map { place in
          let (size, rank) = sizes.size(of: group, at: place)
          var left = rank
          for (amount, number) in amounts[Int(lists[group * AmountSizes.count + size])].sorted(by: { $0.key < $1.key }) {
            if left < number { return amount }
            left -= number
          }
          return 0
        })
      return distribution
    }
  }
}
