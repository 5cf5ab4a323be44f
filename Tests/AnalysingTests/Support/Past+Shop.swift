import Trade

@testable import Analysing

extension PeriodRecord {
  /// A record as it is read again for another ledger: by the ids of the customers.
  func read(_ own: CustomerTable, for other: CustomerTable) -> PeriodRecord {
    let numbers = (0..<other.count).map { own.number(of: other.ids[$0]) }
    let gone = (0..<own.count).filter { other.number(of: own.ids[$0]) == nil }
    var read = self
    read.assignments = assignments.map { column in ContiguousArray(numbers.map { $0.map { column[$0] } ?? Segmentation.none }) }
    read.facts = ContiguousArray(numbers.map { $0.map { facts[$0] } ?? 0 })
    read.attributes = ContiguousArray(numbers.map { $0.map { attributes[$0] } ?? 0 })
    read.lost = zip(summary.segmentations, assignments).map { classes, column in
      classes.classes.indices.map { index in gone.count { column[$0] == UInt8(index) } }
    }
    return read
  }
}

/// Two analyses of a store, the second after what the first recorded.
struct TwoWeeks {
  /// What the first period was made from; the second from these, changed.
  var shop = Shop()
  var records = Records()
  var policy = Policy()
  /// The first ends on a Sunday; the second a week later.
  static let first = "2026-11-08"
  static let second = "2026-11-15"

  /// The second analysis, where the data says something else by then.
  func analyse(then change: (inout TwoWeeks) -> Void = { _ in }) throws -> Analysis {
    var later = self
    change(&later)
    let (own, other) = (records.ledger(shop), later.records.ledger(later.shop))
    let first = try TwoWeeks.analyse(own, policy, until: TwoWeeks.first, after: Past())
    var past = Past()
    past.before = PeriodRecord(first).read(own.customers, for: other.customers)
    past.tiers = past.before.map { RecordedTiers($0) }
    past.closed = [PeriodSummary(first)]
    return try TwoWeeks.analyse(other, later.policy, until: TwoWeeks.second, after: past)
  }

  static func analyse(_ ledger: Ledger, _ policy: Policy, until day: String, after past: Past, jobs: Int = 2) throws -> Analysis {
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let period = Period(.week, holding: date(day))
    return Analyst(store: store, policy: policy, jobs: jobs).analyse(ledger, in: period, isPartial: false, after: past)
  }
}

extension Analysis {
  /// Why a customer moved in a segmentation.
  func reason(_ name: String, _ id: SegmentationID) throws -> MoveReason? {
    let number = try required(ledger.customers.number(of: name))
    return try required(segmentation(id).movement).reason(of: CustomerID(number))
  }
}
