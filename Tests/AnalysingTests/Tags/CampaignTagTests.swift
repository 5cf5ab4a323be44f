import Testing
import Trade

@testable import Analysing

@Suite("Campaigns: which orders are theirs, and the tags that follow")
struct CampaignTagTests {
  private func having(_ tag: String, _ ledger: Ledger, until day: String) throws -> [String] {
    try tags(ledger, until: day).filter { $0.value.contains(tag) }.keys.sorted()
  }

  private func campaigns(of customer: String, _ ledger: Ledger) throws -> [String] {
    try required(try tags(ledger, until: "2026-12-31")[customer]).filter { $0.hasPrefix("campaign:") }
  }

  @Test(
    "An order belongs to the campaign whose dates hold it, of several to the one that started last, of these the first by id",
    arguments: [
      ("2026-03-09", []), ("2026-03-10", ["campaign:long"]), ("2026-03-15", ["campaign:late"]), ("2026-03-20", ["campaign:late"]),
      ("2026-03-21", ["campaign:long"]), ("2026-03-31", ["campaign:long"]), ("2026-04-01", []),
    ])
  func dates(day: String, expected: [String]) throws {
    var shop = Shop()
    shop.sell("a", day, 10)
    var ledger = shop.ledger
    ledger.campaigns = CampaignTable([
      ("long", "2026-03-10", "2026-03-31", "festival", nil, nil), ("late", "2026-03-15", "2026-03-20", "festival", nil, nil),
      ("latest", "2026-03-15", "2026-03-20", "festival", nil, nil),
    ])
    #expect(try campaigns(of: "a", ledger) == expected)
  }

  @Test("An order that names a campaign belongs to it, known or not, whenever it was")
  func named() throws {
    var shop = Shop()
    shop.sell("a", "2026-03-15", 10)
    shop.sell("b", "2026-01-01", 10)
    shop.sell("c", "2026-03-15", 10)
    var ledger = shop.ledger
    ledger.campaigns = CampaignTable([("spring", "2026-03-10", "2026-03-31", "festival", nil, nil)])
    ledger.orders.campaign = words(["letter", "spring", nil])
    #expect(try campaigns(of: "a", ledger) == ["campaign:letter"])
    #expect(try campaigns(of: "b", ledger) == ["campaign:spring"])
    #expect(try campaigns(of: "c", ledger) == ["campaign:spring"])
  }

  @Test("A campaign of some goods has the orders that hold one of them")
  func goods() throws {
    var shop = Shop()
    shop.categories = ["green": "Tea", "cup": "Ware"]
    for (customer, products) in [("tea", ["green"]), ("ware", ["cup"]), ("both", ["cup", "green"]), ("none", [])] {
      shop.orders.append(
        .init(
          customer: customer, day: date("2026-03-15"), amount: 100_000, lines: products.map { ($0, 50_000) }))
    }
    var ledger = shop.ledger
    ledger.campaigns = CampaignTable([
      ("cups", "2026-03-11", "2026-03-31", "promotion", nil, "cup"),
      ("gone", "2026-03-12", "2026-03-31", "promotion", "Silk", nil),
      ("teas", "2026-03-10", "2026-03-31", "promotion", "Tea", nil),
    ])
    let found = try ["tea", "ware", "both", "none"].map { try campaigns(of: $0, ledger) }
    #expect(found == [["campaign:teas"], ["campaign:cups"], ["campaign:cups"], []])
  }

  @Test("A row with a product and a category is about the product")
  func productFirst() throws {
    var shop = Shop()
    shop.categories = ["green": "Tea", "cup": "Ware"]
    for (customer, product) in [("tea", "green"), ("ware", "cup")] {
      shop.orders.append(.init(customer: customer, day: date("2026-03-15"), amount: 50_000, lines: [(product, Int64(50_000))]))
    }
    var ledger = shop.ledger
    ledger.campaigns = CampaignTable([("one", "2026-03-11", "9999-12-31", "promotion", "Tea", "cup")])
    #expect(try ["tea", "ware"].map { try campaigns(of: $0, ledger) } == [[], ["campaign:one"]])
  }

  @Test("A campaign of several rows counts from its latest start so far")
  func latestStart() throws {
    var ledger = occasions([("a", [1, 3, 4])])
    // c1 comes again on 5 March, after c2, and in May, which is not yet.
    let rows: [(id: String, starts: String, ends: String, kind: String, category: String?, sku: String?)] = [
      ("c1", "2026-03-01", "2026-03-01", "promotion", nil, nil), ("c2", "2026-03-02", "2026-03-02", "promotion", nil, nil),
      ("c3", "2026-03-03", "2026-03-03", "promotion", nil, nil), ("c4", "2026-03-04", "2026-03-04", "promotion", nil, nil),
      ("c1", "2026-03-05", "2026-03-05", "promotion", nil, nil), ("c6", "2026-03-06", "2026-03-06", "promotion", nil, nil),
      ("c1", "2026-05-01", "2026-05-01", "promotion", nil, nil),
    ]
    ledger.campaigns = CampaignTable(rows)
    #expect(try having("campaign-regular", ledger, until: "2026-03-31") == ["a"])
    ledger.campaigns = CampaignTable(rows.filter { $0.starts != "2026-03-05" })
    #expect(try having("campaign-regular", ledger, until: "2026-03-31") == [])
  }

  /// Five campaigns of a day each, the first of which is too old to count, and one of another kind; 60 customers who bought now and then.
  private func occasions(_ bought: [(customer: String, days: [Int])], amount: Int64 = 100) -> Ledger {
    var shop = Shop()
    for (customer, days) in bought { for day in days { shop.sell(customer, "2026-03-0\(day)", amount) } }
    var ledger = shop.ledger
    ledger.campaigns = CampaignTable([
      ("c1", "2026-03-01", "2026-03-01", "promotion", nil, nil), ("c2", "2026-03-02", "2026-03-02", "promotion", nil, nil),
      ("c3", "2026-03-03", "2026-03-03", "festival", nil, nil), ("c4", "2026-03-04", "2026-03-04", "group-buy", nil, nil),
      ("c5", "2026-03-05", "2026-03-05", "promotion", nil, nil), ("c6", "2026-03-06", "2026-03-06", "new-arrivals", nil, nil),
      ("c7", "2026-05-01", "2026-05-01", "promotion", nil, nil),
    ])
    return ledger
  }

  @Test("campaign-regular: three of the last four promotions, festivals and group-buys that began")
  func regular() throws {
    let ledger = occasions([("in", [2, 3, 5]), ("old", [1, 2, 3]), ("other", [2, 3, 6]), ("twice", [2, 3, 3])])
    #expect(try having("campaign-regular", ledger, until: "2026-03-31") == ["in"])
  }

  @Test("high-end without lines: campaign-regular, and an average order at the 80th percentile of the buyers'")
  func highEndByOrders() throws {
    var ledger = occasions((10..<60).map { ("c\($0)", [2, 3, 5]) } + [("once", [2])])
    // Customer cN spends N an order, so the 80th percentile of 51 buyers is the 41st: c49, as `once` spends nothing to speak of.
    for order in 0..<ledger.orders.count { ledger.orders.amount[order] = Int64(10 + order / 3) * 10_000 }
    ledger.orders.amount[ledger.orders.count - 1] = 1
    let found = try having("high-end", ledger, until: "2026-03-31")
    #expect(found == (49...59).map { "c\($0)" })
    // Nobody but the best quarter of the tiers is a pick: 13 of 51 by amount, c47 and above.
    #expect(try having("high-end-pick", ledger, until: "2026-03-31") == found)
  }

  @Test("high-end with lines: what was paid reaches what the same pieces cost at the 80th percentile of their categories")
  func highEndByGoods() throws {
    var shop = Shop()
    // Five teas a piece at 10, 20, 30, 40 and 50: the 80th percentile is 40. One cup at 7, which is its category's percentile itself.
    for product in 1...5 { shop.categories["t\(product)"] = "Tea" }
    shop.categories["cup"] = "Ware"
    let prices = ["t1": 10, "t2": 20, "t3": 30, "t4": 40, "t5": 50, "cup": 7]
    func buy(_ customer: String, _ products: [String]) {
      for day in [2, 3, 5] {
        let lines = products.map { ($0, Int64(prices[$0] ?? 0) * 10_000) }
        shop.orders.append(
          .init(customer: customer, day: date("2026-03-0\(day)"), amount: lines.reduce(0) { $0 + $1.1 }, lines: lines))
      }
    }
    buy("in", ["t4", "cup"])
    buy("mixed", ["t3", "t5"])
    buy("out", ["t3", "cup"])
    buy("low", ["t1", "t2"])
    var ledger = shop.ledger
    ledger.campaigns = occasions([]).campaigns
    #expect(try having("high-end", ledger, until: "2026-03-31") == ["in", "mixed"])
    // Of four buyers the first is supreme and alone: the best quarter is one.
    #expect(try having("high-end-pick", ledger, until: "2026-03-31") == ["mixed"])
  }
}
