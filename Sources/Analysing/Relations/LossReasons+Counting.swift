import Trade

extension LossReasons {
  /// Refusals up to the snapshot's day with their reasons, and the customer file's reasons for losing a customer, as far as
  /// no refusal dates them.
  init(_ snapshot: Snapshot) {
    let (contacts, lost) = (snapshot.ledger.contacts, snapshot.background.lostReason)
    let naming = Naming([contacts.reason, lost])
    let (ofTouches, ofCustomers) = (naming.rows(contacts.reason, 0), naming.rows(lost, 1))
    let meanings = TouchMeanings(contacts)
    var cases: Set<Case> = []
    for touch in 0..<contacts.count where contacts.day[touch] <= snapshot.asOf && meanings[touch].outcome == .refusal {
      cases.insert(
        Case(
          month: Period(.month, holding: contacts.day[touch]).from, reason: ofTouches.isEmpty ? -1 : ofTouches[touch],
          customer: contacts.customer[touch]))
    }
    // Who gave the same reason on a day is counted on that day.
    let dated = Set(cases.map { Case(month: nil, reason: $0.reason, customer: $0.customer) })
    for customer in ofCustomers.indices where ofCustomers[customer] >= 0 {
      let lost = Case(month: nil, reason: ofCustomers[customer], customer: CustomerID(customer))
      if !dated.contains(lost) { cases.insert(lost) }
    }
    let name = { (reason: Int32) in reason < 0 ? nil : naming.names[Int(reason)] }
    givers = Dictionary(grouping: cases) { name($0.reason) }.mapValues { cases in
      cases.map { Giver(month: $0.month, customer: $0.customer) }
    }
    let counts = Dictionary(grouping: cases) { Place(month: $0.month, reason: $0.reason) }.mapValues(\.count)
    let sorted = counts.sorted { a, b in
      let (first, second) = (a.key.month ?? LossReasons.never, b.key.month ?? LossReasons.never)
      if first != second { return first < second }
      return a.value == b.value ? a.key.reason < b.key.reason : a.value > b.value
    }
    rows = sorted.map { place, customers in
      Row(
        month: place.month.map { Period(.month, holding: $0) },
        reason: name(place.reason), customers: customers)
    }
  }

  /// Behind every month.
  private static let never = Day(number: Int32.max)

  /// A customer who gave a reason in a month.
  private struct Case: Hashable {
    let month: Day?
    let reason: Int32
    let customer: CustomerID
  }

  private struct Place: Hashable {
    let month: Day?
    let reason: Int32
  }
}
