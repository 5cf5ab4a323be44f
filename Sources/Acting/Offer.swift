package import Trade

/// What an offer is.
package struct Offer: Hashable, Sendable {
  package var form: Form
  /// Basis points off the usual basket; 0 where the form has none.
  package var discount: Int
  /// What one redemption costs.
  package var cost: Money
  package var validUntil: Day

  /// The form an offer takes: it follows the customer's price behaviour. actions.md §1.
  package enum Form: String, CaseIterable, Sendable {
    case coupon
    case freeShipping = "free-shipping"
    case gift
    case earlyAccess = "early-access"
    case quantityTerms = "quantity-terms"
  }

  /// An offer.
  package init(form: Form, discount: Int, cost: Money, validUntil: Day) {
    (self.form, self.discount, self.cost, self.validUntil) = (form, discount, cost, validUntil)
  }
}
