import Analysing
import Trade

extension Desk {
  /// A row an unpaid order that is young enough, with its next step: steps whose minute is past are not made up for.
  func reminders() -> [Candidate] {
    let (orders, now, zone) = (ledger.orders, now, analysis.store.zone)
    let payments = Payments(orders: orders, end: now)
    let steps = ReminderSteps(zone: zone, policy: policy.service)
    let channels = book[.paymentReminder].channels
    let large = analysis.measures.orderValues.all.ninetieth
    let earliest = Int64(now.seconds) - Int64(policy.service.reminderHours) * 3600
    return findEach { customer, found in
      let own = orders.orders(of: CustomerID(customer))
      for order in own.reversed() where payments.isPlaced(order) {
        if Int64(orders.placed[order].seconds) <= earliest { break }
        guard payments.isUnpaid(order), payments.laterPaid(than: order, among: own) == nil else { continue }
        let isNew = !own.contains { orders.placed[$0] < orders.placed[order] && payments.isPaid($0) }
        let isLarge = large > 0 && orders.amount[order] >= large
        let all = steps.steps(isNew: isNew, isLarge: isLarge, by: channels)
        guard let (step, time) = steps.next(of: all, for: orders.placed[order], at: now), covered.contains(time.day) else {
          continue
        }
        var candidate = Candidate(
          .paymentReminder, for: CustomerID(customer), step: step.rawValue, event: event(of: order, among: own), from: time.day,
          until: time.day, minute: time.minute, since: orders.day[order], because: .unpaid(order: Int32(order), isNew: isNew))
        candidate.channels = step.channels.filter(channels.contains)
        found.append(candidate)
      }
    }
  }

  /// An order is known again by its instant and amount; of several alike by its place among them.
  private func event(of order: Int, among own: Range<Int>) -> UInt32 {
    let orders = ledger.orders
    var digest = EventDigest(.paymentReminder)
    digest.add(Int(orders.placed[order].seconds))
    digest.add(Int(orders.amount[order]))
    let alike = (own.lowerBound..<order).count {
      orders.placed[$0] == orders.placed[order] && orders.amount[$0] == orders.amount[order]
    }
    if alike > 0 { digest.add(alike) }
    return digest.value
  }
}
