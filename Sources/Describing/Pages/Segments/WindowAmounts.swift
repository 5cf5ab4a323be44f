import Analysing
import Trade

/// What customers spent in a window that ends with the as-of day: net amounts, less ownerless refunds dated in it.
struct WindowAmounts {
  private let amounts: ContiguousArray<Int64>

  init(analysis: Analysis, window: Policy.Window) {
    guard case .days(let days) = window else {
      amounts = analysis.facts.monetary
      return
    }
    let first = analysis.facts.asOf.advanced(by: 1 - days)
    let nets = OrderAmounts(analysis: analysis)
    var amounts = ContiguousArray(repeating: Int64(0), count: analysis.facts.monetary.count)
    for customer in analysis.facts.buyers {
      for order in analysis.histories.orders(of: customer) where analysis.ledger.orders.day[Int(order)] >= first {
        amounts[customer.index] += nets.net(order).units
      }
    }
    let refunds = analysis.ledger.refunds
    for index in 0..<refunds.count where refunds.order[index] < 0 && refunds.customer[index] != .nobody {
      guard refunds.day[index] >= first, refunds.day[index] <= analysis.facts.asOf else { continue }
      amounts[refunds.customer[index].index] -= refunds.amount[index]
    }
    self.amounts = amounts
  }

  /// The amount of a customer.
  func amount(of customer: CustomerID) -> Money { Money(units: amounts[customer.index]) }
}
