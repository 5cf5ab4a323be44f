import Trade

extension Facts {
  /// Facts as of the day of `counted`, and the gaps between purchase days of the whole store.
  static func counting(
    _ ledger: Ledger, _ counted: Counted, _ slices: Slices, frequency: Policy.Frequency
  ) -> (facts: Facts, gaps: Tally) {
    var facts = Facts(asOf: counted.asOf)
    var gaps: [Tally] = []
    let customers = ledger.customers.count
    (facts.orderCount, facts.purchaseDays, facts.firstDay, facts.lastDay) = columns(customers) { count, days, first, last in
      (facts.monetary, facts.firstAmount, facts.largest, facts.doubledMedianGap) = columns(customers) {
        sum, amount, largest, gap in
        gaps = slices.map { slice in
          var (history, gaps) = (History(asOf: counted.asOf), Tally())
          let (starts, day, placed) = (ledger.orders.starts.span, ledger.orders.day.span, ledger.orders.placed.span)
          let values = counted.values.span
          for customer in slice.customers {
            history.walk(Int(starts[customer])..<Int(starts[customer + 1]), day, values, placed)
            count.set(customer, history.count)
            days.set(customer, history.count == 0 ? 0 : Int32(history.gaps + 1))
            first.set(customer, history.firstDay)
            last.set(customer, history.lastDay)
            sum.set(customer, history.sum)
            amount.set(customer, history.firstAmount)
            largest.set(customer, history.largest)
            gap.set(customer, history.doubledMedianGap(telling: &gaps))
          }
          return gaps
        }
      }
    }
    facts.buyers = ContiguousArray((0..<customers).lazy.filter { facts.orderCount[$0] > 0 }.map { CustomerID($0) })
    facts.subtractOwnerless(ledger.refunds)
    facts.frequency = frequency == .orders ? facts.orderCount : facts.purchaseDays
    if !ledger.orders.profit.isEmpty { facts.profit = profits(ledger.orders, counted, customers) }
    return (facts, Tally(gaps))
  }

  private mutating func subtractOwnerless(_ refunds: RefundTable) {
    for refund in 0..<refunds.count where refunds.order[refund] < 0 && refunds.day[refund] <= asOf {
      if refunds.customer[refund] != .nobody { monetary[refunds.customer[refund].index] -= refunds.amount[refund] }
    }
  }

  private static func profits(_ orders: OrderTable, _ counted: Counted, _ customers: Int) -> ContiguousArray<Int64> {
    ContiguousArray(
      (0..<customers).lazy.map { customer in
        var (sum, count) = (ProfitSum(isKnown: true), 0)
        for order in orders.orders(of: CustomerID(customer)) where counted.net(order) > 0 {
          sum.add(orders.profit[order])
          count += 1
        }
        return count == 0 ? OrderTable.unknown : sum.column
      })
  }
}
