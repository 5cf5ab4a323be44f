import Trade

/// The eight classes of recency, frequency and monetary value. segmentation.md §2.
struct RFMRule: FixedRule {
  static let id = SegmentationID.rfm
  static let classes = [
    "important-value", "important-development", "important-retention", "important-winback",
    "general-value", "general-development", "general-retention", "general-winback",
  ]

  let snapshot: Snapshot
  /// F and M in the policy's window.
  let frequency: ContiguousArray<Int32>
  let monetary: ContiguousArray<Int64>
  /// M of the buyers in the window.
  let ranked: Descending
  let bounds: RFMBounds

  /// The rule with the cut-offs that follow from the snapshot's buyers; `activeUpTo` is the first cut of the life stages.
  init(_ snapshot: Snapshot, activeUpTo: Int) {
    self.snapshot = snapshot
    let sums = snapshot.sums(snapshot.policy.rfm.window)
    frequency = sums.frequency
    monetary = sums.monetary
    ranked = snapshot.policy.rfm.window == .lifetime ? snapshot.monetary : Descending(snapshot.ofBuyers(monetary))
    bounds = RFMBounds(snapshot, frequency: frequency, monetary: ranked, activeUpTo: activeUpTo)
  }

  /// The class of a recency in days, a frequency and an amount.
  func classIndex(recency: Int, frequency: Int, monetary: Money) -> Int {
    (bounds.isMuch(monetary) ? 0 : 4) + (bounds.isRecent(recency) ? 0 : 2) + (bounds.isOften(frequency) ? 0 : 1)
  }

  func classIndex(of buyer: CustomerID) -> Int {
    classIndex(
      recency: snapshot.facts.recency(buyer), frequency: Int(frequency[buyer.index]),
      monetary: Money(units: monetary[buyer.index]))
  }

  func reason(for buyer: CustomerID) -> [Criterion] {
    let recency = snapshot.facts.recency(buyer)
    let orders = Int(frequency[buyer.index])
    let amount = Money(units: monetary[buyer.index])
    let often = Criterion(.frequency, .count(orders), .atLeast, bounds.frequencyBound, holds: bounds.meetsFrequency(orders))
    let least = Criterion(.frequency, orders, .atLeast, bounds.minFrequency, as: Quantity.count)
    return [Criterion(.recency, .days(recency), .atMost, bounds.recencyBound, holds: bounds.isRecent(recency)), often]
      + (often.holds && !least.holds ? [least] : [])
      + [Criterion(.monetary, .money(amount), .atLeast, bounds.monetaryBound, holds: bounds.isMuch(amount))]
  }

  /// Nobody has fewer than one order: where one is often, no class of seldom is left.
  var closed: [ClosedClass] {
    bounds.smallestOften > 1 ? [] : [1, 3, 5, 7].map { ClosedClass(place: $0, cause: .cutOffs) }
  }

  var thresholds: [Threshold] {
    let (facts, frequency, monetary, bounds) = (snapshot.facts, frequency, monetary, bounds)
    return [
      Threshold(
        measure: .recency, name: "high", relation: .atMost, bound: bounds.recencyBound,
        met: snapshot.buyers { bounds.isRecent(facts.recency($0)) }),
      Threshold(
        measure: .frequency, name: "high", relation: .atLeast, bound: bounds.frequencyBound,
        met: snapshot.buyers { bounds.isOften(Int(frequency[$0.index])) }),
      Threshold(measure: .frequency, name: "minimum", relation: .atLeast, bound: .count(bounds.minFrequency)),
      Threshold(
        measure: .monetary, name: "high", relation: .atLeast, bound: bounds.monetaryBound,
        met: snapshot.buyers { bounds.isMuch(Money(units: monetary[$0.index])) }),
    ]
  }

  var drawn: [DrawnCutOff] {
    bounds.drawn + Scores.Bounds(self).drawn + (snapshot.policy.rfm.scheme == .named ? NamedScheme(self).drawn : [])
  }

  /// The last value inside and the first outside of each bound, in whole days, orders and coins.
  var examples: [RuleExample] {
    let (recent, often, much) = (bounds.largestRecent, bounds.smallestOften, bounds.smallestMuch(in: snapshot.coin))
    return RFMRule.classes.indices.compactMap { index in
      let orders = index & 1 == 0 ? often : often - 1
      let amount = index & 4 == 0 ? much : much - snapshot.coin
      if orders < 1 || recent < 0 { return nil }
      return RuleExample(
        [
          (.recency, .days(index & 2 == 0 ? recent : recent + 1)), (.frequency, .count(orders)), (.monetary, .money(amount)),
        ], is: RFMRule.classes[index])
    }
  }
}
