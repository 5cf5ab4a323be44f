package import Trade

/// What a contact is expected to bring: at risk × uplift − offer cost × expected redemptions. actions.md §2.
package struct Worth: Hashable, Sendable {
  package var atRisk: Money
  /// What the customer is expected to spend anyway in `Policy.returnDays`.
  package var anyway: Money
  /// Basis points, and whether they were measured.
  package var uplift: Int
  package var isMeasured: Bool
  /// Basis points of customers who are expected to redeem the offer.
  package var redemption: Int
  /// Offer cost × redemption.
  package var cost: Money
  /// At risk × uplift − cost, half to even.
  package var total: Money

  /// Worth nothing.
  package static let none = Worth(
    atRisk: .zero, anyway: .zero, uplift: 0, isMeasured: false, redemption: 0, cost: .zero, total: .zero)

  /// A worth.
  package init(atRisk: Money, anyway: Money, uplift: Int, isMeasured: Bool, redemption: Int, cost: Money, total: Money) {
    (self.atRisk, self.anyway, self.uplift, self.isMeasured) = (atRisk, anyway, uplift, isMeasured)
    (self.redemption, self.cost, self.total) = (redemption, cost, total)
  }
}
