import Trade

/// What one customer's counted orders come to; the same value walks customer after customer.
struct History {
  private let asOf: Day
  private(set) var count: Int32 = 0
  private(set) var sum: Int64 = 0
  private(set) var largest: Int64 = 0
  /// The net amount of the earliest instant, of several the largest.
  private(set) var firstAmount: Int64 = 0
  private(set) var firstDay: Day
  private(set) var lastDay: Day
  /// How many gaps between purchase days there are.
  private(set) var gaps = 0
  /// The gaps in days, ascending; only the first `gaps` mean anything.
  private var ordered = ContiguousArray<Int32>(repeating: 0, count: 64)

  /// Nothing yet; orders after `asOf` are passed over.
  init(asOf: Day) { (self.asOf, firstDay, lastDay) = (asOf, asOf, asOf) }

  /// Walks a customer's orders, which stand in time: their days, net amounts and instants.
  mutating func walk(_ orders: Range<Int>, _ days: Span<Day>, _ values: Span<Int64>, _ placed: Span<Instant>) {
    if orders.count > ordered.count { ordered = ContiguousArray(repeating: 0, count: 2 * orders.count) }
    var (count, sum, largest, firstAmount) = (Int32(0), Int64(0), Int64(0), Int64(0))
    let (asOf, isShort) = (asOf, orders.count <= 64)
    var (firstDay, lastDay, first, gaps) = (asOf, asOf, 0, 0)
    var ordered = self.ordered.mutableSpan
    for order in orders {
      let (day, net) = (days[order], values[order])
      if net <= 0 || day.number > asOf.number { continue }
      if count == 0 {
        (first, firstDay, lastDay, firstAmount) = (order, day, day, net)
      } else if day == firstDay, placed[order] == placed[first] {
        firstAmount = max(firstAmount, net)
      }
      if day.number > lastDay.number {  // where clocks go back over midnight, a later instant may have an earlier day
        let gap = day.number - lastDay.number
        var place = gaps
        // Sorted while they come, but for long histories: those below.
        while isShort, place > 0, ordered[place - 1] > gap {
          ordered[place] = ordered[place - 1]
          place -= 1
        }
        ordered[place] = gap
        gaps += 1
        lastDay = day
      }
      count += 1
      sum += net
      largest = max(largest, net)
    }
    if !isShort { self.ordered[..<gaps].sort() }
    (self.count, self.sum, self.largest, self.firstAmount) = (count, sum, largest, firstAmount)
    (self.firstDay, self.lastDay, self.gaps) = (firstDay, lastDay, gaps)
  }

  /// Twice the median gap, 0 without one; counts the gaps in a tally.
  func doubledMedianGap(telling tally: inout Tally) -> Int32 {
    if gaps == 0 { return 0 }
    tally.add(ascending: ordered, first: gaps)
    return ordered[(gaps - 1) / 2] + ordered[gaps / 2]
  }
}
