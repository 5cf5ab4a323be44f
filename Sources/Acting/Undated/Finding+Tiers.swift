import Analysing
import Trade

extension Finding {
  /// Customers who have risen to a higher tier since the last recorded period, and not because the configuration or the data was another
  /// then. A rise that waits does not show a second time: it is told again as long as the customer has that tier.
  func risenTiers() -> [Candidate] {
    guard let tier = segmentation(.tier) else { return [] }
    return newlyRisen(tier) + (hasWaiting ? waitingRises(tier) : [])
  }

  private func newlyRisen(_ tier: Segmentation) -> [Candidate] {
    guard let movement = tier.movement else { return [] }
    let (places, since) = (tier.places(of: movement), desk.covered.from)
    return find { slice, found in
      for customer in slice.customers where movement.reasons[customer] != Segmentation.none {
        guard let (from, to) = tier.move(customer, movement, places), to < from else { continue }
        let event = EventDigest.rise(tier.classes[from], tier.classes[to], since)
        found.append(undated(.tierRisen, customer, event: event, since: since, because: .tierRisen(from: from, to: to)))
      }
    }
  }

  private func waitingRises(_ tier: Segmentation) -> [Candidate] {
    desk.waiting.compactMap { row in
      let now = Int(tier.assignment[row.customer.index])
      guard row.action == .tierRisen, tier.classes.indices.contains(now), row.from >= desk.undatedFrom else { return nil }
      for from in tier.classes.indices where from > now {
        let event = EventDigest.rise(tier.classes[from], tier.classes[now], row.from)
        if event.value == row.event {
          return undated(
            .tierRisen, row.customer.index, event: event, since: row.from, because: .tierRisen(from: from, to: now))
        }
      }
      return nil
    }
  }

  /// Tiers that end at the next review unless more is spent: due `Policy.tierNotice` days before it; who falls behind only then is told in
  /// the next queue. Until the eve of the review.
  func tiersAtRisk() -> [Candidate] {
    guard let review = desk.analysis.tierReview else { return [] }
    let notice = review.next.advanced(by: -desk.policy.tierNotice)
    let until = review.next.advanced(by: -1)
    if notice > desk.covered.to || until < desk.covered.from { return [] }
    return review.kept.compactMap { kept in
      if kept.missing <= .zero { return nil }
      var event = EventDigest(.tierAtRisk, on: review.next)
      event.add(kept.held)
      let waiting =
        hasWaiting ? issued(to: kept.customer).waiting.first { $0.action == .tierAtRisk && $0.event == event.value } : nil
      return undated(
        .tierAtRisk, kept.customer.index, event: event, since: waiting?.from ?? max(notice, desk.crossingFrom), until: until,
        because: .tierAtRisk(held: kept.held, missing: kept.missing, review.next))
    }
  }
}

extension EventDigest {
  /// The digest of a rise from one tier to another, which a queue took up on a day.
  fileprivate static func rise(_ from: String, _ to: String, _ since: Day) -> EventDigest {
    var digest = EventDigest(.tierRisen, from, on: since)
    digest.add(to)
    return digest
  }
}

extension Segmentation {
  /// The place of each class of the last recorded period among those of now; nil for one that is none any more.
  func places(of movement: Movement) -> [Int?] { movement.earlierClasses.map { classes.firstIndex(of: $0) } }

  /// From which class to which a customer went, and not because the configuration or the data was another then; nil where none or either is
  /// no class of now.
  func move(_ customer: Int, _ movement: Movement, _ places: [Int?]) -> (from: Int, to: Int)? {
    guard let reason = movement.reason(of: CustomerID(customer)), reason != .configurationChanged, reason != .dataCorrected
    else { return nil }
    let (then, now) = (Int(movement.earlier[customer]), Int(assignment[customer]))
    guard places.indices.contains(then), let from = places[then], classes.indices.contains(now) else { return nil }
    return (from, now)
  }
}
