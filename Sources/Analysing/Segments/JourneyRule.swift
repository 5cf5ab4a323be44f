import Trade

/// How far customers have come with the store. segmentation.md §4, `journey`: partner, member, repeat, first purchase, potential, in the
/// order of testing.
struct JourneyRule: FixedRule {
  static let id = SegmentationID.journey
  static let classes = ["potential", "first-purchase", "repeat", "member", "partner"]

  let population = Population.everyone
  let snapshot: Snapshot
  let policy: Policy.Journey
  private let tier: TierRule
  /// Whether the customer file tells memberships; without them, a member is one by merit.
  let knowsMembers: Bool

  /// What the rule looks at in a customer.
  struct Measures {
    var orders = 0
    var isPartner = false
    var referred = 0
    var isMember = false
    /// The place of the tier in `TierRule.classes`.
    var tier = 3
  }

  /// The rule as of the snapshot's day, with the tiers of that day.
  init(_ snapshot: Snapshot, tier: TierRule) {
    (self.snapshot, self.tier) = (snapshot, tier)
    policy = snapshot.policy.journey
    knowsMembers = !snapshot.background.isMember.isEmpty
  }

  /// What the rule sees in a customer.
  func measures(of customer: CustomerID) -> Measures {
    Measures(
      orders: Int(snapshot.facts.orderCount[customer.index]),
      isPartner: !snapshot.background.isPartner.isEmpty && snapshot.background.isPartner[customer.index],
      referred: snapshot.touches.referrals(customer),
      isMember: knowsMembers && snapshot.background.isMember[customer.index],
      tier: tier.classIndex(of: customer))
  }

  /// The class of what the rule sees.
  func classIndex(_ it: Measures) -> Int {
    if it.isPartner || it.referred >= policy.referred { return 4 }
    let hasMerit = it.tier <= policy.meritTier && it.orders >= policy.meritOrders
    if knowsMembers ? it.isMember : hasMerit { return 3 }
    return min(it.orders, 2)
  }

  func classIndex(of customer: CustomerID) -> Int { classIndex(measures(of: customer)) }

  let tried = [4, 3, 2, 1, 0]
  // Whoever is neither partner nor member has one number of orders.
  let mayOverlap = [4, 3]

  /// The classes whose conditions hold for what the rule sees.
  func fitting(_ it: Measures) -> ClassSet {
    var classes = ClassSet(min(it.orders, 2))
    let hasMerit = it.tier <= policy.meritTier && it.orders >= policy.meritOrders
    classes.insert(4, if: it.isPartner || it.referred >= policy.referred)
    classes.insert(3, if: knowsMembers ? it.isMember : hasMerit)
    return classes
  }

  func fitting(_ customer: CustomerID) -> ClassSet { fitting(measures(of: customer)) }

  var closed: [ClosedClass] {
    let tellsPartners = !snapshot.background.isPartner.isEmpty || !snapshot.touches.referred.isEmpty
    return .all([(place: 4, cause: .noColumn, isThere: !tellsPartners)])
  }

  func reason(for customer: CustomerID) -> [Criterion] {
    let it = measures(of: customer)
    let own = classIndex(it)
    let partner = Criterion(.partner, .flag(it.isPartner), .equal, .flag(true), holds: it.isPartner)
    let referred = Criterion(.referred, it.referred, .atLeast, policy.referred, as: Quantity.count)
    let first =
      ((snapshot.background.isPartner.isEmpty ? [] : [partner])
      + (snapshot.touches.referred.isEmpty ? [] : [referred])).made(for: "partner")
    if own == 4 { return first }
    let word = { (tier: Int) in Quantity.word(TierRule.classes[tier]) }
    let merit = [
      Criterion(.tier, word(it.tier), .atLeast, word(policy.meritTier), holds: it.tier <= policy.meritTier),
      Criterion(.orders, it.orders, .atLeast, policy.meritOrders, as: Quantity.count),
    ]
    let member =
      knowsMembers ? [Criterion(.membership, .flag(it.isMember), .equal, .flag(true), holds: it.isMember)] : merit
    let tried = first + member.made(for: "member")
    if own == 3 { return tried }
    let orders = Criterion(.orders, it.orders, own == 2 ? .atLeast : .equal, own, as: Quantity.count)
    return tried + [orders.made(for: JourneyRule.classes[own])]
  }

  var thresholds: [Threshold] {
    let merit = [
      Threshold(measure: .tier, name: "member", relation: .atLeast, bound: .word(TierRule.classes[policy.meritTier])),
      Threshold(measure: .orders, name: "member", relation: .atLeast, bound: .count(policy.meritOrders)),
    ]
    return [
      Threshold(measure: .partner, name: "partner", relation: .equal, bound: .flag(true)),
      Threshold(measure: .referred, name: "partner", relation: .atLeast, bound: .count(policy.referred)),
    ] + (knowsMembers ? [Threshold(measure: .membership, name: "member", relation: .equal, bound: .flag(true))] : merit) + [
      Threshold(measure: .orders, name: "repeat", relation: .atLeast, bound: .count(2)),
      Threshold(measure: .orders, name: "first-purchase", relation: .equal, bound: .count(1)),
      Threshold(measure: .orders, name: "potential", relation: .equal, bound: .count(0)),
    ]
  }

  /// Boundary cases; what an example does not name is none.
  var examples: [RuleExample] {
    let orders = { (count: Int) in (measure: Measure.orders, value: Quantity.count(count)) }
    let referred = { (count: Int) in (measure: Measure.referred, value: Quantity.count(count)) }
    let (partner, member) = (
      (measure: Measure.partner, value: Quantity.flag(true)), (measure: Measure.membership, value: Quantity.flag(true))
    )
    let tier = { (tier: Int) in (measure: Measure.tier, value: Quantity.word(TierRule.classes[tier])) }
    let (merit, few) = (orders(policy.meritOrders), orders(policy.meritOrders - 1))
    let members =
      knowsMembers
      ? [RuleExample([orders(0), member], is: "member"), RuleExample([orders(2), tier(0)], is: "repeat")]
      : [
        RuleExample([merit, tier(policy.meritTier)], is: "member"), RuleExample([few, tier(policy.meritTier)], is: "repeat"),
        RuleExample([merit, tier(policy.meritTier + 1)], is: "repeat"),
      ]
    return [
      RuleExample([orders(0), partner], is: "partner"), RuleExample([orders(1), referred(policy.referred)], is: "partner"),
      RuleExample([orders(1), referred(policy.referred - 1)], is: "first-purchase"),
    ] + members + [
      RuleExample([orders(2)], is: "repeat"), RuleExample([orders(1)], is: "first-purchase"),
      RuleExample([orders(0)], is: "potential"),
    ]
  }
}
