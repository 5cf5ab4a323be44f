import Trade

/// Decides what of that which is due stands in the lists: consent, the cap, rest, people's time, budget.
struct Planner: Sendable {
  let desk: Desk

  /// A planner at a desk.
  init(_ desk: Desk) { self.desk = desk }

  /// The queue of some candidates, in the order of `Desk.candidates`.
  func queue(of candidates: [Candidate]) -> Queue { Queue(covered: desk.covered) }
}
