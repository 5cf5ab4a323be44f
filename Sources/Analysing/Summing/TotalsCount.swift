import Trade

/// Sums up orders and refunds by stretch of time, each stretch as of its own last day.
struct TotalsCount {
  let ledger: Ledger
  let counted: Counted
  let refunds: DatedRefunds
  let facts: Facts
  let slices: Slices

  /// The totals of stretches that do not overlap and end by the day of `counted`, in time. Refunds of an order belong to the order's day,
  /// an ownerless refund to its own; what concerns no buyer is anonymous.
  func totals(of periods: [Period]) -> [Totals] {
    let stretches = Stretches(periods)
    let hasProfit = !ledger.orders.profit.isEmpty
    let parts = slices.map { slice in
      var sums = ContiguousArray(repeating: StretchSum(hasProfit: hasProfit), count: periods.count)
      add(slice, to: &sums, stretches)
      for orders in [slice.orders, slice.anonymous] { restore(orders, in: &sums, periods) }
      return sums
    }
    var sums = ContiguousArray(repeating: StretchSum(hasProfit: hasProfit), count: periods.count)
    for part in parts {
      for stretch in sums.indices { sums[stretch].add(part[stretch]) }
    }
    addOwnerless(to: &sums, periods, stretches)
    return sums.map(\.totals)
  }

  /// The totals of stretches that may overlap: as few passes as can be, one for weeks and months.
  func totals(ofEach periods: Set<Period>) -> [Period: Totals] {
    var passes: [[Period]] = []
    for period in periods.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if let pass = passes.firstIndex(where: { $0.last.map { $0.to < period.from } ?? true }) {
        passes[pass].append(period)
      } else {
        passes.append([period])
      }
    }
    return passes.reduce(into: [:]) { totals, pass in
      totals.merge(zip(pass, self.totals(of: pass))) { first, _ in first }
    }
  }

  /// Everything up to the day of the count.
  func lifetime(_ count: OrderCount) -> Totals {
    var sum = StretchSum(count, buyers: facts.buyers.count)
    let refunds = ledger.refunds
    for refund in 0..<refunds.count where refunds.order[refund] < 0 && refunds.day[refund] <= counted.asOf {
      let isBuyers = isBuyers(refunds.customer[refund])
      sum.giveBack(refunds.amount[refund], isNew: isBuyers, isAnonymous: !isBuyers)
    }
    return sum.totals
  }

  private func isBuyers(_ customer: CustomerID) -> Bool { customer != .nobody && facts.isBuyer(customer) }

  private func add(_ slice: Slices.Slice, to sums: inout ContiguousArray<StretchSum>, _ stretches: Stretches) {
    let orders = ledger.orders
    let (starts, days, values) = (orders.starts.span, orders.day.span, counted.values.span)
    let (amounts, firstDays, indices, asOf) = (
      orders.amount.span, facts.firstDay.span, stretches.indices.span, counted.asOf.number
    )
    var sums = sums.mutableSpan
    let isPlain = orders.discount.isEmpty && orders.profit.isEmpty
    for customer in slice.customers {
      let own = stretches.index(of: firstDays[customer], indices)
      var (last, number, brought) = (-1, 0, Int64(0))
      for order in Int(starts[customer])..<Int(starts[customer + 1]) {
        let (day, net) = (days[order], values[order])
        if net <= 0 || day.number > asOf { continue }
        let stretch = stretches.index(of: day, indices)
        if stretch < 0 { continue }
        sums[stretch].add(net, of: amounts[order])
        // Orders of a customer stand in time, so each new stretch counts the customer once.
        if stretch != last { sums[stretch].countCustomer() }
        if stretch == own {
          number += 1
          brought += net
        }
        if !isPlain { sums[stretch].addOthers(order, orders) }
        last = stretch
      }
      // Whoever is new in a stretch brought something there.
      if number > 0 { sums[own].countNew(number, brought) }
    }
    for order in slice.anonymous where values[order] > 0 && days[order] <= counted.asOf {
      let stretch = stretches.index(of: days[order])
      if stretch < 0 { continue }
      sums[stretch].add(values[order], of: orders.amount[order])
      sums[stretch].countAnonymous(values[order])
      if !isPlain { sums[stretch].addOthers(order, orders) }
    }
  }

  /// Counts the orders of a run as of the end of each stretch, where a refund has made less of them since.
  private func restore(_ orders: Range<Int>, in sums: inout ContiguousArray<StretchSum>, _ periods: [Period]) {
    let table = ledger.orders
    for run in refunds.runs(in: orders, after: periods.map(\.to)) {
      for stretch in run.ends where refunds.isLate(run, after: periods[stretch].to) {
        let period = periods[stretch]
        let then = TotalsCount.sum(run, of: table, in: period) { refunds.net($0, in: run, asOf: period.to) }
        sums[stretch].restore(then, for: TotalsCount.sum(run, of: table, in: period) { counted.values[$0] })
      }
    }
  }

  /// What the orders of a run come to in a stretch.
  private static func sum(
    _ run: DatedRefunds.Run, of orders: OrderTable, in period: Period, _ net: (Int) -> Int64
  ) -> StretchSum {
    let first = run.orders.partitioningIndex { orders.day[$0] >= period.from }
    var sum = StretchSum(hasProfit: !orders.profit.isEmpty)
    var (number, brought) = (0, Int64(0))
    for order in first..<run.orders.upperBound {
      if orders.day[order] > period.to { break }
      let value = net(order)
      if value <= 0 { continue }
      sum.add(value, of: orders.amount[order])
      sum.addOthers(order, orders)
      if run.customer == .nobody { sum.countAnonymous(value) }
      number += 1
      brought += value
    }
    if number == 0 || run.customer == .nobody { return sum }
    sum.countCustomer()
    if !(run.orders.lowerBound..<first).contains(where: { net($0) > 0 }) { sum.countNew(number, brought) }
    return sum
  }

  private func addOwnerless(
    to sums: inout ContiguousArray<StretchSum>, _ periods: [Period], _ stretches: Stretches
  ) {
    let given = ledger.refunds
    for refund in 0..<given.count where given.order[refund] < 0 && given.day[refund] <= counted.asOf {
      let stretch = stretches.index(of: given.day[refund])
      if stretch < 0 { continue }
      let customer = given.customer[refund]
      let first = customer == .nobody ? nil : refunds.firstDay(of: customer, asOf: periods[stretch].to, facts)
      sums[stretch].giveBack(
        given.amount[refund], isNew: first.map { $0 >= periods[stretch].from } ?? false, isAnonymous: first == nil)
    }
  }
}
