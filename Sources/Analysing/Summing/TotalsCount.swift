import Trade

/// Sums up orders and refunds by stretch of time, everything as known on one day.
struct TotalsCount {
  let ledger: Ledger
  let counted: Counted
  let histories: Histories
  let facts: Facts

  /// The totals of stretches that do not overlap, in their order. Refunds of an order belong to the order's day, an ownerless refund to
  /// its own; what concerns no buyer is anonymous.
  func totals(of periods: [Period]) -> [Totals] {
    let stretches = Stretches(periods)
    var totals = periods.map { _ in Totals() }
    var profits = periods.map { _ in ProfitSum(isKnown: !ledger.orders.profit.isEmpty) }
    let orders = ledger.orders
    for order in counted.net.indices where counted.net[order] > 0 {
      let stretch = stretches.index(of: orders.day[order])
      if stretch < 0 { continue }
      let net = Money(units: counted.net[order])
      totals[stretch].orders += 1
      totals[stretch].refunds += Money(units: orders.amount[order]) - net
      if !orders.discount.isEmpty { totals[stretch].discounts += Money(units: orders.discount[order]) }
      if profits[stretch].isKnown { profits[stretch].add(orders.profit[order]) }
      if orders.customer[order] == .nobody { totals[stretch].anonymousOrders += 1 }
      add(net, of: orders.customer[order], to: &totals[stretch], stretch, stretches)
    }
    let refunds = ledger.refunds
    for refund in 0..<refunds.count where refunds.order[refund] < 0 && refunds.day[refund] <= counted.asOf {
      let stretch = stretches.index(of: refunds.day[refund])
      if stretch < 0 { continue }
      totals[stretch].refunds += Money(units: refunds.amount[refund])
      add(-Money(units: refunds.amount[refund]), of: refunds.customer[refund], to: &totals[stretch], stretch, stretches)
    }
    countCustomers(&totals, stretches)
    for stretch in totals.indices {
      totals[stretch].gross = totals[stretch].revenue + totals[stretch].discounts + totals[stretch].refunds
      totals[stretch].profit = profits[stretch].money
    }
    return totals
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

  /// Everything up to a day. An ownerless refund may lie before the oldest order.
  func lifetime(until last: Day, since oldest: Day?) -> Totals {
    let first = ledger.refunds.day.reduce(oldest ?? last) { min($0, $1) }
    return Period(from: min(first, last), to: last).flatMap { totals(of: [$0]).first } ?? Totals()
  }

  private func add(_ money: Money, of customer: CustomerID, to totals: inout Totals, _ stretch: Int, _ stretches: Stretches) {
    totals.revenue += money
    if customer == .nobody || !facts.isBuyer(customer) {
      totals.anonymousRevenue += money
    } else if stretches.index(of: facts.firstDay[customer.index]) == stretch {
      totals.newRevenue += money
    } else {
      totals.returningRevenue += money
    }
  }

  /// Orders of a customer stand in time, so each new stretch counts the customer once.
  private func countCustomers(_ totals: inout [Totals], _ stretches: Stretches) {
    for buyer in facts.buyers {
      var last = -1
      let first = stretches.index(of: facts.firstDay[buyer.index])
      for place in Int(histories.starts[buyer.index])..<Int(histories.starts[buyer.index + 1]) {
        let stretch = stretches.index(of: ledger.orders.day[Int(histories.orders[place])])
        if stretch < 0 || stretch == last { continue }
        last = stretch
        totals[stretch].customers += 1
        if stretch == first { totals[stretch].newCustomers += 1 } else { totals[stretch].returningCustomers += 1 }
      }
    }
  }
}
