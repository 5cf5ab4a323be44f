import Analysing
import Trade

/// What the finders of dated and undated actions share: the days whose crossings matter, and who has something that waits.
///
/// A finder tells what crosses now. What crossed before it tells only of those who have something that waits, as that is how it comes back
/// with its cause (`Desk.undatedFrom`); the planner would leave all the rest alone.
struct Finding: Sendable {
  let desk: Desk
  let slices: Slices
  /// The first day whose crossings of undated actions matter to anybody.
  let first: Day
  /// The first day of which something that happened matters: what happens in a period is taken up by the queue of the one after it.
  let happenedFrom: Day
  /// Whether anybody has something that waits.
  let hasWaiting: Bool
  /// By customer; empty where nobody has.
  private let waits: ContiguousArray<Bool>

  /// What finders share at a desk.
  init(_ desk: Desk) {
    self.desk = desk
    slices = Slices(desk.ledger.orders, jobs: desk.jobs)
    var waits = ContiguousArray<Bool>()
    for row in desk.past.actions where row.state == .deferred {
      if waits.isEmpty { waits = ContiguousArray(repeating: false, count: desk.ledger.customers.count) }
      waits[row.customer.index] = true
    }
    (self.waits, hasWaiting) = (waits, !waits.isEmpty)
    first = waits.isEmpty ? desk.crossingFrom : min(desk.crossingFrom, desk.undatedFrom)
    happenedFrom = Finding.start(of: desk.analysis.period, before: first)
  }

  /// The first day of the last period that is taken up on a day or later; periods are of the report's kind.
  private static func start(of period: Period, before day: Day) -> Day {
    if period.kind != .range { return Period(period.kind, holding: day.advanced(by: -1)).from }
    let steps = (max(0, day.distance(to: period.to.advanced(by: 1)))) / period.length
    return period.from.advanced(by: -period.length * steps)
  }

  /// The first day of the queue that takes up what happened on a day, which lies before the covered ones.
  func takenUp(_ day: Day) -> Day {
    let period = desk.analysis.period
    if period.kind != .range { return Period(period.kind, holding: day).next.from }
    return desk.covered.from.advanced(by: -period.length * (day.distance(to: period.to) / period.length))
  }

  /// Whether something that happened on a day matters.
  func hasHappened(_ day: Day) -> Bool { happenedFrom <= day && day <= desk.asOf }

  /// Whether a customer's event is told that became due on a day: it crosses now, or may be what waits.
  func wants(_ customer: Int, _ since: Day) -> Bool {
    since <= desk.covered.to && (desk.crossingFrom <= since || hasWaiting && waits[customer])
  }

  /// Whether a dated event is told to anybody, that became due on a day and may be done until another.
  func wantsAny(_ since: Day, until: Day) -> Bool {
    since <= desk.covered.to && (desk.crossingFrom <= since || hasWaiting && desk.covered.from <= until)
  }

  /// What earlier queues did for a customer.
  func issued(to customer: CustomerID) -> ArraySlice<Issued> {
    let rows = desk.past.actions
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = low + (high - low) / 2
      if rows[middle].customer < customer { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < rows.count, rows[end].customer == customer { end += 1 }
    return rows[low..<end]
  }

  /// What is found among the customers of each slice.
  func find(_ search: @Sendable (Slices.Slice, inout [Candidate]) -> Void) -> [Candidate] {
    slices.map { slice in
      var found: [Candidate] = []
      search(slice, &found)
      return found
    }.flatMap(\.self)
  }

  /// An undated action, to be done in the covered period.
  func undated(
    _ action: ActionID, _ customer: Int, step: UInt8 = 0, event: EventDigest, since: Day, until: Day? = nil,
    because cause: Cause
  ) -> Candidate {
    Candidate(
      action, for: CustomerID(customer), step: step, event: event.value, from: desk.covered.from,
      until: min(until ?? desk.covered.to, desk.covered.to), since: since, because: cause)
  }

  /// The members of a class.
  func members(_ id: SegmentationID, _ classID: String) -> ClassColumn { ClassColumn(desk.analysis, id, classID) }

  /// A segmentation, where the data tells it.
  func segmentation(_ id: SegmentationID) -> Segmentation? { desk.analysis.segmentations.first { $0.id == id } }
}

extension EventDigest {
  /// The digest of an action's event on a day.
  init(_ action: ActionID, on day: Day) {
    self.init(action)
    add(day)
  }

  /// The digest of an action's event that a text names, on a day.
  init(_ action: ActionID, _ text: String, on day: Day) {
    self.init(action)
    add(text)
    add(day)
  }
}
