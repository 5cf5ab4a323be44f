import Trade

extension LedgerBuilder {
  /// The payments: an order with a payment above zero is paid. Where some payment has a date, one without is none yet.
  ///
  /// Statuses of the orders win. Where the orders have neither a status nor a `paid_at`, those without a payment are unpaid, as those
  /// with an empty `paid_at` are elsewhere. Amounts are information: the orders' own count.
  mutating func readPayments(_ source: TableSource) throws(LoadingError) {
    guard let orders else { return }
    var sums = PaymentSums(orders: orders.value.count)
    var duplicates = Duplicates(orders: orders.value.count)
    var repeated = 0
    var weight = Int128(0)
    for path in try source.paths() {
      let file = try open(path, .payments, source)
      let layout = file.format.layout
      try layout.require(.orderID, kind: .payments, file: path.name)
      try layout.require(.amount, kind: .payments, file: path.name)
      try forEachRow(of: file) { builder, row throws(Flaw) in
        let order = try builder.order(of: row, orders)
        let amount = try builder.ofOrder(row, order, orders)
        let paidAt = try row.instant(layout[.paidAt])
        if !duplicates.isNew(order, row.hash) {
          repeated += 1
          return
        }
        weight += Int128(amount.magnitude)
        sums.add(amount, to: order, isDated: paidAt != nil)
      }
      try log.checkSum(of: path.name, weight)
    }
    noteRepeated(repeated, .payments)
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

  /// The order that a row of payments or refunds names.
  func order(of row: Row, _ orders: Shared<OrderBook>) throws(Flaw) -> Int32 {
    let place = row.layout[.orderID]
    let id = row.cell(place).bareID
    if id.isEmpty { throw Flaw(reason: .missingOrderID, cell: place) }
    guard let order = orders.value.order(of: id) else { throw Flaw(reason: .unknownOrder, cell: place) }
    if orders.value.rejection(of: Int(order)) != nil { throw Flaw(reason: .rejectedOrder, cell: place) }
    return order
  }

  /// The amount of a row of payments or refunds, which is in its order's currency.
  func ofOrder(_ row: Row, _ order: Int32, _ orders: Shared<OrderBook>) throws(Flaw) -> Int64 {
    let place = row.layout[.amount]
    guard let amount = try row.amount(place) else { throw Flaw(reason: .missingAmount, cell: place) }
    guard let rate = orders.value.rates[order] else { return amount }
    let product = Int128(amount) * Int128(rate)
    if product.magnitude / 100_000_000 > NumberReader.largest.magnitude { throw Flaw(reason: .tooLarge, cell: place) }
    return roundedQuotient(product, 100_000_000)
  }

  /// Says how many rows equal another of their order in every column.
  mutating func noteRepeated(_ rows: Int, _ kind: TableKind) {
    if rows == 0 { return }
    log.note(
      "\(rows) \(rows == 1 ? "row" : "rows") of \(kind.rawValue) \(rows == 1 ? "equals" : "equal") another in every column and "
        + "\(rows == 1 ? "was" : "were") dropped")
  }
}

extension Row {
  /// A hash of all cells, blanks around them apart, to tell equal rows of an order.
  var hash: UInt64 { (0..<record.count).reduce(UInt64(record.count)) { cell($1).hash(seed: $0) } }
}
