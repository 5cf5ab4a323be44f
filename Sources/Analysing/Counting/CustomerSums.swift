import Trade

/// Orders and money of each customer within a stretch of days, as columns by customer number.
struct CustomerSums: Sendable {
  /// Counted orders.
  var orders: ContiguousArray<Int32>
  /// F: counted orders, or distinct days with one, by policy.
  var frequency: ContiguousArray<Int32>
  /// Net amounts less ownerless refunds of the stretch, in ten-thousandths.
  var monetary: ContiguousArray<Int64>
  /// Profit in ten-thousandths; `OrderTable.unknown` where an order lacks it. 0 without an order. Empty where no order tells it.
  var profit: ContiguousArray<Int64>

  /// What a customer is ranked by, in ten-thousandths.
  func value(_ customer: CustomerID, by ranking: Ranking) -> Int64 {
    if ranking == .revenue || profit.isEmpty { return monetary[customer.index] }
    let known = profit[customer.index]
    return known == OrderTable.unknown ? monetary[customer.index] : known
  }

  /// Takes off what was given back without an order in the days of the stretch.
  mutating func subtractOwnerless(_ refunds: RefundTable, from first: Day, to last: Day) {
    for refund in 0..<refunds.count where refunds.order[refund] < 0 && refunds.customer[refund] != .nobody {
      let day = refunds.day[refund]
      if day >= first, day <= last { monetary[refunds.customer[refund].index] -= refunds.amount[refund] }
    }
  }
}

extension CustomerSums {
  /// Everything up to the as-of day.
  init(_ facts: Facts) {
    self.init(orders: facts.orderCount, frequency: facts.frequency, monetary: facts.monetary, profit: facts.profit)
  }
}
