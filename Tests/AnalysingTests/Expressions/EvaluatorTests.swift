import Testing
import Trade

@testable import Analysing

@Suite("Expressions pick customers")
struct EvaluatorTests {
  /// Ann: orders of 10 and 30 on 1 and 31 March. Ben: one of 100 on 2 January, lives in Madrid. Cleo: a contact of Málaga, tagged.
  private func ledger() -> Ledger {
    var shop = Shop()
    shop.sell("ann", "2026-03-01", 10)
    shop.sell("ann", "2026-03-31", 30)
    shop.sell("ben", "2026-01-02", 100)
    shop.contacts = ["cleo"]
    var ledger = shop.ledger
    ledger.customers.isRecorded = [true, true, true]
    ledger.customers.texts[.city] = texts(["", "Madrid", "Málaga"])
    ledger.customers.texts[.tags] = texts(["", "vip; New_Arrivals", "VIP，friend"])
    ledger.customers.consents[.any] = [.yes, .no, .unknown]
    return ledger
  }

  private func matching(_ text: String) throws -> String {
    let ledger = ledger()
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let slices = Slices(ledger.orders, jobs: 2)
    let snapshot = Snapshot(
      store: store, policy: Policy(), ledger: ledger, counted: Counted(ledger, asOf: date("2026-03-31")), slices: slices,
      ranking: .revenue)
    let rules = Rules(snapshot, periodFrom: date("2026-03-01"), try ShippedTags.dictionary(), wantsTags: true)
    let expression = try Expression(text, Fact.vocabulary)
    let sets = TagCount(rules, periodFrom: date("2026-03-01"), try ShippedTags.dictionary()).sets
    var compiler = Compiler(
      FactSource(rules, periodFrom: date("2026-03-01"), for: Set(expression.condition.facts), tags: sets))
    var found: [String] = []
    Evaluator([expression.condition], &compiler).evaluate(0..<3) { block, masks in
      for customer in block where masks[0][customer - block.lowerBound] { found.append(ledger.customers.ids[customer]) }
    }
    return found.joined(separator: " ")
  }

  @Test(
    "Every comparison has its bound, and what is not known makes it false",
    arguments: [
      ("order_count = 2", "ann"), ("order_count != 2", "ben cleo"), ("order_count < 2", "ben cleo"),
      ("order_count <= 1", "ben cleo"),
      ("order_count > 1", "ann"), ("order_count >= 2", "ann"), ("order_count between 1 and 2", "ann ben"),
      ("order_count in (0, 2)", "ann cleo"), ("order_count not in (0, 2)", "ben"), ("recency_days = 0", "ann"),
      ("recency_days >= 88", "ben"), ("recency_days > 88", ""), ("recency_days != 0", "ben"),
      ("not recency_days = 0", "ben cleo"),
      ("recency_days is unknown", "cleo"), ("recency_days is known", "ann ben"), ("monetary >= 40", "ann ben"),
      ("monetary > 40", "ben"),
      ("monetary = 0", "cleo"), ("largest_order < monetary", "ann"), ("average_order = 20", "ann"),
      ("median_gap_days = 30", "ann"),
      ("median_order = 20", "ann"), ("overdue_ratio is known", ""), ("tenure_days = 30", "ann"), ("first_amount = 100", "ben"),
      ("profit is known", ""), ("frequency = 1", "ben"), ("purchase_days = 2", "ann"),
    ])
  func numbers(text: String, expected: String) throws { #expect(try matching(text) == expected) }

  @Test(
    "Days are those of the calendar and of the period",
    arguments: [
      ("last_order = as_of", "ann"), ("last_order < as_of", "ben"), ("first_order = period.start", "ann"),
      ("first_order >= period.start + 1 day", ""), ("last_order >= as_of - 88 days", "ann ben"),
      ("last_order > as_of - 88 days", "ann"),
      ("first_order = 2026-01-02", "ben"), ("last_order between 2026-01-01 and 2026-01-02", "ben"),
      ("first_order < last_order", "ann"),
    ])
  func dates(text: String, expected: String) throws { #expect(try matching(text) == expected) }

  @Test(
    "Texts, sets and yes or no",
    arguments: [
      ("customer.city = 'Madrid'", "ben"), ("customer.city != 'Madrid'", "cleo"), ("not customer.city = 'Madrid'", "ann cleo"),
      ("customer.city in ('Madrid', 'Málaga')", "ben cleo"), ("customer.city not in ('Madrid')", "cleo"),
      // An accent of its own is another letter: texts are compared byte by byte, each condition for itself.
      ("customer.city = 'Ma\u{301}laga'", ""), ("customer.city = 'Málaga' and not customer.city = 'Ma\u{301}laga'", "cleo"),
      ("customer.city contains 'laga'", "cleo"), ("customer.city is unknown", "ann"), ("customer.name is known", ""),
      ("customer.name = 'x'", ""), ("has_order", "ann ben"), ("not has_order", "cleo"), ("has_order = false", "cleo"),
      ("consent", "ann"),
      ("consent = false", "ben"), ("consent is unknown", "cleo"), ("not consent", "ben cleo"), ("is_recorded", "ann ben cleo"),
      ("life_stage = 'active'", "ann ben"), ("rfm is known", "ann ben"), ("tier != 'supreme'", "ann"),
      ("tags has 'first-order'", "ben"), ("tags has 'new-arrivals'", "ben"), ("tags has 'VIP'", "ben cleo"),
      ("tags contains 'friend'", "cleo"),
      ("tags has 'nothing'", ""), ("tags is unknown", "ann"), ("has_order and consent or tags has 'friend'", "ann cleo"),
      ("not (has_order or consent)", "cleo"), ("true", "ann ben cleo"), ("false", ""), ("rhythm is known", ""),
      ("named is known", "ann ben"),
      ("r_score = 5", ""), ("r_score >= 1", "ann ben"), ("r_score is unknown", "cleo"),
    ])
  func words(text: String, expected: String) throws { #expect(try matching(text) == expected) }

  @Test(
    "A class that no rule has is a mistake; those of both ways of selling are known",
    arguments: [
      ("behaviour", "loyal", "loyl"), ("temperature", "hot", "hott"), ("journey", "repeat", "repeet"),
      ("node", "super", "supper"),
      ("node", "intended", "intend"), ("funnel", "gold", "golden"), ("purpose", "own-use", "own"),
      ("price_line", "mid", "middle"),
    ])
  func classes(fact: String, known: String, misspelt: String) throws {
    _ = try matching("\(fact) = '\(known)'")
    #expect(throws: (any Error).self) { try matching("\(fact) = '\(misspelt)'") }
  }

  @Test("Every fact has a name of its own, a sentence, and a column or none, with whatever data")
  func facts() throws {
    #expect(Set(Fact.all.map(\.name.name)).count == Fact.all.count)
    for fact in Fact.all {
      #expect(!fact.name.doc.isEmpty && !fact.name.doc.hasSuffix("."))
      _ = try matching(fact.name.name + " is known")
    }
  }

  @Test("Blocks join without a seam")
  func blocks() throws {
    var shop = Shop()
    for number in 0..<2500 { shop.sell(String(10_000 + number), "2026-03-0\(number % 9 + 1)", Int64(number % 7 + 1)) }
    let analysis = try analyse(
      shop, until: "2026-03-31",
      policy: {
        var policy = Policy()
        policy.segments = [
          CustomSegmentation(
            id: "own", name: "Own",
            classes: [
              .init(id: "seven", name: "Seven", when: try Expression("monetary = 7", Fact.vocabulary)),
              .init(id: "rest", name: "The rest", when: nil),
            ])
        ]
        return policy
      }())
    #expect(try analysis.sizes(SegmentationID("own")) == [357, 2143])
  }
}
