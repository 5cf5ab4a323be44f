/// How far the customer file says that a contact has come on the way to a first order. segmentation.md §4, `funnel` and `node`.
package enum Stage: UInt8, CaseIterable, Sendable {
  /// Blank, in words that nobody knows, or at the very beginning.
  case unknown
  /// Nobody knows who decides at the company.
  case decisionMakerUnknown
  /// Agreed to look at an offer, or was sent one; has seen one.
  case agreedToOffer, sawOffer
  case agreedToMailings
  /// Asked for a price list or a quotation, or was sent one.
  case askedForPrices
  /// Has seen a quotation.
  case sawQuotation
  case refused

  /// Whether an offer or a quotation was seen: what makes a customer *intended* in assisted sales. Who asked for one, or was sent one, has
  /// not been told to have seen it.
  package var hasSeenOffer: Bool { self == .sawOffer || self == .sawQuotation }
}
