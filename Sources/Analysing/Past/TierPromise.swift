import Trade

/// The tiers that customers had in the last recorded period and may not fall below before the review. segmentation.md §3, `tier`.
struct TierPromise: Sendable {
  /// The tier per customer, an index into `TierRule.classes`; `Segmentation.none` for who had none, and for all where a review is due.
  let held: ContiguousArray<UInt8>
  /// The day of the first review after the as-of day.
  private let next: Day
  /// Whether a review lies after the last recorded period and not after the end of this one.
  private let isDue: Bool

  /// What the last recorded period promises the buyers of a period; nil without one, or where tiers are not reviewed.
  init?(_ before: PeriodRecord?, in period: Period, of facts: Facts, _ policy: Policy) {
    guard let before, let next = policy.tierReview.next(after: period.to),
      let first = policy.tierReview.next(after: before.summary.period.to)
    else { return nil }
    (self.next, isDue) = (next, first <= period.to)
    var held = ContiguousArray(repeating: Segmentation.none, count: facts.orderCount.count)
    let place = before.summary.segmentations.firstIndex { $0.id == TierRule.id.rawValue }
    if let place, !isDue, before.assignments.indices.contains(place) {
      // By their ids, so that a record of other classes promises those that still are.
      let tiers = before.summary.segmentations[place].classes.map { id in
        TierRule.classes.firstIndex(of: id).map { UInt8($0) } ?? Segmentation.none
      }
      let earlier = before.assignments[place]
      for buyer in facts.buyers where earlier.indices.contains(buyer.index) {
        let tier = Int(earlier[buyer.index])
        if tier < tiers.count { held[buyer.index] = tiers[tier] }
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
    return TierReview(next: next, isDue: isDue, kept: kept)
  }
}
