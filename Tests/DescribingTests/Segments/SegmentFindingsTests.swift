import Analysing
import Charts
import Describing
import Testing
import Trade

@Suite struct SegmentFindingsTests {
  private func page(_ name: String, of shop: TinyShop) throws -> Page {
    try #require(try shop.page(name))
  }

  @Test("The RFM page finds the best who went quiet, and the largest class")
  func rfm() throws {
    let shop = TinyShop.believable(300)
    let analysis = try #require(shop.analysis)
    let rfm = try #require(analysis.segmentations.first { $0.id == .rfm })
    let (value, retention) = (rfm.figures[0].customers, rfm.figures[2].customers)
    let page = try page("rfm", of: shop)
    #expect(page.heading == "\(retention) of the \(value + retention) who bought often and much have gone quiet")
    let largest = try #require(rfm.figures.map(\.turnover.lifetime.revenue).max())
    let percent = Words(currency: analysis.store.currency).wholePercent(Share(largest, of: analysis.lifetime.revenue))
    #expect(page.headings[0] == "One class brings \(percent) of the money")
  }

  @Test("Scores that nobody has are told")
  func emptyScores() throws {
    var shop = TinyShop()
    for number in 0..<60 { shop.orders += Array(repeating: ("c\(number + 100)", number, 10), count: number < 40 ? 1 : 3) }
    let text = try page("rfm", of: shop).text
    #expect(text.contains("so nobody scores F\u{A0}2, F\u{A0}3 or F\u{A0}5"))
    #expect(text.contains("nobody"))
  }

  @Test("The named scheme adds its segments, which add up to the buyers")
  func named() throws {
    var shop = TinyShop.believable()
    #expect(!(try page("rfm", of: shop).text.contains("Champions")))
    shop.policy.rfm.scheme = .named
    let table = try #require(try page("rfm", of: shop).tables.first { $0.columns[0].heading == "Segment" })
    #expect(table.rows.count == NamedSegment.allCases.count)
    #expect(table.rows.reduce(0) { $0 + (Int($1.cells[1].text) ?? 0) } == 60)
  }

  @Test("Customers who cost money are counted with what they cost")
  func negative() throws {
    var shop = TinyShop.believable()
    shop.profits = shop.orders.map { $0.customer == "c1007" || $0.customer == "c1014" ? -2 : 5 }
    let orders = shop.orders.count { $0.customer == "c1007" || $0.customer == "c1014" }
    let text = try page("value", of: shop).text
    #expect(text.contains("2\u{A0}customers cost money: together −€\(orders * 2). All of them are in class C."))
  }

  @Test("Without goods the value page names the columns that switch them on")
  func noGoods() throws {
    let page = try page("value", of: TinyShop.believable())
    #expect(page.text.contains("sku") && page.text.contains("product") && page.text.contains("category"))
    #expect(page.headings.contains("What was bought is not known"))
  }

  @Test("Of many products the first twenty-five are listed and the rest is counted")
  func products() throws {
    var shop = TinyShop.believable()
    shop.lines = shop.orders.indices.map { ("Tea \($0 % 40)", "Kind \($0 % 2)") }
    let page = try page("value", of: shop)
    let table = try #require(page.tables.first { $0.columns[0].heading == "Product" })
    let sold = try #require(shop.analysis).value.productItems.count
    #expect(table.rows.count == 26)
    #expect(table.rows.last?.cells[0].text == "\(sold - 25) more")
    #expect(page.tables.contains { $0.columns[0].heading == "Category" && $0.rows.count == 2 })
  }

  @Test("Cut-offs that do not separate are told, with those of the own gaps")
  func stageCheck() throws {
    var shop = TinyShop()
    for number in 0..<120 {
      let id = "c\(number + 100)"
      // Half were silent for over a year and all of them came back; of the others nobody did.
      shop.orders += number < 60 ? [(id, 500, 10), (id, 20, 10)] : [(id, 130, 10), (id, 120, 10)]
    }
    let page = try page("life-stage", of: shop)
    #expect(page.headings.contains { $0.hasPrefix("These cut-offs do not separate the customers: 100% of the last stage") })
    let cuts = try #require(shop.analysis?.lifeStageCheck.ownCuts)
    #expect(page.text.contains("life_stage: [\(cuts.0), \(cuts.1), \(cuts.2)]"))
  }

  @Test("A stage of fewer than twenty is too few to say")
  func smallStage() throws {
    let page = try page("life-stage", of: TinyShop.believable(60))
    #expect(page.headings.contains("Too few customers 90\u{A0}days ago to check the cut-offs"))
    #expect(page.text.contains("too few to say"))
  }

  @Test("Cadence and rhythm add up to the customers with a rhythm")
  func cadence() throws {
    let shop = TinyShop.believable(300)
    let page = try page("cadence", of: shop)
    let regular = try #require(shop.analysis).rhythm.count { $0 != nil }
    #expect(page.heading == "\(regular) of 300\u{A0}customers have a rhythm of their own")
    let table = try #require(page.tables.first { $0.columns[0].heading == "Cadence" })
    let cells = table.rows.flatMap { $0.cells[1...3] }.compactMap { Int($0.text) }
    #expect(cells.reduce(0, +) == regular)
    #expect(table.footer?.cells.last?.text == "\(regular)")
  }

  @Test("A tier's amount is the smallest that its members spent in the window")
  func tier() throws {
    var shop = TinyShop()
    // Ten spend 110, 120 … 200 in the window, and far more before it.
    for number in 1...10 { shop.orders += [("c\(number + 100)", 30, 100 + number * 10), ("c\(number + 100)", 400, 5000)] }
    let table = try #require(try page("tier", of: shop).tables.first { $0.columns[0].heading == "Tier" })
    #expect(table.rows.map { $0.cells[2].text } == ["€200.00", "€180.00", "€160.00", "€110.00"])
  }

  @Test("Lost key accounts head the importance page")
  func lost() throws {
    var shop = TinyShop.believable()
    for ago in [400, 500, 900] { shop.orders.append(("a-key", ago, 9000)) }
    shop.names["a-key"] = "Lost & Found"
    let page = try page("importance", of: shop)
    #expect(page.headings[0] == "1\u{A0}key account has been silent for more than 365\u{A0}days")
    #expect(page.tables[0].rows.map { $0.cells[0].text } == ["Lost & Found"])
    #expect(page.heading.hasSuffix("1 is lost"))
  }

  @Test("The quadrant's shares leave out who has not ordered")
  func quadrant() throws {
    let table = try #require(try page("quadrant", of: TinyShop.believable(300)).tables.first)
    #expect(table.rows.count == 4)
    let shares = table.rows.compactMap { Int($0.cells[2].text.filter(\.isNumber)) }
    #expect(shares.reduce(0, +) == 1000)
  }

  @Test("A class page tells count, money and the return of those who stood there 90 days ago")
  func classPage() throws {
    let shop = TinyShop.believable(300)
    let analysis = try #require(shop.analysis)
    let figures = try #require(analysis.segmentations.first { $0.id == .rfm }).figures[2]
    let page = try page("rfm/important-retention", of: shop)
    let words = Words(currency: analysis.store.currency)
    #expect(page.heading.hasPrefix("Important retention: \(figures.customers)\u{A0}customers, silent for "))
    #expect(page.kicker == "RFM class · away, often, much")
    #expect(page.kickerMark == .pips(Pips(r: false, f: true, m: true)))
    guard case .tiles(_, let tiles, _) = page.blocks[0] else { return #expect(Bool(false), "tiles come first") }
    #expect(tiles.map(\.name) == ["Customers", "Lifetime revenue", "Own rhythm", "Silent for", "Return rate", "This period"])
    #expect(tiles[1].value == words.money(figures.turnover.lifetime.revenue))
    #expect(tiles[4].value == "\(figures.returned.part) of \(figures.returned.whole)")
    #expect(tiles.allSatisfy { $0.spark == nil })
  }

  @Test("A class page lists a hundred at most, most valuable first, with strips that a page can carry")
  func members() throws {
    var shop = TinyShop()
    for number in 0..<150 {
      for order in 0..<70 { shop.orders.append(("c\(number + 1000)", order * 10 + number % 5, 10 + number)) }
    }
    let page = try page("life-stage/active", of: shop)
    let table = try #require(page.tables.first { $0.style == .members })
    #expect(table.rows.count == 100)
    #expect(table.rows[0].cells[0].text == "c1149")
    let strips = table.rows.compactMap { row -> [Int]? in
      if case .orderStrip(let days) = row.cells[1].graphic { days } else { nil }
    }
    #expect(strips.reduce(0) { $0 + $1.count } <= 4000)
    #expect(strips.allSatisfy { strip in strip == strip.sorted() && strip.allSatisfy { (0..<730).contains($0) } })
    #expect(strips[0].last == 729 - 4)
    #expect(page.headings.contains("The 100 most valuable of 150"))
  }

  @Test("Who has no recent order has a page without a playbook")
  func noRecentOrder() throws {
    let page = try page("quadrant/no-recent-order", of: TinyShop.believable())
    #expect(!page.headings.contains("Playbook"))
    #expect(page.tables.contains { $0.style == .members })
  }
}
