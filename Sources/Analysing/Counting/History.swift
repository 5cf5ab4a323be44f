import Trade

/// What one customer's counted orders come to; the same value walks customer after customer, and stretch after stretch of one's orders.
struct History {
  private(set) var count: Int32 = 0
  private(set) var sum: Int64 = 0
  private(set) var largest: Int64 = 0
  /// The net amount of the earliest instant, of several the largest.
  private(set) var firstAmount: Int64 = 0
  /// The days mean nothing without an order.
  private(set) var firstDay = Day(number: 0)
  private(set) var lastDay = Day(number: 0)
  /// Profits, added; how many orders lack one. 0 where no order tells it.
  private(set) var profit: Int64 = 0
  private(set) var unknownProfits: Int32 = 0
  /// How many gaps between purchase days there are.
  private var gaps = 0
  /// The gaps in days; only the first `gaps` mean anything. Those of a short history ascend.
  private var ordered = ContiguousArray<Int32>(repeating: 0, count: History.short)
  private var isShort = true
  /// The first counted order.
  private var first = 0
  private let unknown = OrderTable.unknown
  /// So many orders are sorted by insertion.
  private static let short = 64

  /// Begins the history of a customer with so many orders.
  mutating func begin(_ orders: Int) {
    if orders > ordered.count { ordered = ContiguousArray(repeating: 0, count: 2 * orders) }
    isShort = orders <= History.short
    (count, sum, largest, firstAmount, profit, unknownProfits) = (0, 0, 0, 0, 0, 0)
    gaps = 0
  }

  /// Walks the next of the customer's orders, which stand in time: their days, net amounts and instants, and profits if any are told.
  mutating func walk(
    _ orders: Range<Int>, _ days: Span<Day>, _ values: Span<Int64>, _ placed: Span<Instant>, _ profits: Span<Int64>
  ) {
    let (isShort, hasProfit, unknown) = (isShort, !profits.isEmpty, unknown)
    var (count, sum, largest, gaps, profit, unknownProfits) = (count, sum, largest, gaps, profit, unknownProfits)
    var (first, firstDay, firstAmount, lastDay) = (first, firstDay.number, firstAmount, lastDay.number)
    var ordered = self.ordered.mutableSpan
    for order in orders {
      let (day, net) = (days[order].number, values[order])
      if net <= 0 { continue }
      if count == 0 {
        (first, firstDay, lastDay, firstAmount) = (order, day, day, net)
      } else if day == firstDay, placed[order].seconds == placed[first].seconds {
        firstAmount = max(firstAmount, net)
      }
      if day > lastDay {  // where clocks go back over midnight, a later instant may have an earlier day
        let gap = day - lastDay
        var place = gaps
        // Sorted while they come, but for long histories: those when they are asked for.
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
      if hasProfit {
        if profits[order] == unknown { unknownProfits += 1 } else { profit += profits[order] }
      }
    }
    (self.count, self.sum, self.largest, self.gaps) = (count, sum, largest, gaps)
    (self.first, self.firstAmount, self.profit, self.unknownProfits) = (first, firstAmount, profit, unknownProfits)
    (self.firstDay.number, self.lastDay.number) = (firstDay, lastDay)
  }

  /// Distinct days with a counted order.
  var purchaseDays: Int32 { count == 0 ? 0 : Int32(gaps + 1) }

  /// Twice the median gap, 0 without one; counts the gaps in a tally.
  mutating func doubledMedianGap(telling tally: inout Tally) -> Int32 {
    if gaps == 0 { return 0 }
    if !isShort { ordered[..<gaps].sort() }
    tally.add(ascending: ordered, first: gaps)
    return ordered[(gaps - 1) / 2] + ordered[gaps / 2]
  }
}
