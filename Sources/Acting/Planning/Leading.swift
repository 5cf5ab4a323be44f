package import Analysing
package import Trade

/// Who leads when a customer is in many classes: the leading segmentation gives goal, offer and owner; behaviour and price line decide the
/// form of the offer, the purpose its theme, importance and value who does it, and the strictest guardrail of any class binds. actions.md §1.
package struct Leading: Sendable {
  /// The segmentation that leads; nil where the data does not tell it.
  package let segmentation: Segmentation?
  let analysis: Analysis
  private let (hunters, premium, resale, production): (ClassColumn, ClassColumn, ClassColumn, ClassColumn)
  private let (priceSensitive, newArrivals, highEnd): (TagColumn, TagColumn, TagColumn)
  /// Whether anything tells that an order was at a discount: without it nobody is known to pay the full price.
  private let tellsDiscounts: Bool
  private let owners: Owners

  /// Who leads by an analysis and the company's playbooks.
  package init(_ analysis: Analysis, playbooks: [String: Playbook]) {
    self.analysis = analysis
    let lead = SegmentationID(analysis.policy.contacting.lead)
    segmentation = analysis.segmentations.first { $0.id == lead }
    hunters = ClassColumn(analysis, .behaviour, "discount-hunter")
    premium = ClassColumn(analysis, .priceLine, "premium")
    resale = ClassColumn(analysis, .purpose, "resale")
    production = ClassColumn(analysis, .purpose, "production")
    priceSensitive = TagColumn(analysis.tags, "price-sensitive")
    newArrivals = TagColumn(analysis.tags, "new-arrivals")
    highEnd = TagColumn(analysis.tags, "high-end")
    let ledger = analysis.ledger
    tellsDiscounts = !ledger.orders.discount.isEmpty || ledger.orders.coupon.isThere || ledger.campaigns.kind.isThere
    owners = Owners(analysis, segmentation, playbooks)
  }

  /// What may be offered to a customer, and what forbids a discount.
  package struct Terms: Hashable, Sendable {
    /// The form that an offer takes. Where a discount is forbidden it is early access; on a personal day a gift.
    package var form: Offer.Form
    /// What forbids a discount; empty: it is allowed.
    package var forbidding: GuardSet
    /// The class of `purpose`, which is the theme of the offer; nil where it is not known.
    package var theme: String?
  }

  /// What may be offered to a customer.
  package func terms(for customer: CustomerID) -> Terms {
    let forbidding = guards(of: customer)
    let purpose = analysis.segmentations.first { $0.id == .purpose }?.classID(of: customer)
    return Terms(
      form: form(for: customer, forbidding), forbidding: forbidding, theme: purpose == "unknown" ? nil : purpose)
  }

  /// The form of an offer, the strictest first: no discount at all, terms by quantity for who sells on or makes something of it, a coupon
  /// for who buys by price, else free shipping.
  func form(for customer: CustomerID, _ forbidding: GuardSet) -> Offer.Form {
    if !forbidding.isEmpty { return .earlyAccess }
    if resale.contains(customer) || production.contains(customer) { return .quantityTerms }
    return hunters.contains(customer) || priceSensitive.contains(customer) ? .coupon : .freeShipping
  }

  /// What forbids a discount to a customer.
  package func guards(of customer: CustomerID) -> GuardSet {
    var guards: GuardSet = []
    if analysis.rhythm[customer.index] == .inRhythm { guards.insert(.inRhythm) }
    if premium.contains(customer) { guards.insert(.premium) }
    if newArrivals.contains(customer) { guards.insert(.newArrivals) }
    if highEnd.contains(customer) { guards.insert(.highEnd) }
    if paysFullPrice(customer) { guards.insert(.fullPrice) }
    return guards
  }

  /// Whether so many of a customer's orders were at the full price that it is a habit.
  private func paysFullPrice(_ customer: CustomerID) -> Bool {
    guard tellsDiscounts, let habits = analysis.habits else { return false }
    let (orders, policy) = (Int(analysis.facts.orderCount[customer.index]), analysis.policy.contacting)
    if orders < policy.fullPriceOrders { return false }
    return (orders - Int(habits[customer].discounted)) * 10_000 >= orders * policy.fullPrice
  }

  /// Who does something for a customer: the owner in the customer file; for a key account, else for one who is worth most, whom the
  /// playbook of that class names; else whom the leading class's names, or that of the action.
  package func owner(of customer: CustomerID, _ entry: ActionBook.Entry) -> String {
    analysis.ledger.customers.text(.owner, of: customer) ?? owners[customer] ?? entry.owner
  }
}
