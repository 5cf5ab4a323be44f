import Trade

/// Tiers that customers kept although they spent too little, until a review since the period that is compared with ended it: a fall that no
/// order since has brought, and that time alone made, whatever was ordered. segmentation.md §7.
struct EndedTiers {
  /// What customers had spent in the window by the eve of the review.
  private let orders: EarlierOrders
  /// The least amounts of the tiers, as the compared period recorded them.
  private let least: [Int64]
  /// Whether the tier is what makes a member: no customer file tells it.
  private let givesMembership: Bool

  /// Nil where no review lies between, or nothing is recorded by which a tier would have been earned.
  init?(_ review: TierReview?, _ record: PeriodRecord, _ rules: Rules) {
    guard let passed = review?.passed, let least = record.summary.cutOffs[.tier]?["least"], least.count == 3 else { return nil }
    let (snapshot, eve) = (rules.snapshot, passed.advanced(by: -1))
    let first: Day? =
      switch snapshot.policy.windows.tier {
      case .lifetime: nil
      case .days(let days): eve.advanced(by: 1 - days)
      }
    orders = EarlierOrders(snapshot.ledger, snapshot.counted, from: first, to: eve)
    self.least = least
    givesMembership = !rules.journey.knowsMembers
  }

  /// Gives those who fell by the review its reason in place of an order since, and answers who they are, ascending.
  func tell(_ found: inout MoveCount.Found, _ segmentations: [Segmentation]) -> [CustomerID] {
    let undecided = Set(found.undecided[.tier] ?? [])
    var ended: [CustomerID] = []
    found.movements[.tier]?.retell(segmentations.first { $0.id == .tier }) { customer, reason, then, now in
      guard reason == .ordered || undecided.contains(customer), let held = TierRule.classes.firstIndex(of: then),
        let tier = TierRule.classes.firstIndex(of: now), tier > held, hasEnded(held, of: customer)
      else { return reason }
      ended.append(customer)
      return .aged
    }
    if !givesMembership || ended.isEmpty { return ended }
    let fallen = Set(ended)
    found.movements[.journey]?.retell(segmentations.first { $0.id == .journey }) { customer, reason, then, now in
      let isLost = reason == .ordered && then == "member" && now != "partner" && fallen.contains(customer)
      return isLost ? .aged : reason
    }
    return ended
  }

  /// Whether the amount of the eve gave a lower tier than the one that was held.
  private func hasEnded(_ held: Int, of customer: CustomerID) -> Bool {
    TierRule.index(of: orders.amount(of: customer), least: least) > held
  }
}

extension Movement {
  /// Tells the reasons anew of those who moved from one class to another; nobody's is asked for who is in none of then or now.
  fileprivate mutating func retell(
    _ segmentation: Segmentation?,
    _ reason: (_ customer: CustomerID, _ reason: MoveReason, _ then: String, _ now: String) -> MoveReason
  ) {
    guard let segmentation else { return }
    for number in reasons.indices where reasons[number] != Segmentation.none {
      let customer = CustomerID(number)
      guard let told = self.reason(of: customer), let then = earlierClass(of: customer),
        let now = segmentation.classID(of: customer)
      else { continue }
      reasons[number] = MoveCount.number(reason(customer, told, then, now))
    }
  }
}
