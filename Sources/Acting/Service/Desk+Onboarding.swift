import Analysing
import Trade

extension Desk {
  /// What follows a customer's first order: a welcome, the invitation to the group of new customers that starts on the next Monday, and on the
  /// group's last day the invitation to another.
  func onboarding() -> [Candidate] {
    let (facts, rules) = (analysis.facts, policy.service)
    let last = covered.from.nextMonday.advanced(by: -1)
    // The days after the welcome, as far as there are any before the group starts.
    let invited = min(covered.from.advanced(by: max(0, rules.welcomeDays)), last)
    let (first, ends) = groupEnds()
    return findEach { customer, found in
      guard facts.orderCount[customer] > 0 else { return }
      let day = facts.firstDay[customer]
      if analysis.period.contains(day) {
        found.append(
          service(
            .welcome, customer, event: EventDigest(.welcome, first: day), from: covered.from, days: rules.welcomeDays,
            since: covered.from, because: .firstOrder(day)))
        found.append(
          service(
            .checkInGroup, customer, event: EventDigest(.checkInGroup, first: day), from: invited,
            days: invited.distance(to: last) + 1, since: covered.from, because: .firstOrder(day)))
      }
      let place = first.distance(to: day)
      guard ends.indices.contains(place), crosses(ends[place]) else { return }
      found.append(
        service(
          .membersGroup, customer, event: EventDigest(.membersGroup, first: day), from: max(ends[place], covered.from),
          days: rules.leeway, since: ends[place], because: .firstOrder(day)))
    }
  }

  /// The last day of the group into which a customer was asked whose first order was on a day, for every day that may matter.
  private func groupEnds() -> (first: Day, ends: [Day]) {
    let first = crossingFrom.advanced(by: -2 * analysis.period.length - policy.service.groupDays - 14)
    let ends = (0...max(0, first.distance(to: asOf))).map { offset in
      queueStart(after: first.advanced(by: offset)).nextMonday.advanced(by: policy.service.groupDays - 1)
    }
    return (first, ends)
  }

  /// The first day of the queue that takes up what happened on a day before the covered ones.
  private func queueStart(after day: Day) -> Day {
    let period = analysis.period
    if period.kind != .range { return Period(period.kind, holding: day).next.from }
    return covered.from.advanced(by: -period.length * (day.distance(to: period.to) / period.length))
  }
}

extension Day {
  /// The first Monday after a day.
  fileprivate var nextMonday: Day { advanced(by: 8 - weekday) }
}

extension EventDigest {
  /// The digest of what follows a first order on a day.
  fileprivate init(_ action: ActionID, first day: Day) {
    self.init(action)
    add(day)
  }
}
