import Trade

/// How long a buyer has been silent. segmentation.md §3, `life-stage`. A customer silent for exactly 90 days is still *active*.
struct LifeStageRule: FixedRule {
  static let id = SegmentationID.lifeStage
  static let classes = ["active", "sleeping", "at-risk", "churned"]

  private let snapshot: Snapshot
  /// Upper bounds of recency in days.
  private let cuts: (Int, Int, Int)

  /// The rule with upper bounds of recency for active, sleeping and at-risk; above the last: churned.
  init(_ snapshot: Snapshot, cuts: (Int, Int, Int)) {
    self.snapshot = snapshot
    self.cuts = cuts
  }

  /// The stage of a recency in days.
  func classIndex(recency: Int) -> Int {
    switch recency {
    case ...cuts.0: 0
    case ...cuts.1: 1
    case ...cuts.2: 2
    default: 3
    }
  }

  func classIndex(of buyer: CustomerID) -> Int { classIndex(recency: snapshot.facts.recency(buyer)) }

  func reason(for buyer: CustomerID) -> [Criterion] {
    let recency = snapshot.facts.recency(buyer)
    let stage = classIndex(recency: recency)
    let bounds = [cuts.0, cuts.1, cuts.2]
    let above = stage == 0 ? [] : [Criterion(.recency, recency, .above, bounds[stage - 1], as: Quantity.days)]
    let below = stage == 3 ? [] : [Criterion(.recency, recency, .atMost, bounds[stage], as: Quantity.days)]
    return above + below
  }

  var drawn: [DrawnCutOff] {
    guard case .auto = snapshot.policy.lifeStage else { return [] }
    return [DrawnCutOff("cuts", [cuts.0, cuts.1, cuts.2].map { Int64($0) }, told: Array(thresholds.prefix(3)))]
  }

  var thresholds: [Threshold] {
    zip(LifeStageRule.classes, [cuts.0, cuts.1, cuts.2]).map { name, cut in
      Threshold(measure: .recency, name: name, relation: .atMost, bound: .days(cut))
    } + [Threshold(measure: .recency, name: LifeStageRule.classes[3], relation: .above, bound: .days(cuts.2))]
  }

  var examples: [RuleExample] {
    let bounds = [cuts.0, cuts.1, cuts.2]
    return bounds.indices.flatMap { band -> [RuleExample] in
      let next = (band..<3).first { bounds[$0] > bounds[band] } ?? 3
      let first = bounds.firstIndex(of: bounds[band]) ?? band
      return [
        RuleExample([(.recency, .days(bounds[band]))], is: LifeStageRule.classes[first]),
        RuleExample([(.recency, .days(bounds[band] + 1))], is: LifeStageRule.classes[next]),
      ]
    }
  }
}

extension Snapshot {
  /// Upper bounds of recency for active, sleeping and at-risk; `auto` means those that are kept, if any are. A small store has no
  /// percentiles, one without gaps neither: it then means the defaults.
  var lifeStageCuts: (Int, Int, Int) {
    switch policy.lifeStage {
    case .days(let active, let sleeping, let atRisk): (active, sleeping, atRisk)
    case .trade(let trade): trade.cuts
    case .auto: keptCuts ?? (facts.buyers.count < policy.smallStore ? nil : ownCuts) ?? Snapshot.defaultCuts
    }
  }

  /// The percentiles of `Policy.OwnGaps` of the store's own gaps; nil without gaps.
  var ownCuts: (Int, Int, Int)? {
    let places = policy.ownGaps
    guard let active = gaps.percentile(perMille: places.active), let sleeping = gaps.percentile(perMille: places.sleeping),
      let atRisk = gaps.percentile(perMille: places.atRisk)
    else { return nil }
    return (active, sleeping, atRisk)
  }

  private var keptCuts: (Int, Int, Int)? {
    kept(.lifeStage, "cuts", 3).map { (Int($0[0]), Int($0[1]), Int($0[2])) }
  }

  private static var defaultCuts: (Int, Int, Int) {
    if case .days(let active, let sleeping, let atRisk) = Policy().lifeStage { return (active, sleeping, atRisk) }
    return Policy.LifeStage.Trade.apparel.cuts
  }
}
