extension Desk {
  /// The dated actions that are due, in any order. actions.md §2.
  func datedCandidates() -> [Candidate] { [] }
}
