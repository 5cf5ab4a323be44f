import Analysing
import Foundation
import Trade

@testable import Recording

/// A folder of a test's own with a record in it, and periods to put there.
struct Shelf {
  let root: String
  var path: String { root + "/state/clientela.sqlite" }

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("clientela-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    root = url.resolvingSymlinksInPath().path
  }

  func open() throws -> Record { try Record(path: path) }

  func remove() throws { try FileManager.default.removeItem(atPath: root) }

  func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// Customers of a ledger: ascending by the bytes of their ids.
  static func table(_ ids: [String]) -> CustomerTable {
    var pool = TextPool()
    for id in ids.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { pool.append(id.utf8) }
    return CustomerTable(ids: pool)
  }

  static func seal(_ inputs: String = "a") -> Seal {
    Seal(
      tool: "clientela 1", inputs: [Seal.Input(name: "orders.csv", sha256: inputs, rows: 3)], configuration: "c", content: "d")
  }

  /// A summary of one segmentation, or of more.
  static func summary(
    _ period: Period, orders: Int = 7, segmentations: [(id: String, classes: [String])] = [("rfm", ["high", "low"])]
  ) -> PeriodSummary {
    PeriodSummary(
      period: period, orders: orders, revenue: Money(units: -70_000), customers: 3,
      cutOffs: CutOffs(["rfm": ["frequency": [5, 2], "monetary": [.max, .min]], "value": [:]]),
      segmentations: segmentations.map { segmentation in
        PeriodSummary.Classes(
          id: segmentation.id, classes: segmentation.classes, names: segmentation.classes.map { $0 + " 高" },
          definition: "digest",
          figures: segmentation.classes.map { _ in
            PeriodSummary.Figures(customers: 2, orders: 5, revenue: Money(units: 123_456_789_000))
          })
      })
  }

  /// A record of a segmentation, with a digest for everybody.
  static func record(_ period: Period, _ assignment: [UInt8], orders: Int = 7) -> PeriodRecord {
    PeriodRecord(
      summary: summary(period, orders: orders), assignments: [ContiguousArray(assignment)],
      facts: ContiguousArray(assignment.indices.map { UInt32($0 + 1) &* 0x0101_0101 }),
      attributes: ContiguousArray(assignment.indices.map { UInt32($0) }))
  }
}

extension Record {
  /// Prepares and commits a period.
  func enter(_ record: PeriodRecord, of table: CustomerTable, seal: Seal = Shelf.seal(), digest: String = "site") throws {
    try prepare(record, of: table, seal: seal, digest: digest, at: Instant(seconds: 1_800_000_000))
    try commit(record.summary.period)
  }
}
