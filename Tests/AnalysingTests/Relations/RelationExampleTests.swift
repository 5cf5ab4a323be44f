import Testing
import Trade

@testable import Analysing

/// Each rule's own examples: the table of the Method page is the test.
struct RelationExampleTests {
  private static let policies: [Policy] = {
    var other = Policy()
    other.temperature.purchaseDays = 4
    (other.temperature.recent, other.temperature.readyDays) = (14, 7)
    (other.temperature.silent, other.temperature.answerDays) = (200, 60)
    other.rhythm = [120, 250]
    (other.journey.referred, other.journey.meritOrders) = (5, 4)
    (other.node.superFrequency, other.node.newDays) = (8, 60)
    (other.funnel.platinum, other.funnel.platinumRed, other.funnel.platinumRedLong) = (4, 9, 5)
    (other.funnel.cooperation, other.funnel.silent) = (400, 300)
    (other.largestNames, other.minCell) = (7, 3)
    return [Policy(), other]
  }()

  private func snapshot(_ policy: Policy, sales: Store.Sales = .direct, _ records: Records = Records()) throws -> Snapshot {
    var shop = Shop()
    for number in 0..<60 { shop.sell("c\(100 + number)", "2026-0\(1 + number % 9)-01", Int64(10 + number)) }
    return try Snapshot(of: records.ledger(shop), asOf: "2026-09-30", sales: sales, policy: policy)
  }

  @Test("Examples of temperature follow from rhythm, recency and touches", arguments: policies) func temperatures(policy: Policy)
    throws
  {
    let rule = TemperatureRule(try snapshot(policy))
    check(rule, count: 18) { given in
      let days = { (measure: Measure) in given[measure].map { $0.number } }
      return rule.classIndex(
        TemperatureRule.Measures(
          recency: days(.recency), purchaseDays: days(.purchaseDays) ?? 0,
          isInRhythm: days(.overdueRatio).map { $0 <= policy.rhythm[0] } ?? false, sinceUnpaid: days(.sinceUnpaid),
          sinceRequest: days(.sinceRequest), sinceAnswer: days(.sinceAnswer), isRefusal: given[.refusal] == .flag(true)))
    }
  }

  @Test("Examples of the journey follow from flags, referrals, tier and orders", arguments: policies, [false, true])
  func journeys(policy: Policy, knowsMembers: Bool) throws {
    let snapshot = try snapshot(policy, Records(cells: knowsMembers ? [.membership: [:]] : [:]))
    let rule = JourneyRule(snapshot, tier: TierRule(snapshot))
    check(rule, count: knowsMembers ? 8 : 9) { given in
      rule.classIndex(
        JourneyRule.Measures(
          orders: given[.orders]?.number ?? 0, isPartner: given[.partner] == .flag(true),
          referred: given[.referred]?.number ?? 0, isMember: given[.membership] == .flag(true), tier: given[.tier]?.number ?? 3))
    }
  }

  @Test(
    "Examples of the node follow from orders and money, or from stage and contacts", arguments: policies, Store.Sales.allCases)
  func nodes(policy: Policy, sales: Store.Sales) throws {
    let rule = NodeRule(try snapshot(policy, sales: sales))
    check(rule, count: sales == .direct ? 7 : 5) { given in
      rule.classIndex(
        NodeRule.Measures(
          orders: given[.orders]?.number ?? 0, frequency: given[.frequency]?.number ?? 0,
          monetary: Int64(given[.monetary]?.number ?? 0), tenure: given[.tenure]?.number ?? 1000,
          hasSeenOffer: given[.stage] == .flag(true), hasContact: given[.contactLogged] == .flag(true)))
    }
  }

  @Test("Examples of the funnel follow from orders and rhythm, or from the stage", arguments: policies) func funnels(
    policy: Policy
  ) throws {
    let rule = FunnelRule(try snapshot(policy))
    check(rule, count: 18) { given in
      rule.classIndex(
        FunnelRule.Measures(
          orders: given[.orders]?.number ?? 0, isBroken: given[.rhythmBroken] == .flag(true),
          cooperation: given[.cooperation]?.number ?? 0, stage: Stage.allCases[given[.stage]?.number ?? 0],
          lacksDecisionMaker: given[.decisionMakerUnknown] == .flag(true)))
    }
  }

  /// Classifies each example by what it gives.
  private func check(_ rule: some Rule, count: Int, _ classIndex: ([Measure: Quantity]) -> Int) {
    #expect(rule.examples.count == count)
    #expect(Set(rule.examples.map(\.classID)) == Set(rule.classes))
    for example in rule.examples {
      let given = Dictionary(example.given.map { ($0.measure, $0.value) }) { first, _ in first }
      #expect(rule.classes[classIndex(given)] == example.classID, "\(example.given)")
    }
  }
}
