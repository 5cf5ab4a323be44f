import Trade

extension FunnelRule {
  func reason(for customer: CustomerID) -> [Criterion] {
    let it = measures(of: customer)
    let own = classIndex(it)
    if it.orders == 0 {
      let none = Criterion(.orders, 0, .equal, 0, as: Quantity.count)
      if it.stage != .unknown { return [none, FunnelRule.stage(it.stage)] }
      let grey = Criterion(
        .decisionMakerUnknown, .flag(it.lacksDecisionMaker), .equal, .flag(true), holds: it.lacksDecisionMaker
      ).made(for: "grey")
      return [none, FunnelRule.stage(it.stage), grey]
    }
    let broken = [Criterion(.rhythmBroken, .flag(it.isBroken), .equal, .flag(true), holds: it.isBroken)] + silence(of: customer)
    let orders = { (least: Int) in Criterion(.orders, it.orders, .atLeast, least, as: Quantity.count) }
    let long = [
      orders(policy.platinumRed), orders(policy.platinumRedLong),
      Criterion(.cooperation, it.cooperation, .atLeast, policy.cooperation, as: Quantity.days),
    ].made(for: "platinum-red")
    switch own {
    case 9: return broken + long
    case 8: return broken + long + [orders(policy.redGold).made(for: "red-gold")]
    default:
      return broken + [orders(policy.platinum).made(for: "platinum")] + (own == 5 ? [orders(1).made(for: "gold")] : [])
    }
  }

  private static func stage(_ stage: Stage) -> Criterion {
    let word = Quantity.word(stage.word)
    return Criterion(.stage, word, .equal, word, holds: true)
  }

  /// What tells whether the rhythm is broken.
  private func silence(of buyer: CustomerID) -> [Criterion] {
    let facts = snapshot.facts
    if facts.purchaseDays[buyer.index] == 2 {
      return [Criterion(.recency, facts.recency(buyer), .above, policy.silent, as: Quantity.days)]
    }
    guard let ratio = facts.overdueRatio(buyer) else { return [] }
    let bound = Quantity.ratio(hundredths: snapshot.policy.rhythm[1])
    return [
      Criterion(
        .overdueRatio, .ratio(hundredths: ratio), .above, bound, holds: snapshot.rhythm(of: buyer) == .broken)
    ]
  }

  var thresholds: [Threshold] {
    let count = { (name: String, least: Int) in
      Threshold(measure: .orders, name: name, relation: .atLeast, bound: .count(least))
    }
    return [
      Threshold(
        measure: .overdueRatio, name: "broken", relation: .above, bound: .ratio(hundredths: snapshot.policy.rhythm[1])),
      Threshold(measure: .recency, name: "broken", relation: .above, bound: .days(policy.silent)),
      count("platinum-red", policy.platinumRed), count("platinum-red", policy.platinumRedLong),
      Threshold(measure: .cooperation, name: "platinum-red", relation: .atLeast, bound: .days(policy.cooperation)),
      count("red-gold", policy.redGold), count("platinum", policy.platinum), count("gold", 1),
    ]
  }

  /// Boundary cases; what an example does not name is none.
  var examples: [RuleExample] {
    let orders = { (count: Int) in (measure: Measure.orders, value: Quantity.count(count)) }
    let broken = (measure: Measure.rhythmBroken, value: Quantity.flag(true))
    let long = { (days: Int) in (measure: Measure.cooperation, value: Quantity.days(days)) }
    let (none, grey) = (orders(0), (measure: Measure.decisionMakerUnknown, value: Quantity.flag(true)))
    let stage = { (stage: Stage) in (measure: Measure.stage, value: Quantity.word(stage.word)) }
    let (year, less) = (long(policy.cooperation), long(policy.cooperation - 1))
    return [
      RuleExample([orders(policy.platinumRed), broken, less], is: "platinum-red"),
      RuleExample([orders(policy.platinumRed - 1), broken, less], is: "red-gold"),
      RuleExample([orders(policy.platinumRedLong), broken, year], is: "platinum-red"),
      RuleExample([orders(policy.platinumRedLong), broken, less], is: "red-gold"),
      RuleExample([orders(policy.platinumRedLong - 1), broken, year], is: "red-gold"),
      RuleExample([orders(policy.redGold), broken, less], is: "red-gold"),
      RuleExample([orders(policy.platinumRed), year], is: "platinum"), RuleExample([orders(policy.platinum)], is: "platinum"),
      RuleExample([orders(policy.platinum - 1)], is: "gold"), RuleExample([orders(1)], is: "gold"),
      RuleExample([none, stage(.refused), grey], is: "red-green"),
      RuleExample([none, stage(.askedForPrices)], is: "golden-green"),
      RuleExample([none, stage(.agreedToMailings)], is: "yellow"), RuleExample([none, stage(.agreedToOffer)], is: "green"),
      RuleExample([none, stage(.sawOffer), grey], is: "green"), RuleExample([none, stage(.decisionMakerUnknown)], is: "grey"),
      RuleExample([none, grey], is: "grey"), RuleExample([none], is: "white"),
    ]
  }
}

extension Stage {
  /// The stage in the words of the vocabulary.
  package var word: String {
    switch self {
    case .unknown: "none"
    case .decisionMakerUnknown: "decision maker unknown"
    case .agreedToOffer: "agreed to look at an offer"
    case .sawOffer: "saw an offer"
    case .agreedToMailings: "agreed to mailings"
    case .askedForPrices: "asked for a price list"
    case .sawQuotation: "saw a quotation"
    case .refused: "refused"
    }
  }
}
