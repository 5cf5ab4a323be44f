import Trade

extension TemperatureRule {
  func reason(for customer: CustomerID) -> [Criterion] {
    let it = measures(of: customer)
    let own = classIndex(it)
    let ratio = snapshot.facts.overdueRatio(customer)
    var hot = [Criterion(.purchaseDays, it.purchaseDays, .atLeast, policy.purchaseDays, as: Quantity.count)]
    if let ratio {
      hot.append(
        Criterion(
          .overdueRatio, .ratio(hundredths: ratio), .atMost, .ratio(hundredths: snapshot.policy.rhythm[0]), holds: it.isInRhythm))
    }
    hot += [(Measure.recency, it.recency)].compactMap { measure, days in
      days.map { Criterion(measure, $0, .atMost, policy.recent, as: Quantity.days) }
    }
    hot += [(Measure.sinceUnpaid, it.sinceUnpaid), (.sinceRequest, it.sinceRequest)].compactMap { measure, days in
      days.map { Criterion(measure, $0, .below, policy.readyDays, as: Quantity.days) }
    }
    hot = hot.made(for: "hot")
    if own == 0 { return hot }
    let refusal = Criterion(.refusal, .flag(it.isRefusal), .equal, .flag(true), holds: it.isRefusal).made(for: "cold")
    if it.isRefusal { return hot + [refusal] }
    let silent =
      it.recency.map { Criterion(.recency, $0, .above, policy.silent, as: Quantity.days) }
      ?? Criterion(.orders, 0, .equal, 0, as: Quantity.count)
    let answer =
      it.sinceAnswer.map { Criterion(.sinceAnswer, $0, .atLeast, policy.answerDays, as: Quantity.days) }
      ?? Criterion(.sinceAnswer, .flag(false), .equal, .flag(false), holds: true)
    return hot + [refusal] + (silent.holds ? [silent, answer] : [silent]).made(for: "cold")
  }

  var thresholds: [Threshold] {
    let days = { (measure: Measure, name: String, relation: Criterion.Relation, days: Int) in
      Threshold(measure: measure, name: name, relation: relation, bound: .days(days))
    }
    return [
      Threshold(measure: .purchaseDays, name: "hot", relation: .atLeast, bound: .count(policy.purchaseDays)),
      Threshold(
        measure: .overdueRatio, name: "hot", relation: .atMost, bound: .ratio(hundredths: snapshot.policy.rhythm[0])),
      days(.recency, "hot", .atMost, policy.recent), days(.sinceUnpaid, "hot", .below, policy.readyDays),
      days(.sinceRequest, "hot", .below, policy.readyDays),
      Threshold(measure: .refusal, name: "cold", relation: .equal, bound: .flag(true)),
      days(.recency, "cold", .above, policy.silent), days(.sinceAnswer, "cold", .atLeast, policy.answerDays),
    ]
  }

  /// Boundary cases; what an example does not name never happened.
  var examples: [RuleExample] {
    let days = { (measure: Measure, days: Int) in (measure: measure, value: Quantity.days(days)) }
    let often = { (count: Int) in (measure: Measure.purchaseDays, value: Quantity.count(count)) }
    let ratio = { (ratio: Int) in (measure: Measure.overdueRatio, value: Quantity.ratio(hundredths: ratio)) }
    let refusal = (measure: Measure.refusal, value: Quantity.flag(true))
    let (rhythm, warm) = (snapshot.policy.rhythm[0], days(.recency, policy.recent + 1))
    let silent = days(.recency, policy.silent + 1)
    return [
      RuleExample([warm, often(policy.purchaseDays), ratio(rhythm)], is: "hot"),
      RuleExample([warm, often(policy.purchaseDays), ratio(rhythm + 1)], is: "warm"),
      RuleExample([warm, often(policy.purchaseDays - 1), ratio(rhythm)], is: "warm"),
      RuleExample([days(.recency, policy.recent)], is: "hot"), RuleExample([warm], is: "warm"),
      RuleExample([days(.recency, policy.recent), refusal], is: "hot"), RuleExample([warm, refusal], is: "cold"),
      RuleExample([days(.sinceUnpaid, policy.readyDays - 1)], is: "hot"),
      RuleExample([days(.sinceUnpaid, policy.readyDays)], is: "cold"),
      RuleExample([days(.sinceRequest, policy.readyDays - 1)], is: "hot"),
      RuleExample([days(.sinceRequest, policy.readyDays), days(.sinceAnswer, policy.readyDays)], is: "warm"),
      RuleExample([days(.recency, policy.silent)], is: "warm"), RuleExample([silent], is: "cold"),
      RuleExample([silent, days(.sinceAnswer, policy.answerDays - 1)], is: "warm"),
      RuleExample([silent, days(.sinceAnswer, policy.answerDays)], is: "cold"),
      RuleExample([days(.sinceAnswer, policy.answerDays - 1), refusal], is: "cold"),
      RuleExample([days(.sinceAnswer, policy.answerDays - 1)], is: "warm"), RuleExample([], is: "cold"),
    ]
  }
}
