import Testing
import Trade

@testable import Loading

@Suite("Segmentations of the store's own, as the configuration writes them")
struct SegmentsTests {
  static let vocabulary = Vocabulary(
    [
      FactName("order_count", .number, "orders", step: 10_000, least: 10_000, isAlwaysKnown: true),
      FactName("recency_days", .number, "days", step: 10_000, least: 0, isAlwaysKnown: true),
      FactName("monetary", .money, "money", isAlwaysKnown: true), FactName("has_order", .boolean, "orders", isAlwaysKnown: true),
      FactName("customer.city", .text, "city"), FactName("tags", .set, "tags"),
      FactName("tier", .text, "tier", values: ["vip", "regular"], isAlwaysKnown: true), FactName("last_order", .date, "day"),
    ], reserved: ["rfm", "tags"]
  ).keeping(columns: ["first_order", "code"])

  private static let head = "store: { currency: EUR }\nsources: { orders: a }\nsegments:\n"

  private func segments(_ text: String) throws -> [CustomSegmentation] {
    try Configuration(yaml: SegmentsTests.head + text, file: "c.yml", vocabulary: SegmentsTests.vocabulary).policy.segments
  }

  private func failure(_ text: String) -> String {
    do {
      _ = try segments(text)
      return "no error"
    } catch { return "\(error)" }
  }

  @Test("Names follow from ids where none is given; the last class may be the rest")
  func reads() throws {
    let own = try segments(
      "  - id: spend\n    name: By spend\n    classes:\n      - { id: big, name: Big, when: monetary > 1000, playbook: own/big.md }\n"
        + "      - { id: small }\n")
    #expect(own.count == 1 && own[0].id == "spend" && own[0].name == "By spend")
    #expect(own[0].classes.map(\.id) == ["big", "small"] && own[0].classes.map(\.name) == ["Big", "small"])
    #expect(own[0].classes[0].when?.text == "monetary > 1000" && own[0].classes[1].when == nil)
    #expect(own[0].classes[0].playbook == "own/big" && own[0].classes[0].playbookPlace?.line == 7)
    #expect(try segments("  []").isEmpty)
  }

  @Test(
    "Mistakes are told with their places",
    arguments: [
      ("  - { classes: [] }", "4:5: segments: the id is missing; add id: …"),
      (
        "  - { id: Big Spenders, classes: [] }",
        "4:11: segments.id: \"Big Spenders\" is not allowed here; expected an id of small letters, digits and hyphens, at most 40, such as big-spenders"
      ),
      ("  - { id: rfm, classes: [] }", "4:11: segments.id: \"rfm\" is a built-in segmentation or page; choose another id"),
      (
        "  - { id: first-order, classes: [] }",
        "4:11: segments.id: \"first-order\" would be a second column of that name in customers.csv; choose another id"
      ),
      (
        "  - { id: code, classes: [] }",
        "4:11: segments.id: \"code\" would be a second column of that name in customers.csv; choose another id"
      ),
      (
        "  - { id: a, classes: [{ id: x }] }\n  - { id: a, classes: [{ id: x }] }",
        "5:11: segments.id: \"a\" is given twice; choose another id"
      ),
      ("  - { id: a, classes: [] }", "4:23: segments.classes: expected 1 to 50 classes"),
      ("  - { id: a, clases: [] }", "4:14: unknown key \"clases\" in segments; the nearest known key is \"classes\""),
      (
        "  - { id: a, classes: [{ id: x }, { id: y }] }",
        "4:24: segments.classes: the condition of \"x\" is missing; add when: …, only the last class can be without"
      ),
      (
        "  - { id: a, classes: [{ id: x, when: has_order }, { id: x }] }",
        "4:58: segments.classes.id: \"x\" is given twice; choose another id"
      ),
      (
        "  - { id: a, classes: [{ id: other, when: has_order }, { id: x }] }",
        "4:30: segments.classes.id: \"other\" is the class of who fits in no class; choose another id"
      ),
      (
        "  - { id: a, classes: [{ id: x, playbook: ../x }] }",
        "4:43: segments.classes.playbook: \"../x\" is not allowed here; expected the path of a playbook below content/LANG/playbooks, such as gifts/givers.md"
      ),
    ])
  func wrong(text: String, expected: String) { #expect(failure(text) == "c.yml:" + expected) }

  @Test("A store has fifty segmentations of its own at most; the one too many is told with its place")
  func mostSegmentations() throws {
    let list = { (count: Int) in (1...count).map { "  - { id: s\($0), classes: [{ id: x }] }\n" }.joined() }
    #expect(try segments(list(50)).count == 50)
    #expect(
      failure(list(51)) == "c.yml:54:5: segments: a store can have 50 segmentations of its own; leave this one out")
  }

  @Test(
    "A mistake in a condition is told with its own place, however YAML writes it",
    arguments: [
      ("monetry > 1", "7:15"), ("\"has_order and monetry > 1\"", "7:30"), ("'tier = ''vip'' and monetry > 1'", "7:35"),
      ("\"tier = \\\"vip\\\" and monetry > 1\"", "7:35"), ("|\n          has_order\n          and monetry > 1", "9:15"),
      (">\n          has_order\n          and monetry > 1", "9:15"), ("has_order\n          and monetry > 1", "8:15"),
    ])
  func places(written: String, place: String) {
    let text = "  - id: a\n    classes:\n      - id: x\n        when: " + written + "\n      - id: y\n"
    #expect(
      failure(text) == "c.yml:" + place
        + ": segments.classes.when: unknown fact \"monetry\"; the nearest known one is \"monetary\": money")
  }

  @Test(
    "Values of a single fact that no class takes are an error; what only data can tell is none",
    arguments: [
      ("recency_days <= 90", "recency_days > 91", "recency_days is 91"), ("recency_days <= 90", "recency_days >= 91", nil),
      ("recency_days < 90", "recency_days > 90", "recency_days is 90"), ("order_count = 1", "order_count >= 2", nil),
      ("order_count = 2", "order_count >= 3", "order_count is 1"), ("monetary < 100", "monetary > 100", "monetary is 100"),
      ("monetary <= 100", "monetary > 100.0001", "monetary is 100.0001"), ("tier = 'vip'", "tier = 'regular'", nil),
      ("tier = 'vip'", "tier in ('vip')", "tier is \"regular\""), ("has_order", "has_order = true", "has_order is false"),
      ("has_order", "not has_order", nil), ("customer.city = 'a'", "customer.city = 'b'", "customer.city is another text"),
      ("customer.city = 'a'", "customer.city != 'a'", nil),
      ("last_order < 2026-01-01", "last_order > 2026-01-01", "last_order is 2026-01-01"),
      ("last_order < as_of", "last_order > as_of", "last_order is as_of"),
      ("last_order < as_of - 90 days", "last_order > as_of - 90 days", "last_order is as_of - 90 days"),
      ("last_order <= as_of - 2 weeks", "last_order > as_of - 13 days", "last_order is as_of - 13 days"),
      ("last_order <= as_of - 3 months", "last_order > as_of - 2 months", "last_order is a day after as_of - 3 months"),
      ("last_order < as_of - 1 year", "last_order > as_of - 12 months", "last_order is as_of - 12 months"),
      ("last_order < period.start", "last_order > period.start", "last_order is period.start"),
      ("last_order < as_of - 90 days", "last_order >= as_of - 90 days", nil),
      // Only the period tells which of these is the earlier day.
      ("last_order < as_of - 3 months", "last_order > as_of - 90 days", nil),
      ("last_order < period.start", "last_order > period.end", nil), ("last_order < 2026-01-01", "last_order > as_of", nil),
      ("order_count > -1", "order_count < -1", nil), ("tags has 'a'", "tags has 'b'", nil),
      ("monetary > 100 and has_order", "monetary <= 100", nil), ("true", "false", nil),
    ] as [(String, String, String?)])
  func gaps(first: String, second: String, gap: String?) throws {
    let text = "  - { id: a, classes: [{ id: x, when: \"\(first)\" }, { id: y, when: \"\(second)\" }] }"
    let expected = gap.map {
      "c.yml:4:23: segments.classes: no class of \"a\" fits where \($0); add one, or leave out when: of the last class"
    }
    #expect(failure(text.replacing("'", with: "''").replacing("\"", with: "'")) == expected ?? "no error")
  }

  private func coverage(_ texts: [String?]) throws -> Coverage {
    let conditions = try texts.map { try $0.map { try Expression($0, SegmentsTests.vocabulary).condition } }
    return Coverage(conditions, SegmentsTests.vocabulary)
  }

  @Test("Classes that nothing can reach are found without data")
  func unreachable() throws {
    func places(_ texts: [String?]) throws -> [Int] { try coverage(texts).unreachable }
    #expect(try places(["order_count >= 2", "order_count >= 3", nil]) == [1])
    #expect(try places(["order_count >= 1", nil]) == [1])
    #expect(try places(["monetary > 5", "monetary <= 5 and tags has 'a'", "monetary <= 5", nil]) == [3])
    #expect(try places(["customer.city = 'a'", "customer.city != 'a'", nil]) == [])
    #expect(try places(["customer.city is known", "customer.city = 'a'", nil]) == [1])
    #expect(try places(["order_count < 1", nil]) == [0])
    let many = (0..<40).map { "order_count = \($0 + 1) and recency_days = \($0) and monetary = \($0)" }
    #expect(try places([many.joined(separator: " or "), nil]) == [])
    // However many facts the others name.
    #expect(try places([many.joined(separator: " or "), "order_count < 1", "order_count >= 1", nil]) == [1, 3])
  }

  @Test(
    "A condition that holds for everybody is found without data: a bound below the least value, too",
    arguments: [
      (["order_count > -1", nil], [0], [1]), (["order_count >= -1", nil], [0], [1]),
      (["order_count > -1.5", nil], [0], [1]), (["order_count >= 0"], [0], []),
      (["order_count >= 2", "order_count > -1", nil], [1], [2]),
      (["order_count < -1", nil], [], [0]), (["recency_days >= 0 and monetary > 1", nil], [], []),
      (["true", nil], [0], [1]), (["not has_order or has_order", nil], [0], [1]),
      // The last of several stands for the rest, and who has no city meets no comparison with one.
      (["order_count >= 2", "order_count >= 1"], [], []), (["customer.city = 'a' or customer.city != 'a'", nil], [], []),
    ] as [([String?], [Int], [Int])])
  func universal(conditions: [String?], universal: [Int], unreachable: [Int]) throws {
    let found = try coverage(conditions)
    #expect(found.universal == universal && found.unreachable == unreachable && found.gap == nil)
  }
}
