import Trade

/// The least amount of each tier, as it can be kept, and as it is told where it is: no rank then says who is what.
extension TierRule {
  var drawn: [DrawnCutOff] { [DrawnCutOff("least", least, told: leastAmounts)] }

  /// A tier that nobody can be in has no least amount.
  var leastAmounts: [Threshold] {
    least.indices.filter { least[$0] < .max }.map { tier in
      Threshold(
        measure: .monetary, name: TierRule.classes[tier], relation: .atLeast, bound: .money(Money(units: least[tier])),
        met: ranked.count(from: least[tier]))
    }
  }

  /// The amount in the window against the least amounts around it.
  func keptReason(for buyer: CustomerID) -> [Criterion] {
    let (amount, tier) = (sums.monetary[buyer.index], earnedIndex(of: buyer))
    let told = { (relation: Criterion.Relation, tier: Int) in
      Criterion(
        .monetary, .money(Money(units: amount)), relation, .money(Money(units: self.least[tier])), holds: true)
    }
    let bounds = least.indices.filter { least[$0] < .max }
    let above = bounds.last { $0 < tier }
    return (above.map { [told(.below, $0)] } ?? []) + (bounds.contains(tier) ? [told(.atLeast, tier)] : [])
  }

  /// The least amounts, and a ten-thousandth less.
  var keptExamples: [RuleExample] {
    let example = { (units: Int64) in
      RuleExample([(.monetary, .money(Money(units: units)))], is: TierRule.classes[earnedIndex(amount: units)])
    }
    return least.filter { $0 < .max }.flatMap { [example($0), example($0 - 1)] }
  }
}
