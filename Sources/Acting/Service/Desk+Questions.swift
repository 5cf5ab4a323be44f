import Analysing
import Trade

extension Desk {
  /// Asks whether all was well: some days after delivery, or after payment where no delivery is known. The first order always, then after so
  /// many days at the earliest; who is asked follows from the orders alone, so that it is the same without a record.
  func questions() -> [Candidate] {
    let (facts, orders, counted, rules) = (analysis.facts, ledger.orders, analysis.counted, policy.service)
    let horizon = crossingFrom.advanced(by: -Desk.longestDelivery)
    return findEach { customer, found in
      guard facts.orderCount[customer] > 0, facts.lastDay[customer] >= horizon else { return }
      let own = orders.orders(of: CustomerID(customer))
      let isDue = own.reversed().prefix { orders.day[$0] >= horizon }.contains { order in
        let question = question(order)
        return counted.net(order) > 0 && serviceDay(question.day, knownFrom: question.event) != nil
      }
      if !isDue { return }
      var last: Day?
      for order in own where counted.net(order) > 0 {
        let question = question(order)
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

  /// The day on which an order is asked about, and the day of delivery or payment from which it is counted.
  private func question(_ order: Int) -> (day: Day, event: Day, isDelivered: Bool) {
    let (orders, rules) = (ledger.orders, policy.service)
    if !orders.delivered.isEmpty, let day = orders.delivered[order], day <= asOf {
      return (day.advanced(by: rules.deliveryDays), day, true)
    }
    let paid = orders.paid.isEmpty ? nil : orders.paid[order].map { analysis.store.zone.day(of: $0) }
    let day = paid.flatMap { $0 <= asOf ? $0 : nil } ?? orders.day[order]
    return (day.advanced(by: rules.paymentDays), day, false)
  }
}
