import Charts
import Testing
import Trade

@testable import Describing

@Suite("The index of the archive")
struct ArchiveIndexTests {
  private func entry(_ id: String, restated: Bool = false, revenue: Int64 = 1000) throws -> ArchiveEntry {
    ArchiveEntry(
      period: try #require(Period(id)), headline: "Sales held in \(id)", revenue: Money(units: revenue * 10_000),
      previousRevenue: nil, yearBeforeRevenue: nil, isPartial: false, orders: 30, isRestated: restated)
  }

  private func index(_ entries: [ArchiveEntry]) throws -> ArchiveIndex {
    let store = Store(name: "Colina Tea", currency: try #require(Currency("EUR")), zone: .utc)
    return ArchiveIndex(entries: entries, store: store, smallBase: 20, tool: "clientela 0.1.0")
  }

  private func calendar(_ entries: [ArchiveEntry]) throws -> Calendar {
    let page = try #require(try index(entries).pages.first)
    guard case .calendar(let calendar) = page.section("all")?.body.first else { throw SampleShop.Missing() }
    return calendar
  }

  @Test("The index is the same whichever report was built last, and in whatever order the entries come")
  func order() throws {
    let entries = try ["2026-W45", "2026-W46", "2026-11", "2026", "2026-W44", "2026-11-01..2026-11-15"].map { try entry($0) }
    let (a, b) = (try index(entries), try index(entries.reversed()))
    #expect(a.pages == b.pages)
    #expect(a.file.bytes == b.file.bytes)
    #expect(
      a.entries.map(\.period.id) == ["2026", "2026-11", "2026-W46", "2026-11-01..2026-11-15", "2026-W45", "2026-W44"])
    #expect(try index([]).pages.isEmpty)
  }

  @Test("The report that is built describes the same index as its entries do")
  func sameIndex() throws {
    var shop = OverviewTests.shop
    shop.archive = [try entry("2026-W45"), try entry("2026-W47")]
    let report = try shop.report
    let again = try index(shop.archive + [report.entry])
    #expect(report.pages.first { $0.path == "index.html" } == again.pages.first)
    #expect(report.files.first { $0.path == "archive.json" }?.bytes == again.file.bytes)
    #expect(again.pages.first?.frame.contents.first?.to == "2026-W47/index.html")
  }

  @Test(
    "One missing period is built by itself, several with one command from the oldest on",
    arguments: [
      (["2026-W43", "2026-W45"], "44 not built: clientela build --period 2026-W44 "),
      (["2026-W40", "2026-W42", "2026-W45"], "3\u{A0}weeks not built: clientela build --from 2026-W41 "),
      (["2026-W52", "2027-W02"], "2\u{A0}weeks not built: clientela build --from 2026-W53 "),
      (["2026-W44", "2026-W45", "2026-08", "2026-10"], "Sep not built: clientela build --period 2026-09 "),
      (["2026-Q1", "2026-Q3"], "Q2 not built: clientela build --period 2026-Q2 "),
      (["2024", "2026", "2026-W44"], "2025 not built: clientela build --period 2025 "), (["2026-W44", "2026-W45"], ""),
    ])
  func gaps(ids: [String], legend: String) throws {
    let calendar = try calendar(try ids.map { try entry($0) })
    #expect(calendar.legend.plain == legend)
    let cells = calendar.years.flatMap(\.rows).flatMap { [$0.name] + $0.weeks + $0.months }
    // A year has no cell of its own.
    #expect(cells.contains(where: \.isGap) == (!legend.isEmpty && !legend.contains("--period 2025 ")))
    #expect(cells.filter(\.isGap).allSatisfy { $0.title.hasSuffix("clientela build --period \($0.id)") && $0.link == nil })
  }

  @Test("Months, quarters and the year stand beside the weeks")
  func rollUps() throws {
    let calendar = try calendar(try ["2026-W45", "2026-10", "2026-Q3", "2026", "2025"].map { try entry($0) })
    let year = try #require(calendar.years.first)
    #expect(year.whole?.link == "2026/index.html")
    #expect(year.whole?.id.isEmpty == true, "the headlines have the anchor")
    let built = year.rows.flatMap { [$0.name] + $0.months }.filter { $0.link != nil }
    #expect(Set(built.map(\.id)) == ["2026-Q3", "2026-10"])
    let ids = try #require(try index(try ["2026-W45", "2026"].map { try entry($0) }).pages.first?.section("headlines")?.table)
    #expect(ids.rows.compactMap(\.id) == ["2026"])
  }

  @Test("A restated period is marked in the calendar, in the list, above the headline and in archive.json")
  func restated() throws {
    let entries = [try entry("2026-W46", restated: true), try entry("2026-W45")]
    let page = try #require(try index(entries).pages.first)
    #expect(page.kicker == "Latest · week 46, 9–15\u{A0}Nov 2026 · restated")
    #expect(page.section("headlines")?.table?.rows.map { $0.cells[1].content.plain.hasSuffix(" (restated)") } == [true, false])
    #expect(page.section("all")?.note.first?.plain.contains("1 of them was built again from other data, and says so.") == true)
    let cells = try calendar(entries).years[0].rows.flatMap(\.weeks).filter { $0.link != nil }
    #expect(cells.map(\.isRestated) == [false, true])
    #expect(cells[1].title.hasSuffix(", restated"))
    let euro = try #require(Currency("EUR"))
    #expect(try ArchiveEntry.entries(fromJSON: index(entries).file.bytes, currency: euro) == entries)
    // What was written before there were restatements.
    let old = String(decoding: try index(entries).file.bytes, as: UTF8.self).replacing(",\n      \"restated\": true", with: "")
    #expect(try ArchiveEntry.entries(fromJSON: Array(old.utf8), currency: euro).map(\.isRestated) == [false, false])
  }

  @Test("Where the week before reads otherwise now than in its own report, the amount compared with stands under the change")
  func refundedSince() throws {
    func page(_ previous: Int64) throws -> Page {
      var latest = try entry("2026-W46", revenue: 1010)
      (latest.previousRevenue, latest.previousOrders) = (Money(units: previous * 10_000), 30)
      return try #require(try index([latest, try entry("2026-W45")]).pages.first)
    }
    let changed = try page(950)
    #expect(changed.section("headlines")?.table?.rows.map { $0.cells[3].below } == ["on €950", nil])
    #expect(changed.section("headlines")?.note.count == 2)
    #expect(changed.lede.plain == "Revenue €1,010, +6.3% on week 45 (now €950). Read the report")
    let same = try page(1000)
    #expect(same.section("headlines")?.table?.rows.map { $0.cells[3].below } == [nil, nil])
    #expect(same.section("headlines")?.note.count == 1)
    #expect(same.lede.plain == "Revenue €1,010, +1.0% on week 45. Read the report")
    #expect(try page(1010).lede.plain == "Revenue €1,010, as much as in week 45 (now €1,010). Read the report")
    #expect(changed.section("all")?.note.first?.plain == "2\u{A0}weeks since November 2026.")
  }

  @Test("A restated report says so in the archive")
  func entry() throws {
    #expect(try Recorded(restatement: PastFilesTests.restatement).report.entry.isRestated)
    #expect(try !Recorded().report.entry.isRestated)
  }

  @Test("Of ten years of weeks the calendar leads to each, and the page lists the newest and stays small")
  func long() throws {
    var entries: [ArchiveEntry] = []
    var period = try #require(Period("2026-W46"))
    for number in 0..<520 {
      entries.append(try entry(period.id, revenue: Int64(1000 + number % 90)))
      period = period.previous
    }
    let page = try #require(try index(entries).pages.first)
    #expect(page.section("headlines")?.table?.rows.count == 52)
    #expect(page.section("headlines")?.note.first?.plain == "The calendar leads to 468 more. All 520 as JSON")
    let weeks = try calendar(entries).years.flatMap(\.rows).flatMap(\.weeks)
    #expect(weeks.count { $0.link != nil } == 520)
    guard case .figure(let figure) = page.section("trend")?.body.first, case .trend(let chart) = figure.chart else {
      Issue.record("no trend")
      return
    }
    #expect(chart.values.count == 156)
    #expect(figure.data?.rows.count == 156)
  }
}
