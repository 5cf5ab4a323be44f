import Trade

/// Refunds with a date, order by order: what an order counts for depends on the day as of which it is counted.
///
/// An earlier period is told as of its own end, as its own report told it. All but the orders of which something was given back between that
/// end and this one count for the same on both days, so only the customers of these are looked at twice.
struct DatedRefunds: Sendable {
  /// Up to the day of `counted`, by order.
  private let refunds: ContiguousArray<Refund>
  private let table: OrderTable
  private let counted: Counted

  private struct Refund {
    let order: Int32
    let customer: CustomerID
    let orderDay: Day
    let day: Day
    let amount: Int64

    /// Whether it came after a day that knew the order.
    func straddles(_ end: Day) -> Bool { orderDay <= end && end < day }
  }

  /// The orders of a customer, or one of nobody, with refunds.
  struct Run {
    let customer: CustomerID
    let orders: Range<Int>
    /// From the first to the last of the days that a refund came after.
    let ends: Range<Int>
    fileprivate let refunds: Range<Int>
  }

  /// All refunds of known orders up to the day of `counted`.
  init(_ ledger: Ledger, _ counted: Counted) {
    let (all, table) = (ledger.refunds, ledger.orders)
    var refunds = ContiguousArray<Refund>()
    for refund in 0..<all.count where all.order[refund] >= 0 && all.day[refund] <= counted.asOf {
      let order = all.order[refund]
      refunds.append(
        Refund(
          order: order, customer: all.customer[refund], orderDay: table.day[Int(order)], day: all.day[refund],
          amount: all.amount[refund]))
    }
    refunds.sort { $0.order < $1.order }
    (self.refunds, self.table, self.counted) = (refunds, table, counted)
  }

  /// Of whose orders in a range, which parts no customer's, something was given back after one of some days, ascending, that knew the order.
  func runs(in orders: Range<Int>, after ends: [Day]) -> [Run] {
    let last = refunds.partitioningIndex { Int($0.order) >= orders.upperBound }
    var (runs, place) = ([Run](), refunds.partitioningIndex { Int($0.order) >= orders.lowerBound })
    while place < last {
      let first = refunds[place]
      let own = first.customer == .nobody ? Int(first.order)..<Int(first.order) + 1 : table.orders(of: first.customer)
      var (next, from, to) = (place, ends.count, 0)
      repeat {
        let refund = refunds[next]
        let (known, late) = (ends.partitioningIndex { $0 >= refund.orderDay }, ends.partitioningIndex { $0 >= refund.day })
        if known < late { (from, to) = (min(from, known), max(to, late)) }
        next += 1
      } while next < last && Int(refunds[next].order) < own.upperBound
      if from < to { runs.append(Run(customer: first.customer, orders: own, ends: from..<to, refunds: place..<next)) }
      place = next
    }
    return runs
  }

  /// Whether something was given back after the day of an order that it knew.
  func isLate(_ run: Run, after end: Day) -> Bool { refunds[run.refunds].contains { $0.straddles(end) } }

  /// What an order of a run counts for as of a day that is not before its own, in ten-thousandths ≥ 0.
  func net(_ order: Int, in run: Run, asOf day: Day) -> Int64 {
    let own = refunds[run.refunds]
    var place = own.partitioningIndex { Int($0.order) >= order }
    if place == own.endIndex || Int(own[place].order) != order { return counted.values[order] }
    var net = Counted.beforeDatedRefunds(order, table)
    while place < own.endIndex, Int(own[place].order) == order {
      if own[place].day <= day { net = max(0, net - own[place].amount) }
      place += 1
    }
    return net
  }

  /// How many more orders of a run counted at the end of a period that holds them than count now, and how much more they came to.
  func given(of run: Run, since period: Period) -> (orders: Int, amount: Int64) {
    let first = run.orders.partitioningIndex { table.day[$0] >= period.from }
    let last = run.orders.partitioningIndex { table.day[$0] > period.to }
    return (first..<last).reduce(into: (orders: 0, amount: 0)) { sum, order in
      let (then, now) = (net(order, in: run, asOf: period.to), counted.values[order])
      if then > 0, now <= 0 { sum.orders += 1 }
      sum.amount += then - now
    }
  }

  /// The day of a customer's first order that counts as of a day; nil for who was no buyer then.
  func firstDay(of customer: CustomerID, asOf day: Day, _ facts: Facts) -> Day? {
    let own = table.orders(of: customer)
    let first = refunds.partitioningIndex { Int($0.order) >= own.lowerBound }
    let last = refunds.partitioningIndex { Int($0.order) >= own.upperBound }
    let run = Run(customer: customer, orders: own, ends: 0..<1, refunds: first..<last)
    if isLate(run, after: day) {
      return own.first { table.day[$0] <= day && net($0, in: run, asOf: day) > 0 }.map { table.day[$0] }
    }
    return facts.isBuyer(customer) && facts.firstDay[customer.index] <= day ? facts.firstDay[customer.index] : nil
  }

  /// What was given back up to the day of `counted` for the orders of before some day, after the day before it: in ten-thousandths ≥ 0.
  func givenBack(since first: Day) -> Int64 {
    let start = first.advanced(by: -1)
    return runs(in: 0..<table.count, after: [start]).reduce(0) { sum, run in
      run.orders.prefix { table.day[$0] <= start }.reduce(sum) { $0 + net($1, in: run, asOf: start) - counted.values[$1] }
    }
  }
}
