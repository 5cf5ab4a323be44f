import Analysing
import Trade

/// What offers are made of: the book's discount, half the usual margin at most, on the customer's usual basket. actions.md §2, *worth*.
///
/// The data has no cost of shipping, nor of gifts: free shipping and a gift are reckoned at what the discount in their place would cost, and
/// may cost no more. Early access costs nothing. Where nothing tells a margin, the book's discount stands, as nothing can be held against it.
struct Offers: Sendable {
  let leading: Leading
  private let analysis: Analysis
  private let book: ActionBook
  /// Half the store's margin in basis points; nil where a counted row lacks its profit.
  private let storeLimit: Int?

  /// The offers of a store.
  init(_ desk: Desk, _ leading: Leading) {
    (self.leading, analysis, book) = (leading, desk.analysis, desk.book)
    storeLimit = desk.analysis.lifetime.profit.flatMap { Offers.halfMargin($0, of: desk.analysis.lifetime.revenue) }
  }

  /// An offer that an action makes a customer, before it is known on which day; nil for none.
  func offer(for candidate: Candidate) -> (offer: Offer, isMarginKnown: Bool)? {
    let most = mostDiscount(of: candidate)
    if most <= 0 || candidate.action.kind == .service || candidate.action.isInternal { return nil }
    let (limit, customer) = (limit(for: candidate.customer), candidate.customer)
    let discount = min(most, limit ?? most)
    guard discount > 0, let basket = basket(of: customer) else { return nil }
    let price = basket.scaled(by: Int64(discount), over: 10_000).rounded(to: analysis.store.currency)
    if price <= .zero { return nil }
    let guards = leading.guards(of: customer)
    let form = guards.isEmpty || !candidate.action.isPersonalDay ? leading.form(for: customer, guards) : .gift
    let isOff = form == .coupon || form == .quantityTerms
    let offer = Offer(
      form: form, discount: isOff ? discount : 0, cost: form == .earlyAccess ? .zero : price, validUntil: candidate.until)
    return (offer, limit != nil || form == .earlyAccess)
  }

  /// The last day of an offer made on a day, which is the first of its days.
  func validUntil(_ day: Day) -> Day { day.advanced(by: max(1, book.offerDays) - 1) }

  /// The most that an action may take off, in basis points: that of its step, or its own.
  private func mostDiscount(of candidate: Candidate) -> Int {
    book.step(of: candidate.cause)?.discount ?? book[candidate.action].discount
  }

  /// Half the customer's own margin, else half the store's, in basis points; nil where neither is known.
  private func limit(for customer: CustomerID) -> Int? {
    let own = analysis.facts.knownProfit(customer).flatMap { Offers.halfMargin($0, of: analysis.facts.money(customer)) }
    return own ?? storeLimit
  }

  /// Half the margin in whole basis points, never more than half; 0 for a loss.
  private static func halfMargin(_ profit: Money, of revenue: Money) -> Int? {
    if revenue <= .zero { return nil }
    if profit <= .zero { return 0 }
    return min(5000, Int(clamping: Int128(profit.units) * 5000 / Int128(revenue.units)))
  }

  /// The median net amount of the counted orders, half to even; nil without one.
  func basket(of customer: CustomerID) -> Money? {
    let orders = analysis.ledger.orders.orders(of: customer)
    let amounts = orders.lazy.map { analysis.counted.net($0) }.filter { $0 > 0 }.sorted()
    if amounts.isEmpty { return nil }
    let (low, high) = (amounts[(amounts.count - 1) / 2], amounts[amounts.count / 2])
    return Money(units: roundedQuotient(Int128(low) + Int128(high), 2))
  }
}
