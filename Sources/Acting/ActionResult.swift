package import Trade

/// What came of an action over the pooled periods.
package struct ActionResult: Hashable, Sendable {
  package var action: ActionID
  /// Customers contacted and held out, and how many of each ordered within `Policy.Contacting.outcomeDays`.
  package var contacted: Int
  package var contactedOrders: Int
  package var held: Int
  package var heldOrders: Int
  package var verdict: Verdict
  /// Difference of the shares in basis points with its 95 % interval (Newcombe's hybrid score); nil where an arm is empty.
  package var uplift: Int?
  package var low: Int?
  package var high: Int?

  /// What can be said.
  package enum Verdict: Hashable, Sendable {
    case works, noEffect
    /// So many more customers are needed in the smaller arm.
    case tooEarly(needs: Int)
  }

  /// A result.
  package init(
    action: ActionID, contacted: Int, contactedOrders: Int, held: Int, heldOrders: Int, verdict: Verdict, uplift: Int?,
    low: Int?, high: Int?
  ) {
    (self.action, self.contacted, self.contactedOrders) = (action, contacted, contactedOrders)
    (self.held, self.heldOrders, self.verdict) = (held, heldOrders, verdict)
    (self.uplift, self.low, self.high) = (uplift, low, high)
  }
}
