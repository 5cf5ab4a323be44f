import Analysing
import Trade

extension Finding {
  /// Something in a category that the customer bought: a product that came on sale in the report's period, for who ordered too long ago for
  /// its news and saw no preview, and not so long that only a large campaign is worth a message; or the product of a campaign that begins,
  /// for who ordered too lately for its notice.
  func similarProducts() -> [Candidate] { similarLaunches() + similarCampaigns() }

  private func similarLaunches() -> [Candidate] {
    let (facts, recent, stages) = (desk.analysis.facts, desk.policy.due.newsRecency, Stages(desk.analysis))
    let launches = Launches(self, for: .similarProduct) { day in
      if !hasHappened(day) { return nil }
      let since = takenUp(day)
      return since >= first && wantsAny(since, until: desk.covered.to) ? since : nil
    }
    if launches.sinces.isEmpty { return [] }
    return find { slice, found in
      let (lastDays, purchaseDays) = (facts.lastDay.span, facts.purchaseDays.span)
      for customer in slice.customers where purchaseDays[customer] > 0 && stages.isAwake(customer) {
        if lastDays[customer].distance(to: facts.asOf) <= recent { continue }
        for since in launches.sinces where wants(customer, since) {
          guard let launch = launches.nearest(to: customer, since: since, inCategory: true),
            !isPreviewed(launch, CustomerID(customer))
          else { continue }
          found.append(
            undated(
              .similarProduct, customer, event: launch.event, since: since,
              because: .launch(product: launch.product, launch.day)))
        }
      }
    }
  }

  private func similarCampaigns() -> [Candidate] {
    let (facts, recent) = (desk.analysis.facts, desk.policy.due.newsRecency)
    let campaigns = CampaignGoods(self)
    if campaigns.all.isEmpty { return [] }
    let marks = desk.analysis.bought(campaigns.marks, slices)
    return find { slice, found in
      let (lastDays, marks) = (facts.lastDay.span, marks.span)
      // Who bought something has a last day.
      for customer in slice.customers where marks[customer] != 0 {
        if lastDays[customer].distance(to: facts.asOf) > recent { continue }
        let mark = marks[customer]
        let near = campaigns.all.indices.first {
          CampaignGoods.isNear(mark, $0) && wants(customer, campaigns.all[$0].campaign.first)
        }
        guard let near else { continue }
        let (campaign, product) = campaigns.all[near]
        found.append(
          undated(
            .similarProduct, customer, event: EventDigest(.similarProduct, campaign.id, on: campaign.first),
            since: campaign.first, until: campaign.last, because: .launch(product: product, campaign.first)))
      }
    }
  }
}
