import Trade

/// The ten colours of the funnel. segmentation.md §4, `funnel`: buyers platinum-red, red-gold, platinum, gold, in the order of testing;
/// contacts by the stage of the customer file.
struct FunnelRule: FixedRule {
  static let id = SegmentationID.funnel
  static let classes = [
    "white", "grey", "green", "yellow", "golden-green", "gold", "platinum", "red-green", "red-gold", "platinum-red",
  ]

  let population = Population.everyone
  let snapshot: Snapshot
  let policy: Policy.Funnel

  /// What the rule looks at in a customer.
  struct Measures {
    var orders = 0
    var isBroken = false
    /// Days from first to last order.
    var cooperation = 0
    var stage = Stage.unknown
    /// Whether it is a company of which nobody is known to decide.
    var lacksDecisionMaker = false
  }

  /// The rule as of the snapshot's day.
  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    policy = snapshot.policy.funnel
  }

  /// What the rule sees in a customer.
  func measures(of customer: CustomerID) -> Measures {
    let index = customer.index
    // Column by column: a copy of all of them for each customer is what the rule would take longest for.
    return Measures(
      orders: Int(snapshot.facts.orderCount[index]), isBroken: isBroken(customer),
      cooperation: snapshot.facts.firstDay[index].distance(to: snapshot.facts.lastDay[index]),
      stage: snapshot.background.stage.isEmpty ? .unknown : snapshot.background.stage[index],
      lacksDecisionMaker: !snapshot.background.lacksDecisionMaker.isEmpty && snapshot.background.lacksDecisionMaker[index])
  }

  /// Whether the rhythm is broken. Two purchase days have none yet: they are held against a fixed silence, one day against nothing.
  private func isBroken(_ customer: CustomerID) -> Bool {
    switch snapshot.facts.purchaseDays[customer.index] {
    case ...1: false
    case 2: snapshot.facts.recency(customer) > policy.silent
    default: snapshot.rhythm(of: customer) == .broken
    }
  }

  /// The class of what the rule sees.
  func classIndex(_ it: Measures) -> Int {
    if it.orders == 0 { return FunnelRule.classIndex(it.stage, lacksDecisionMaker: it.lacksDecisionMaker) }
    let isLong = it.orders >= policy.platinumRedLong && it.cooperation >= policy.cooperation
    if it.isBroken, it.orders >= policy.platinumRed || isLong { return 9 }
    if it.isBroken, it.orders >= policy.redGold { return 8 }
    return it.orders >= policy.platinum ? 6 : 5
  }

  /// The class of a contact.
  private static func classIndex(_ stage: Stage, lacksDecisionMaker: Bool) -> Int {
    switch stage {
    case .refused: 7
    case .askedForPrices, .sawQuotation: 4
    case .agreedToMailings: 3
    case .agreedToOffer, .sawOffer: 2
    case .decisionMakerUnknown: 1
    case .unknown: lacksDecisionMaker ? 1 : 0
    }
  }

  func classIndex(of customer: CustomerID) -> Int { classIndex(measures(of: customer)) }

  let tried = [9, 8, 6, 5, 7, 4, 3, 2, 1]
  // Gold takes the buyers that are left, and no colour of contacts takes a buyer.
  let mayOverlap = [9, 8, 6, 7, 4, 3, 2]

  /// The classes whose conditions hold for what the rule sees.
  func fitting(_ it: Measures) -> ClassSet {
    var classes = ClassSet()
    if it.orders == 0 {
      classes.insert(1, if: it.lacksDecisionMaker)
      let told = FunnelRule.classIndex(it.stage, lacksDecisionMaker: false)
      classes.insert(told, if: told > 0)
      return classes
    }
    let isLong = it.orders >= policy.platinumRedLong && it.cooperation >= policy.cooperation
    classes.insert(9, if: it.isBroken && (it.orders >= policy.platinumRed || isLong))
    classes.insert(8, if: it.isBroken && it.orders >= policy.redGold && it.orders < policy.platinumRed)
    classes.insert(6, if: it.orders >= policy.platinum)
    classes.insert(5, if: true)
    return classes
  }

  func fitting(_ customer: CustomerID) -> ClassSet { fitting(measures(of: customer)) }

  var closed: [ClosedClass] {
    let tellsStages = !snapshot.background.stage.isEmpty
    let tellsGrey = tellsStages || !snapshot.background.lacksDecisionMaker.isEmpty
    return .all(
      [2, 3, 4, 7].map { (place: $0, cause: .noColumn, isThere: !tellsStages) } + [
        (place: 1, cause: .noColumn, isThere: !tellsGrey)
      ])
  }
}
