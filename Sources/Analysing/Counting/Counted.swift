package import Trade

/// What each order counts for as of a day. segmentation.md §1, *net amount* and *counted order*.
package struct Counted: Sendable {
  /// The last day whose orders and refunds count.
  package let asOf: Day
  /// Net amounts of the orders by what is known on the as-of day, in ten-thousandths ≥ 0, whatever the order's own day. Where every
  /// order is paid and nothing was given back, these are the orders' amounts themselves, without a copy.
  let values: ContiguousArray<Int64>
  /// Whether every order counts for the same as on the later day that this was made from.
  let weighsAsLater: Bool
  private let days: ContiguousArray<Day>

  /// Weighs every order: its amount, less refunds without a date, less refunds dated up to the as-of day.
  init(_ ledger: Ledger, asOf: Day) {
    self.asOf = asOf
    let (orders, refunds) = (ledger.orders, ledger.refunds)
    (days, weighsAsLater) = (orders.day, false)
    let isPlain = orders.refund.isEmpty && refunds.order.allSatisfy { $0 < 0 } && Counted.allPaid(orders)
    values = isPlain ? orders.amount : Counted.values(of: orders, less: refunds, upTo: asOf)
  }

  /// The same on an earlier day. Where no dated refund lies between, what orders count for is known already.
  init(_ later: Counted, _ ledger: Ledger, asOf: Day) {
    let refunds = ledger.refunds
    let isSame = (0..<refunds.count).allSatisfy {
      refunds.order[$0] < 0 || refunds.day[$0] <= asOf || refunds.day[$0] > later.asOf
    }
    (self.asOf, days, weighsAsLater) = (asOf, later.days, isSame)
    values = isSame ? later.values : Counted.values(of: ledger.orders, less: refunds, upTo: asOf)
  }

  /// The net amount of an order in ten-thousandths; 0 for one that does not count, as counted orders have more than that.
  package func net(_ order: Int) -> Int64 { days[order] <= asOf ? values[order] : 0 }

  private static func allPaid(_ orders: OrderTable) -> Bool {
    orders.status.allSatisfy { status in
      // A pattern, as `==` of another module's enum is a call for every order.
      if case .paid = status { true } else { false }
    }
  }

  private static func values(of orders: OrderTable, less refunds: RefundTable, upTo asOf: Day) -> ContiguousArray<Int64> {
    var values = orders.amount
    for order in values.indices {
      let given = orders.refund.isEmpty ? 0 : orders.refund[order]
      switch orders.status[order] {
      case .paid: values[order] = max(0, values[order] - given)
      case .refunded: values[order] = given > 0 ? max(0, values[order] - given) : 0
      case .unpaid, .cancelled: values[order] = 0
      }
    }
    // An order marked as refunded is given back in full only where no amount is told anywhere, so a dated refund revives it first.
    for refund in 0..<refunds.count where refunds.order[refund] >= 0 {
      let order = Int(refunds.order[refund])
      let given = orders.refund.isEmpty ? 0 : orders.refund[order]
      if orders.status[order] == .refunded, given == 0 { values[order] = orders.amount[order] }
    }
    for refund in 0..<refunds.count where refunds.order[refund] >= 0 && refunds.day[refund] <= asOf {
      let order = Int(refunds.order[refund])
      values[order] = max(0, values[order] - refunds.amount[refund])
    }
    return values
  }
}
