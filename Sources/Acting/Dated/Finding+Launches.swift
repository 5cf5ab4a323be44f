import Analysing
import Trade

extension Finding {
  /// Previews of products that come on sale, for customers with the tag `new-arrivals` who bought of their category or brand. A preview lies
  /// before the launch, so it belongs to the queue that covers its eve.
  func launchPreviews() -> [Candidate] {
    let fans = TagColumn(desk.analysis.tags, "new-arrivals")
    let days = desk.policy.due.previewDays
    let launches = Launches(self, for: .launchPreview) { day in
      let eve = day.advanced(by: -1)
      return wantsAny(eve, until: eve) ? eve : nil
    }
    if launches.sinces.isEmpty { return [] }
    return find { slice, found in
      for customer in slice.customers where fans.contains(CustomerID(customer)) {
        for since in launches.sinces where wants(customer, since) {
          guard let launch = launches.nearest(to: customer, since: since) else { continue }
          found.append(
            Candidate(
              .launchPreview, for: CustomerID(customer), event: launch.event.value, from: launch.day.advanced(by: -days),
              until: since, since: since, because: .launch(product: launch.product, launch.day)))
        }
      }
    }
  }

  /// News of products that came on sale in the report's period, for who ordered lately, bought of their category or brand but not the product
  /// itself, and saw no preview of it. They are news as long as the tag `new-arrivals` says so.
  func newArrivals() -> [Candidate] {
    let (facts, policy) = (desk.analysis.facts, desk.policy)
    let launches = Launches(self, for: .newArrivals) { day in
      let (since, until) = (hasHappened(day) ? takenUp(day) : day, day.advanced(by: policy.tags.newDays))
      return hasHappened(day) && since <= until && wantsAny(since, until: until) ? since : nil
    }
    if launches.sinces.isEmpty { return [] }
    return find { slice, found in
      let (lastDays, purchaseDays) = (facts.lastDay.span, facts.purchaseDays.span)
      for customer in slice.customers where purchaseDays[customer] > 0 {
        if lastDays[customer].distance(to: facts.asOf) > policy.due.newsRecency { continue }
        for since in launches.sinces where wants(customer, since) {
          guard let launch = launches.nearest(to: customer, since: since) else { continue }
          if isPreviewed(launch, CustomerID(customer)) { continue }
          found.append(
            Candidate(
              .newArrivals, for: CustomerID(customer), event: launch.event.value, from: since,
              until: launch.day.advanced(by: policy.tags.newDays), since: since,
              because: .launch(product: launch.product, launch.day)))
        }
      }
    }
  }

  /// Whether a customer was shown the preview of a launch.
  func isPreviewed(_ launch: Launches.Launch, _ customer: CustomerID) -> Bool {
    issued(to: customer).contains { $0.action == .launchPreview && $0.event == launch.preview && $0.state == .issued }
  }
}
