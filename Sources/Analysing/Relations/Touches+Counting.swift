package import Trade

extension Touches {
  /// Counts what a ledger has up to the day of some facts.
  init(_ ledger: Ledger, _ background: Background, _ facts: Facts, _ slices: Slices, policy: Policy) {
    self.init(asOf: facts.asOf)
    count(ledger.contacts, customers: ledger.customers.count)
    if background.hasUnpaid { countUnpaid(ledger.orders, slices) }
    if ledger.customers.texts[.referredBy] != nil { count(background.referrals, facts, policy.journey) }
  }

  private mutating func count(_ contacts: ContactTable, customers: Int) {
    if contacts.count == 0 { return }
    counts = ContiguousArray(repeating: 0, count: customers)
    lastOutcome = ContiguousArray(repeating: .unknown, count: customers)
    lastAnswer = ContiguousArray(repeating: nil, count: customers)
    (lastRequest, lastRefusal, last) = (lastAnswer, lastAnswer, lastAnswer)
    let meanings = TouchMeanings(contacts)
    unknownWords = meanings.unknownWords
    // The touch that the last outcome at hand is of: touches stand by customer and instant, those of one instant in any order.
    var told = -1
    for touch in 0..<contacts.count where contacts.day[touch] <= asOf {
      let (customer, day, meaning) = (contacts.customer[touch].index, contacts.day[touch], meanings[touch])
      counts[customer] += 1
      // Touches stand in time, but days may go back where clocks do.
      last[customer] = max(last[customer] ?? day, day)
      if meaning.isAnswer { lastAnswer[customer] = max(lastAnswer[customer] ?? day, day) }
      if meaning.isRequest { lastRequest[customer] = max(lastRequest[customer] ?? day, day) }
      if meaning.outcome == .refusal { lastRefusal[customer] = max(lastRefusal[customer] ?? day, day) }
      guard meaning.isIncoming || meaning.outcome != .unknown else { continue }
      if lastOutcome[customer].isNegative, !meaning.outcome.isNegative {
        // A refusal or complaint stands against whatever came at the same instant, and against words that nobody knows.
        let isSame = told >= 0 && contacts.customer[told].index == customer && contacts.at[told] == contacts.at[touch]
        if isSame || meaning.outcome == .other { continue }
      }
      (lastOutcome[customer], told) = (meaning.outcome, touch)
    }
  }

  private mutating func countUnpaid(_ orders: OrderTable, _ slices: Slices) {
    let asOf = asOf
    lastUnpaid =
      columns(1, of: orders.starts.count - 1) { columns in
        slices.forEach { slice in
          for customer in slice.customers {
            var last: Day?
            for order in orders.orders(of: CustomerID(customer)) where orders.day[order] <= asOf {
              guard case .unpaid = orders.status[order] else { continue }
              last = max(last ?? orders.day[order], orders.day[order])
            }
            columns[0].set(customer, last)
          }
        }
      }[0]
  }

  private mutating func count(
    _ referrals: [(customer: CustomerID, referrer: CustomerID)], _ facts: Facts, _ policy: Policy.Journey
  ) {
    referred = ContiguousArray(repeating: 0, count: facts.orderCount.count)
    for (customer, referrer) in referrals where Touches.counts(customer, facts, policy) { referred[referrer.index] += 1 }
  }

  /// Whether who was referred bought for the first time in the last days of the policy.
  fileprivate static func counts(_ customer: CustomerID, _ facts: Facts, _ policy: Policy.Journey) -> Bool {
    facts.isBuyer(customer) && facts.firstDay[customer.index] >= facts.asOf.advanced(by: 1 - policy.referralDays)
  }
}

extension Analysis {
  /// The buyers whom a customer referred and who count for it, ascending.
  package func referred(by customer: CustomerID) -> [CustomerID] {
    Background.referrals(ledger.customers).filter {
      $0.referrer == customer && Touches.counts($0.customer, facts, policy.journey)
    }
    .map(\.customer)
  }
}
