import Trade

extension Issued {
  /// What becomes of a candidate.
  init(_ candidate: Candidate, _ state: State, _ channel: ContactChannel, from: Day, until: Day, _ offer: Money) {
    self.init(
      customer: candidate.customer, action: candidate.action, step: candidate.step, event: candidate.event, state: state,
      channel: channel, from: from, until: until, offer: offer)
  }

  /// By customer, then day, then action, step and event.
  package static func precedes(_ a: Issued, _ b: Issued) -> Bool {
    if a.customer != b.customer { return a.customer < b.customer }
    if a.from != b.from { return a.from < b.from }
    return (a.action.rawValue, a.step, a.event) < (b.action.rawValue, b.step, b.event)
  }

  /// Whether two rows are about one event.
  func isSame(as other: Issued) -> Bool { action == other.action && step == other.step && event == other.event }
}
