import Testing
import Trade

@testable import Analysing

@Suite("What is told of conditions of the store's own")
struct OwnConditionTests {
  private let own = SegmentationID("own")

  private func segmentation(_ conditions: [String]) throws -> CustomSegmentation {
    let classes = try conditions.enumerated().map { number, when in
      CustomSegmentation.Class(id: "c\(number)", name: "C\(number)", when: try Expression(when, Fact.vocabulary))
    }
    return CustomSegmentation(id: "own", name: "Own", classes: classes + [.init(id: "rest", name: "Rest", when: nil)])
  }

  private func checks(_ conditions: [String], _ ledger: Ledger) throws -> [DefinitionCheck] {
    var policy = Policy()
    policy.segments = [try segmentation(conditions)]
    return try analyse(ledger, until: "2026-03-31", policy: policy).definitionChecks.filter { check in
      switch check {
      case .universal(own, _), .unreachable(own, _), .unknownText(own, _, _, _, _): true
      default: false
      }
    }
  }

  @Test(
    "Nothing lies beyond what a fact can be: such a condition never holds",
    arguments: [
      "discounted_share > 80", "bargain_share > 100%", "median_order_rank > 1", "r_score > 5", "f_score = 6", "m_score = 0",
      "birthday_month = 13", "birthday_month < 1", "age > 120", "order_count < 1", "recency_days < 0", "overdue_ratio < 0",
      "median_gap_days < 1", "largest_order <= 0", "last_order > as_of", "first_order >= as_of + 1 month",
      "last_contact > period.end", "contact_count < 0",
    ])
  func never(condition: String) throws {
    let found = Coverage([try Expression(condition, Fact.vocabulary).condition, nil], Fact.vocabulary)
    #expect(found.unreachable == [0] && found.universal == [])
  }

  @Test(
    "What every buyer has holds always within its bounds, and what some have does not",
    arguments: [
      ("discounted_share <= 100%", true), ("r_score between 1 and 5", true), ("last_order <= as_of", true),
      ("recency_days >= 0", true), ("price_level > 100%", false), ("recent_campaigns >= 0", false), ("new_arrivals >= 0", false),
      ("last_contact <= as_of", false), ("birthday_month <= 12", false), ("monetary < 0", false), ("last_order < as_of", false),
      ("registered_at > as_of", false), ("discounted_share >= 100%", false), ("last_order > 2030-01-01", false),
    ])
  func always(condition: String, holds: Bool) throws {
    let found = Coverage([try Expression(condition, Fact.vocabulary).condition, nil], Fact.vocabulary)
    #expect(found.universal == (holds ? [0] : []) && found.unreachable == (holds ? [1] : []))
  }

  @Test("A condition that all meet, and one that nobody can, are told of the definition")
  func told() throws {
    var shop = Shop()
    for customer in ["a", "b"] { shop.sell(customer, "2026-03-01", 10) }
    #expect(
      try checks(["order_count > -1"], shop.ledger) == [.universal(own, classID: "c0"), .unreachable(own, classID: "rest")])
    #expect(try checks(["discounted_share > 80"], shop.ledger) == [.unreachable(own, classID: "c0")])
  }

  @Test("A text that no customer has is told with the nearest one, unless that is a customer's own")
  func texts() throws {
    var (shop, records) = (Shop(), Records())
    var regions: [String: String] = ["few": "Soria"]
    for number in 0..<6 { regions["c\(number)"] = "Madrid" }
    for name in regions.keys.sorted() { shop.sell(name, "2026-03-01", 10) }
    records.cells[.region] = regions
    records.cells[.occupation] = ["c0": "baker"]
    let unknown = { (number: Int, fact: String, text: String, nearest: String?) in
      DefinitionCheck.unknownText(own, classID: "c\(number)", fact: fact, text: text, nearest: nearest)
    }
    let found = try checks(
      [
        "place = \"Madird\"", "place in (\"sorja\", \"soria\")", "customer.occupation = \"bakr\"",
        "not (customer.occupation = \"baker\" or place = \"unknown\" or tier = \"vip\")", "campaigns has \"nope\"",
      ], records.ledger(shop))
    #expect(
      found == [
        unknown(0, "place", "Madird", "madrid"), unknown(1, "place", "sorja", "madrid"),
        unknown(2, "customer.occupation", "bakr", nil),
        unknown(4, "campaigns", "nope", nil),
      ])
  }

  @Test("A tag that nobody has is told with the nearest; one of the dictionary is none of them")
  func tags() throws {
    var (shop, records) = (Shop(), Records())
    shop.sell("a", "2026-03-01", 10)
    records.cells[.tags] = ["a": "regular guest"]
    var policy = Policy()
    policy.segments = [try segmentation(["tags has \"regular gest\"", "tags has \"idle\""])]
    var dictionary = TagDictionary()
    dictionary.tags = [.init(id: "idle", names: ["en": "Idle"])]
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let period = try required(Period(from: date("2026-03-31"), to: date("2026-03-31")))
    let analysis = Analyst(store: store, policy: policy, tags: dictionary)
      .analyse(records.ledger(shop), in: period, isPartial: false)
    let found = analysis.definitionChecks.filter { if case .unknownText = $0 { true } else { false } }
    #expect(
      found == [.unknownText(own, classID: "c0", fact: "tags", text: "regular gest", nearest: "regular guest")])
  }
}
