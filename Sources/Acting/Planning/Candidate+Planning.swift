import Trade

extension Candidate {
  /// By customer, then action, step and event.
  static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.customer != b.customer { return a.customer < b.customer }
    return (a.action.rawValue, a.step, a.event) < (b.action.rawValue, b.step, b.event)
  }

  /// The first and the last of some days on which it may be done; nil: none. An undated one is not done before it became due, nor after its
  /// patience.
  func days(in covered: Period, patience: Int) -> ClosedRange<Day>? {
    let isUndated = action.kind == .undated
    let first = max(from, covered.from, isUndated ? since : from)
    let last = min(until, covered.to, isUndated ? since.advanced(by: patience) : until)
    return first <= last ? first...last : nil
  }

  /// Whether it may still be done after some days.
  func canWait(beyond covered: Period, patience: Int) -> Bool {
    switch action.kind {
    case .service: false
    case .dated: until > covered.to
    case .undated: since.advanced(by: patience) > covered.to
    }
  }

  /// Whether two candidates of one customer are one event.
  func isSame(as other: Candidate) -> Bool { action == other.action && step == other.step && event == other.event }

  /// Whether it is the event of a row of the record about the same customer.
  func isSame(as row: Issued) -> Bool { action == row.action && step == row.step && event == row.event }
}
