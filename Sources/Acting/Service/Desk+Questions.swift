import Analysing
import Trade

extension Desk {
  /// Asks whether all was well: some days after delivery, or after payment where no delivery is known. The first order always, then after so
  /// many days at the earliest; who is asked follows from the orders alone, so that it is the same without a record.
  func questions() -> [Candidate] {
    let (facts, orders, counted, rules) = (analysis.facts, ledger.orders, analysis.counted, policy.service)
    let horizon = crossingFrom.advanced(by: -Desk.longestDelivery)
    let days = QuestionDays(orders, zone: analysis.store.zone, asOf: asOf, rules)
    return findEach { customer, found in
      guard facts.orderCount[customer] > 0, facts.lastDay[customer] >= horizon else { return }
      let own = orders.orders(of: CustomerID(customer))
      var (isDue, place) = (false, own.upperBound - 1)
      while !isDue, place >= own.lowerBound, orders.day[place] >= horizon {
        let question = days[place]
        isDue = serviceDay(question.day, knownFrom: question.event) != nil && counted.net(place) > 0
        place -= 1
      }
      if !isDue { return }
      var last: Day?
      for order in own where counted.net(order) > 0 {
        let question = days[order]
        if let last, last.distance(to: question.day) < rules.questionRest { continue }
        last = question.day
        guard orders.day[order] >= horizon, let from = serviceDay(question.day, knownFrom: question.event) else { continue }
        var event = EventDigest(.satisfaction)
        event.add(Int(orders.placed[order].seconds))
        found.append(
          service(
            .satisfaction, customer, event: event, from: from, days: rules.leeway, since: question.day,
            because: .delivered(question.event, isKnown: question.isDelivered)))
      }
    }
  }

  /// Days after which nobody is asked of an order any more, however late it was delivered.
  private static let longestDelivery = 91
}

/// The day on which each order is asked about. It holds the columns themselves, as it is asked for millions of orders.
private struct QuestionDays: Sendable {
  private let day: ContiguousArray<Day>
  private let paid: ContiguousArray<Instant?>
  private let delivered: ContiguousArray<Day?>
  private let zone: ZoneRules
  private let asOf: Day
  private let rules: Policy.Service

  init(_ orders: OrderTable, zone: ZoneRules, asOf: Day, _ rules: Policy.Service) {
    (day, paid, delivered) = (orders.day, orders.paid, orders.delivered)
    (self.zone, self.asOf, self.rules) = (zone, asOf, rules)
  }

  /// The day on which an order is asked about, and the day of delivery or payment from which it is counted, as known on the as-of day.
  subscript(order: Int) -> (day: Day, event: Day, isDelivered: Bool) {
    if !delivered.isEmpty, let day = delivered[order], day <= asOf {
      return (day.advanced(by: rules.deliveryDays), day, true)
    }
    var event = day[order]
    if !paid.isEmpty, let paid = paid[order] {
      let known = zone.day(of: paid)
      if known <= asOf { event = known }
    }
    return (event.advanced(by: rules.paymentDays), event, false)
  }
}
