import Analysing
import Testing
import Trade

@testable import Describing

@Suite("The page about baskets, and its exports")
struct BasketsPageTests {
  /// Sixty customers, each of whom buys one of two products every few days.
  private var shop: TinyShop {
    var shop = TinyShop()
    for number in 1...60 {
      for order in 0..<4 {
        shop.orders.append(("c\(number + 1000)", 5 + order * 10, 10 + number))
        shop.lines.append((number.isMultiple(of: 2) ? "tea" : #"=pot <&> "x""#, "kitchen"))
      }
    }
    return shop
  }

  private func page(_ shop: TinyShop, change: (inout Analysis) -> Void = { _ in }) throws -> Page {
    var analysis = try #require(shop.analysis)
    change(&analysis)
    return BasketsPage(framing: Framing(analysis: analysis, editor: shop.editor)).page
  }

  private var paired: Baskets {
    var baskets = Baskets()
    (baskets.orders, baskets.mixed, baskets.seen) = (20, 9, 1)
    baskets.pairs = [Baskets.Pair(first: 0, second: 1, both: 5, ofFirst: 13, ofSecond: 20, orders: 20)]
    return baskets
  }

  @Test("What is due again is counted and valued by product, and adds up") func due() throws {
    let page = try page(shop)
    let table = try #require(page.section("due")?.table)
    #expect(table.rows.map { $0.cells[1].text } == ["30", "30"])
    #expect(table.footer?.cells[1].text == "60")
    // 10 + n for n from 1 to 60 is 2,430.
    #expect(table.footer?.cells[3].text == "€2,430")
    #expect(
      page.section("due")?.heading == "€2,430 are due again by 22\u{A0}November 2026: 60\u{A0}purchases of 60\u{A0}customers")
  }

  @Test("A pair is told with support, confidence both ways and lift; small bases as counts") func pairs() throws {
    let page = try page(shop) { $0.measures.baskets = paired }
    #expect(page.heading == #"=pot <&> "x" and tea are bought together 0.38 times as often as by chance"#)
    let cells = try #require(page.section("pairs")?.table?.rows.first?.cells.map(\.text))
    #expect(cells == [#"=pot <&> "x""#, "tea", "5", "25.0%", "5 of 13", "25%", "0.38"])
  }

  @Test("Without lines, without pairs and with nothing due, boxes say what is missing") func empty() throws {
    let bare = try page(.believable())
    #expect(bare.heading == "What is bought together is not known")
    #expect(bare.text.contains("sku"))
    let single = try page(shop)
    #expect(single.heading == "No two products have been bought together often yet")
    #expect(single.text.contains("Of 240\u{A0}orders in the last 365\u{A0}days, none has two different products or more"))
    let nothing = try page(shop) { $0.measures.replenishment?.items = [] }
    #expect(nothing.section("due")?.heading == "Nothing is due again")
  }

  @Test("No customer stands on the page, and at privacy aggregate no small figure") func privacy() throws {
    var shop = shop
    shop.names = ["c1001": TinyShop.hostile]
    #expect(try !page(shop).text.contains("c1001"))
    shop.orders = Array(shop.orders.prefix(12))
    shop.lines = Array(shop.lines.prefix(12))
    shop.privacy = .aggregate
    let table = try #require(page(shop).section("due")?.table)
    for row in table.rows { #expect(row.cells.dropFirst().map(\.text) == ["fewer than 5", "–", "–"]) }
  }

  @Test("replenishment.csv lists who is due for what") func replenishmentFile() throws {
    let analysis = try #require(shop.analysis)
    let file = try #require(ReplenishmentFile(analysis: analysis).file)
    let lines = String(decoding: file.bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 61)
    #expect(lines[0] == "customer_id,product,last,median_gap_days,due,expected_amount,product_name,supply_days")
    #expect(lines[1] == #"c1001,"'=pot <&> ""x""",2026-11-10,10,2026-11-20,11.00,"'=pot <&> ""x""","#)
    #expect(lines[2] == "c1002,tea,2026-11-10,10,2026-11-20,12.00,tea,")
  }

  @Test("Where days of supply tell what is due, they stand in a column of their own and no gap is told") func bySupply() throws {
    var analysis = try #require(shop.analysis)
    analysis.measures.replenishment?.items[0].isBySupply = true
    let file = try #require(ReplenishmentFile(analysis: analysis).file)
    let lines = String(decoding: file.bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(lines[1] == #"c1001,"'=pot <&> ""x""",2026-11-10,,2026-11-20,11.00,"'=pot <&> ""x""",10"#)
    #expect(lines[2].hasSuffix(",tea,"))
  }

  @Test("A long list is made in pieces that join without a seam") func pieces() throws {
    var analysis = try #require(shop.analysis)
    let item = try #require(analysis.measures.replenishment?.items.first)
    analysis.measures.replenishment?.items = Array(repeating: item, count: 20_001)
    let file = try #require(ReplenishmentFile(analysis: analysis).file)
    guard case .pieces(let count, _) = file.content else { throw SampleShop.Missing() }
    #expect(count == 3)
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.split(separator: "\r\n").count == 20_002)
    #expect(text.split(separator: "customer_id").count == 2)
    #expect(text.unicodeScalars.count { $0 == "\u{FEFF}" } == 1)
  }

  @Test("baskets.csv lists the pairs with plain decimals") func basketsFile() throws {
    var analysis = try #require(shop.analysis)
    analysis.measures.baskets = paired
    let file = try #require(BasketsFile(analysis: analysis).file)
    let lines = String(decoding: file.bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(
      lines[0]
        == "first,second,orders,support,confidence,reverse_confidence,lift,first_orders,second_orders,all_orders,first_name,second_name"
    )
    #expect(lines[1] == #""'=pot <&> ""x""",tea,5,0.25,0.384615,0.25,0.38,13,20,20,"'=pot <&> ""x""",tea"#)
    analysis.measures.baskets = nil
    #expect(BasketsFile(analysis: analysis).file == nil)
  }
}
