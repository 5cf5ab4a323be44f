extension Desk {
  /// The service actions that are due, in any order. actions.md §2.
  func serviceCandidates() -> [Candidate] { [] }
}
