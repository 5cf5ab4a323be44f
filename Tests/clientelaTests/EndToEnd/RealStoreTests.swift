import Foundation
import Testing

/// The published data beside the project.
private enum Shared {
  static let folder =
    "/" + URL(fileURLWithPath: #filePath).pathComponents.dropFirst().dropLast(5).joined(separator: "/") + "/shared/data/"
  static let absent: Comment = "../shared/data is not here, so the figures published for it are not checked"
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }
}

@Suite("Real stores, from their files to the published report", .enabled(if: Shared.isThere, Shared.absent))
struct RealStoreTests {
  /// What a build of a period published.
  private struct Published {
    var report: PublishedReport
    var customers: Data
  }

  private func build(_ arguments: [String], period: String) async throws -> Published {
    try await Scratch.use { scratch in
      let out = ["--period", period, "--output", "site", "--exports", "exports", "--quiet"]
      try await scratch.program.succeed(["build"] + arguments + out)
      return Published(
        report: try PublishedReport(try scratch.bytes("site/\(period)/report.json")),
        customers: try scratch.bytes("exports/\(period)/customers.csv"))
    }
  }

  /// Orders of the R package rfm under a policy, as of 2006-12-31.
  private func rfm(_ policy: String) async throws -> Published {
    try await Scratch.use { scratch in
      try scratch.write(
        "clientela.yml",
        """
        store: { name: R, currency: USD }
        sources: { orders: \(Shared.folder)rfm_r/rfm_data_orders.csv }
        policy:
          \(policy)
          windows: { tier: lifetime }
        """)
      return try await build(["--config", scratch.path + "/clientela.yml", "--partial"], period: "2006-12-01..2006-12-31")
    }
  }

  @Test("The orders of the R package rfm give its published figures, classes by means and the named segments")
  func rfmByMeans() async throws {
    let published = try await rfm("rfm: { recency: mean, threshold: mean, min_frequency: 1, scheme: named }")
    let report = published.report
    #expect(report.lifetime.customers == 995)
    #expect(report.lifetime.orders == 4906)
    #expect(report.lifetime.revenue == "464158.00")
    #expect(report.sizes("rfm") == [274, 20, 125, 28, 102, 185, 39, 222])
    #expect(report.sizes("value") == [546, 289, 160])
    #expect(report.sizes("tier") == [100, 151, 247, 497])
    #expect(
      report.segmentations["tier"]?.classes.map(\.lifetime.revenue) == ["93560.00", "105157.00", "129055.00", "136386.00"])
    #expect(report.concentration.gini == 0.289603)
    #expect(report.concentration.topFifth == 0.356232)
    let cuts = report.thresholds["rfm"]?.filter { $0.name == "high" }.map(\.bound.text)
    #expect(cuts == ["286.7387", "4.9307", "466.4905"])

    let list = CustomerList(published.customers)
    let recencies = list.column("recency_days").compactMap { Int($0) }
    let orders = list.column("frequency").compactMap { Int($0) }
    #expect(recencies.count == 995)
    #expect((Double(recencies.reduce(0, +)) / 995 * 10_000).rounded() == 2_867_387)
    #expect((Double(orders.reduce(0, +)) / 995 * 1_000_000).rounded() == 4_930_653)
    #expect(list.column("monetary").compactMap { PublishedReport.units($0) }.reduce(0, +) == 464_158 * 10_000)
    #expect(
      (1...14).map { count in orders.count { $0 == count } } == [42, 83, 143, 187, 176, 150, 94, 51, 38, 20, 3, 5, 2, 1])
    #expect(
      list.counts("named") == [
        "champions": 35, "potential-loyalist": 342, "loyal": 170, "promising": 9, "new": 104, "need-attention": 10,
        "about-to-sleep": 102, "at-risk": 28, "cant-lose": 47, "lost": 148,
      ])
  }

  @Test("The same orders give the published classes by medians")
  func rfmByMedians() async throws {
    let report = try await rfm("rfm: { recency: median, threshold: median, min_frequency: 1 }").report
    #expect(report.sizes("rfm") == [265, 28, 165, 40, 59, 149, 51, 238])
    let cuts = report.thresholds["rfm"]?.filter { $0.name == "high" }.map { $0.bound.text.prefix { $0 != "." } }
    #expect(cuts == ["229", "5", "436"])
  }

  @Test("CDNOW: every row is read, and zero amounts are left out of the count")
  func cdnow() async throws {
    let report = try await build(
      ["--orders", Shared.folder + "cdnow/CDNOW_master.txt", "--preset", "cdnow", "--currency", "USD"], period: "1998-06"
    ).report
    #expect(report.inputs.map(\.rows) == [69_659])
    #expect(report.inputs.map(\.rejects) == [0])
    let read = try #require(report.reconciliation.first)
    #expect(read.step == "read")
    #expect(read.rows == 69_659)
    #expect(read.amount == "2500315.63")
    #expect(report.lifetime.revenue == "2500315.63")
    #expect(report.lifetime.customers == 23_502)
    #expect(report.lifetime.orders == 69_579)
    #expect(report.segmentations["cadence"]?.classes.first { $0.id == "one-time" }?.customers == 11_989)
  }

  @Test("Superstore: sales and profit to the last decimal, and whoever loses money is in class C")
  func superstore() async throws {
    let file = Shared.folder + "superstore/superstore_us_2016-2019_utf8bom_mdy.csv"
    let published = try await build(
      ["--orders", file, "--preset", "superstore", "--currency", "USD"], period: "2019-12-01..2019-12-30")
    let report = published.report
    #expect(report.inputs.map(\.rows) == [9994])
    #expect(report.lifetime.customers == 793)
    #expect(report.lifetime.orders == 5009)
    #expect(report.lifetime.revenue == "2297200.8603")
    #expect(report.lifetime.profit == "286397.0217")
    #expect(report.sizes("value") == [218, 226, 349])

    let list = CustomerList(published.customers)
    #expect(list.table.rows.count == 793)
    let losses = zip(list.column("profit"), list.column("value")).filter { $0.0.hasPrefix("-") }
    #expect(losses.count == 155)
    #expect(losses.allSatisfy { $0.1 == "c" })
    #expect(list.column("profit").compactMap { PublishedReport.units($0) }.reduce(0, +) == 2_863_970_217)
  }

  @Test("Northwind: amounts come from the lines, and customers without an order are listed too")
  func northwind() async throws {
    let csv = Shared.folder + "northwind/csv/"
    let published = try await build(
      [
        "--orders", csv + "orders.csv", "--lines", csv + "order_details.csv", "--customers", csv + "customers.csv",
        "--preset", "northwind", "--currency", "USD",
      ], period: "1998-04-01..1998-05-06")
    let report = published.report
    let rows = Dictionary(uniqueKeysWithValues: report.inputs.map { ($0.path, $0.rows) })
    #expect(rows == ["orders.csv": 830, "order_details.csv": 2155, "customers.csv": 91])
    #expect(report.lifetime.orders == 830)
    #expect(report.lifetime.customers == 89)
    #expect(report.lifetime.revenue == "1265793.0395")
    #expect(CustomerList(published.customers).table.rows.count == 91)
  }
}
