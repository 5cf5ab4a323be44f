import Trade

extension NodeRule {
  func reason(for customer: CustomerID) -> [Criterion] {
    let it = measures(of: customer)
    let own = classIndex(it)
    let orders = Criterion(.orders, it.orders, .atLeast, 1, as: Quantity.count)
    if isAssisted {
      let offer = Criterion(.stage, .flag(it.hasSeenOffer), .equal, .flag(true), holds: it.hasSeenOffer)
      let contact = Criterion(.contactLogged, .flag(it.hasContact), .equal, .flag(true), holds: it.hasContact)
      return Array([orders.made(for: "customer"), offer.made(for: "intended"), contact.made(for: "potential")].prefix(own + 1))
    }
    if own == 3 { return [Criterion(.orders, it.orders, .equal, 0, as: Quantity.count).made(for: "lead")] }
    let amount = Criterion(
      .monetary, .money(Money(units: it.monetary)), .atLeast, .money(Money(units: monetary)), holds: it.monetary >= monetary)
    let often = Criterion(.frequency, it.frequency, .atLeast, policy.superFrequency, as: Quantity.count)
    let most = [amount, often].made(for: "super")
    if own == 0 { return most }
    let once = Criterion(.orders, it.orders, .equal, 1, as: Quantity.count)
    let fresh = it.orders == 1 ? [Criterion(.tenure, it.tenure, .below, policy.newDays, as: Quantity.days)] : []
    return most + ([once] + fresh).made(for: "new")
  }

  var drawn: [DrawnCutOff] {
    isAssisted ? [] : [DrawnCutOff("super", [monetary], told: Array(thresholds.prefix(1)))]
  }

  var thresholds: [Threshold] {
    if isAssisted {
      return [
        Threshold(measure: .orders, name: "customer", relation: .atLeast, bound: .count(1)),
        Threshold(measure: .stage, name: "intended", relation: .equal, bound: .flag(true)),
        Threshold(measure: .contactLogged, name: "potential", relation: .equal, bound: .flag(true)),
      ]
    }
    let facts = snapshot.facts
    return [
      Threshold(
        measure: .monetary, name: "super", relation: .atLeast, bound: .money(Money(units: monetary)),
        met: snapshot.buyers { facts.monetary[$0.index] >= monetary }),
      Threshold(
        measure: .frequency, name: "super", relation: .atLeast, bound: .count(policy.superFrequency),
        met: snapshot.buyers { Int(facts.frequency[$0.index]) >= policy.superFrequency }),
      Threshold(measure: .orders, name: "new", relation: .equal, bound: .count(1)),
      Threshold(measure: .tenure, name: "new", relation: .below, bound: .days(policy.newDays)),
      Threshold(measure: .orders, name: "regular", relation: .atLeast, bound: .count(1)),
    ]
  }

  /// Boundary cases; what an example does not name is none.
  var examples: [RuleExample] {
    let orders = { (count: Int) in (measure: Measure.orders, value: Quantity.count(count)) }
    if isAssisted {
      let seen = (measure: Measure.stage, value: Quantity.flag(true))
      let logged = (measure: Measure.contactLogged, value: Quantity.flag(true))
      return [
        RuleExample([orders(1)], is: "customer"), RuleExample([orders(0), seen], is: "intended"),
        RuleExample([orders(0), logged], is: "potential"), RuleExample([orders(0), seen, logged], is: "intended"),
        RuleExample([orders(0)], is: "unknown"),
      ]
    }
    let amount = { (units: Int64) in (measure: Measure.monetary, value: Quantity.money(Money(units: units))) }
    let often = { (count: Int) in (measure: Measure.frequency, value: Quantity.count(count)) }
    let tenure = { (days: Int) in (measure: Measure.tenure, value: Quantity.days(days)) }
    let (five, old) = (policy.superFrequency, tenure(policy.newDays))
    return [
      RuleExample([orders(five), often(five), amount(monetary), old], is: "super"),
      RuleExample([orders(five), often(five), amount(monetary - 1), old], is: "regular"),
      RuleExample([orders(five - 1), often(five - 1), amount(monetary), old], is: "regular"),
      RuleExample([orders(1), often(1), tenure(policy.newDays - 1)], is: "new"),
      RuleExample([orders(1), often(1), old], is: "regular"),
      RuleExample([orders(2), often(2), tenure(policy.newDays - 1)], is: "regular"), RuleExample([orders(0)], is: "lead"),
    ]
  }
}
