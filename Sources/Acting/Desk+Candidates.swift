import Trade

extension Desk {
  /// All that is due, whether it may be done or not: by customer, then action, step and event, each once.
  func candidates() -> [Candidate] {
    let found = serviceCandidates() + datedCandidates() + undatedCandidates()
    let sorted = found.filter { book[$0.action].isOn }.sorted(by: Candidate.precedes)
    // Two rows of the data may tell of one event, such as a day to remember that was entered twice.
    return sorted.indices.filter { $0 == 0 || Candidate.precedes(sorted[$0 - 1], sorted[$0]) }.map { sorted[$0] }
  }
}
