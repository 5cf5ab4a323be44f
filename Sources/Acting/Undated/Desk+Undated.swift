extension Desk {
  /// The undated actions that are due, in any order. actions.md §2.
  func undatedCandidates() -> [Candidate] { [] }
}
