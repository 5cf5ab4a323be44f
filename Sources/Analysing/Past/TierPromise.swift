import Trade

/// The tiers that customers had in the last recorded period of any kind and may not fall below before the review. segmentation.md §3, `tier`.
struct TierPromise: Sendable {
  /// The tier per customer, an index into `TierRule.classes`; `Segmentation.none` for who had none, and for all where a review is due.
  let held: ContiguousArray<UInt8>
  /// The day of the first review after the as-of day.
  private let next: Day
  /// The first review after the period that is compared with, if it is not after the end of this one.
  private let passed: Day?

  /// What the last recorded tiers promise the buyers of a period that is compared with an earlier one of its kind; nil without recorded
  /// tiers, or where they are not reviewed.
  init?(_ tiers: RecordedTiers?, in period: Period, comparedWith before: Period?, of facts: Facts, _ policy: Policy) {
    guard let tiers, let next = policy.tierReview.next(after: period.to),
      let first = policy.tierReview.next(after: tiers.period.to)
    else { return nil }
    self.next = next
    // Another kind of period may have told of the review already: the falls are news to this one all the same.
    passed = policy.tierReview.next(after: (before ?? tiers.period).to).flatMap { $0 <= period.to ? $0 : nil }
    var held = ContiguousArray(repeating: Segmentation.none, count: facts.orderCount.count)
    if first > period.to {
      // By their ids, so that a record of other classes promises those that still are.
      let places = tiers.classes.map { id in
        TierRule.classes.firstIndex(of: id).map { UInt8($0) } ?? Segmentation.none
      }
      for buyer in facts.buyers where tiers.assignment.indices.contains(buyer.index) {
        let tier = Int(tiers.assignment[buyer.index])
        if tier < places.count { held[buyer.index] = places[tier] }
      }
    }
    self.held = held
  }

  /// Whose tier is kept although the amount has fallen below it.
  func review(_ rule: TierRule, of facts: Facts, _ policy: Policy) -> TierReview {
    let isAnnounced = facts.asOf.distance(to: next) <= policy.tierNotice
    let kept = facts.buyers.compactMap { buyer -> TierReview.Kept? in
      let (tier, earned) = (Int(held[buyer.index]), rule.earnedIndex(of: buyer))
      if tier >= earned { return nil }
      return TierReview.Kept(
        customer: buyer, held: tier, earned: earned,
        missing: rule.leastAmount(tier) - Money(units: rule.sums.monetary[buyer.index]), isAnnounced: isAnnounced)
    }
    return TierReview(next: next, passed: passed, kept: kept)
  }
}
