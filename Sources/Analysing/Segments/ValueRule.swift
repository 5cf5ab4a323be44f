import Trade

/// ABC of customers by value. segmentation.md §3, `value`.
struct ValueRule: FixedRule {
  static let id = SegmentationID.value
  static let classes = ["a", "b", "c"]

  /// Value per customer in the policy's window.
  let values: ContiguousArray<Int64>
  let ranks: ABCRanks

  /// The rule as of the snapshot's day.
  init(_ snapshot: Snapshot) {
    let sums = snapshot.sums(snapshot.policy.windows.value)
    var values = sums.monetary
    if snapshot.ranking == .profit {
      for buyer in snapshot.facts.buyers { values[buyer.index] = sums.value(buyer, by: .profit) }
    }
    self.values = values
    let isMonetary = snapshot.ranking == .revenue && snapshot.policy.windows.value == .lifetime
    ranks = ABCRanks(
      isMonetary ? snapshot.monetary : Descending(snapshot.ofBuyers(values)), snapshot.policy.value,
      keeping: snapshot.kept(.value, "least", 2))
  }

  func classIndex(of buyer: CustomerID) -> Int { ranks.classIndex(of: values[buyer.index]) }

  func reason(for buyer: CustomerID) -> [Criterion] {
    let value = values[buyer.index]
    let positive = Criterion(.value, .money(Money(units: value)), .above, .money(.zero), holds: value > 0)
    if value <= 0 { return [positive] }
    if ranks.isKept { return [positive] + keptReason(for: buyer) }
    let before = Share(Money(units: ranks.sumBefore(value)), of: Money(units: ranks.positive))
    let own = classIndex(of: buyer)
    return [positive]
      + ranks.cuts.prefix(own + 1).enumerated().map { index, cut in
        Criterion(
          .shareBefore, .share(before), .below, .share(Share(cut, of: 10_000)), holds: index == own
        ).made(for: ValueRule.classes[index])
      }
  }

  /// The comparisons with least values that are kept.
  private func keptReason(for buyer: CustomerID) -> [Criterion] {
    let (value, own) = (values[buyer.index], classIndex(of: buyer))
    return ranks.least.prefix(own + 1).enumerated().filter { $0.element < .max }.map { index, least in
      Criterion(
        .value, .money(Money(units: value)), .atLeast, .money(Money(units: least)), holds: index == own
      ).made(for: ValueRule.classes[index])
    }
  }

  var drawn: [DrawnCutOff] { [DrawnCutOff("least", ranks.least, told: leastValues)] }

  private var leastValues: [Threshold] {
    ranks.least.indices.filter { ranks.least[$0] < .max }.map { index in
      Threshold(
        measure: .value, name: ValueRule.classes[index], relation: .atLeast, bound: .money(Money(units: ranks.least[index])),
        met: ranks.count(upTo: index))
    }
  }

  var thresholds: [Threshold] {
    if ranks.isKept { return leastValues }
    return zip(ValueRule.classes, ranks.cuts).enumerated().map { index, pair in
      Threshold(
        measure: .shareBefore, name: pair.0, relation: .below, bound: .share(Share(pair.1, of: 10_000)),
        met: ranks.count(upTo: index))
    } + [Threshold(measure: .value, name: "b", relation: .above, bound: .money(.zero))]
  }

  var examples: [RuleExample] {
    if ranks.isKept { return keptExamples }
    let coin = Quantity.money(Money(units: Money.scale))
    let (a, b) = (ranks.cuts[0], ranks.cuts[1])
    return [
      RuleExample([(.shareBefore, .share(Share(a - 1, of: 10_000))), (.value, coin)], is: "a"),
      RuleExample([(.shareBefore, .share(Share(a, of: 10_000))), (.value, coin)], is: "b"),
      RuleExample([(.shareBefore, .share(Share(b - 1, of: 10_000))), (.value, coin)], is: "b"),
      RuleExample([(.shareBefore, .share(Share(b, of: 10_000))), (.value, coin)], is: "c"),
      RuleExample([(.shareBefore, .share(Share(0, of: 10_000))), (.value, .money(.zero))], is: "c"),
    ]
  }

  /// The least values that are kept, and what is a ten-thousandth less.
  private var keptExamples: [RuleExample] {
    let example = { (units: Int64) in
      RuleExample([(.value, .money(Money(units: units)))], is: ValueRule.classes[ranks.classIndex(of: units)])
    }
    return ranks.least.filter { $0 < .max }.flatMap { [example($0), example($0 - 1)] } + [example(0)]
  }
}
