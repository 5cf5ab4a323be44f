import Trade

@testable import Analysing

/// A segmentation by hand: it stands in for a rule, so that pages are tested apart from what puts customers in classes. What its classes are
/// worth is counted as for every rule.
struct FakeRule: Rule {
  let id: SegmentationID
  let classes: [String]
  var names: [String] = []
  var title = ""
  var population = Population.buyers
  /// The class of a customer, by the customer's number and whether an order is counted.
  let pick: @Sendable (Int, Bool) -> Int

  /// No analysis came about.
  struct NoAnalysis: Error {}

  var thresholds: [Threshold] { [] }
  var examples: [RuleExample] { [] }
  func classIndex(of customer: CustomerID) -> Int { pick(customer.index, !contacts.contains(customer.index)) }
  func reason(for customer: CustomerID) -> [Criterion] { [] }

  private var contacts: Set<Int> = []

  init(
    _ id: SegmentationID, _ classes: [String], names: [String] = [], title: String = "", population: Population = .buyers,
    pick: @escaping @Sendable (Int, Bool) -> Int
  ) {
    (self.id, self.classes, self.names, self.title) = (id, classes, names, title)
    (self.population, self.pick) = (population, pick)
  }

  /// The segmentation with its figures; on an earlier day everybody stood one class before, but for the first.
  func segmentation(of analysis: Analysis) -> Segmentation {
    let snapshot = Snapshot(
      store: analysis.store, policy: analysis.policy, ledger: analysis.ledger, counted: analysis.counted,
      slices: Slices(analysis.ledger.orders, jobs: 1), ranking: analysis.ranking)
    var own = self
    own.contacts = Set(snapshot.contacts.map(\.index))
    let now = snapshot.assignment(by: own)
    let before = ContiguousArray(now.map { $0 == Segmentation.none || $0 == 0 ? $0 : $0 - 1 })
    let earlier = Assignment(id: id, classes: classes, numbers: before)
    return ClassCount(
      Rules(snapshot), analysis.period, now: analysis.totals.now, lifetime: analysis.lifetime, earlier: [earlier],
      on: analysis.period.to.advanced(by: -90)
    ).run(own)
  }
}

extension FakeRule {
  /// One of every segmentation that this version knows besides those of orders alone: buyers go round all classes that take them, contacts
  /// those that take contacts.
  static let all: [FakeRule] = [
    round(.behaviour, ["loyal", "discount-hunter", "impulse", "targeted", "interested", "undetermined"], contacts: [4]),
    round(.temperature, ["hot", "warm", "cold"], contacts: [1, 2]),
    round(.journey, ["potential", "first-purchase", "repeat", "member", "partner"], contacts: [0]),
    round(.node, ["super", "regular", "new", "lead"], contacts: [3]),
    round(
      .funnel,
      ["white", "grey", "green", "yellow", "golden-green", "gold", "platinum", "red-green", "red-gold", "platinum-red"],
      contacts: [0, 1, 2, 3, 4, 7]),
    round(.purpose, ["own-use", "gift", "resale", "production", "unknown"], contacts: [4], alsoBuyers: true),
    FakeRule(.priceLine, ["premium", "mid", "value", "unknown"]) { number, _ in number % 4 },
    round(
      .place, ["madrid", "3", "others", "unknown", "fewer"], names: ["Madrid", TinyShop.hostile, "", "", ""], contacts: [0, 3],
      alsoBuyers: true),
    round(.industry, ["catering", "unknown"], names: ["Catering", ""], contacts: [0, 1], alsoBuyers: true),
    FakeRule(.source, ["web", "fair", "unknown"], names: ["web", "=Fair, 2026", ""]) { number, _ in number % 3 },
    FakeRule(SegmentationID("season"), ["spring", "early-autumn"], names: ["In spring <b>", ""], title: "Season & taste") {
      number, _ in
      number % 2
    },
  ]

  private static func round(
    _ id: SegmentationID, _ classes: [String], names: [String] = [], contacts: [Int], alsoBuyers: Bool = false
  ) -> FakeRule {
    let buyers = alsoBuyers ? Array(classes.indices) : classes.indices.filter { !contacts.contains($0) || id == .temperature }
    return FakeRule(id, classes, names: names, population: .everyone) { number, isBuyer in
      isBuyer ? buyers[number % buyers.count] : contacts[number % contacts.count]
    }
  }
}

extension TinyShop {
  /// A believable store with so many buyers and contacts, and a segmentation of each kind.
  static func everything(_ count: Int = 60, contacts: Int = 24) -> TinyShop {
    var shop = count == 0 ? TinyShop() : TinyShop.believable(count)
    shop.contacts = (0..<contacts).map { "k" + String(100 + $0) }
    shop.fakes = FakeRule.all
    return shop
  }
}
