/// Why a customer is in another class than in the last recorded period: the first that fits, in this order. segmentation.md §7.
package enum MoveReason: String, CaseIterable, Sendable {
  /// The first counted order lies after the earlier period.
  case firstOrder = "first-order"
  /// The configuration that the rule follows is another.
  case configurationChanged = "configuration-changed"
  /// What is known of the customer's orders up to the earlier day differs from what was known then.
  case dataCorrected = "data-corrected"
  /// A refund since.
  case refunded
  /// A counted order since; not of a fall that the end of a kept tier made.
  case ordered
  /// Recency passed a cut-off, or an order left a window; or the review ended a tier that was kept since it did.
  case aged
  /// The customer file or the log of contacts says something else.
  case attributeChanged = "attribute-changed"
  /// The customer would have stayed with the earlier cut-offs.
  case thresholdMoved = "threshold-moved"
}
