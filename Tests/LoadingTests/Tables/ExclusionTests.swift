import Testing
import Trade

@testable import Loading

@Suite("Who is left out by a condition")
struct ExclusionTests {
  private static let orders = """
    customer_id,placed_at,amount,name
    a,2026-01-05,1,Aña
    b,2026-01-05,2,Walk-in till 2
    c,2026-01-05,4,
    old,2026-01-05,8,
    test-1,2026-01-05,16,
    ,2026-01-05,32,

    """
  private static let customers = """
    customer_id,email,tags,type
    a,ana@example.com,vip,person
    c,c@teashop.example,"regular; Staff",
    d,d@teashop.example,,staff

    """

  private func load(_ condition: String) throws -> Ledger {
    try withFolder(["same.csv": "customer_id,same_as\nold,a\n"]) { folder in
      var identity = Identity()
      identity.sameAs = folder + "/same.csv"
      identity.excludeWhen = try Expression(condition, Identity.exclusionFacts)
      return try ledger(ExclusionTests.orders, others: ["customers.csv": ExclusionTests.customers], identity: identity)
    }
  }

  @Test(
    "The condition is read over what the customer file and the orders say, and what it takes out is reconciled",
    arguments: [
      ("customer.type = \"staff\"", ["a", "b", "c", "test-1"], 0),
      ("tags has \"staff\"", ["a", "b", "d", "test-1"], 4),
      ("customer.email contains \"@teashop.example\"", ["a", "b", "test-1"], 4),
      ("customer.name contains \"Walk-in\" or customer_id contains \"test-\"", ["a", "c", "d"], 18),
      ("customer_id = \"old\"", ["b", "c", "d", "test-1"], 9),
      ("customer_id in (\"b\", \"c\") and not customer.email is known", ["a", "c", "d", "test-1"], 2),
      ("customer.type not in (\"person\")", ["a", "b", "c", "test-1"], 0),
      ("customer_id != \"a\"", ["a"], 22), ("customer_id not in (\"old\")", ["a"], 22), ("not customer_id = \"a\"", ["a"], 22),
      ("customer_id contains \"ol\"", ["b", "c", "d", "test-1"], 9),
      ("customer.name = \"Aña\"", ["b", "c", "d", "test-1"], 9),
      ("customer.name = \"An\u{303}a\"", ["a", "b", "c", "d", "test-1"], 0),
      ("customer.email is unknown", ["a", "c", "d"], 18),
    ] as [(String, [String], Int64)])
  func excluded(condition: String, staying: [String], amount: Int64) throws {
    let ledger = try load(condition)
    #expect((0..<ledger.customers.count).map { ledger.customers.ids[$0] } == staying)
    #expect(ledger.intake.excluded.amount == Money(units: amount * Money.scale))
    #expect(amountTotal(ledger) == Money(units: (63 - amount) * Money.scale))
    expectReconciled(ledger)
  }

  @Test("A fact that no row says anything of is noted")
  func nothingKnown() throws {
    let note = "exclude names customer.owner, and no row says anything of it; check the columns of the customer file"
    #expect(try load("customer.owner = \"till\"").intake.notes.contains(note))
    #expect(try !load("customer.type = \"staff\"").intake.notes.contains { $0.hasPrefix("exclude names") })
  }

  @Test("Who cannot be left out, as no row has the id or the condition fits nobody, is noted without a name")
  func nobody() throws {
    #expect(
      try load("tags has \"presss\"").intake.notes.contains("the condition of exclude fits nobody; check the words in its quotes")
    )
    var identity = Identity()
    identity.exclude = ["a", "walk-in"]
    let notes = try ledger(ExclusionTests.orders, identity: identity).intake.notes
    #expect(notes.contains("exclude names 1 id that no row has; check the spelling"))
  }

  @Test("The configuration takes ids or a condition, and says where a condition is wrong")
  func configuration() throws {
    func identity(_ line: String) throws -> Identity {
      try Configuration(
        yaml: "store: { currency: EUR }\nsources: { orders: a.csv }\nexclude: " + line + "\n", file: "c.yml"
      ).identity
    }
    #expect(try identity("'tags has \"staff\"'").excludeWhen?.text == "tags has \"staff\"")
    #expect(try identity("[a]").excludeWhen == nil)
    let error = #expect(throws: LoadingError.self) { try identity("monetary > 3") }
    #expect(
      error?.description.hasPrefix("c.yml:3:10: exclude: unknown fact \"monetary\"") == true, "\(String(describing: error))")
  }

  @Test("A fact that is counted cannot be named, and the message says so and what can")
  func counted() {
    let error = #expect(throws: LoadingError.self) {
      try Configuration(
        yaml: "store: { currency: EUR }\nsources: { orders: a.csv }\nexclude: 'order_count > 3'\n", file: "c.yml",
        vocabulary: Vocabulary([FactName("order_count", .number, "Counted orders"), FactName("tags", .set, "Tags")]))
    }
    #expect(
      error?.description
        == "c.yml:3:11: exclude: the fact \"order_count\" exists, but exclude is read before anything is counted; it can name "
        + "customer_id, tags and the columns of the customer file, such as customer.type")
  }
}
