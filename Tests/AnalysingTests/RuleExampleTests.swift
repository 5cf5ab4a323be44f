import Testing
import Trade

@testable import Analysing

/// Each rule's own examples: the table of the Method page is the test.
struct RuleExampleTests {
  private static let policies: [(name: String, policy: Policy)] = {
    var median = Policy()
    median.rfm.threshold = .median
    median.rfm.recency = .median
    median.rfm.minFrequency = 1
    median.lifeStage = .trade(.tea)
    median.quadrant.low = Money(units: 12_3400)
    var fixed = Policy()
    fixed.rfm.threshold = .fixed(frequency: 3, monetary: Money(units: 99_9900))
    fixed.rfm.recency = .days(45)
    fixed.lifeStage = .auto
    fixed.cadence = [7, 30, 91, 182]
    fixed.tier = [500, 500, 4000]
    fixed.value.a = 8000
    fixed.value.b = 1500
    return [("defaults", Policy()), ("medians", median), ("fixed bounds", fixed)]
  }()

  /// 60 customers whose orders differ in day, number and amount.
  private func shop() -> Shop {
    var shop = Shop()
    for number in 0..<60 {
      for order in 0...(number % 5) {
        let day = date("2026-09-30").advanced(by: -(number * 7 + order * (10 + number % 40)))
        shop.orders.append(
          Shop.Order(customer: "c\(100 + number)", day: day, amount: Int64(1_234_567 + number * 7_001 * (order + 1))))
      }
    }
    return shop
  }

  @Test("Examples of life stages follow from recency", arguments: policies.indices) func lifeStages(index: Int) throws {
    let snapshot = try snapshot(shop(), asOf: "2026-09-30", policy: RuleExampleTests.policies[index].policy)
    let rule = LifeStageRule(snapshot, cuts: snapshot.lifeStageCuts)
    check(rule, count: 6) { rule.classIndex(recency: $0[.recency]) }
  }

  @Test("Examples of RFM follow from R, F and M", arguments: policies.indices) func rfm(index: Int) throws {
    let snapshot = try snapshot(shop(), asOf: "2026-09-30", policy: RuleExampleTests.policies[index].policy)
    let rule = RFMRule(snapshot, activeUpTo: snapshot.lifeStageCuts.0)
    check(rule, count: 8) {
      rule.classIndex(recency: $0[.recency], frequency: $0[.frequency], monetary: Money(units: Int64($0[.monetary])))
    }
  }

  @Test("Examples of cadence follow from purchase days and the median gap", arguments: policies.indices)
  func cadences(index: Int) throws {
    let rule = CadenceRule(try snapshot(shop(), asOf: "2026-09-30", policy: RuleExampleTests.policies[index].policy))
    check(rule, count: 10) { rule.classIndex(purchaseDays: $0[.purchaseDays], doubledMedianGap: $0[.medianGap]) }
  }

  @Test("Examples of tiers follow from the rank", arguments: policies.indices) func tiers(index: Int) throws {
    let rule = TierRule(try snapshot(shop(), asOf: "2026-09-30", policy: RuleExampleTests.policies[index].policy))
    check(rule, count: 6) { rule.classIndex(rank: $0[.tierRank], of: 200) }
  }

  @Test("Examples of value follow from the share before", arguments: policies.indices) func values(index: Int) throws {
    let rule = ValueRule(try snapshot(shop(), asOf: "2026-09-30", policy: RuleExampleTests.policies[index].policy))
    check(rule, count: 5) {
      $0[.value] > 0 ? rule.ranks.classIndex(sumBefore: Int64($0[.shareBefore]), of: 10_000) : rule.ranks.classIndex(of: 0)
    }
  }

  @Test("Examples of the quadrant follow from orders and amount", arguments: policies.indices) func quadrants(index: Int) throws {
    let rule = QuadrantRule(try snapshot(shop(), asOf: "2026-09-30", policy: RuleExampleTests.policies[index].policy))
    check(rule, count: 8) { rule.classIndex(orders: $0[.recentOrders], amount: Money(units: Int64($0[.recentAmount]))) }
  }

  @Test("Examples of importance follow from the votes", arguments: policies.indices) func importance(index: Int) throws {
    let rule = ImportanceRule(
      try snapshot(shop(), asOf: "2026-09-30", policy: RuleExampleTests.policies[index].policy),
      bounds: ImportanceRule.Bounds(
        largestTop: 500, monetaryTop: 1000, monetaryUpper: 600, frequencyTop: 5, frequencyUpper: 2, doubledMedianOrder: 81))
    check(rule, count: 11) { given in
      rule.classIndex(
        ImportanceRule.Measures(
          largest: Int64(given[.largestOrder]), monetary: Int64(given[.monetary]), frequency: given[.frequency],
          cooperation: given[.cooperation], recency: given[.recency], tenure: given[.tenure, default: 1000],
          firstAmount: Int64(given[.firstAmount])))
    }
  }

}

/// Classifies each example of a rule by the whole numbers that it gives.
func check(_ rule: some Rule, count: Int, _ classIndex: (Given) -> Int) {
  #expect(rule.examples.count == count)
  for example in rule.examples {
    let given = Given(values: Dictionary(example.given.map { ($0.measure, $0.value.number) }) { first, _ in first })
    #expect(rule.classes[classIndex(given)] == example.classID, "\(example.given)")
  }
}

/// What an example gives; what it does not give is 0.
struct Given {
  var values: [Measure: Int]

  subscript(_ measure: Measure, default other: Int = 0) -> Int { values[measure, default: other] }
}

extension Quantity {
  /// The whole number inside: days, counts, ten-thousandths, basis points, places of tiers and stages, 1 for yes.
  var number: Int {
    switch self {
    case .days(let days): days
    case .halfDays(let doubled), .halfCount(let doubled): doubled
    case .count(let count), .rank(let count, _): count
    case .ratio(let hundredths): hundredths
    case .money(let money): Int(money.units)
    case .share(let share): Int(share.part)
    case .halfMoney(let doubled): Int(doubled.units)
    case .meanDays(let sum, _), .meanCount(let sum, _): Int(sum)
    case .meanMoney(let sum, _): Int(sum.units)
    case .flag(let isSo): isSo ? 1 : 0
    case .word(let word): TierRule.classes.firstIndex(of: word) ?? Stage.allCases.firstIndex { $0.word == word } ?? 0
    }
  }
}
