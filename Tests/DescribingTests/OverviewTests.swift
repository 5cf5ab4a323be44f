import Analysing
import Charts
import Testing
import Trade

@testable import Describing

@Suite("The overview")
struct OverviewTests {
  /// Two years of a shop: `a…z` order monthly, in week 46 of 2026 some of them; last week more.
  static let shop: SampleShop = {
    var orders: [SampleShop.Order] = []
    for number in 0..<60 {
      let id = "c\(100 + number)"
      orders.append(.init(id, "2025-01-1\(number % 10)", Int64(10 + number)))
      orders.append(.init(id, "2025-11-12", Int64(20 + number)))
      if number < 40 { orders.append(.init(id, "2026-11-03", 50)) }
      if number < 30 { orders.append(.init(id, "2026-11-10", 60, discount: 6)) }
    }
    orders.append(.init("new", "2026-11-11", 40, refund: 10))
    orders.append(.init(nil, "2026-11-12", 25))
    orders.append(.init("c100", "2026-11-13", 99, .unpaid))
    return SampleShop(orders: orders)
  }()

  /// Its analysis and its report, made once for all tests that only read them.
  static let analysis = Result { try shop.analysis }
  static let report = Result { try shop.editor.describe(analysis.get()) }

  /// The overview of another shop, without the rest of its report.
  private func overview(_ shop: SampleShop) throws -> Page {
    OverviewPage(framing: try shop.framing).page
  }

  private func overview() throws -> Page {
    try #require(try Self.report.get().pages.first { $0.path.hasSuffix("/index.html") })
  }

  @Test("The six tiles show the period's figures with their yardsticks")
  func tiles() throws {
    let tiles = try overview().tiles
    // 30 × 60 + (40 − 10) + 25
    #expect(tiles.map(\.name) == ["Revenue", "Orders", "Average order", "New customers", "Returning share", "Buying customers"])
    #expect(tiles.map(\.value) == ["€1,855", "32", "€57.97", "1", "98.4%", "31"])
    // 1,855 after 2,000 the week before, and after 60 × 20 + 0 + … + 59 = 2,970 the year before.
    #expect(tiles[0].yardsticks.map(\.change) == ["−7.2%", "−37.5%"])
    #expect(tiles[0].yardsticks.map(\.rest) == ["on week 45", "on a year ago"])
    #expect(tiles[0].yardsticks.map(\.judgement) == [.bad, .bad])
    #expect(tiles[1].yardsticks.map(\.change) == ["−20.0%", "−46.7%"])
    // None the week before: a count, never ∞%.
    #expect(tiles[3].yardsticks.map(\.change) == ["+1", "+1"])
    #expect(tiles.allSatisfy { $0.spark != nil })
  }

  @Test("The heading says how sales went; the lede gives the amounts")
  func heading() throws {
    let page = try overview()
    #expect(page.heading.hasPrefix("Sales slipped 7%"))
    #expect(page.kicker == "Week 46 · Monday 9 to Sunday 15\u{A0}November 2026")
    #expect(page.title.hasPrefix("Week 46, 2026: sales slipped 7%"))
    let lede = page.lede.plain
    #expect(lede.contains("Colina Tea took €1,855 from 32\u{A0}orders, 38% less than in the same week of the year before."))
    #expect(lede.contains("1\u{A0}customer ordered for the first time; those who had ordered before brought 98% of the revenue."))
  }

  @Test(
    "Held, slipped, fell, rose and grew have exact bounds",
    arguments: [
      (10_149, "held"), (10_150, "rose"), (11_200, "rose"), (11_201, "grew"), (9_851, "held"), (9_850, "slipped"),
      (8_800, "slipped"),
      (8_799, "fell"),
    ] as [(Int64, String)])
  func movement(now: Int64, verb: String) {
    #expect(SalesChange(Money(units: now), from: Money(units: 10_000)).verb == verb)
  }

  @Test("The bridge leads from gross sales to net revenue and adds up")
  func bridge() throws {
    let section = try #require(try overview().section("bridge"))
    let table = try #require(section.table)
    #expect(section.heading == "Discounts and refunds took 9% of the goods sold")
    #expect(table.rows.map { $0.cells[1].content.plain } == ["€2,045", "−€180", "−€10"])
    #expect(table.rows.map { $0.cells[2].content.plain } == ["100.0%", "−8.8%", "−0.5%"])
    #expect(table.footer?.cells[1].content.plain == "€1,855")
  }

  @Test("No discounts and no refunds: no bridge")
  func noBridge() throws {
    #expect(try overview(SampleShop(orders: [.init("a", "2026-11-10", 10)])).section("bridge") == nil)
  }

  @Test("Findings are ranked by money and name what they count")
  func findings() throws {
    let findings = try overview().findings
    let all = findings.map { $0.money + " " + $0.label + " " + $0.say.plain }
    #expect((3...7).contains(findings.count))
    #expect(all.contains { $0.hasPrefix("€99 unpaid 1\u{A0}order of the week is not paid.") })
    #expect(
      all.contains {
        $0.hasPrefix("€145 less than week 45 Revenue fell by 7.2% because returning customers spent less: €1,800 after €2,000.")
      })
    #expect(
      all.contains { $0.hasPrefix("€30 first orders 1 first-time buyer of the last 90\u{A0}days has not ordered twice yet.") })
    let analysis = try Self.analysis.get()
    let amounts = findings.compactMap { Int64($0.money.filter(\.isNumber)) }
    #expect(amounts == amounts.sorted(by: >))
    #expect(amounts.count == findings.count)
    #expect(analysis.totals.now.revenue == Money(units: 1_855_0000))
  }

  @Test("Nothing to report says so")
  func nothing() throws {
    let findings = try overview(SampleShop(orders: [.init("a", "2026-11-10", 10)])).findings
    #expect(findings.map(\.say.plain) == ["Nothing needs action this week."])
  }

  @Test("The first week has no change and no infinite percentage")
  func firstWeek() throws {
    let page = try overview(SampleShop(orders: [.init("a", "2026-11-10", 10)]))
    #expect(page.heading == "First week: €10 from 1\u{A0}order")
    #expect(page.tiles[0].yardsticks == [Tile.Yardstick("", "first week"), Tile.Yardstick("", "no year before")])
    #expect(page.tiles[3].value == "–")
  }

  @Test("A period without orders is told in words")
  func noOrders() throws {
    let page = try overview(SampleShop(orders: [.init("a", "2026-10-10", 10)]))
    #expect(page.heading == "No orders in week 46")
    #expect(page.lede.plain.contains("The last one before them is of 10\u{A0}October 2026."))
  }

  @Test("An unfinished period is marked")
  func partial() throws {
    var shop = SampleShop(orders: [.init("a", "2026-10-10", 10), .init("a", "2026-11-10", 10)])
    shop.isPartial = true
    let page = try overview(shop)
    #expect(page.kicker.hasSuffix("· unfinished"))
    #expect(page.lede.plain.contains("The week is unfinished: the newest order is of 10\u{A0}November 2026."))
  }

  @Test("An unfinished period is compared with none: heading, tiles, findings, trend and archive")
  func partialVerdicts() throws {
    var shop = Self.shop
    shop.isPartial = true
    let report = try shop.report
    let page = try #require(report.pages.first { $0.path.hasSuffix("/index.html") })
    #expect(page.heading == "€1,855 in the first 5\u{A0}days of week 46")
    #expect(!page.lede.plain.contains("than in the same week"))
    #expect(page.tiles.allSatisfy { !$0.yardsticks.contains { $0.rest.hasPrefix("on ") } })
    #expect(!page.findings.contains { $0.label.contains("than week 45") })
    #expect(!page.findings.contains { $0.say.plain.contains("only since this week") })
    #expect(page.section("trend")?.heading.contains("last one") == false)
    let archive = try #require(report.pages.first { $0.path == "index.html" })
    #expect(archive.lede.plain == "Revenue €1,855 so far, unfinished. Read the report")
    #expect(archive.section("headlines")?.table?.rows[0].cells.suffix(2).map(\.content.plain) == ["–", "–"])
  }

  @Test("The average per buyer stands below the average order")
  func averages() throws {
    // 1,830 from 31 customers with a name.
    let tile = try #require(try overview().tiles.first { $0.name == "Average order" })
    #expect(tile.yardsticks.first?.rest == "average per buyer")
    let average = try #require(try Self.analysis.get().totals.now.averagePerBuyer)
    #expect(tile.yardsticks.first?.change == Words(currency: try Self.analysis.get().store.currency).moneyExact(average))
  }

  @Test("Under aggregate a lost key account is not described")
  func aggregate() throws {
    var shop = Self.shop
    shop.orders += (1...9).flatMap { [.init("big\($0)", "2024-01-0\($0)", 900), .init("big\($0)", "2025-02-0\($0)", 900)] }
    let full = try overview(shop).findings.first { $0.say.plain.contains("key account") }?.say.plain
    #expect(full?.contains("has been silent for") == true)
    shop.privacy = .aggregate
    let text = try overview(shop).findings.first { $0.say.plain.contains("key account") }?.say.plain
    #expect(text?.hasSuffix("key accounts are lost: no order for more than 365\u{A0}days.") == true)
  }

  @Test("The table of classes adds up to all customers and 100.0%, with a row for orders without a customer")
  func classes() throws {
    let table = try #require(try overview().section("classes")?.table)
    func column(_ index: Int) -> [String] { table.rows.map { $0.cells[index].content.plain } }
    #expect(table.rows.count == 9)
    #expect(table.rows.last?.cells[0].content.plain == "Without customer")
    let shares = [2, 4].map { column($0).compactMap { Double($0.dropLast()) }.map { Int(($0 * 10).rounded()) }.reduce(0, +) }
    #expect(shares == [1000, 1000])
    #expect(column(1).compactMap { Int($0) }.reduce(0, +) == 61)
    #expect(table.footer?.cells[1].content.plain == "61")
    #expect(table.columns.count == table.rows[0].cells.count)
    #expect(table.footer?.cells.count == table.columns.count)
  }

  @Test("A store of few customers shows counts and no shares")
  func smallStore() throws {
    let page = try overview(SampleShop(orders: [.init("a", "2026-11-10", 10), .init("b", "2026-11-10", 10)]))
    let section = try #require(page.section("classes"))
    #expect(section.heading == "2\u{A0}customers in one of eight classes")
    #expect(section.table?.columns.map(\.heading) == ["Class", "Customers", "Lifetime\nrevenue", "Mean per\ncustomer"])
    #expect(page.section("concentration") == nil)
  }

  @Test("The trend compares the year only where all of it is known")
  func trend() throws {
    let section = try #require(try overview().section("trend"))
    guard case .figure(let figure) = section.body.first, case .trend(let chart) = figure.chart else {
      Issue.record("no chart")
      return
    }
    #expect(chart.values.count == 52)
    #expect(chart.end?.value == "€1,855")
    #expect(chart.ghostEnd?.value == "€2,970")
    #expect(figure.data?.rows.count == 52)
    #expect(figure.data?.rows[0].cells.map(\.content.plain) == ["2026-W46", "€1,855", "€2,970", "−37.5%"])
  }
}
