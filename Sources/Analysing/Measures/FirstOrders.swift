package import Trade

/// Which first orders are known to be the first. segmentation.md §7: where the data begins, a customer's first order in it may be a later
/// one of a customer of old, unless the customer registered since.
package struct FirstOrders: Sendable {
  /// The data's first day.
  let oldest: Day
  /// The day from which on every first order is known to be one.
  private let known: Day
  private let registered: ContiguousArray<Day?>

  /// The first orders of a snapshot; `oldest` is the day of the oldest order, counted or not, nil without one.
  init(_ snapshot: Snapshot, oldest: Day?) {
    self.init(snapshot.asOf, snapshot.policy, snapshot.ledger.customers, oldest: oldest)
  }

  private init(_ asOf: Day, _ policy: Policy, _ customers: CustomerTable, oldest: Day?) {
    self.oldest = oldest ?? asOf
    known = self.oldest.advanced(by: policy.shortHistory)
    registered = customers.registered
  }

  /// The first orders of an analysis.
  package init(_ analysis: Analysis) {
    self.init(analysis.facts.asOf, analysis.policy, analysis.ledger.customers, oldest: analysis.oldestOrder)
  }

  /// Whether a customer's first order on a day is known to be the first.
  package func isKnown(_ customer: Int, on day: Day) -> Bool {
    day >= known || !registered.isEmpty && registered[customer].map { $0 >= oldest } ?? false
  }
}
