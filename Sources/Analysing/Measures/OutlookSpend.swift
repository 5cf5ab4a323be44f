import Trade

/// What buyers spend in `Policy.returnDays` by their own orders, and what the second orders came to.
struct OutlookSpend: Sendable {
  /// In ten-thousandths by customer: M per so many days from first to last order (so many days at least), not below 0. 0 for who has not two
  /// orders.
  let rates: ContiguousArray<Int64>
  /// The 95th percentile (nearest rank) of those of the buyers with two orders or more.
  let cap: Int64
  /// The median second order, half to even; nil where nobody ordered twice.
  let secondOrder: Int64?

  /// How many per cent of the repeat buyers' rates the cap does not touch.
  private static let capPercent = 95

  /// The spend of a snapshot's buyers.
  init(_ snapshot: Snapshot) {
    let (facts, days) = (snapshot.facts, snapshot.policy.returnDays)
    let count = snapshot.ledger.customers.count
    var found: [(rates: ContiguousArray<Int64>, seconds: ContiguousArray<Int64>)] = []
    let filled: [ContiguousArray<Int64>] = columns(1, of: count) { fillings in
      let column = fillings[0]
      found = snapshot.slices.map { slice in
        var (rates, seconds): (ContiguousArray<Int64>, ContiguousArray<Int64>) = ([], [])
        let (counts, money) = (facts.orderCount.span, facts.monetary.span)
        let (firstDays, lastDays) = (facts.firstDay.span, facts.lastDay.span)
        let starts = snapshot.ledger.orders.starts.span
        let (dates, placed, values) = (snapshot.ledger.orders.day, snapshot.ledger.orders.placed, snapshot.counted.values)
        for customer in slice.customers {
          guard counts[customer] > 1 else {
            column.set(customer, 0)
            continue
          }
          let rate = OutlookSpend.rate(money[customer], from: firstDays[customer], to: lastDays[customer], per: days)
          column.set(customer, rate)
          rates.append(rate)
          let orders = Int(starts[customer])..<Int(starts[customer + 1])
          seconds.append(OutlookSpend.second(orders, dates, placed, values, upTo: facts.asOf))
        }
        return (rates, seconds)
      }
    }
    let parts = found
    (rates, (cap, secondOrder)) = (
      filled[0],
      concurrently(jobs: snapshot.slices.jobs) {
        var rates = Selection(OutlookSpend.joined(parts.map(\.rates)))
        return rates.percentile(OutlookSpend.capPercent)
      } _: {
        let seconds = OutlookSpend.joined(parts.map(\.seconds))
        if seconds.isEmpty { return nil }
        var selection = Selection(seconds)
        // Two amounts of a ledger, of which all together come to a quarter of the most: their sum is no overflow.
        return roundedQuotient(Int128(selection.doubledMedian()), 2)
      }
    )
  }

  /// M per so many days of a stretch from first to last order, half to even.
  static func rate(_ money: Int64, from first: Day, to last: Day, per days: Int) -> Int64 {
    if money <= 0 { return 0 }
    let span = Int64(max(days, first.distance(to: last)))
    let (product, isTooLarge) = money.multipliedReportingOverflow(by: Int64(days))
    if isTooLarge { return roundedQuotient(Int128(money) * Int128(days), Int128(span)) }
    let (quotient, rest) = product.quotientAndRemainder(dividingBy: span)
    return quotient + (2 * rest > span || (2 * rest == span && quotient % 2 != 0) ? 1 : 0)
  }

  /// The net amount of the second order by instant, of several at one instant the larger first; as the first order is told.
  private static func second(
    _ orders: Range<Int>, _ days: ContiguousArray<Day>, _ placed: ContiguousArray<Instant>, _ values: ContiguousArray<Int64>,
    upTo asOf: Day
  ) -> Int64 {
    // Arrays and no spans: Swift 6.3.1 crashes under -O on several spans given to this function.
    var first: Int64 = 0
    var second: Int64 = 0
    var instant: UInt32 = 0
    var isLater = false
    for order in orders {
      let net = values[order]
      if net <= 0 || days[order] > asOf { continue }
      let own = placed[order].seconds
      if first == 0 {
        first = net
        instant = own
      } else if own == instant {
        second = max(second, isLater ? net : min(first, net))
        if !isLater { first = max(first, net) }
      } else if second > 0 {
        return second
      } else {
        second = net
        instant = own
        isLater = true
      }
    }
    return second
  }

  private static func joined(_ parts: [ContiguousArray<Int64>]) -> ContiguousArray<Int64> {
    var all: ContiguousArray<Int64> = []
    all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { all.append(contentsOf: part) }
    return all
  }
}
