import Testing
import Trade

@testable import Analysing

/// The colours of the funnel from orders, stages and people.
struct FunnelTests {
  private func colour(_ name: String, _ shop: Shop, _ records: Records = Records(), asOf: String = "2026-12-31") throws -> String
  {
    let snapshot = try Snapshot(of: records.ledger(shop), asOf: asOf)
    return try snapshot.classID(name, by: FunnelRule(snapshot))
  }

  @Test(
    "Buyers by orders, rhythm and time",
    arguments: [
      (["2024-01-01"], "gold"), (["2024-01-01", "2024-01-01"], "gold"), (["2024-01-01", "2024-01-01", "2024-01-01"], "platinum"),
      // Two purchase days: broken after 365 days of silence.
      (["2025-12-01", "2025-12-31"], "gold"), (["2025-12-01", "2025-12-30"], "red-gold"),
      (["2024-12-31", "2025-12-31", "2025-12-31"], "platinum"), (["2024-12-30", "2025-12-30", "2025-12-30"], "platinum-red"),
      (["2024-12-31", "2025-12-30", "2025-12-30"], "red-gold"),
      // Gaps of 30 days: three of them are late, more is broken.
      (["2026-08-04", "2026-09-03", "2026-10-03"], "platinum"), (["2026-08-03", "2026-09-02", "2026-10-02"], "platinum"),
      (["2026-08-02", "2026-09-01", "2026-10-01"], "red-gold"),
      (["2026-08-02", "2026-08-02", "2026-08-02", "2026-08-02", "2026-09-01", "2026-10-01"], "platinum-red"),
    ] as [([String], String)])
  func buyers(days: [String], expected: String) throws {
    var shop = Shop()
    for day in days { shop.sell("ana", day, 10) }
    #expect(try colour("ana", shop, Records(cells: [.stage: ["ana": "refused"], .company: ["ana": "Ana Ltd"]])) == expected)
  }

  @Test(
    "Contacts by stage, in three languages, whatever case and blanks",
    arguments: [
      ("Refused", "red-green"), (" red green", "red-green"), ("rechazado", "red-green"), ("已拒绝", "red-green"),
      ("asked for a price list", "golden-green"), ("Lista de precios", "golden-green"), ("询价", "golden-green"),
      ("quotation sent", "golden-green"), ("Quotation seen", "golden-green"), ("presupuesto visto", "golden-green"),
      ("AGREED TO MAILINGS", "yellow"), ("acepta correos", "yellow"), ("同意接收邮件", "yellow"),
      ("agreed_to_look_at_an_offer", "green"),
      ("aceptó ver la oferta", "green"), ("已看方案", "green"), ("offer sent", "green"), ("offer seen", "green"), ("gris", "grey"),
      ("new", "white"), ("", "white"),
      ("somewhere", "white"),
    ])
  func stages(stage: String, expected: String) throws {
    var shop = Shop()
    shop.contacts = ["ana"]
    #expect(try colour("ana", shop, Records(cells: [.stage: ["ana": stage]])) == expected)
  }

  @Test(
    "Grey is a company of which nobody is known to decide",
    arguments: [
      ("Ana Ltd", [], "grey"), ("", [], "white"), ("", [nil], "grey"), ("Ana Ltd", [nil, false], "grey"),
      ("Ana Ltd", [false, true], "white"), ("", [true], "white"),
    ] as [(String, [Bool?], String)])
  func companies(company: String, decides: [Bool?], expected: String) throws {
    var shop = Shop()
    shop.contacts = ["ana", "ben", "eva"]
    let records = Records(cells: [.company: ["ana": company]], people: decides.map { ("ana", $0) } + [("eva", true)])
    #expect(try colour("ana", shop, records) == expected)
    #expect(try colour("ben", shop, records) == "white")
    var staged = records
    staged.cells[.stage] = ["ana": "agreed to mailings"]
    #expect(try colour("ana", shop, staged) == "yellow")
  }

  @Test("Without a column that says who decides no company is grey", arguments: [[], [nil]] as [[Bool?]])
  func unknownDeciders(decides: [Bool?]) throws {
    var shop = Shop()
    shop.contacts = ["ana"]
    let records = Records(cells: [.company: ["ana": "Ana Ltd"]], people: decides.map { ("ana", $0) })
    #expect(try colour("ana", shop, records) == "white")
    #expect(
      try Snapshot(of: records.ledger(shop), asOf: "2026-12-31").relationAbsences.contains(
        Absence(.decisionMakers, needs: ["people.decides"])))
  }

  @Test("Reasons are tabled by month, each customer once; the customer file's have no month")
  func reasons() throws {
    var shop = Shop()
    shop.contacts = ["ana", "ben", "eva"]
    shop.sell("ana", "2026-01-01", 10)
    let refusal = { (name: String, day: String, reason: String?) in
      Records.Touch(name, day, .outgoing, outcome: "refused", reason: reason)
    }
    let records = Records(
      cells: [.lostReason: ["eva": "moved", "ben": "Moved", "ana": "Too Dear"]],
      touches: [
        refusal("ana", "2026-02-01", "Too dear"), refusal("ana", "2026-02-28", "too dear "),
        refusal("ben", "2026-02-10", "too dear"),
        refusal("eva", "2026-02-10", nil), refusal("eva", "2026-03-01", "too dear"), refusal("eva", "2026-04-01", "too dear"),
        .init("eva", "2026-02-11", .outgoing, outcome: "answered", reason: "curious"),
      ])
    let relations = try required(try analyse(records.ledger(shop), until: "2026-03-31").relations)
    let (february, march) = (try required(Period("2026-02")), try required(Period("2026-03")))
    #expect(
      relations.lossReasons.rows == [
        .init(month: february, reason: "too dear", customers: 2), .init(month: february, reason: nil, customers: 1),
        .init(month: march, reason: "too dear", customers: 1), .init(month: nil, reason: "Moved", customers: 2),
      ])
    // What ana is said to be lost for she said in February. Of different people, each once: eva in March, ana and ben in February; without a month whoever the customer file names.
    let customers = { relations.lossReasons.customers(giving: $0, since: $1) }
    #expect(customers("too dear", february) == 3 && customers("too dear", march) == 1)
    #expect(customers(nil, february) == 1 && customers("Moved", march) == 2 && customers("other", march) == 0)
  }
}
