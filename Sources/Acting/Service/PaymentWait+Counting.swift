import Analysing
import Trade

extension Desk {
  /// The orders of the report's period that waited for their payment, by what was known at its end: those that were not paid within the hour,
  /// or are not paid at all, less cancelled ones. Nil where the data tells of no payment that is missing or late.
  func paymentWait() -> PaymentWait? {
    let orders = ledger.orders
    let payments = Payments(orders: orders, end: end)
    if orders.paid.isEmpty, !Desk.hasUnpaid(orders) { return nil }
    let (period, rules) = (analysis.period, policy.service)
    let parts = Reach.parts(of: ledger.customers.count, jobs: jobs).mapConcurrently(jobs: jobs) { part in
      var waits = PaymentWaits()
      for customer in part {
        let own = orders.orders(of: CustomerID(customer))
        var order = own.upperBound - 1
        while order >= own.lowerBound, orders.day[order] >= period.from {
          if orders.day[order] <= period.to, payments.hasWaited(order, rules) { waits.add(order, payments, among: own) }
          order -= 1
        }
      }
      return waits
    }
    var waits = parts.reduce(into: PaymentWaits()) { $0.add($1) }
    for order in orders.anonymous where period.contains(orders.day[order]) && payments.hasWaited(order, rules) {
      waits.add(order, payments, among: order..<order)
    }
    return waits.count == 0 && !Desk.hasUnpaid(orders) ? nil : waits.wait
  }

  private static func hasUnpaid(_ orders: OrderTable) -> Bool {
    orders.status.contains { status in
      // A pattern, as `==` of another module's enum is a call for every order.
      if case .unpaid = status { true } else { false }
    }
  }
}

/// Orders that waited, while they are counted.
private struct PaymentWaits: Sendable {
  private(set) var count = 0
  private var amount = Money.zero
  /// Seconds from the order to the payment, of those that were paid later.
  private var seconds: [Int64] = []

  /// Adds an order that waited: it was paid by itself, or its customer paid another instead, whichever was first.
  mutating func add(_ order: Int, _ payments: Payments, among own: Range<Int>) {
    count += 1
    amount += Money(units: payments.orders.amount[order])
    let itself = payments.isPaid(order) ? payments.moment(order) : nil
    let other = payments.laterPaid(than: order, among: own).map { payments.moment($0) ?? payments.orders.placed[$0] }
    if let paid = [itself, other].compactMap(\.self).min() {
      seconds.append(max(0, Int64(paid.seconds) - Int64(payments.orders.placed[order].seconds)))
    }
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: PaymentWaits) {
    count += other.count
    amount += other.amount
    seconds += other.seconds
  }

  /// The figures; hours are whole ones, half to even.
  var wait: PaymentWait {
    let sorted = seconds.sorted()
    let median =
      sorted.isEmpty
      ? nil
      : Int(roundedQuotient(Int128(sorted[(sorted.count - 1) / 2]) + Int128(sorted[sorted.count / 2]), 7200))
    return PaymentWait(unpaid: count, unpaidAmount: amount, paidLater: sorted.count, medianHours: median)
  }
}
