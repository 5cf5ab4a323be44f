import Testing
import Trade

@testable import Analysing

/// Hours, campaigns, touches, baskets and supplies: small cases worked out by hand.
struct OfferMeasureTests {
  /// A key account with four orders on Sunday 15 November 2026 and before, and a crowd of others.
  private func crowd(seconds: [UInt32]) -> Shop {
    var shop = Shop()
    for index in 0..<60 { shop.sell("c\(index)", "2026-11-01", 10) }
    for (index, second) in seconds.enumerated() {
      shop.orders.append(.init(customer: "key", day: date("2026-11-15").advanced(by: -index), amount: 9_000_000, second: second))
    }
    return shop
  }

  @Test("The hours are those of the best repeat buyers, by the clock on the store’s wall") func hours() throws {
    let hours = try required(analyse(crowd(seconds: [3599, 3600, 86_399]), until: "2026-11-15").measures.hours)
    #expect((hours.customers, hours.orders, hours.revenue) == (1, 3, Money(units: 27_000_000)))
    #expect((hours.counts[6][0], hours.counts[5][1], hours.counts[4][23]) == (1, 1, 1))
    #expect(hours.counts.joined().reduce(0, +) == 3)
    #expect(hours.pieces == nil)
    // Two orders are too few for a best repeat buyer.
    #expect(try analyse(crowd(seconds: [3599, 3600]), until: "2026-11-15").measures.hours?.orders == 0)
  }

  @Test("Where every order stands at midnight, the data has no hours") func noHours() throws {
    let analysis = try analyse(crowd(seconds: [0, 0, 0]), until: "2026-11-15")
    #expect(analysis.measures.hours == nil)
    #expect(analysis.absences.contains { $0.feature == .hours })
    #expect(try analyse(crowd(seconds: [0, 0, 1]), until: "2026-11-15").measures.hours?.orders == 3)
  }

  @Test("Hours follow the change of clocks") func summerTime() throws {
    // Clocks go back an hour at 01:00 UTC on Sunday 25 October 2026.
    let change = Int64(date("2026-10-25").number) * 86_400 + 3600
    let zone = ZoneRules(name: "Europe/Madrid", initial: 7200, transitions: [(at: change, offset: 3600)])
    var shop = crowd(seconds: [])
    for (day, second) in [("2026-10-24", 36_000), ("2026-10-25", 36_000), ("2026-10-26", 36_000)] as [(String, UInt32)] {
      shop.orders.append(.init(customer: "key", day: date(day), amount: 9_000_000, second: second))
    }
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: zone)
    let period = try required(Period(from: date("2026-11-09"), to: date("2026-11-15")))
    let hours = Analyst(store: store, policy: Policy()).analyse(shop.ledger, in: period, isPartial: false).measures.hours
    // 10:00 in UTC is 12:00 in summer and 11:00 in winter: Saturday, Sunday, Monday.
    #expect((hours?.counts[5][12], hours?.counts[6][11], hours?.counts[0][11]) == (1, 1, 1))
  }

  @Test("Pieces an order are those of its lines, added") func pieces() throws {
    var shop = crowd(seconds: [1, 2, 3])
    for index in shop.orders.indices { shop.orders[index].lines = [("p", 10_000), ("q", 20_000)] }
    var ledger = shop.ledger
    ledger.lines.quantity = ContiguousArray(repeating: 15_000, count: ledger.lines.count)
    let pieces = try required(analyse(ledger, until: "2026-11-15").measures.hours?.pieces)
    #expect((pieces.count, pieces.doubledMedian, pieces.ninetieth) == (3, 60_000, 30_000))
    #expect(pieces.histogram.counts[2] == 3)
  }

  @Test(
    "An audience is new, returning or everybody by its words",
    arguments: [
      ("new customers", .new), ("Prospects", .new), ("老客户", .returning), ("lapsed", .returning), ("new and returning", .all),
      ("", .all), ("renewal", .all), ("all", .all), ("新客", .new),
    ] as [(String, CampaignCost.Audience)])
  func audience(text: String, expected: CampaignCost.Audience) {
    #expect(CampaignCost.Audience(text) == expected)
  }

  @Test("Spend of the year is divided by those who came and by those who came back") func cost() throws {
    var shop = Shop()
    shop.sell("old", "2025-11-15", 10)  // the day before the last 365 days
    shop.sell("old", "2026-05-01", 10)
    shop.sell("new", "2025-11-16", 10)
    shop.sell("new2", "2026-11-15", 10)
    shop.sell("gone", "2025-01-01", 10)
    var ledger = shop.ledger
    let rows: [(String, String, Int64)] = [
      ("2025-11-15", "new", 1), ("2025-11-16", "new", 100), ("2026-03-01", "returning", 40), ("2026-03-01", "all", 7),
      ("2026-11-16", "new", 1), ("2026-04-01", "new", OrderTable.unknown),
    ]
    let words = ["all", "new", "returning"]
    for word in words { ledger.campaigns.audience.words.append(word.utf8) }
    for row in rows {
      ledger.campaigns.starts.append(date(row.0))
      ledger.campaigns.ends.append(date(row.0))
      ledger.campaigns.audience.number.append(Int32(words.firstIndex(of: row.1) ?? -1))
      ledger.campaigns.spend.append(row.2)
    }
    let cost = try required(analyse(ledger, until: "2026-11-15").measures.cost)
    #expect((cost.campaigns, cost.new, cost.returning) == (3, 2, 1))
    #expect((cost.spentOnNew.units, cost.spentOnReturning.units, cost.spentOnAll.units) == (100, 40, 7))
    #expect((cost.perNew?.units, cost.perReturning?.units) == (50, 40))
    // Where nothing was spent on them alone, it is not told what they cost.
    ledger.campaigns.audience.number = ContiguousArray(rows.map { $0.1 == "returning" ? 2 : 0 })
    let old = try required(analyse(ledger, until: "2026-11-15").measures.cost)
    #expect((old.isSplit, old.perNew, old.perReturning?.units) == (true, nil, 40))
    ledger.campaigns.audience.number = ContiguousArray(rows.map { $0.1 == "new" ? 1 : 0 })
    let new = try required(analyse(ledger, until: "2026-11-15").measures.cost)
    #expect((new.perNew?.units, new.perReturning) == (50, nil))
    ledger.campaigns.audience = WordColumn()
    let all = try required(analyse(ledger, until: "2026-11-15").measures.cost)
    #expect((all.isSplit, all.perNew, all.spentOnAll.units) == (false, nil, 147))
    ledger.campaigns = CampaignTable()
    let none = try analyse(ledger, until: "2026-11-15")
    #expect(none.measures.cost == nil)
    #expect(none.absences.contains { $0.feature == .spend })
  }

  @Test("A touch succeeds with an order up to 30 days later, and is told new from returning by the orders before it")
  func touches() throws {
    var shop = Shop()
    shop.contacts = ["nobody"]
    shop.sell("a", "2026-03-31", 10)
    shop.sell("b", "2026-04-01", 10)
    var ledger = shop.ledger
    func touch(_ customer: Int, _ day: String, _ second: UInt32 = 0) {
      ledger.contacts.customer.append(CustomerID(customer))
      ledger.contacts.day.append(date(day))
      ledger.contacts.at.append(Instant(seconds: UInt32(date(day).number) * 86_400 + second))
    }
    touch(0, "2026-03-01")  // 30 days before
    touch(0, "2026-03-31", 5)  // after the order of that day, and none since
    touch(1, "2026-03-01")  // 31 days before
    touch(2, "2026-10-16")  // 30 days before the end
    touch(2, "2026-10-17")  // too young to tell
    touch(2, "2025-11-15")  // too old
    let success = try required(analyse(ledger, until: "2026-11-15").measures.success)
    #expect(success.new == Share(1, of: 3))
    #expect(success.returning == Share(0, of: 1))
  }

  @Test("A pair needs five orders; support, confidence both ways and lift are those of the textbook") func baskets() throws {
    var shop = Shop()
    func sell(_ products: [String], _ times: Int) {
      for _ in 0..<times {
        shop.orders.append(
          .init(customer: nil, day: date("2026-11-10"), amount: 10_000, lines: products.map { ($0, 5_000) }))
      }
    }
    sell(["tea", "pot"], 5)
    sell(["tea", "cup"], 4)
    sell(["tea", "tea"], 3)
    sell(["pot"], 8)
    let baskets = try required(analyse(shop, until: "2026-11-15").measures.baskets)
    #expect((baskets.orders, baskets.mixed, baskets.seen) == (20, 9, 1))
    let pair = try required(baskets.pairs.first)  // cup 0, pot 1, tea 2
    #expect((pair.first, pair.second, pair.both, pair.ofFirst, pair.ofSecond) == (1, 2, 5, 13, 12))
    #expect((pair.support, pair.confidence, pair.reverseConfidence) == (Share(5, of: 20), Share(5, of: 13), Share(5, of: 12)))
    #expect(pair.lift == 64)  // 5 · 20 ÷ (13 · 12) = 0.641
  }

  @Test("Orders of more goods than may pair pair the first ones, and say so; categories pair where products are many")
  func manyGoods() throws {
    var shop = Shop()
    for _ in 0..<5 {
      let lines = (0..<4).map { (product: "p\($0)", amount: Int64(10_000)) }
      shop.orders.append(.init(customer: "c", day: date("2026-11-10"), amount: 40_000, lines: lines))
    }
    shop.categories = ["p0": "a", "p1": "a", "p2": "b", "p3": "b"]
    var policy = Policy()
    policy.measures.basketGoods = 3
    let capped = try required(analyse(shop, until: "2026-11-15", policy: policy).measures.baskets)
    #expect((capped.capped, capped.pairs.count) == (5, 3))
    #expect(capped.pairs.allSatisfy { $0.second < 3 })
    policy.measures.basketProducts = 3
    let coarse = try required(analyse(shop, until: "2026-11-15", policy: policy).measures.baskets)
    #expect((coarse.goods, coarse.pairs.count, coarse.capped) == (.categories, 1, 0))
    policy.measures.basketPairs = 1
    policy.measures.basketProducts = 20_000
    let few = try required(analyse(shop, until: "2026-11-15", policy: policy).measures.baskets)
    #expect((few.seen, few.pairs.map(\.second)) == (3, [1]))
    let without = try analyse(crowd(seconds: []), until: "2026-11-15")
    #expect(without.measures.baskets == nil && without.measures.replenishment == nil)
    #expect(without.absences.map(\.feature).contains(.baskets))
  }

  @Test(
    "Due is the last day plus the median gap, half a day rounded up: from seven days overdue to the end of the next period",
    arguments: [
      // Days with the product before 15 November 2026, a Sunday; the next week ends on the 22nd.
      ([60, 40, 20], "2026-11-15"), ([57, 37, 27], nil), ([75, 50, 32], "2026-11-05"), ([47, 32, 22], "2026-11-06"),
      ([49, 35, 21], "2026-11-08"), ([50, 36, 22], nil), ([42, 28, 7], nil), ([41, 27, 10], "2026-11-21"), ([20, 10], nil),
      ([28, 14, 7], "2026-11-19"), ([43, 28, 7], nil), ([44, 30, 14, 14], "2026-11-16"),
    ] as [([Int], String?)])
  func due(ago: [Int], expected: String?) throws {
    var shop = Shop()
    for days in ago {
      shop.orders.append(
        .init(customer: "c", day: date("2026-11-15").advanced(by: -days), amount: 10_000, lines: [("tea", 10_000)]))
    }
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let week = Period(.week, holding: date("2026-11-15"))
    let analysis = Analyst(store: store, policy: Policy()).analyse(shop.ledger, in: week, isPartial: false)
    let item = try required(analysis.measures.replenishment).items.first
    let isTold = expected.map { date($0) >= date("2026-11-08") } ?? false
    #expect(item?.due.iso == (isTold ? expected : nil))
    #expect(item?.isBySupply != true)
  }

  @Test("A supply of days tells when one purchase runs out: days times the pieces of the last day") func supply() throws {
    var shop = Shop()
    shop.orders.append(.init(customer: "c", day: date("2026-10-20"), amount: 30_000, lines: [("tea", 10_000), ("tea", 20_000)]))
    var ledger = shop.ledger
    ledger.products.supplyDays = [10]
    ledger.lines.quantity = [10_000, 15_000]
    let item = try required(analyse(ledger, until: "2026-11-14").measures.replenishment?.items.first)
    #expect((item.due, item.doubledGap, item.expected) == (date("2026-11-14"), 50, Money(units: 30_000)))
    #expect(item.isBySupply)
    ledger.lines.quantity = []
    // One piece a line where nobody tells: 20 days, which ended six days ago.
    #expect(try analyse(ledger, until: "2026-11-15").measures.replenishment?.items.first?.due == date("2026-11-09"))
    ledger.products.supplyDays = [0]
    #expect(try analyse(ledger, until: "2026-11-15").measures.replenishment?.items.isEmpty == true)
  }
}
