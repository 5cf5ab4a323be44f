import Analysing
import Trade

extension Finding {
  /// Customers who referred somebody whose first counted order, known to be the first, lies in the report's period: thanked once, for the
  /// first of several.
  func referrers() -> [Candidate] {
    let (facts, customers) = (desk.analysis.facts, desk.ledger.customers)
    guard let names = customers.texts[.referredBy] else { return [] }
    let firstOrders = FirstOrders(desk.analysis)
    var found: [Candidate] = []
    for buyer in facts.buyers where hasHappened(facts.firstDay[buyer.index]) {
      let day = facts.firstDay[buyer.index]
      let isBlank = { (letter: Character) in letter == " " || letter == "\t" }
      let name = String(names[buyer.index].drop(while: isBlank).reversed().drop(while: isBlank).reversed())
      guard !name.isEmpty, firstOrders.isKnown(buyer.index, on: day), let referrer = customers.number(of: name),
        referrer != buyer.index
      else { continue }
      let since = takenUp(day)
      guard since >= first, wants(referrer, since) else { continue }
      found.append(
        undated(
          .thankReferrer, referrer, event: EventDigest(.thankReferrer, customers.id(of: buyer), on: day), since: since,
          because: .referral(buyer, day)))
    }
    return earliest(found)
  }

  /// Of the thanks that one queue took up for one customer only the first, by the day of the order, then by the buyer.
  private func earliest(_ found: [Candidate]) -> [Candidate] {
    let sorted = found.sorted { a, b in
      let (one, other) = (a.referral, b.referral)
      return (a.customer, a.since, one.day, one.buyer) < (b.customer, b.since, other.day, other.buyer)
    }
    return sorted.indices.filter { place in
      place == 0 || sorted[place].customer != sorted[place - 1].customer || sorted[place].since != sorted[place - 1].since
    }.map { sorted[$0] }
  }
}

extension Candidate {
  /// The buyer and the day of a referral.
  fileprivate var referral: (buyer: CustomerID, day: Day) {
    if case .referral(let buyer, let day) = cause { (buyer, day) } else { (.nobody, since) }
  }
}
