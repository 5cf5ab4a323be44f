import Trade

extension LedgerBuilder {
  /// The refunds in files of their own: each is one of its order, on its own day, or with the order where it has no date. An order that
  /// has some is refunded by them alone: what its own rows say in a refund column would be the same money again.
  mutating func readRefunds(_ source: TableSource) throws(LoadingError) {
    guard let orders else { return }
    var rows: [(order: Int32, amount: Int64, seconds: UInt32)] = []
    try forEachAmount(of: .refunds, source, orders, on: .refundedAt, mayBeNegative: false) { refund in
      rows.append((refund.order, refund.amount, refund.at?.seconds ?? RowColumns.withOrder))
    }
    let replaced = orders.value.dropRefunds(of: Set(rows.lazy.filter { $0.amount > 0 }.map(\.order)))
    if replaced > 0 {
      log.note(
        "\(replaced) \(replaced == 1 ? "order has" : "orders have") refunds in the orders and in the refunds table; those of the table "
          + "count")
    }
    // In the order of orders and days, whatever that of the rows.
    for row in rows.sorted(by: { ($0.order, $0.seconds, $0.amount) < ($1.order, $1.seconds, $1.amount) }) {
      let money = OrderBook.Money(amount: 0, refund: row.amount, discount: 0, refundedAt: row.seconds)
      orders.value.add(money, to: row.order, at: orders.value.seconds[Int(row.order)], profit: 0)
    }
  }
}

extension OrderBook {
  /// Forgets what refund columns say of orders, and returns of how many they said something. Amounts below zero stay: they are in the
  /// amount column.
  fileprivate mutating func dropRefunds(of orders: Set<Int32>) -> Int {
    var dropped: Set<Int32> = []
    if !refund.isEmpty {
      for order in orders where refund[Int(order)] > 0 {
        refund[Int(order)] = 0
        dropped.insert(order)
      }
    }
    let all = refunds
    refunds = RefundTable()
    for index in all.order.indices {
      if all.rows[index] == 0, orders.contains(all.order[index]) {
        dropped.insert(all.order[index])
        continue
      }
      refunds.order.append(all.order[index])
      refunds.customer.append(all.customer[index])
      refunds.day.append(all.day[index])
      refunds.amount.append(all.amount[index])
      refunds.rows.append(all.rows[index])
    }
    return dropped.count
  }
}
