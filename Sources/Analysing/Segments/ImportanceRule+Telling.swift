import Trade

extension ImportanceRule {
  var thresholds: [Threshold] {
    let facts = snapshot.facts
    let bounds = bounds
    return [
      Threshold(
        measure: .largestOrder, name: "purchasing-power", relation: .atLeast, bound: .money(Money(units: bounds.largestTop)),
        met: snapshot.buyers { facts.largest[$0.index] >= bounds.largestTop }),
      Threshold(
        measure: .monetary, name: "amount", relation: .atLeast, bound: .money(Money(units: bounds.monetaryTop)),
        met: snapshot.buyers { facts.monetary[$0.index] >= bounds.monetaryTop }),
      Threshold(
        measure: .frequency, name: "frequency", relation: .atLeast, bound: .count(bounds.frequencyTop),
        met: snapshot.buyers { facts.frequency[$0.index] >= bounds.frequencyTop }),
      Threshold(
        measure: .cooperation, name: "cooperation", relation: .atLeast, bound: .days(policy.cooperation),
        met: snapshot.buyers { measures(of: $0).cooperation >= policy.cooperation }),
      Threshold(
        measure: .monetary, name: "important", relation: .atLeast, bound: .money(Money(units: bounds.monetaryUpper)),
        met: snapshot.buyers { facts.monetary[$0.index] >= bounds.monetaryUpper }),
      Threshold(
        measure: .frequency, name: "important", relation: .atLeast, bound: .count(bounds.frequencyUpper),
        met: snapshot.buyers { facts.frequency[$0.index] >= bounds.frequencyUpper }),
      Threshold(
        measure: .recency, name: "potential", relation: .atMost, bound: .days(policy.recent),
        met: snapshot.buyers { facts.recency($0) <= policy.recent }),
      Threshold(
        measure: .tenure, name: "potential", relation: .below, bound: .days(policy.newDays),
        met: snapshot.buyers { measures(of: $0).tenure < policy.newDays }),
      Threshold(
        measure: .firstAmount, name: "potential", relation: .atLeast,
        bound: .halfMoney(doubled: Money(units: bounds.doubledMedianOrder))),
    ]
  }

  /// Boundary cases; what an example does not name is far below its bound.
  var examples: [RuleExample] {
    let top = Int64(1)
    let money = { (units: Int64) in Quantity.money(Money(units: units)) }
    let amount = (measure: Measure.monetary, value: money(bounds.monetaryTop))
    let twice = (measure: Measure.frequency, value: Quantity.count(policy.minFrequency))
    let once = (measure: Measure.frequency, value: Quantity.count(1))
    let power = (measure: Measure.largestOrder, value: money(bounds.largestTop))
    let less = (measure: Measure.largestOrder, value: money(bounds.largestTop - top))
    let long = (measure: Measure.cooperation, value: Quantity.days(policy.cooperation))
    let recent = (measure: Measure.recency, value: Quantity.days(policy.recent))
    let silent = (measure: Measure.recency, value: Quantity.days(policy.recent + 1))
    let upper = (measure: Measure.monetary, value: money(bounds.monetaryUpper))
    let first = (measure: Measure.firstAmount, value: money((bounds.doubledMedianOrder + 1) / 2))
    let small = (measure: Measure.firstAmount, value: money((bounds.doubledMedianOrder + 1) / 2 - top))
    let fresh = (measure: Measure.tenure, value: Quantity.days(policy.newDays - 1))
    let old = (measure: Measure.tenure, value: Quantity.days(policy.newDays))
    return [
      RuleExample([amount, twice, power], is: "key-account"),
      RuleExample([amount, twice, less, long, silent], is: "key-account"),
      RuleExample([amount, once, power, recent], is: "potential"),
      RuleExample([upper, twice, less, long], is: "important"),
      RuleExample([upper, once, less, silent], is: "ordinary"),
      RuleExample([once, power, recent], is: "potential"),
      RuleExample([once, power, silent], is: "ordinary"),
      RuleExample([once, less, recent], is: "ordinary"),
      RuleExample([once, less, fresh, first], is: "potential"),
      RuleExample([once, less, old, first], is: "ordinary"),
      RuleExample([once, less, fresh, small], is: "ordinary"),
    ]
  }
}
