import Analysing
import Testing
import Trade

@testable import Describing

@Suite("What closed periods would say now") struct ClosedPeriodPagesTests {
  private func change(_ period: String, _ orders: (Int, Int), _ euros: (Int64, Int64)) throws -> ClosedPeriodChange {
    ClosedPeriodChange(
      period: try #require(Period(period)), recordedOrders: orders.0, recordedRevenue: Money(units: euros.0 * 10_000),
      orders: orders.1, revenue: Money(units: euros.1 * 10_000))
  }

  private func data(_ changes: [ClosedPeriodChange]) throws -> Page {
    var shop = TinyShop.believable(60)
    shop.adding = { $0.closedChanges = changes }
    return try #require(try shop.report.pages.first { $0.path.hasSuffix("/data.html") })
  }

  @Test("Late orders of a closed period stand on the Data page with the command that restates it") func late() throws {
    let section = try #require(try data([change("2026-W44", (12, 14), (900, 1_020))]).section("closed"))
    #expect(section.heading == "One closed period has €120.00 more now than recorded")
    guard case .table(let table)? = section.body.first else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["Week 44, 2026", "14", "€1,020.00", "+€120.00", "clientela build --period 2026-W44 --rebuild"]
      ])
    #expect(table.rows[0].cells[1].below == "recorded 12" && table.rows[0].cells[2].below == "recorded €900.00")
  }

  @Test("Of a week and its month the differences are not added up, and the last is first") func several() throws {
    let changes = try [change("2026-W44", (12, 11), (900, 850)), change("2026-10", (50, 49), (4_000, 3_950))]
    let section = try #require(try data(changes).section("closed"))
    #expect(section.heading == "Two closed periods have other figures now than recorded")
    guard case .table(let table)? = section.body.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0.cells[0].text } == ["October 2026", "Week 44, 2026"])
    #expect(table.rows.map { $0.cells[3].text } == ["−€50.00", "−€50.00"])
  }

  @Test("Where nothing came late there is no such section") func nothing() throws {
    #expect(try data([]).section("closed") == nil)
  }

  // MARK: Restated

  private func seal(_ digit: Character, rows: Int, configuration: Character = "c", tool: String = "clientela 0.1.0") -> Seal {
    Seal(
      tool: tool, inputs: [Seal.Input(name: "orders.csv", sha256: String(repeating: digit, count: 64), rows: rows)],
      configuration: String(repeating: configuration, count: 64), content: String(repeating: "d", count: 64))
  }

  @Test("A restated week says so at its head, and what changed with the checksums of its inputs") func restated() throws {
    var shop = TinyShop.believable(60)
    let analysis = try #require(shop.analysis)
    var original = PeriodSummary(analysis)
    original.revenue = analysis.totals.now.revenue - Money(units: 120 * 10_000)
    original.orders -= 2
    let active = try #require(original.segmentations.firstIndex { $0.id == "life-stage" })
    original.segmentations[active].figures[0].customers -= 3
    shop.restatement = Restatement(original: original, originalSeal: seal("a", rows: 90), seal: seal("b", rows: 92))
    let report = try shop.report
    let page = try #require(report.pages.first { $0.path == "2026-W46/index.html" })
    #expect(page.kicker.hasSuffix(" · restated"))
    #expect(page.lede.plain.contains("This week is restated: revenue was"))
    let section = try #require(page.section("restated"))
    #expect(section.note.map(\.plain).joined().contains("orders.csv is another"))
    let text = page.text
    for said in ["aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "cccccccccccccccc", "unchanged", "+€120.00", "+2", "+3"] {
      #expect(text.contains(said), "\(said)")
    }
    let others = report.pages.filter { $0.path.hasPrefix("2026-W46/") }
    #expect(others.allSatisfy { $0.frame.made.contains { $0.term == "Restated" } })
  }

  @Test(
    "What is another is named",
    arguments: [
      (Character("a"), 90, Character("e"), "clientela 0.1.0", "the configuration is another"),
      ("a", 90, "c", "clientela 0.2.0", "the program is another"),
      ("b", 92, "e", "clientela 0.2.0", "orders.csv, the configuration and the program are others"),
    ])
  func causes(digit: Character, rows: Int, configuration: Character, tool: String, said: String) throws {
    var shop = TinyShop.believable(60)
    shop.restatement = Restatement(
      original: PeriodSummary(try #require(shop.analysis)), originalSeal: seal("a", rows: 90),
      seal: seal(digit, rows: rows, configuration: configuration, tool: tool))
    let section = try #require(try shop.report.pages.first { $0.path == "2026-W46/index.html" }?.section("restated"))
    #expect(section.note.map(\.plain).joined().contains(": \(said)."))
    #expect(section.heading == "Restated: no figure of its totals or classes changed")
  }

  @Test("A week that was never restated says nothing of it") func first() throws {
    let page = try #require(try TinyShop.believable(60).report.pages.first { $0.path == "2026-W46/index.html" })
    #expect(page.section("restated") == nil && !page.kicker.contains("restated"))
    #expect(!page.frame.made.contains { $0.term == "Restated" })
  }

  // MARK: Kept cut-offs

  @Test("Kept cut-offs stand on the Method page beside what they would be") func drift() throws {
    var shop = TinyShop.believable(60)
    let frozen = try #require(Period("2026-W40"))
    shop.adding = { analysis in
      analysis.policy.frozenAt = frozen
      let line = { (days: Int64) in
        Threshold(measure: .recency, name: "high", relation: .atMost, bound: .meanDays(sum: days, count: 10), met: 12)
      }
      analysis.drift = [
        Drift(segmentation: .rfm, kept: line(2_994), live: line(2_972)),
        Drift(segmentation: .rfm, kept: line(500), live: line(500)),
      ]
    }
    let page = try #require(try shop.report.pages.first { $0.path.hasSuffix("/method.html") })
    let section = try #require(page.section("drift"))
    #expect(section.heading == "One of two cut-offs kept from week 40, 2026 would be different today")
    #expect(page.text.contains("299.4\u{A0}days") && page.text.contains("297.2\u{A0}days") && page.text.contains("the same"))
    #expect(page.text.contains("thresholds: frozen@2026-W40"))
    let live = try #require(try TinyShop.believable(60).report.pages.first { $0.path.hasSuffix("/method.html") })
    #expect(live.section("drift") == nil && live.section("movement") != nil)
    let currency = try #require(shop.analysis).store.currency
    for reason in MoveReason.allCases { #expect(live.text.contains(Words(currency: currency).definition(reason))) }
  }
}
