import Testing
import Trade

@Suite("Expressions say what a customer must be")
struct ExpressionTests {
  static let vocabulary = Vocabulary([
    FactName("order_count", .number, "counted orders", step: 10_000, least: 10_000, isAlwaysKnown: true),
    FactName("recency_days", .number, "days since the last order", step: 10_000, isAlwaysKnown: true),
    FactName("monetary", .money, "what the orders brought"), FactName("largest_order", .money, "the largest order"),
    FactName("discounted_share", .share, "orders with a discount"), FactName("last_order", .date, "day of the last order"),
    FactName("first_order", .date, "day of the first order"), FactName("has_order", .boolean, "whether there is an order"),
    FactName("tier", .text, "the tier", values: ["supreme", "vip", "senior", "regular"]),
    FactName("customer.city", .text, "the city"), FactName("tags", .set, "the tags"),
  ])

  private func condition(_ text: String) throws -> Condition { try Expression(text, ExpressionTests.vocabulary).condition }
  private static let orders = Condition.Value.fact("order_count")

  @Test("`not` binds before `and`, `and` before `or`, and parentheses before all")
  func precedence() throws {
    let (a, b, c) = (Condition.holds(fact: "has_order"), Condition.always(true), Condition.always(false))
    #expect(try condition("has_order or true and false") == .any([a, .all([b, c])]))
    #expect(try condition("(has_order or true) and false") == .all([.any([a, b]), c]))
    #expect(try condition("not has_order and true or false") == .any([.all([.not(a), b]), c]))
    #expect(try condition("NOT (has_order AND true)") == .not(.all([a, b])))
  }

  @Test(
    "Every comparison reads, and one that begins with the value is turned round",
    arguments: [
      ("order_count = 2", Condition.Comparison.equal), ("order_count == 2", .equal), ("order_count != 2", .notEqual),
      ("order_count < 2", .less), ("order_count<=2", .lessOrEqual), ("order_count > 2", .greater),
      ("2 <= order_count", .greaterOrEqual),
      ("2 > order_count", .less), ("2=order_count", .equal),
    ])
  func comparisons(text: String, comparison: Condition.Comparison) throws {
    #expect(try condition(text) == .compare(ExpressionTests.orders, comparison, .number(20_000)))
  }

  @Test(
    "Numbers keep four decimals, percentages two",
    arguments: [
      ("monetary > 99.9", 999_000), ("monetary > 0.0001", 1), ("monetary > -5", -50_000),
      ("monetary > 10000000000", 100_000_000_000_000),
      ("discounted_share > 80%", 8000), ("discounted_share > 12.25%", 1225), ("discounted_share > 0.5", 5000),
    ])
  func numbers(text: String, units: Int64) throws {
    let fact = String(text.prefix { $0 != " " })
    #expect(try condition(text) == .compare(.fact(fact), .greater, .number(units)))
  }

  @Test("Lists and ranges are comparisons written shorter")
  func lists() throws {
    let two = Condition.compare(ExpressionTests.orders, .equal, .number(20_000))
    let three = Condition.compare(ExpressionTests.orders, .equal, .number(30_000))
    #expect(try condition("order_count in (2, 3)") == .any([two, three]))
    #expect(
      try condition("order_count between 2 and 3")
        == .all([
          .compare(ExpressionTests.orders, .greaterOrEqual, .number(20_000)),
          .compare(ExpressionTests.orders, .lessOrEqual, .number(30_000)),
        ]))
    #expect(try condition("tier in ('vip', \"senior\")") == .isOne(fact: "tier", texts: ["vip", "senior"], isIn: true))
    #expect(try condition("tier not in ('vip')") == .isOne(fact: "tier", texts: ["vip"], isIn: false))
    #expect(try condition("tier != 'vip'") == .isOne(fact: "tier", texts: ["vip"], isIn: false))
    #expect(try condition("monetary >= largest_order") == .compare(.fact("monetary"), .greaterOrEqual, .fact("largest_order")))
  }

  @Test("Texts keep their letters; a quote inside is doubled")
  func texts() throws {
    #expect(
      try condition("customer.city = 'O''Higgins \"1\"'") == .isOne(fact: "customer.city", texts: ["O'Higgins \"1\""], isIn: true)
    )
    #expect(try condition("customer.city contains '京'") == .contains(fact: "customer.city", text: "京"))
    #expect(try condition("tags has 'new arrivals'") == .has(fact: "tags", text: "new arrivals"))
    #expect(try condition("tags contains 'x'") == .has(fact: "tags", text: "x"))
    #expect(try condition("customer.city is unknown") == .not(.isKnown(fact: "customer.city")))
    #expect(try condition("customer.city is known") == .isKnown(fact: "customer.city"))
    #expect(try condition("has_order = false") == .all([.isKnown(fact: "has_order"), .not(.holds(fact: "has_order"))]))
    #expect(try condition("has_order != false") == .holds(fact: "has_order"))
  }

  @Test(
    "Dates are days of the calendar, or follow from the period",
    arguments: [
      ("2026-11-01", "2026-11-01"), ("as_of", "2026-03-31"), ("period.end", "2026-03-31"), ("period.start", "2026-03-01"),
      ("as_of - 90 days", "2025-12-31"), ("as_of + 1 day", "2026-04-01"), ("period.start - 2 weeks", "2026-02-15"),
      ("as_of - 1 month", "2026-02-28"), ("as_of - 13 months", "2025-02-28"), ("as_of + 2 years", "2028-03-31"),
      ("2024-02-29 - 1 year", "2023-02-28"), ("2026-01-31 + 36500 weeks", "2725-08-15"), ("9999-12-31 + 1 month", "9999-12-31"),
    ])
  func dates(text: String, day: String) throws {
    let condition = try condition("last_order >= " + text)
    guard case .compare(_, _, .date(let term)) = condition, let march = Period("2026-03") else {
      Issue.record("no date")
      return
    }
    #expect(term.day(from: march.from, to: march.to).iso == day)
  }

  @Test("An expression tells the facts that it names, once each")
  func facts() throws {
    let text =
      "order_count > 1 and (tier = 'vip' or not order_count = 3 and tags has 'x') and has_order and customer.city is known"
    #expect(try condition(text).facts == ["order_count", "tier", "tags", "has_order", "customer.city"])
    #expect(try condition("last_order > first_order and as_of < last_order").facts == ["last_order", "first_order"])
    #expect(try condition("true").facts == [])
  }
}
