import Trade

/// What each order counts for as of a day. segmentation.md §1, *net amount* and *counted order*.
struct Counted: Sendable {
  /// The last day whose orders and refunds count.
  let asOf: Day
  /// Net amount of each order in ten-thousandths; 0 for an order that does not count, as counted orders have more than that.
  private(set) var net: ContiguousArray<Int64>

  /// Weighs every order: its amount, less refunds without a date, less refunds dated up to the as-of day.
  init(_ ledger: Ledger, asOf: Day) {
    self.asOf = asOf
    let orders = ledger.orders
    net = ContiguousArray(repeating: 0, count: orders.count)
    for order in net.indices where orders.day[order] <= asOf {
      let given = orders.refund.isEmpty ? 0 : orders.refund[order]
      switch orders.status[order] {
      case .paid: net[order] = max(0, orders.amount[order] - given)
      case .refunded: net[order] = given > 0 ? max(0, orders.amount[order] - given) : 0
      case .unpaid, .cancelled: break
      }
    }
    subtract(ledger.refunds, orders)
  }

  private mutating func subtract(_ refunds: RefundTable, _ orders: OrderTable) {
    // An order marked as refunded is given back in full only where no amount is told anywhere, so a dated refund revives it first.
    for refund in 0..<refunds.count where refunds.order[refund] >= 0 {
      let order = Int(refunds.order[refund])
      let given = orders.refund.isEmpty ? 0 : orders.refund[order]
      if orders.status[order] == .refunded, given == 0, orders.day[order] <= asOf { net[order] = orders.amount[order] }
    }
    for refund in 0..<refunds.count where refunds.order[refund] >= 0 && refunds.day[refund] <= asOf {
      let order = Int(refunds.order[refund])
      net[order] = max(0, net[order] - refunds.amount[refund])
    }
  }
}
