import Trade

/// Whether the days since an earlier one have moved customers past a cut-off by themselves: for the segmentations that look at the customer
/// file as well, where a move says nothing of its cause. Asked of customers without an order since, so that all their days have grown
/// by as many.
struct Aging {
  private let snapshot: Snapshot
  private let policy: Policy
  private let days: Int
  /// Who has referred a buyer whose first order is too long ago by now, and was not on the earlier day.
  private let referrers: Set<CustomerID>

  /// Looks back from the day of a snapshot.
  init(_ snapshot: Snapshot, since day: Day) {
    let (facts, referralDays) = (snapshot.facts, snapshot.policy.journey.referralDays)
    (self.snapshot, policy, days) = (snapshot, snapshot.policy, day.distance(to: snapshot.asOf))
    let (then, now) = (day.advanced(by: 1 - referralDays), snapshot.start(ofLast: referralDays))
    referrers = Set(
      snapshot.background.referrals.lazy.filter { customer, _ in
        facts.isBuyer(customer) && facts.firstDay[customer.index] >= then && facts.firstDay[customer.index] < now
      }.map(\.referrer))
  }

  /// Whether a day of the customer has passed a cut-off of a segmentation. Of those without an answer of their own, true.
  func hasPassed(_ customer: CustomerID, in id: SegmentationID) -> Bool {
    let (facts, touches) = (snapshot.facts, snapshot.touches)
    let recency = facts.isBuyer(customer) ? facts.recency(customer) : nil
    switch id {
    case .behaviour: return hasLostRhythm(customer, recency)
    case .temperature:
      let it = policy.temperature
      // Recency counts up to a bound; "within N days" are the as-of day and the N - 1 before it.
      let recencies = [it.recent, it.silent].contains { hasPassed(recency, $0) }
      let since = [touches.daysSinceUnpaid(customer), touches.daysSinceRequest(customer)].contains {
        hasPassed($0, it.readyDays - 1)
      }
      return recencies || since || hasPassed(touches.daysSinceAnswer(customer), it.answerDays - 1)
        || hasLostRhythm(customer, recency)
    case .journey: return referrers.contains(customer)
    case .node:
      let tenure = facts.isBuyer(customer) ? facts.firstDay[customer.index].distance(to: facts.asOf) : nil
      return hasPassed(tenure, policy.node.newDays - 1)
    case .funnel:
      return hasLostRhythm(customer, recency)
        || facts.purchaseDays[customer.index] == 2 && hasPassed(recency, policy.funnel.silent)
    default: return true
    }
  }

  private func hasPassed(_ now: Int?, _ last: Int) -> Bool { now.map { $0 > last && $0 - days <= last } ?? false }

  private func hasLostRhythm(_ customer: CustomerID, _ recency: Int?) -> Bool {
    let gap = Int(snapshot.facts.doubledMedianGap[customer.index])
    guard let recency, snapshot.facts.purchaseDays[customer.index] >= 3 else { return false }
    return Rhythm(recency: recency - days, doubledMedianGap: gap, bounds: policy.rhythm)
      != Rhythm(recency: recency, doubledMedianGap: gap, bounds: policy.rhythm)
  }
}
