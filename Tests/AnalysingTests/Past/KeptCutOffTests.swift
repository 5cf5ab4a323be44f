import Testing
import Trade

@testable import Analysing

@Suite("Cut-offs kept from an earlier period")
struct KeptCutOffTests {
  /// Policies under which every cut-off that can follow from the customers does.
  private static let policies: [Policy] = {
    var median = Policy()
    (median.rfm.threshold, median.rfm.recency, median.rfm.scheme) = (.median, .median, .named)
    (median.lifeStage, median.smallStore) = (.auto, 10)
    var mean = Policy()
    (mean.rfm.recency, mean.smallStore, mean.windows.value) = (.mean, 10, .days(365))
    return [Policy(), median, mean]
  }()

  @Test("Measured by its own cut-offs a day says the same", arguments: policies.indices, 1...4)
  func same(index: Int, seed: Int) throws {
    let shop = PropertyTests.shop(seed: UInt64(seed))
    let live = Rules(try snapshot(shop, asOf: "2025-10-31", policy: KeptCutOffTests.policies[index]))
    let kept = Rules(live.snapshot, keeping: live.cutOffs)
    #expect(kept.cutOffs == live.cutOffs)
    #expect(kept.assignments.map(\.numbers) == live.assignments.map(\.numbers))
    #expect(
      (Scores(kept.rfm).r, Scores(kept.rfm).f, Scores(kept.rfm).m) == (Scores(live.rfm).r, Scores(live.rfm).f, Scores(live.rfm).m)
    )
    #expect(NamedScheme(kept.rfm).assignment(kept.rfm) == NamedScheme(live.rfm).assignment(live.rfm))
    #expect(kept.drift.allSatisfy { $0.kept.bound == $0.live.bound && $0.kept.met == $0.live.met })
    #expect(!kept.drift.isEmpty && live.drift.isEmpty)
  }

  @Test("What the configuration says outright is not among the cut-offs")
  func configured() throws {
    var policy = Policy()
    policy.rfm.threshold = .fixed(frequency: 3, monetary: Money(units: 99_0000))
    (policy.quadrant.low, policy.lifeStage) = (Money(units: 50_0000), .days(30, 60, 90))
    let rules = Rules(try snapshot(PropertyTests.shop(seed: 1), asOf: "2025-10-31", policy: policy))
    #expect(rules.cutOffs[.quadrant] == nil && rules.cutOffs[.lifeStage] == nil && rules.cutOffs[.cadence] == nil)
    #expect(rules.cutOffs[.rfm].map { Set($0.keys) } == ["r-scores", "f-scores", "m-scores"])
    // Nor does an earlier one count against it.
    let kept = CutOffs(["quadrant": ["low": [1]], "life-stage": ["cuts": [1, 2, 3]], "rfm": ["monetary": [1, 1, 1]]])
    #expect(Rules(rules.snapshot, keeping: kept).assignments.map(\.numbers) == rules.assignments.map(\.numbers))
  }

  /// Fifty buyers of 100 each, silent for ten days, so that nobody stands out, and one with an order of `units` ten-thousandths.
  private func rules(_ units: Int64, orders: Int = 1, _ kept: [String: [String: [Int64]]], policy: Policy = Policy()) throws
    -> Rules
  {
    var shop = Shop()
    for number in 0..<50 { shop.sell("c\(100 + number)", "2026-11-05", 100) }
    for order in 0..<orders {
      let part = units / Int64(orders) + (order == 0 ? units % Int64(orders) : 0)
      shop.orders.append(Shop.Order(customer: "a", day: date("2026-11-05").advanced(by: -order), amount: part))
    }
    return Rules(try snapshot(shop, asOf: "2026-11-15", policy: policy), keeping: CutOffs(kept))
  }

  @Test(
    "A tier begins at the least amount that is kept",
    arguments: [
      (500_0000, "supreme"), (499_9999, "vip"), (300_0000, "vip"), (299_9999, "senior"), (1, "senior"),
    ] as [(Int64, String)])
  func tier(units: Int64, expected: String) throws {
    let rules = try rules(units, ["tier": ["least": [500_0000, 300_0000, 1]]])
    #expect(try rules.snapshot.classID("a", by: rules.tier) == expected)
    let told = rules.tier.reason(for: try rules.snapshot.customer("a"))
    #expect(told.allSatisfy { $0.holds && $0.measure == .monetary && $0.value == .money(Money(units: units)) })
    #expect(told.last?.bound == .money(Money(units: expected == "supreme" ? 500_0000 : expected == "vip" ? 300_0000 : 1)))
    #expect(rules.tier.thresholds.map(\.met) == [units >= 500_0000 ? 1 : 0, units >= 300_0000 ? 1 : 0, 51])
    #expect(rules.tier.examples.map(\.classID) == ["supreme", "vip", "vip", "senior", "senior", "regular"])
  }

  @Test(
    "A value is A or B from the least value that is kept",
    arguments: [(500_0000, "a"), (499_9999, "b"), (300_0000, "b"), (299_9999, "c"), (100_0000, "c")] as [(Int64, String)])
  func value(units: Int64, expected: String) throws {
    let rules = try rules(units, ["value": ["least": [500_0000, 300_0000]]])
    #expect(try rules.snapshot.classID("a", by: rules.value) == expected)
    let told = rules.value.reason(for: try rules.snapshot.customer("a"))
    #expect(told.last?.holds == (expected != "c"))
    #expect(rules.value.ranks.outcome.counts == [expected == "a" ? 1 : 0, expected == "b" ? 1 : 0, expected == "c" ? 51 : 50])
    #expect(rules.value.examples.map(\.classID) == ["a", "b", "b", "c", "c"])
  }

  @Test(
    "The quadrant's bounds are the low one that is kept, and twice it",
    arguments: [
      (2, 60_0000, "important-value"), (2, 59_9999, "general-value"), (2, 30_0000, "general-value"),
      (2, 29_9999, "general-development"), (1, 60_0000, "important-development"), (1, 59_9999, "general-development"),
    ] as [(Int, Int64, String)])
  func quadrant(orders: Int, units: Int64, expected: String) throws {
    let rules = try rules(units, orders: orders, ["quadrant": ["low": [30_0000]]])
    #expect(try rules.snapshot.classID("a", by: rules.quadrant) == expected)
  }

  @Test(
    "M is high from the mean that is kept, exactly", arguments: [(33_3334, 0), (33_3333, 4)] as [(Int64, Int)])
  func monetary(units: Int64, offset: Int) throws {
    // A third of 100.
    let rules = try rules(units, ["rfm": ["monetary": [100_0000, 3, 1], "frequency": [9, 4, 1]]])
    let customer = try rules.snapshot.customer("a")
    #expect(rules.rfm.classIndex(of: customer) == offset + 1)
    // A mean is no median: another definition has cut-offs of its own.
    let other = try self.rules(units, ["rfm": ["monetary": [100_0000, 3, 2], "frequency": [9, 4, 2]]])
    #expect(other.rfm.classIndex(of: customer) == 5)
  }

  @Test(
    "A super user has the amount that is kept", arguments: [(250_0000, "super"), (249_9999, "regular")] as [(Int64, String)])
  func node(units: Int64, expected: String) throws {
    let rules = try rules(units, orders: 5, ["node": ["super": [250_0000]]])
    #expect(try rules.snapshot.classID("a", by: rules.node) == expected)
  }

  @Test(
    "Votes of importance are held against the bounds that are kept",
    arguments: [(250_0000, "key-account"), (249_9999, "ordinary")] as [(Int64, String)])
  func importance(units: Int64, expected: String) throws {
    var policy = Policy()
    policy.importance.newDays = 1
    let rules = try rules(
      units, orders: 2, ["importance": ["bounds": [900_0000, 250_0000, 900_0000, 2, 3, 1]]], policy: policy)
    #expect(try rules.snapshot.classID("a", by: rules.importance) == expected)
  }

  @Test(
    "Own gaps that are kept make the stages, and what recent means",
    arguments: [
      ([10, 20, 30], "active", 1), ([9, 10, 30], "sleeping", 3), ([8, 9, 10], "at-risk", 3), ([7, 8, 9], "churned", 3),
    ] as [([Int64], String, Int)])
  func lifeStage(cuts: [Int64], expected: String, place: Int) throws {
    var policy = Policy()
    policy.lifeStage = .auto
    let rules = try rules(1, ["life-stage": ["cuts": cuts]], policy: policy)
    #expect(try rules.snapshot.classID("a", by: rules.lifeStage) == expected)
    // Who is active is recent as well.
    #expect(rules.rfm.classIndex(of: try rules.snapshot.customer("a")) % 4 == place)
  }
}
