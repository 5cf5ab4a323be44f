import Trade

extension Facts {
  /// Lists the buyers, and takes off M what was given back without an order.
  mutating func complete(with refunds: RefundTable) {
    buyers.reserveCapacity(orderCount.count)
    for customer in orderCount.indices where orderCount[customer] > 0 { buyers.append(CustomerID(customer)) }
    for refund in 0..<refunds.count where refunds.order[refund] < 0 && refunds.day[refund] <= asOf {
      if refunds.customer[refund] != .nobody { monetary[refunds.customer[refund].index] -= refunds.amount[refund] }
    }
  }
}
