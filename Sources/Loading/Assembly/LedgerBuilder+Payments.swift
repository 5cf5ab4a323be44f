import Trade

extension LedgerBuilder {
  /// The payments: an order with a payment above zero is paid. Where some payment has a date, one without is none yet.
  ///
  /// Statuses of the orders win. Where the orders have neither a status nor a `paid_at`, those without a payment are unpaid, as those
  /// with an empty `paid_at` are elsewhere. Amounts are information: the orders' own count.
  mutating func readPayments(_ source: TableSource) throws(LoadingError) {
    guard let orders else { return }
    var sums = PaymentSums(orders: orders.value.count)
    try forEachAmount(of: .payments, source, orders, on: .paidAt, mayBeNegative: true) { payment in
      sums.add(payment.amount, to: payment.order, isDated: payment.at != nil)
      if let at = payment.at, payment.amount > 0 { orders.value.addPayment(at: at.seconds, to: payment.order) }
    }
    markPaid(sums, orders)
  }

  private mutating func markPaid(_ sums: PaymentSums, _ orders: Shared<OrderBook>) {
    // Without the column every order has the flag, which nobody asks for unless some order is unpaid.
    let hasColumn = log.intake.columns.contains("orders.paid_at")
    var short = 0
    for order in 0..<orders.value.count {
      guard let sum = sums[order] else {
        if !hasColumn { orders.value.flags[order].remove(.isPaid) }
        continue
      }
      orders.value.flags[order].insert(.isPaid)
      if orders.value.rejection(of: order) == nil, sum < orders.value.amount[order] { short += 1 }
    }
    if sums.hasPayments { sawPaidAt = true }
    if short > 0 {
      log.note(
        "The payments of \(short) \(short == 1 ? "order" : "orders") do not cover the order's amount; the order's amount counts")
    }
  }
}
