import Trade

/// Orders and money of each customer within a stretch of days, as columns by customer number.
struct CustomerSums: Sendable {
  /// Counted orders; distinct days with one.
  var orders: ContiguousArray<Int32>
  var days: ContiguousArray<Int32>
  /// Net amounts less ownerless refunds of the stretch, in ten-thousandths.
  var monetary: ContiguousArray<Int64>
  /// Profit in ten-thousandths; `OrderTable.unknown` where an order lacks it. 0 without an order.
  var profit: ContiguousArray<Int64>

  /// Everything up to the as-of day.
  init(_ facts: Facts) {
    (orders, days, monetary, profit) = (facts.orderCount, facts.purchaseDays, facts.monetary, facts.profit)
  }

  /// The stretch from `first` to the as-of day of `counted`, both included.
  init(_ ledger: Ledger, _ counted: Counted, _ histories: Histories, from first: Day) {
    let customers = ledger.customers.count
    orders = ContiguousArray(repeating: 0, count: customers)
    days = orders
    monetary = ContiguousArray(repeating: 0, count: customers)
    profit = monetary
    for customer in 0..<customers { add(customer, ledger.orders, counted, histories, first) }
    let refunds = ledger.refunds
    for refund in 0..<refunds.count where refunds.order[refund] < 0 && refunds.customer[refund] != .nobody {
      let day = refunds.day[refund]
      if day >= first, day <= counted.asOf { monetary[refunds.customer[refund].index] -= refunds.amount[refund] }
    }
  }

  /// Walks back from the newest order, so that what lies before the stretch is not touched.
  private mutating func add(_ customer: Int, _ table: OrderTable, _ counted: Counted, _ histories: Histories, _ first: Day) {
    var profits = ProfitSum(isKnown: !table.profit.isEmpty)
    var last: Day?
    var place = Int(histories.starts[customer + 1]) - 1
    while place >= Int(histories.starts[customer]) {
      let order = Int(histories.orders[place])
      place -= 1
      let day = table.day[order]
      if day < first { break }
      guard counted.net[order] > 0 else { continue }
      orders[customer] += 1
      monetary[customer] += counted.net[order]
      if profits.isKnown { profits.add(table.profit[order]) }
      if day != last { days[customer] += 1 }
      last = day
    }
    profit[customer] = orders[customer] == 0 ? 0 : profits.column
  }

  /// F of the stretch by the policy's way of counting.
  func frequency(_ kind: Policy.Frequency) -> ContiguousArray<Int32> { kind == .orders ? orders : days }

  /// What a customer is ranked by, in ten-thousandths.
  func value(_ customer: CustomerID, by ranking: Ranking) -> Int64 {
    let known = profit[customer.index]
    return ranking == .profit && known != OrderTable.unknown ? known : monetary[customer.index]
  }
}
