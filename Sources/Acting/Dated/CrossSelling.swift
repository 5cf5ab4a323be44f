import Analysing
import Trade

/// What is bought beside each product more often than by chance.
struct CrossSelling: Sendable {
  private let ledger: Ledger
  /// By product, the one of the highest lift first.
  private let partners: [Int32: [Int32]]

  /// The pairs of a store's baskets, of products only, with the least lift and count of the policy.
  init(_ desk: Desk) {
    ledger = desk.ledger
    var partners: [Int32: [Int32]] = [:]
    if let baskets = desk.analysis.measures.baskets, baskets.goods == .products {
      let policy = desk.policy.due
      // Pairs stand by lift.
      for pair in baskets.pairs where pair.both >= policy.crossSellSeen && pair.lift >= policy.crossSellLift {
        partners[pair.first, default: []].append(pair.second)
        partners[pair.second, default: []].append(pair.first)
      }
    }
    self.partners = partners
  }

  /// The product that goes best with another among those that a customer never bought; nil: none is known.
  func partner(of product: Int32, for customer: CustomerID) -> Int32? {
    guard let found = partners[product] else { return nil }
    let lines = ledger.lines.lines(of: ledger.orders.orders(of: customer))
    return found.first { partner in !lines.contains { ledger.lines.product[$0] == partner } }
  }
}
