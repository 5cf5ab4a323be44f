package import Trade

/// The customers of a ledger, counted as of a day and ready to be divided: for timing the segmentations apart from the counting.
package struct Division: Sendable {
  private let snapshot: Snapshot

  /// Counts the customers as of a day, as an analyst would.
  package init(of ledger: Ledger, asOf day: Day, by analyst: Analyst) {
    snapshot = Snapshot(
      store: analyst.store, policy: analyst.policy, ledger: ledger, counted: Counted(ledger, asOf: day),
      slices: Slices(ledger.orders, jobs: analyst.jobs), ranking: .revenue)
  }

  /// Works out the cut-offs and puts every customer in a class of every segmentation that the data tells; how many times one was put in a
  /// class.
  package func divide() -> Int {
    Rules(snapshot).assignments.reduce(0) { sum, assignment in sum + assignment.numbers.count { $0 != Segmentation.none } }
  }
}
