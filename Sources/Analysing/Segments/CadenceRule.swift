import Trade

/// How often a buyer comes. segmentation.md §3, `cadence`: by the median gap from three purchase days on.
struct CadenceRule: FixedRule {
  static let id = SegmentationID.cadence
  static let classes = ["weekly", "monthly", "seasonal", "half-yearly", "rare", "two-time", "one-time"]

  private let snapshot: Snapshot
  /// Upper bounds of the median gap in days.
  private let bounds: [Int]

  /// The rule with the policy's bounds.
  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    bounds = snapshot.policy.cadence
  }

  /// The class of a number of purchase days and twice their median gap.
  func classIndex(purchaseDays: Int, doubledMedianGap: Int) -> Int {
    switch (purchaseDays, doubledMedianGap) {
    case (...1, _): 6
    case (2, _): 5
    case (_, ...(2 * bounds[0])): 0
    case (_, ...(2 * bounds[1])): 1
    case (_, ...(2 * bounds[2])): 2
    case (_, ...(2 * bounds[3])): 3
    default: 4
    }
  }

  func classIndex(of buyer: CustomerID) -> Int {
    classIndex(
      purchaseDays: Int(snapshot.facts.purchaseDays[buyer.index]),
      doubledMedianGap: Int(snapshot.facts.doubledMedianGap[buyer.index]))
  }

  func reason(for buyer: CustomerID) -> [Criterion] {
    let days = Int(snapshot.facts.purchaseDays[buyer.index])
    let gap = Int(snapshot.facts.doubledMedianGap[buyer.index])
    if days < 3 { return [Criterion(.purchaseDays, days, .equal, days, as: Quantity.count)] }
    let band = classIndex(purchaseDays: days, doubledMedianGap: gap)
    let above = band == 0 ? [] : [Criterion(.medianGap, gap, .above, 2 * bounds[band - 1], as: Quantity.halfDays)]
    let below = band == 4 ? [] : [Criterion(.medianGap, gap, .atMost, 2 * bounds[band], as: Quantity.halfDays)]
    return [Criterion(.purchaseDays, days, .atLeast, 3, as: Quantity.count)] + above + below
  }

  var thresholds: [Threshold] {
    let gaps = zip(CadenceRule.classes, bounds).map { name, bound in
      Threshold(measure: .medianGap, name: name, relation: .atMost, bound: .days(bound))
    }
    let rhythms = zip(Rhythm.allCases, snapshot.policy.rhythm).map { rhythm, bound in
      Threshold(measure: .overdueRatio, name: rhythm.rawValue, relation: .atMost, bound: .ratio(hundredths: bound))
    }
    return [Threshold(measure: .purchaseDays, name: "median-gap", relation: .atLeast, bound: .count(3))] + gaps
      + [Threshold(measure: .medianGap, name: CadenceRule.classes[4], relation: .above, bound: .days(bounds[3]))] + rhythms
      + [
        Threshold(
          measure: .overdueRatio, name: Rhythm.broken.rawValue, relation: .above,
          bound: .ratio(hundredths: snapshot.policy.rhythm[1]))
      ]
  }

  var examples: [RuleExample] {
    let bands = (0..<4).flatMap { band in
      [
        RuleExample(
          [(.purchaseDays, .count(3)), (.medianGap, .halfDays(doubled: 2 * bounds[band]))], is: CadenceRule.classes[band]),
        RuleExample(
          [(.purchaseDays, .count(3)), (.medianGap, .halfDays(doubled: 2 * bounds[band] + 1))], is: CadenceRule.classes[band + 1]),
      ]
    }
    let few = [
      RuleExample([(.purchaseDays, .count(2)), (.medianGap, .halfDays(doubled: 2 * bounds[0]))], is: CadenceRule.classes[5]),
      RuleExample([(.purchaseDays, .count(1)), (.medianGap, .halfDays(doubled: 0))], is: CadenceRule.classes[6]),
    ]
    return bands + few
  }
}
