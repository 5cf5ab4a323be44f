import Trade

extension Facts {
  /// Facts as of the day of `counted`, and the gaps between purchase days of the whole store. The histories may hold more orders than
  /// count on that day.
  static func counting(
    _ ledger: Ledger, _ counted: Counted, _ histories: Histories, frequency: Policy.Frequency
  ) -> (facts: Facts, gaps: Tally) {
    var facts = Facts(asOf: counted.asOf, customers: ledger.customers.count)
    var storeGaps = Tally()
    var gaps: [Int32] = []
    for index in 0..<ledger.customers.count {
      gaps.removeAll(keepingCapacity: true)
      facts.count(index, ledger.orders, counted, histories, &gaps)
      guard facts.orderCount[index] > 0 else { continue }
      facts.buyers.append(CustomerID(index))
      for gap in gaps { storeGaps.add(Int(gap)) }
      gaps.sort()
      facts.purchaseDays[index] = Int32(gaps.count + 1)
      facts.doubledMedianGap[index] = gaps.isEmpty ? 0 : gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]
    }
    facts.subtractOwnerless(ledger.refunds)
    facts.frequency = frequency == .orders ? facts.orderCount : facts.purchaseDays
    return (facts, storeGaps)
  }

  private init(asOf: Day, customers: Int) {
    self.init(asOf: asOf)
    orderCount = ContiguousArray(repeating: 0, count: customers)
    purchaseDays = orderCount
    doubledMedianGap = orderCount
    monetary = ContiguousArray(repeating: 0, count: customers)
    firstAmount = monetary
    largest = monetary
    profit = ContiguousArray(repeating: OrderTable.unknown, count: customers)
    firstDay = ContiguousArray(repeating: asOf, count: customers)
    lastDay = firstDay
  }

  /// Counts one customer's orders and collects the gaps between the purchase days.
  private mutating func count(
    _ index: Int, _ orders: OrderTable, _ counted: Counted, _ histories: Histories, _ gaps: inout [Int32]
  ) {
    var profits = ProfitSum(isKnown: !orders.profit.isEmpty)
    var (count, sum, largest) = (Int32(0), Int64(0), Int64(0))
    var first = Instant(seconds: 0)
    for place in Int(histories.starts[index])..<Int(histories.starts[index + 1]) {
      let order = Int(histories.orders[place])
      let net = counted.net[order]
      guard net > 0 else { continue }
      let day = orders.day[order]
      if count == 0 {
        first = orders.placed[order]
        (firstDay[index], lastDay[index], firstAmount[index]) = (day, day, net)
      }
      if orders.placed[order] == first { firstAmount[index] = max(firstAmount[index], net) }
      if day > lastDay[index] {  // where clocks go back over midnight, a later instant may have an earlier day
        gaps.append(day.number - lastDay[index].number)
        lastDay[index] = day
      }
      count += 1
      sum += net
      largest = max(largest, net)
      if profits.isKnown { profits.add(orders.profit[order]) }
    }
    guard count > 0 else { return }
    (orderCount[index], monetary[index], self.largest[index], profit[index]) = (count, sum, largest, profits.column)
  }

  private mutating func subtractOwnerless(_ refunds: RefundTable) {
    for refund in 0..<refunds.count where refunds.order[refund] < 0 && refunds.day[refund] <= asOf {
      if refunds.customer[refund] != .nobody { monetary[refunds.customer[refund].index] -= refunds.amount[refund] }
    }
  }
}
