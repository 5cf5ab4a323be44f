import Testing
import Trade

@testable import Analysing

/// The journey and the node from orders, referrals and flags.
struct JourneyTests {
  /// 60 buyers with one order each, of whom the first refers some.
  private func shop() -> Shop {
    var shop = Shop()
    shop.contacts = ["lead"]
    for number in 0..<60 { shop.sell("c\(100 + number)", "2026-03-01", Int64(100 - number)) }
    return shop
  }

  private func journey(_ name: String, _ shop: Shop, _ records: Records) throws -> String {
    let snapshot = try Snapshot(of: records.ledger(shop), asOf: "2026-06-30")
    return try snapshot.classID(name, by: JourneyRule(snapshot, tier: TierRule(snapshot)))
  }

  @Test(
    "Three buyers referred in 365 days make a partner",
    arguments: [
      (["2025-07-01", "2026-01-01", "2026-06-30"], "partner"), (["2025-06-30", "2026-01-01", "2026-06-30"], "first-purchase"),
      (["2026-01-01", "2026-06-30"], "first-purchase"), (["2026-01-01", "2026-06-30", "2026-07-01"], "first-purchase"),
    ])
  func referrals(firsts: [String], expected: String) throws {
    var shop = shop()
    var records = Records(cells: [.referredBy: ["c100": "c100", "lead": "c100", "c101": "nobody", "c102": "c1000"]])
    for (place, day) in firsts.enumerated() {
      shop.sell("r\(place)", day, 5)
      // A later order of a referred buyer changes nothing; blanks around an id are no part of it.
      shop.sell("r\(place)", max(day, "2026-06-30"), 5)
      records.cells[.referredBy]?["r\(place)"] = " c100 "
    }
    #expect(try journey("c100", shop, records) == expected)
  }

  @Test(
    "Words for partners in three languages; others are listed",
    arguments: [("Yes", true), ("sí", true), ("经销商", true), ("no", false), ("0", false), ("-", false), ("perhaps", false)])
  func partners(word: String, isPartner: Bool) throws {
    let records = Records(cells: [.partner: ["lead": word]])
    #expect(try journey("lead", shop(), records) == (isPartner ? "partner" : "potential"))
    let unknown = Background(records.ledger(shop()), jobs: 1).unknownWords.map(\.word)
    #expect(unknown == (word == "perhaps" ? ["perhaps"] : []))
  }

  @Test(
    "A membership is whatever does not say that there is none, and comes before the orders",
    arguments: [("Gold", "member"), ("非会员", "first-purchase"), ("none", "first-purchase"), ("", "first-purchase")])
  func memberships(word: String, expected: String) throws {
    #expect(try journey("c159", shop(), Records(cells: [.membership: ["c159": word]])) == expected)
    let partner = Records(cells: [.membership: ["c159": word], .partner: ["c159": "yes"]])
    #expect(try journey("c159", shop(), partner) == "partner")
  }

  @Test("Without memberships a member is one by merit: tier vip or above, and three orders")
  func merit() throws {
    var shop = shop()
    for name in ["c100", "c159", "c101"] { shop.sell(name, "2026-03-02", 1) }
    for name in ["c100", "c159"] { shop.sell(name, "2026-03-03", 1) }
    #expect(try journey("c100", shop, Records()) == "member")
    #expect(try journey("c101", shop, Records()) == "repeat")
    #expect(try journey("c159", shop, Records()) == "repeat")
    #expect(try journey("c100", shop, Records(cells: [.membership: [:]])) == "repeat")
    #expect(try journey("c102", shop, Records()) == "first-purchase")
    #expect(try journey("lead", shop, Records()) == "potential")
  }

  @Test(
    "A small store's super users are held against its median order, a larger one's against a percentile",
    arguments: [(40, 50, "super"), (40, 49, "regular"), (60, 49, "super")])
  func smallStores(buyers: Int, tenths: Int64, expected: String) throws {
    var shop = Shop()
    for number in 0..<buyers { shop.sell("c\(100 + number)", "2026-03-01", 10) }
    for day in 1...5 {
      shop.orders.append(Shop.Order(customer: "big", day: date("2026-04-0\(day)"), amount: tenths * Money.scale / 5))
    }
    let snapshot = try Snapshot(of: shop.ledger, asOf: "2026-06-30")
    let rule = NodeRule(snapshot)
    #expect(try snapshot.classID("big", by: rule) == expected)
    #expect(rule.thresholds[0].bound == .money(Money(units: (buyers < 50 ? 50 : 10) * Money.scale)))
  }

  @Test(
    "Assisted sales: a customer, then who has seen an offer or a quotation, not who asked for one, then who was talked to",
    arguments: [
      ("buyer", "customer"), ("seen", "intended"), ("quoted", "intended"), ("asked", "potential"), ("sent", "unknown"),
      ("agreed", "potential"), ("cold", "unknown"),
    ])
  func assisted(name: String, expected: String) throws {
    var shop = Shop()
    shop.contacts = ["seen", "quoted", "asked", "sent", "agreed", "cold"]
    shop.sell("buyer", "2026-06-01", 10)
    let records = Records(
      cells: [
        .stage: [
          "buyer": "refused", "seen": "Test drive", "quoted": "已看报价", "asked": "asked for a price list", "sent": "已报价",
          "agreed": "agreed to look at an offer",
        ]
      ],
      touches: [
        .init("agreed", "2026-06-30", .outgoing), .init("cold", "2026-07-01", .outgoing), .init("seen", "2026-01-01"),
        .init("asked", "2026-06-01", .incoming),
      ])
    let snapshot = try Snapshot(of: records.ledger(shop), asOf: "2026-06-30", sales: .assisted)
    #expect(try snapshot.classID(name, by: NodeRule(snapshot)) == expected)
  }
}
