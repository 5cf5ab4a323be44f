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
    var amounts = ContiguousArray(repeating: Int64(0), count: analysis.facts.monetary.count)
    for customer in analysis.facts.buyers {
      // Back from the newest order: most histories reach far behind the window.
      for order in analysis.ledger.orders.orders(of: customer).reversed() {
        if analysis.ledger.orders.day[order] < first { break }
        amounts[customer.index] += analysis.counted.net(order)
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
