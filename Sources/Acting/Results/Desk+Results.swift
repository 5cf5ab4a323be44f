import Analysing
import Trade

extension Desk {
  /// What came of the actions of finished periods, in the order of `ActionID`: whoever was contacted against whoever was held out from the same
  /// action. actions.md §2, *Results*.
  ///
  /// The outcome is a counted order within `Policy.Contacting.outcomeDays` after the first day of the action, that day included: it is not
  /// told whether an order came before or after the message of its day, but in both arms alike. Only actions whose days have all passed by the
  /// as-of day count, and of these the ones whose last day lies within the `poolDays` that end with it. A customer counts once an action,
  /// with the first one. Key accounts are in neither arm, as they are never held out, nor are actions that never are: service, personal days,
  /// and what is for the house.
  func results() -> [ActionResult] {
    let contacting = policy.contacting
    let last = asOf.advanced(by: -contacting.outcomeDays)
    let first = last.advanced(by: 1 - contacting.poolDays)
    let keyAccounts = ClassColumn(analysis, .importance, "key-account")
    var arms = ContiguousArray(repeating: Arms(), count: ActionID.allCases.count)
    let places = Dictionary(uniqueKeysWithValues: ActionID.allCases.enumerated().map { ($1, $0) })
    var (customer, seen) = (CustomerID.nobody, UInt64(0))
    for row in past.actions where first <= row.from && row.from <= last && row.isMeasured {
      guard !keyAccounts.contains(row.customer), let place = places[row.action] else { continue }
      if row.customer != customer { (customer, seen) = (row.customer, 0) }
      if seen >> UInt64(place) & 1 == 1 { continue }
      seen |= 1 << UInt64(place)
      arms[place].add(row.state, hasOrdered: hasOrdered(customer, from: row.from, days: contacting.outcomeDays))
    }
    return zip(ActionID.allCases, arms).compactMap { action, arms in arms.result(of: action, least: contacting.leastArm) }
  }

  /// Whether a customer has a counted order from a day on until so many days after it.
  private func hasOrdered(_ customer: CustomerID, from first: Day, days: Int) -> Bool {
    let last = first.advanced(by: days)
    return ledger.orders.orders(of: customer).contains { order in
      first <= ledger.orders.day[order] && ledger.orders.day[order] <= last && analysis.counted.net(order) > 0
    }
  }
}

extension Issued {
  /// Whether it is of the one or the other arm of an action that some customers are held out from.
  fileprivate var isMeasured: Bool {
    guard action.kind != .service, !action.isPersonalDay, !action.isInternal else { return false }
    return state == .issued || state == .heldOut
  }
}
