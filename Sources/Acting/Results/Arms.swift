import Trade

/// The customers of an action who were contacted, and those who were held out.
struct Arms: Hashable, Sendable {
  private(set) var contacted = 0
  private(set) var contactedOrders = 0
  private(set) var held = 0
  private(set) var heldOrders = 0

  /// Nobody.
  init() {}

  /// So many customers.
  init(contacted: Int, contactedOrders: Int, held: Int, heldOrders: Int) {
    (self.contacted, self.contactedOrders, self.held, self.heldOrders) = (contacted, contactedOrders, held, heldOrders)
  }

  /// Counts a customer.
  mutating func add(_ state: Issued.State, hasOrdered: Bool) {
    if state == .heldOut {
      held += 1
      heldOrders += hasOrdered ? 1 : 0
    } else {
      contacted += 1
      contactedOrders += hasOrdered ? 1 : 0
    }
  }

  /// What can be said of an action; nil where it reached nobody and was held back from nobody. It works where both arms have `least` customers
  /// and the interval lies above nothing, as it is printed: above half a basis point.
  func result(of action: ActionID, least: Int) -> ActionResult? {
    if contacted == 0, held == 0 { return nil }
    let interval = Newcombe(contactedOrders, of: contacted, less: heldOrders, of: held)
    let smaller = min(contacted, held)
    let verdict: ActionResult.Verdict
    if let interval, smaller >= least {
      verdict = interval.low > 0 ? .works : .noEffect
    } else {
      verdict = .tooEarly(needs: max(1, least - smaller))
    }
    return ActionResult(
      action: action, contacted: contacted, contactedOrders: contactedOrders, held: held, heldOrders: heldOrders,
      verdict: verdict, uplift: interval?.difference, low: interval?.low, high: interval?.high)
  }
}
