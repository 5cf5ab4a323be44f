import Analysing
import Trade

extension Finding {
  /// Who has become churned, or refused an offer as the last that was heard of, in the report's period: asked for the reason.
  func lost() -> [Candidate] {
    let (facts, touches, cut) = (desk.analysis.facts, desk.analysis.relations?.touches, churnedAfter)
    let refusals = touches?.lastRefusal ?? []
    if cut == nil, refusals.isEmpty { return [] }
    return find { slice, found in
      let (lastDays, purchaseDays) = (facts.lastDay.span, facts.purchaseDays.span)
      for customer in slice.customers {
        var (day, refused): (Day?, Day?) = (nil, nil)
        if !refusals.isEmpty, let said = refusals[customer], hasHappened(said), touches?.outcome(CustomerID(customer)) == .refusal
        {
          (day, refused) = (said, said)
        } else if let cut, purchaseDays[customer] > 0 {
          day = lastDays[customer].advanced(by: cut + 1)
        }
        guard let day, hasHappened(day) else { continue }
        let since = takenUp(day)
        guard since >= first, wants(customer, since) else { continue }
        var event = EventDigest(.askWhy, on: refused ?? lastDays[customer])
        event.add(refused == nil ? 0 : 1)
        found.append(undated(.askWhy, customer, event: event, since: since, because: .lost(refused: refused)))
      }
    }
  }

  /// The recency after which a buyer is churned, by the cut-offs in force.
  private var churnedAfter: Int? {
    for threshold in segmentation(.lifeStage)?.thresholds ?? [] where threshold.name == "churned" {
      if case .days(let days) = threshold.bound { return days }
    }
    return nil
  }
}
