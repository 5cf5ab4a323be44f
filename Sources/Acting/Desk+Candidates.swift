import Trade

extension Desk {
  /// All that is due, whether it may be done or not: by customer, then action, step and event, each once.
  func candidates() -> [Candidate] {
    let found = serviceCandidates() + datedCandidates() + undatedCandidates()
    return found.filter { book[$0.action].isOn }.sorted {
      ($0.customer, $0.action.rawValue, $0.step, $0.event) < ($1.customer, $1.action.rawValue, $1.step, $1.event)
    }
  }
}
