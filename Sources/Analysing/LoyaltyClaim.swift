package import Trade

/// The practitioners' claim that loyal customers are at most a fifth of the buyers and bring half of the profit, held against the store's
/// own figures. segmentation.md §4, `behaviour`.
package struct LoyaltyClaim: Hashable, Sendable {
  /// Loyal buyers of all buyers.
  package var buyers: Share
  /// What they brought over the lifetime, of all positive value: profit or revenue, as the store is ranked.
  package var value: Share
  /// The claim's bounds.
  package var mostBuyers: Share
  package var leastValue: Share

  /// Shares and the bounds they are held against.
  package init(buyers: Share, value: Share, mostBuyers: Share, leastValue: Share) {
    (self.buyers, self.value, self.mostBuyers, self.leastValue) = (buyers, value, mostBuyers, leastValue)
  }

  /// Whether both halves of the claim hold; a store without buyers shows nothing.
  package var holds: Bool {
    let isFew = Int128(buyers.part) * Int128(mostBuyers.whole) <= Int128(mostBuyers.part) * Int128(buyers.whole)
    let isMuch = Int128(value.part) * Int128(leastValue.whole) >= Int128(leastValue.part) * Int128(value.whole)
    return buyers.whole > 0 && value.whole > 0 && isFew && isMuch
  }
}

extension LoyaltyClaim {
  /// The claim as of a snapshot's day; nil where the data has no lines and nobody was entered as loyal.
  init?(_ segmentations: [Segmentation], _ snapshot: Snapshot) {
    let loyal = BehaviourRule.classes.firstIndex(of: "loyal").map { UInt8($0) }
    guard let behaviour = segmentations.first(where: { $0.id == .behaviour }), let loyal else { return nil }
    let (facts, policy) = (snapshot.facts, snapshot.policy.behaviour)
    let values = snapshot.ranking == .profit ? facts.profit : facts.monetary
    var (count, value, positive): (Int, Int64, Int64) = (0, 0, 0)
    for buyer in facts.buyers {
      positive += max(0, values[buyer.index])
      if behaviour.assignment[buyer.index] == loyal {
        count += 1
        value += values[buyer.index]
      }
    }
    if count == 0, !snapshot.tellsGoods { return nil }
    self.init(
      buyers: Share(count, of: facts.buyers.count), value: Share(value, of: positive),
      mostBuyers: Share(policy.claimedBuyers, of: 10_000), leastValue: Share(policy.claimedValue, of: 10_000))
  }
}
