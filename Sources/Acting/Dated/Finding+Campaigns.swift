import Analysing
import Trade

extension Finding {
  /// Notices of campaigns, due `Policy.Due.campaignDays` days before they begin: to buyers who are active or sleeping and have not ordered
  /// just now; a large one also to those who are at risk or churned, whom no other reaches. One a customer in a queue, a large one
  /// rather than others, then the one that begins first.
  func campaignNotices() -> [Candidate] {
    let (facts, policy, stages) = (desk.analysis.facts, desk.policy.due, Stages(desk.analysis))
    let campaigns = Campaigns(desk).all.filter {
      $0.first > desk.asOf && wantsAny(since($0), until: $0.first.advanced(by: -1))
    }.sorted { a, b in
      a.isLarge != b.isLarge ? a.isLarge : (a.first, a.row) < (b.first, b.row)
    }
    if campaigns.isEmpty { return [] }
    let events = campaigns.map { EventDigest(.campaignNotice, $0.id, on: $0.first).value }
    return find { slice, found in
      let (lastDays, purchaseDays) = (facts.lastDay.span, facts.purchaseDays.span)
      for customer in slice.customers where purchaseDays[customer] > 0 {
        if lastDays[customer].distance(to: facts.asOf) <= policy.newsRecency { continue }
        let isAwake = stages.isAwake(customer)
        var isTold = false
        for (place, campaign) in campaigns.enumerated() where isAwake || campaign.isLarge {
          let since = since(campaign)
          let isNew = desk.crosses(since)
          if isNew ? isTold : !wants(customer, since) { continue }
          isTold = isTold || isNew
          found.append(
            Candidate(
              .campaignNotice, for: CustomerID(customer), event: events[place], from: since,
              until: campaign.first.advanced(by: -1), since: since,
              because: .campaign(row: campaign.row, isLarge: campaign.isLarge)))
        }
      }
    }
  }

  private func since(_ campaign: Campaigns.Campaign) -> Day { campaign.first.advanced(by: -desk.policy.due.campaignDays) }
}
