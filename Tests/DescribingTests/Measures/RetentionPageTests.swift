import Analysing
import Testing
import Trade

@testable import Describing

@Suite("The page about retention")
struct RetentionPageTests {
  private func page(_ shop: TinyShop, change: (inout Analysis) -> Void = { _ in }) throws -> Page {
    var analysis = try #require(shop.analysis)
    change(&analysis)
    return RetentionPage(framing: Framing(analysis: analysis, editor: shop.editor)).page
  }

  private func number(_ cell: Table.Cell) throws -> Int {
    let digits = cell.text.filter { $0.isNumber }
    return try #require(Int(digits)) * (cell.text.hasPrefix("−") ? -1 : 1)
  }

  @Test("A usual store has a section for every measure, and each heading says what it shows")
  func usual() throws {
    let page = try page(.believable())
    #expect(page.path == "2026-W46/retention.html")
    #expect(page.heading.hasPrefix("Half of all repeat orders come within "))
    let ids = page.blocks.compactMap { if case .section(let section) = $0 { section.id } else { nil } }
    #expect(
      ids == ["base", "drivers", "new", "repeats", "cohorts", "gaps", "frequency", "order-values", "hours", "cost", "claims"])
    // Every order of this store stands at ten o’clock.
    #expect(page.section("hours")?.heading.hasSuffix(" from 10 to 12") == true)
    #expect(page.frame.tabs.first(where: \.isCurrent)?.link.text == "Retention")
  }

  @Test("The base balance adds up on the page") func balance() throws {
    let table = try #require(page(.believable()).section("base")?.table)
    let steps = try table.rows.map { try number($0.cells[1]) }
    #expect(try steps.reduce(0, +) == number(#require(table.footer).cells[1]))
  }

  @Test("Weekdays and hours add up to the orders, and cohorts end with the last complete month") func figures() throws {
    let page = try page(.believable())
    let hours = try #require(page.tables.first { $0.columns.first?.label == "Day" })
    for row in hours.rows + [try #require(hours.footer)] {
      let numbers = try row.cells.dropFirst().map(number)
      #expect(numbers.dropLast().reduce(0, +) == numbers.last)
    }
    let cohorts = try #require(page.tables.first { $0.columns.first?.heading == "First order in" })
    #expect(cohorts.rows.last?.cells.first?.text == "Oct 2026")
    #expect(cohorts.rows.count <= 12)
  }

  @Test("A store under fifty buyers reads counts, not shares", arguments: [1, 10, 19, 49])
  func small(buyers: Int) throws {
    let page = try page(.believable(buyers))
    let texts = page.blocks.compactMap { if case .section(let section) = $0 { section } else { nil } }
    for id in ["repeats", "cohorts", "frequency"] {
      let section = try #require(texts.first { $0.id == id })
      #expect(!section.heading.contains("%"), "\(section.heading)")
    }
    #expect(page.section("claims") == nil)
    if buyers < 20 { #expect(!page.headings.joined().contains("%")) }
  }

  @Test("Without an order the page says so, and nothing else") func empty() throws {
    let page = try page(TinyShop())
    #expect(page.heading == "Nobody has bought yet")
    #expect(page.blocks.count == 1)
  }

  @Test("What the data lacks is a box with the column that switches it on") func missing() throws {
    let page = try page(.believable()) { $0.measures.hours = nil }
    for (id, column) in [("hours", "placed_at"), ("cost", "spend")] {
      let section = try #require(page.section(id))
      guard case .empty(let phrase) = section.body.first else {
        Issue.record("\(id) is no empty box")
        continue
      }
      #expect(phrase.contains(.code(column)))
    }
    let young = TinyShop(orders: [("a", 0, 10), ("b", 3, 20), ("a", 1, 10)])
    let short = try self.page(young)
    #expect(short.section("cohorts")?.heading == "Cohorts are not known yet")
    #expect(short.section("drivers")?.heading == "Why revenue changed")
  }

  @Test("Costs are told apart only where the audience is") func cost() throws {
    var cost = CampaignCost()
    (cost.campaigns, cost.new, cost.returning, cost.spentOnAll) = (2, 10, 5, Money(units: 100 * Money.scale))
    let all = try page(.believable()) { $0.measures.cost = cost }
    #expect(all.section("cost")?.heading == "Cost of a new customer")
    #expect(all.text.contains("Not told apart: €100 were spent on 2\u{A0}campaigns for everybody"))
    cost.spentOnNew = Money(units: 50 * Money.scale)
    cost.spentOnReturning = Money(units: 5 * Money.scale)
    let split = try page(.believable()) { $0.measures.cost = cost }
    #expect(split.section("cost")?.heading == "A new customer cost €5.00, a returning one €1.00")
    #expect(split.text.contains("5.0 times"))
  }

  @Test("At privacy aggregate no figure of fewer than five customers is told") func aggregate() throws {
    var shop = TinyShop.believable()
    shop.privacy = .aggregate
    let page = try page(shop)
    let base = try #require(page.section("base")?.table)
    for row in base.rows { #expect(!["+1", "+2", "+3", "+4", "−1", "−2", "−3", "−4"].contains(row.cells[1].text)) }
    let cohorts = try #require(page.tables.first { $0.columns.first?.heading == "First order in" })
    for cell in cohorts.rows.flatMap(\.cells) { #expect(!["1", "2", "3", "4"].contains(cell.text)) }
  }

  @Test("Shades rise in round steps", arguments: [(0, 1), (5, 1), (6, 2), (11, 2), (12, 5), (28, 5), (30, 10), (143, 50)])
  func shades(highest: Int, step: Int) { #expect(Framing.shadeStep(upTo: highest) == step) }
}
