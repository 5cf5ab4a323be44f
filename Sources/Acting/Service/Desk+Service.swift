import Analysing
import Trade

extension Desk {
  /// The service actions that are due, in any order. actions.md §2.
  func serviceCandidates() -> [Candidate] { reminders() + onboarding() + questions() + careTips() }

  /// The first day on which a service is done that is due on a day and of which the data could tell from another day on; nil: not by this queue.
  /// What happened in the report's period is not left out because the period is longer than the wait.
  func serviceDay(_ due: Day, knownFrom known: Day) -> Day? {
    if due > covered.to { return nil }
    if crosses(due) { return max(due, covered.from) }
    return analysis.period.contains(known) ? covered.from : nil
  }

  /// A service that may be done from a day on.
  func service(
    _ action: ActionID, _ customer: Int, event: EventDigest, from: Day, days: Int, since: Day, because cause: Cause
  ) -> Candidate {
    Candidate(
      action, for: CustomerID(customer), event: event.value, from: from, until: from.advanced(by: max(1, days) - 1), since: since,
      because: cause)
  }

  /// What is found among the customers, in parts on all threads.
  func findEach(_ search: @Sendable (Int, inout [Candidate]) -> Void) -> [Candidate] {
    Reach.parts(of: ledger.customers.count, jobs: jobs).mapConcurrently(jobs: jobs) { part in
      var found: [Candidate] = []
      for customer in part { search(customer, &found) }
      return found
    }.flatMap(\.self)
  }
}
