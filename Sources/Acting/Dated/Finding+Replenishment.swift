import Analysing
import Trade

extension Finding {
  /// Products that run out, for who does not buy for presents: due on the day on which they do, from some days before it until some days
  /// after. One a customer in a queue, with one product that is bought beside it.
  func replenishment() -> [Candidate] {
    let (policy, overdue) = (desk.policy.due, desk.policy.measures.overdueDays)
    let (items, partners) = (runningOut, CrossSelling(desk))
    let size = items.count / (4 * max(1, desk.jobs)) + 1
    let runs = stride(from: 0, to: items.count, by: size).map { $0..<min(items.count, $0 + size) }
    return runs.mapConcurrently(jobs: desk.jobs) { run in
      run.map { place in
        let item = items[place]
        return Candidate(
          .replenishment, for: item.customer, event: digest(.replenishment, item).value,
          from: item.due.advanced(by: -policy.replenishmentDays), until: item.due.advanced(by: overdue), since: since(item),
          because: .runsOut(
            product: item.product, item.due, crossSell: partners.partner(of: item.product, for: item.customer)))
      }
    }.flatMap(\.self)
  }

  /// A link for the most valuable buyers to a product of theirs that runs out.
  func privateLinks() -> [Candidate] {
    let (scores, top) = (desk.analysis.scores.m, desk.policy.due.topScore)
    return runningOut.compactMap { item in
      guard scores.indices.contains(item.customer.index), Int(scores[item.customer.index]) >= top else { return nil }
      return undated(
        .privateLink, item.customer.index, event: digest(.privateLink, item), since: since(item),
        because: .privateLink(product: item.product, item.due))
    }
  }

  /// Of each customer's products the one that runs out first among those that became due now, of several the dearest; and those that may be
  /// what waits.
  private var runningOut: [Replenishment.Item] {
    let (items, gifts) = (desk.analysis.measures.replenishment?.items ?? [], members(.purpose, "gift"))
    var (chosen, place) = ([Replenishment.Item](), 0)
    while place < items.count {
      let customer = items[place].customer
      var best: Replenishment.Item?
      while place < items.count, items[place].customer == customer {
        let item = items[place]
        place += 1
        let since = since(item)
        if !wants(customer.index, since) || gifts.contains(customer) { continue }
        if !desk.crosses(since) {
          chosen.append(item)
        } else if best.map({ (item.due, -item.expected) < ($0.due, -$0.expected) }) ?? true {
          best = item
        }
      }
      if let best { chosen.append(best) }
    }
    return chosen
  }

  /// The day on which an item became due to tell: when it runs out; of what was bought in the report's period and is overdue already, the day
  /// on which that is known.
  private func since(_ item: Replenishment.Item) -> Day {
    item.due <= desk.asOf && desk.analysis.period.contains(item.last) ? desk.covered.from : item.due
  }

  private func digest(_ action: ActionID, _ item: Replenishment.Item) -> EventDigest {
    EventDigest(action, desk.ledger.products.ids[Int(item.product)], on: item.last)
  }
}
