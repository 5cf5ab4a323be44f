import Trade

extension Desk {
  /// All that is due, whether it may be done or not: by customer, then action, step and event, each once.
  func candidates() -> [Candidate] {
    let found = serviceCandidates() + datedCandidates() + undatedCandidates()
    return found.filter { book[$0.action].isOn }.sorted(by: Candidate.precedes)
  }
}
