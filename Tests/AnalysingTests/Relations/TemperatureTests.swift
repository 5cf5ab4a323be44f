import Testing
import Trade

@testable import Analysing

/// Temperature from orders and contacts as they stand in the tables.
struct TemperatureTests {
  private let asOf = "2026-06-30"

  private func temperature(_ days: [String], _ touches: [Records.Touch] = [], unpaid: String? = nil) throws -> String {
    var shop = Shop()
    shop.contacts = ["ana"]
    shop.sell("other", "2026-01-01", 1)
    for day in days { shop.sell("ana", day, 10) }
    if let unpaid { shop.sell("ana", unpaid, 5, status: .unpaid) }
    let snapshot = try Snapshot(of: Records(touches: touches).ledger(shop), asOf: asOf)
    return try snapshot.classID("ana", by: TemperatureRule(snapshot))
  }

  @Test(
    "Orders alone: rhythm and recency",
    arguments: [
      // Gaps of 60 days: 90 days of silence are one and a half of them.
      (["2025-12-02", "2026-01-31", "2026-04-01"], "hot"), (["2025-12-01", "2026-01-30", "2026-03-31"], "warm"),
      (["2026-05-31"], "hot"), (["2026-05-30"], "warm"), (["2025-06-30"], "warm"), (["2025-06-29"], "cold"), ([], "cold"),
    ] as [([String], String)])
  func orders(days: [String], expected: String) throws { #expect(try temperature(days) == expected) }

  @Test(
    "An unpaid order of the last 30 days makes hot, one of the future nothing",
    arguments: [("2026-06-01", "hot"), ("2026-05-31", "cold"), ("2026-07-01", "cold")])
  func unpaid(day: String, expected: String) throws { #expect(try temperature([], unpaid: day) == expected) }

  @Test(
    "Contacts: requests, answers, refusals and complaints",
    arguments: [
      ([.init("ana", "2026-06-01", .incoming, topic: "Price list")], "hot"),
      ([.init("ana", "2026-05-31", .incoming, topic: "Price list")], "warm"),
      ([.init("ana", "2026-06-20", topic: "QUOTATION ")], "hot"), ([.init("ana", "2026-06-20", outcome: "询价")], "hot"),
      ([.init("ana", "2026-06-20", outcome: "solicitó presupuesto")], "hot"),
      // What the store sends of itself is no request.
      ([.init("ana", "2026-06-20", .outgoing, topic: "price list")], "cold"),
      ([.init("ana", "2026-06-20", .outgoing, topic: "price list", outcome: "answered")], "hot"),
      ([.init("ana", "2026-01-02", .incoming, channel: "message")], "warm"),
      ([.init("ana", "2026-01-01", .incoming, channel: "message")], "cold"),
      ([.init("ana", "2026-06-01", .outgoing, channel: "message")], "cold"),
      ([.init("ana", "2026-06-01", .outgoing, channel: "meeting")], "warm"),
      ([.init("ana", "2026-06-01", channel: "event")], "warm"), ([.init("ana", "2026-06-01", channel: "call")], "cold"),
      ([.init("ana", "2026-06-01", .outgoing, channel: "call", outcome: "contestó")], "warm"),
      ([.init("ana", "2026-06-01", .outgoing, channel: "call", outcome: "no answer")], "cold"),
      ([.init("ana", "2026-06-01", .incoming, outcome: "投诉")], "cold"),
      ([.init("ana", "2026-06-01", .incoming, topic: "Complaint")], "cold"),
      ([.init("ana", "2026-06-01", .incoming, topic: "Complaint", outcome: "resolved")], "warm"),
      ([.init("ana", "2026-06-01", .incoming, topic: "Complaint", outcome: "zzz")], "cold"),
      ([.init("ana", "2026-06-01", .incoming), .init("ana", "2026-06-02", .outgoing, outcome: "Refused")], "cold"),
      ([.init("ana", "2026-06-01", .outgoing, outcome: "Refused"), .init("ana", "2026-06-02", .incoming)], "warm"),
      // A message that was sent and not answered takes no refusal back.
      (
        [
          .init("ana", "2026-06-01", .incoming, outcome: "rechazado"), .init("ana", "2026-06-02", .outgoing),
          .init("ana", "2026-06-03", .outgoing, outcome: "sent"),
        ], "cold"
      ),
      // Of one instant, in whatever order, the refusal holds; and words that nobody knows take none back.
      ([.init("ana", "2026-06-01", outcome: "refused"), .init("ana", "2026-06-01", .incoming)], "cold"),
      ([.init("ana", "2026-06-01", .incoming), .init("ana", "2026-06-01", outcome: "refused")], "cold"),
      ([.init("ana", "2026-06-01", outcome: "queja"), .init("ana", "2026-06-01", outcome: "answered")], "cold"),
      ([.init("ana", "2026-06-01", outcome: "queja"), .init("ana", "2026-06-02", outcome: "answered")], "warm"),
      (
        [.init("ana", "2026-06-01", .incoming, outcome: "refused"), .init("ana", "2026-06-02", .incoming, outcome: "zz")], "cold"
      ),
      ([.init("ana", "2026-07-01", .incoming)], "cold"),
    ] as [([Records.Touch], String)])
  func contacts(touches: [Records.Touch], expected: String) throws { #expect(try temperature([], touches) == expected) }

  @Test("A refusal cools a buyer who is silent, not one who is hot; an answer keeps a silent buyer warm")
  func buyers() throws {
    let refusal = Records.Touch("ana", "2026-06-20", .outgoing, outcome: "不感兴趣")
    #expect(try temperature(["2026-05-31"], [refusal]) == "hot")
    #expect(try temperature(["2026-05-30"], [refusal]) == "cold")
    #expect(try temperature(["2024-05-30"], [.init("ana", "2026-06-20", .incoming)]) == "warm")
  }

  @Test("Unknown outcomes are listed, most frequent first, and count for nothing")
  func unknown() throws {
    var shop = Shop()
    shop.sell("ana", "2026-06-01", 1)
    let touches = ["zz", "called", "zz", "answered", "  "].map { Records.Touch("ana", "2026-06-02", .outgoing, outcome: $0) }
    let relations = try required(try analyse(Records(touches: touches).ledger(shop), until: asOf).relations)
    #expect(
      relations.unknownWords == [
        UnknownWord(column: "contacts.outcome", word: "zz", rows: 2),
        UnknownWord(column: "contacts.outcome", word: "called", rows: 1),
      ])
    #expect(relations.touches.daysSinceAnswer(CustomerID(0)) == 28)
  }

  @Test("The reason tells the comparisons that decided")
  func reasons() throws {
    var shop = Shop()
    shop.contacts = ["ben"]
    shop.sell("ana", "2025-06-29", 1)
    let records = Records(touches: [.init("ben", "2026-06-20", .outgoing, outcome: "refused")])
    let snapshot = try Snapshot(of: records.ledger(shop), asOf: asOf)
    let rule = TemperatureRule(snapshot)
    let told = { (customer: Int) in rule.reason(for: CustomerID(customer)).filter(\.holds).map(\.measure) }
    #expect(told(0) == [.recency, .sinceAnswer])
    #expect(told(1) == [.refusal])
  }

  @Test("Of the answer only those are told whom it decides on: buyers of long ago and contacts")
  func answers() throws {
    var shop = Shop()
    shop.contacts = ["ben", "dan"]
    shop.sell("ana", "2025-06-29", 1)
    shop.sell("cat", "2026-01-01", 1)
    let records = Records(touches: ["ana", "cat", "dan"].map { .init($0, "2026-06-01", .incoming) })
    let rule = TemperatureRule(try Snapshot(of: records.ledger(shop), asOf: asOf))
    let told = { (customer: Int) in
      rule.reason(for: CustomerID(customer)).filter { $0.measure == .sinceAnswer }.map {
        "\($0.classID ?? "") \($0.value) \($0.holds)"
      }
    }
    #expect(told(0).count == 1 && told(0)[0].hasPrefix("cold days(") && told(0)[0].hasSuffix(") false"))
    #expect(told(1) == ["cold flag(false) true"])
    #expect(told(2) == [] && told(3).count == 1)
    for customer in 0..<4 { #expect(rule.reason(for: CustomerID(customer)).allSatisfy { $0.classID != "warm" }) }
  }
}
