import Testing
import Trade

@testable import Describing

@Suite("The frame and the pages of a report")
struct FrameTests {
  @Test(
    "Links between pages are relative",
    arguments: [
      ("2026-W46/index.html", "2026-W46/rfm.html", "rfm.html"), ("2026-W46/rfm/a.html", "2026-W46/rfm.html", "../rfm.html"),
      ("2026-W46/rfm/a.html", "2026-W46/rfm/b.html", "b.html"),
      ("2026-W46/rfm/a.html", "index.html#2026-W45", "../../index.html#2026-W45"),
      ("2026-W46/index.html", "index.html", "../index.html"), ("index.html", "2026-W46/data.html", "2026-W46/data.html"),
      ("2026-W46/rfm/a.html", "2026-W46/tier/a.html", "../tier/a.html"),
    ])
  func links(path: String, target: String, link: String) throws {
    let framing = try SampleShop(orders: [.init("a", "2026-11-10", 7)]).framing
    #expect(framing.link(from: path, to: target) == link)
  }

  @Test("Every link of the frame and of the findings leads to a page of the report")
  func linksLead() throws {
    let report = try OverviewTests.report.get()
    let paths = Set(report.pages.map(\.path))
    for page in report.pages {
      let frame = page.frame
      var links = frame.contents + frame.tabs.map(\.link) + frame.tabs.flatMap(\.menu).flatMap(\.links) + page.crumbs
      links += page.findings.compactMap(\.act)
      for link in links where !link.to.hasPrefix("#") {
        #expect(paths.contains(resolved(link.to, from: page.path)), "\(page.path) → \(link.to)")
      }
    }
  }

  private func resolved(_ link: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.prefix(while: { $0 != "#" }).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  @Test("Paths of pages are unique, and one tab at most is current")
  func paths() throws {
    let report = try OverviewTests.report.get()
    #expect(Set(report.pages.map(\.path)).count == report.pages.count)
    #expect(report.pages.contains { $0.path == "2026-W46/method.html" })
    #expect(report.folder == "2026-W46")
    for page in report.pages { #expect(page.frame.tabs.count(where: \.isCurrent) <= 1) }
    let overview = try #require(report.pages.first)
    #expect(
      overview.frame.tabs.map(\.link.text) == ["Overview", "RFM", "Segments", "Value", "Actions", "Retention", "Baskets", "Data"])
    let menu = overview.frame.tabs[2].menu
    #expect(menu.map(\.title).contains("What they spend, and when"))
    #expect(menu[0].links.map(\.text) == ["Life stage", "Membership tier", "Cadence", "Quadrant", "Importance"])
    #expect(menu.last?.links.map(\.to) == ["tags.html", "cross.html"])
  }

  @Test("The switcher leads to the neighbours' places in the archive, across the end of a year")
  func switcher() throws {
    var shop = SampleShop(orders: [.init("a", "2025-12-20", 7), .init("a", "2027-01-02", 7)])
    shop.period = "2026-W53"
    let switcher = try #require(try shop.framing.frame(path: "2026-W53/index.html", tab: nil).switcher)
    #expect(switcher.previous.to == "../index.html#2026-W52")
    #expect(switcher.next.to == "../index.html#2027-W01")
    #expect(switcher.current == "Week 53")
    #expect(switcher.groups[0].links.count == 6)
    #expect(
      switcher.groups[1].links.map(\.to) == ["2026-12", "2026-Q4"].map { "../index.html#" + $0 } + [
        "../index.html", "../index.html",
      ])
  }

  @Test("The colophon says what was read and how the report was made, and no time of the build")
  func colophon() throws {
    var shop = OverviewTests.shop
    shop.rejects = [Reject(file: "orders.csv", line: 3, column: "total", value: "secret", reason: "not an amount")]
    let frame = try shop.framing.frame(path: "2026-W46/index.html", tab: nil)
    #expect(frame.read.map { $0.term + " " + $0.definition.plain }[0] == "Orders 192 counted")
    #expect(frame.read[1].definition.plain == "61 with an order")
    #expect(frame.read[2].definition.plain == "1\u{A0}row of 194 (0.5%)")
    #expect(frame.made.map(\.term) == ["By", "Inputs", "Privacy", "Rules"])
    #expect(frame.made[1].definition.plain == "sha256 9f2c41ab")
  }

  @Test("The Data page reconciles, gives rejects by reason and line, and never their values")
  func data() throws {
    var shop = OverviewTests.shop
    shop.rejects = [
      Reject(file: "/private/orders.csv", line: 3, column: "total", value: "secret", reason: "not an amount"),
      Reject(file: "/private/orders.csv", line: 9, column: "total", value: "secret", reason: "not an amount"),
    ]
    let page = try #require(try shop.report.pages.first { $0.path == "2026-W46/data.html" })
    let table = try #require(page.section("reconciliation")?.table)
    let rows = table.rows.map { $0.cells.map(\.content.plain) }
    #expect(rows.map { $0[0].prefix(8) }.contains("Not paid"))
    func rowCount(_ text: String) -> Int { Int(text.replacing("−", with: "-").replacing(",", with: "")) ?? 0 }
    #expect(rows.map { rowCount($0[1]) }.reduce(0, +) == rowCount(table.footer?.cells[1].content.plain ?? ""))
    func cents(_ text: String) -> Int { Int(text.filter { $0.isNumber }).map { text.contains("−") ? -$0 : $0 } ?? 0 }
    #expect(rows.map { cents($0[2]) }.reduce(0, +) == cents(table.footer?.cells[2].content.plain ?? ""))
    let rejects = try #require(page.section("rejected"))
    #expect(rejects.heading == "Two rows were set aside")
    #expect(
      rejects.table?.rows[0].cells.map(\.content.plain) == ["Not an amount", "2", "orders.csv:3 total, orders.csv:9 total"])
    #expect(!String(reflecting: page).contains("secret"))
    #expect(!String(reflecting: page).contains("/private"))
  }

  @Test("The Data page names no folder, and of unknown statuses only short ones that stand in two rows")
  func statuses() throws {
    var shop = OverviewTests.shop
    shop.mappings = [
      ColumnMapping(path: "/private/shop/orders.csv", renamed: [.init("customer_id", from: "a ← b: all names as they are")])
    ]
    shop.notes = ["/private/shop/orders.csv: a ← b"]
    let many = (10...21).map { ("s\($0)", 2) }
    shop.statuses = [("Call Mrs Smith", 1), ("a sentence that is much too long", 5)] + many
    let page = try #require(try shop.report.pages.first { $0.path == "2026-W46/data.html" })
    guard case .terms(let terms) = page.section("assumptions")?.body.first else {
      Issue.record("no terms")
      return
    }
    let texts = terms.map { $0.term + " " + $0.definition.plain }
    #expect(texts.contains("Columns orders.csv: customer_id from a ← b: all names as they are"))
    #expect(texts.contains("Note orders.csv: a ← b"))
    #expect(texts.filter { $0.hasPrefix("Status s") }.count == 10)
    #expect(texts.contains("Status 4\u{A0}values more not mapped, counted as paid: 10\u{A0}rows."))
    #expect(!texts.contains { $0.contains("Smith") || $0.contains("sentence") })
    #expect(page.heading == "99.5% of the rows of orders count")
  }

  @Test("The archive gives a percentage only where both periods have twenty orders")
  func archiveBases() throws {
    var shop = OverviewTests.shop
    func entry(_ id: String, orders: Int?, before: Int?) throws -> ArchiveEntry {
      ArchiveEntry(
        period: try #require(Period(id)), headline: "x", revenue: Money(units: 300_0000), previousRevenue: Money(units: 200_0000),
        yearBeforeRevenue: nil, isPartial: false, orders: orders, previousOrders: before)
    }
    shop.archive = [
      try entry("2026-W45", orders: 20, before: 20), try entry("2026-W44", orders: 19, before: 20),
      try entry("2026-W43", orders: 20, before: 19), try entry("2026-W42", orders: nil, before: nil),
    ]
    let page = try #require(try shop.report.pages.first { $0.path == "index.html" })
    let rows = try #require(page.section("headlines")?.table).rows
    #expect(rows.dropFirst().map { $0.cells[3].content.plain } == ["+50.0%", "+€100", "+€100", "+€100"])
    #expect(!String(reflecting: page).contains("never changes"))
  }

  @Test("The Method page has a section and examples for every segmentation")
  func method() throws {
    let page = try #require(try OverviewTests.report.get().pages.first { $0.path == "2026-W46/method.html" })
    for id in ["rfm", "life-stage", "tier", "cadence", "quadrant", "importance", "value", "counts", "findings", "privacy"] {
      #expect(page.section(id) != nil, "\(id)")
    }
    let stages = try #require(page.section("life-stage")?.table)
    #expect(
      stages.rows.contains { $0.cells.map(\.content.plain) == ["Active", "Days since the last order", "At most 90\u{A0}days"] })
  }

  @Test("The archive lists every period newest first, marks the week that is missing, and leads to each")
  func archive() throws {
    var shop = OverviewTests.shop
    shop.archive = ["2026-W43", "2026-W44", "2026-10", "2026-W46"].compactMap(Period.init).map {
      ArchiveEntry(
        period: $0, headline: "Sales held", revenue: Money(units: 1000_0000), previousRevenue: nil, yearBeforeRevenue: nil,
        isPartial: false)
    }
    let report = try shop.report
    let page = try #require(report.pages.first { $0.path == "index.html" })
    let rows = try #require(page.section("headlines")?.table).rows
    #expect(rows.map { $0.cells[0].content.plain } == ["Week 46", "Week 44", "October 2026", "Week 43"])
    // The report's own entry replaced the one in the archive.
    #expect(rows[0].cells[2].content.plain == "€1,855")
    #expect(page.heading == report.entry.headline)
    #expect(page.headingLink == "2026-W46/index.html")
    guard case .calendar(let calendar) = page.section("all")?.body.first else {
      Issue.record("no calendar")
      return
    }
    #expect(calendar.years.map(\.name) == ["2026"])
    let weeks = calendar.years[0].rows.flatMap(\.weeks)
    #expect(weeks.count == 53)
    #expect(weeks.filter(\.isGap).map(\.id) == ["2026-W45"])
    #expect(weeks.filter { $0.link != nil }.map(\.id) == ["2026-W43", "2026-W44", "2026-W46"])
    #expect(weeks.compactMap(\.shade).isEmpty, "fifths need five weeks that differ")
    #expect(weeks.filter(\.isCurrent).map(\.id) == ["2026-W46"])
    #expect(calendar.years[0].rows.flatMap(\.months).filter { $0.link != nil }.map(\.id) == ["2026-10"])
    #expect(calendar.legend.plain.contains("clientela build --period 2026-W45"))
    #expect(page.section("trend") != nil)
  }
}
