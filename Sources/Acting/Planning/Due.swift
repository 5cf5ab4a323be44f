import Trade

/// A candidate that is taken up, with what is known of it before it finds its day.
struct Due: Sendable {
  var candidate: Candidate
  /// The place of the customer's course.
  var course: Int
  /// The ways that are left, the best one first.
  var channels: [ContactChannel]
  var offer: Offer?
  var isMarginKnown = true
  var worth: Worth
  /// M in ten-thousandths, which decides between equal worths.
  var monetary: Int64
  /// Whether the customer is in the part that is left out.
  var isHeldOut: Bool
  /// Whether it tells of a campaign that lowers prices for everybody.
  var isMassDiscount: Bool

  /// The order in which days, time and places are given out: service first, dated before undated, then by worth, then by customer.
  static func precedes(_ a: Due, _ b: Due) -> Bool {
    let kinds = (a.candidate.action.kind.place, b.candidate.action.kind.place)
    if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
    if a.worth.total != b.worth.total { return a.worth.total > b.worth.total }
    if a.monetary != b.monetary { return a.monetary > b.monetary }
    return Candidate.precedes(a.candidate, b.candidate)
  }
}

extension ActionID.Kind {
  /// Its place in the order of the queue.
  var place: Int {
    switch self {
    case .service: 0
    case .dated: 1
    case .undated: 2
    }
  }
}

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
}
