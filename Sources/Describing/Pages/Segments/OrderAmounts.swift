import Analysing
import Trade

/// Net amounts of the counted orders: amount less refunds up to the as-of day. segmentation.md §1.
struct OrderAmounts {
  private let orders: OrderTable
  private let refunded: [Int32: Int64]

  init(analysis: Analysis) {
    orders = analysis.ledger.orders
    let refunds = analysis.ledger.refunds
    var refunded: [Int32: Int64] = [:]
    for index in 0..<refunds.count where refunds.order[index] >= 0 && refunds.day[index] <= analysis.facts.asOf {
      refunded[refunds.order[index], default: 0] += refunds.amount[index]
    }
    self.refunded = refunded
  }

  /// The net amount of an order by its number.
  func net(_ order: Int32) -> Money {
    Money(units: orders.amount[Int(order)] - (refunded[order] ?? 0)) - orders.undatedRefund(Int(order))
  }
}
