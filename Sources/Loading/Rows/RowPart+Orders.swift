import Trade

extension RowPart {
  /// Reads an order, or an order line.
  @inline(__always) mutating func takeOrder(_ file: Row, _ columns: borrowing OrderColumns, _ hash: UInt64) throws(Flaw) {
    var row = OrderRow()
    guard let placed = try file.instant(columns.placedAt) else { throw Flaw(reason: .missingDate, cell: columns.placedAt) }
    row.seconds = placed.seconds
    row.quantity = try file.quantity(columns.quantity)
    if form.areLines {
      let (sku, name) = (try file.sku(columns.sku), try file.text(columns.product))
      row.product = products.number(sku: sku, name: name)
    } else {
      row.product = RowColumns.noLine
    }
    try money.read(file, columns, into: &row, quantity: row.quantity, pieceCost: products.cost(of: row.product))
    if !form.tellProfit { row.profit = 0 }
    row.refundedAt = try file.instant(columns.refundedAt)?.seconds
    let paidAt = columns.paidAt
    let isPaid = paidAt >= 0 && !file.cell(paidAt).isEmpty
    row.isPaid = isPaid || paidAt < 0
    let id = file.idCell(columns.customerID)
    if !id.isValidID { throw Flaw(reason: .notUTF8, cell: columns.customerID) }
    if form.hasIDs {
      let orderID = file.cell(columns.orderID).bareID
      if orderID.isEmpty { throw Flaw(reason: .missingOrderID, cell: columns.orderID) }
      if !orderID.isValidID { throw Flaw(reason: .notUTF8, cell: columns.orderID) }
      rows.append(id: orderID)
      rows.hash.append(hash)
    }
    if columns.status >= 0 { row.status = statuses.rank(of: file.cell(columns.status)) }
    sawPaidAt = sawPaidAt || isPaid
    hasNegative = hasNegative || row.amount < 0
    log.read(row.amount)
    log.weigh(row.amount)
    weighRest(row)
    log.keep(file.line, at: rows.count)
    if form.areLines { products.see(row.product, name: file.cell(columns.product), category: file.cell(columns.category)) }
    rows.append(row)
    if !id.isEmpty { ask(for: id, file) }
  }

  /// Adds the row's other money to the sum that must not overflow.
  @inline(__always) mutating func weighRest(_ row: OrderRow) {
    if row.refund != 0 { log.weigh(row.refund) }
    if row.discount != 0 { log.weigh(row.discount) }
    if let profit = row.profit, profit != 0 { log.weigh(profit) }
  }
}
