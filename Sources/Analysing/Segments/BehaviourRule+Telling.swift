import Trade

extension BehaviourRule {
  /// What the favourite unit of a number is called; nil without one.
  func name(of unit: Int32) -> Quantity? {
    let (products, number) = (snapshot.ledger.products, Int(unit))
    if number < 0 { return nil }
    switch self.unit {
    case .brand: return .word(products.brands[number])
    case .category: return .word(products.categories[number])
    case .product: return .word(products.title(number))
    case .none, .unknown: return nil
    }
  }

  /// The product that a customer spent most on, of several the first in the order of their ids; nil without one.
  func product(of customer: CustomerID) -> Quantity? {
    let (orders, lines) = (snapshot.ledger.orders, snapshot.ledger.lines)
    var sums: [Int32: Int64] = [:]
    for order in orders.orders(of: customer) where snapshot.counted.net(order) > 0 {
      for line in lines.lines(of: order..<order + 1) where lines.product[line] >= 0 {
        sums[lines.product[line], default: 0] += lines.amount.isEmpty ? orders.amount[order] : lines.amount[line]
      }
    }
    let most = sums.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return most.map { .word(snapshot.ledger.products.title(Int($0.key))) }
  }

  var drawn: [DrawnCutOff] {
    (tells.discounts ? [DrawnCutOff("discounted", [discountedShare.part, discountedShare.whole])] : [])
      + (unit == .unknown ? [] : [DrawnCutOff("unit", unit.number)])
  }

  var thresholds: [Threshold] {
    let (hunter, loyal, targeted, impulse) = ("discount-hunter", "loyal", "targeted", "impulse")
    var thresholds: [Threshold] = []
    let share = { (measure: Measure, name: String, least: Int) in
      Threshold(measure: measure, name: name, relation: .atLeast, bound: .share(Share(least, of: 10_000)))
    }
    let count = { (measure: Measure, name: String, least: Int) in
      Threshold(measure: measure, name: name, relation: .atLeast, bound: .count(least))
    }
    let chance = { (measure: Measure, name: String) in
      Threshold(measure: measure, name: name, relation: .below, bound: .share(Share(policy.chance, of: 10_000)))
    }
    if tells.discounts {
      thresholds += [
        count(.orders, hunter, policy.hunterOrders), share(.discountedOrders, hunter, policy.hunterShare),
        chance(.discountChance, hunter),
      ]
    }
    if unit != .unknown {
      let rhythm = Quantity.ratio(hundredths: snapshot.policy.rhythm[0])
      thresholds += [
        count(.orders, loyal, policy.loyalOrders),
        Threshold(measure: .overdueRatio, name: loyal, relation: .atMost, bound: rhythm),
      ]
      if unit == .none {
        thresholds.append(
          Threshold(measure: .cooperation, name: loyal, relation: .atLeast, bound: .days(policy.loyalDays)))
      } else {
        thresholds += [
          share(.favouriteSpend, loyal, policy.loyalShare), share(.favouriteOrders, loyal, policy.loyalShare),
          chance(.favouriteChance, loyal),
        ]
      }
    }
    if tells.goods {
      thresholds += [
        count(.orders, targeted, policy.targetedOrders), share(.productSpend, targeted, policy.targetedShare),
      ]
    }
    if tells.categories {
      let variation = Quantity.ratio(hundredths: policy.impulseVariation)
      thresholds += [
        count(.orders, impulse, policy.impulseOrders), count(.categories, impulse, policy.impulseCategories),
        Threshold(measure: .gapVariation, name: impulse, relation: .atLeast, bound: variation),
      ]
    }
    return thresholds
  }

  /// Boundary cases of the parts in force; what an example does not name is nothing.
  var examples: [RuleExample] {
    [RuleExample([(.orders, .count(0))], is: "interested"), RuleExample([(.orders, .count(1))], is: "undetermined")]
      + (tells.discounts ? hunters : []) + (unit == .unknown ? [] : loyals) + (tells.goods ? targeteds : [])
      + (tells.categories ? impulses : [])
  }

  private typealias Given = (measure: Measure, value: Quantity)

  private func share(_ measure: Measure, _ basisPoints: Int) -> Given { (measure, .share(Share(basisPoints, of: 10_000))) }

  private var hunters: [RuleExample] {
    let orders = (measure: Measure.orders, value: Quantity.count(policy.hunterOrders))
    let fewer = (measure: Measure.orders, value: Quantity.count(policy.hunterOrders - 1))
    let (most, seldom) = (share(.discountedOrders, policy.hunterShare), share(.discountChance, policy.chance - 1))
    return [
      RuleExample([orders, most, seldom], is: "discount-hunter"), RuleExample([fewer, most, seldom], is: "undetermined"),
      RuleExample([orders, share(.discountedOrders, policy.hunterShare - 1), seldom], is: "undetermined"),
      RuleExample([orders, most, share(.discountChance, policy.chance)], is: "undetermined"),
    ]
  }

  private var loyals: [RuleExample] {
    let orders = (measure: Measure.orders, value: Quantity.count(policy.loyalOrders))
    let fewer = (measure: Measure.orders, value: Quantity.count(policy.loyalOrders - 1))
    let rhythm = (measure: Measure.overdueRatio, value: Quantity.ratio(hundredths: snapshot.policy.rhythm[0]))
    let late = (measure: Measure.overdueRatio, value: Quantity.ratio(hundredths: snapshot.policy.rhythm[0] + 1))
    if unit == .none {
      let long = (measure: Measure.cooperation, value: Quantity.days(policy.loyalDays))
      let short = (measure: Measure.cooperation, value: Quantity.days(policy.loyalDays - 1))
      return [
        RuleExample([orders, rhythm, long], is: "loyal"), RuleExample([fewer, rhythm, long], is: "undetermined"),
        RuleExample([orders, late, long], is: "undetermined"), RuleExample([orders, rhythm, short], is: "undetermined"),
      ]
    }
    let (spend, held) = (share(.favouriteSpend, policy.loyalShare), share(.favouriteOrders, policy.loyalShare))
    let seldom = share(.favouriteChance, policy.chance - 1)
    let rest: [[Given]] = [
      [fewer, rhythm, spend, held, seldom], [orders, late, spend, held, seldom],
      [orders, rhythm, share(.favouriteSpend, policy.loyalShare - 1), held, seldom],
      [orders, rhythm, spend, share(.favouriteOrders, policy.loyalShare - 1), seldom],
      [orders, rhythm, spend, held, share(.favouriteChance, policy.chance)],
    ]
    return [RuleExample([orders, rhythm, spend, held, seldom], is: "loyal")] + rest.map { RuleExample($0, is: "undetermined") }
  }

  private var targeteds: [RuleExample] {
    let (least, spend) = (policy.targetedOrders, share(.productSpend, policy.targetedShare))
    return [
      RuleExample([(.orders, .count(least)), spend], is: "targeted"),
      RuleExample([(.orders, .count(least - 1)), spend], is: "undetermined"),
      RuleExample([(.orders, .count(least)), share(.productSpend, policy.targetedShare - 1)], is: "undetermined"),
    ]
  }

  private var impulses: [RuleExample] {
    let (least, kinds) = (policy.impulseOrders, policy.impulseCategories)
    let example = { (orders: Int, categories: Int, variation: Int, name: String) in
      RuleExample(
        [(.orders, .count(orders)), (.categories, .count(categories)), (.gapVariation, .ratio(hundredths: variation))], is: name)
    }
    return [
      example(least, kinds, policy.impulseVariation, "impulse"),
      example(least - 1, kinds, policy.impulseVariation, "undetermined"),
      example(least, kinds - 1, policy.impulseVariation, "undetermined"),
      example(least, kinds, policy.impulseVariation - 1, "undetermined"),
    ]
  }
}
