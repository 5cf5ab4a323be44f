import Analysing
import Trade

extension Finding {
  /// Buyers whose third counted order lies in the report's period: asked for a photo.
  func photos() -> [Candidate] {
    let (facts, orders, counted) = (desk.analysis.facts, desk.ledger.orders, desk.analysis.counted)
    let number = max(1, desk.policy.due.photoOrder)
    return find { slice, found in
      let (lastDays, counts) = (facts.lastDay.span, facts.orderCount.span)
      for customer in slice.customers where Int(counts[customer]) >= number && hasHappened(lastDays[customer]) {
        var (count, day) = (0, lastDays[customer])
        for order in orders.orders(of: CustomerID(customer)) where counted.net(order) > 0 {
          (count, day) = (count + 1, orders.day[order])
          if count == number { break }
        }
        guard hasHappened(day) else { continue }
        let since = takenUp(day)
        guard since >= first, wants(customer, since) else { continue }
        found.append(
          undated(.askPhoto, customer, event: EventDigest(.askPhoto, on: day), since: since, because: .thirdOrder(day)))
      }
    }
  }
}
