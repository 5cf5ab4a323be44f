import Foundation
import Testing

/// A period is compared as its own report told it: what is given back later changes no report's figure of it.
@Suite("An earlier period stands in a later report as in its own")
struct OwnEndTests {
  private static let orders = """
    order_id,customer_id,placed_at,amount,refund,refunded_at
    1,ana,2025-12-31,10.00,,
    2,ana,2026-01-05,10.00,,
    3,ben,2026-01-30,12.00,2.50,2026-03-09
    4,cleo,2026-02-03,80.25,80.25,2026-03-02
    5,ben,2026-02-11,19.99,4.99,2026-02-20
    6,,2026-02-20,61.00,11.00,2026-03-31
    7,dora,2026-02-28,45.00,,
    8,dora,2026-03-31,5.00,,

    """

  /// What the tests read of `report.json` and `archive.json`.
  private struct Report: Decodable {
    struct Totals: Decodable {
      var revenue: String
      var orders: Int
      var customers: Int
      var refundedSince: String
    }
    struct Period: Decodable { var id: String }
    struct Whole: Decodable {
      var revenue: String
      var earlierRefunds: String
      var previous: Totals?
    }
    struct Point: Decodable {
      var period: String
      var revenue: String
      var orders: Int
    }
    var period: Period
    var totals: Whole
    var trend: [Point]
  }
  private struct Archive: Decodable {
    struct Entry: Decodable {
      var id: String
      var revenue: String
      var orders: Int
      var previousRevenue: String?
    }
    var periods: [Entry]
  }

  private static func read<Document: Decodable>(_ bytes: Data?) throws -> Document {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Document.self, from: try #require(bytes))
  }

  @Test("The month before, and every month of the trend, is the archive's; the overview says what was given back since")
  func months() async throws {
    try await Scratch.use { scratch in
      try scratch.write(TinyStore.files)
      try scratch.write("orders.csv", OwnEndTests.orders)
      let built = try await scratch.build(["--from", "2026-01"])
      #expect(built.map(\.line) == ["2026-01 built", "2026-02 built", "2026-03 built"])
      #expect(built.map(\.revenue) == ["22.00", "201.25", "5.00"])
      let report: Report = try OwnEndTests.read(scratch.bytes("site/2026-03/report.json"))
      let before = try #require(report.totals.previous)
      #expect((before.revenue, before.orders, before.customers) == ("201.25", 4, 3))
      #expect((before.refundedSince, report.totals.earlierRefunds) == ("91.25", "93.75"))
      #expect(report.trend.map(\.period) == ["2025-12", "2026-01", "2026-02", "2026-03"])
      #expect(report.trend.map(\.revenue) == ["10.00", "22.00", "201.25", "5.00"])
      let archive: Archive = try OwnEndTests.read(scratch.bytes("site/archive.json"))
      #expect(archive.periods.map(\.revenue) == ["5.00", "201.25", "22.00"])
      #expect(archive.periods.first?.previousRevenue == "201.25")
      let overview = try scratch.text("site/2026-03/index.html")
      #expect(overview.contains("refunds since then have taken €91.25 off February"))
      #expect(!overview.contains("in its report"))
      #expect(try !scratch.text("site/index.html").contains("A report stands as it was built."))
      #expect(try await scratch.build().map(\.line) == ["2026-03 already"])
    }
  }

  @Test("So it is in the demo store, week by week")
  func demo() async throws {
    let tree = try await Demo.shared.value.tree
    let archive: Archive = try OwnEndTests.read(tree.entries["site/archive.json"])
    let own = Dictionary(uniqueKeysWithValues: archive.periods.map { ($0.id, $0) })
    var (compared, isLate) = (0, false)
    for entry in archive.periods {
      let report: Report = try OwnEndTests.read(tree.entries["site/\(entry.id)/report.json"])
      #expect(report.totals.revenue == entry.revenue)
      for point in report.trend {
        guard let other = own[point.period] else { continue }
        #expect((point.revenue, point.orders) == (other.revenue, other.orders), "\(point.period) in \(entry.id)")
        compared += 1
      }
      if let before = report.totals.previous, before.refundedSince != "0.00" { isLate = true }
    }
    // Eight weeks with those before them, and a month.
    #expect(compared == 8 * 9 / 2 + 1)
    #expect(isLate)
  }
}
