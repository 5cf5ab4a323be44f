import Trade

extension RowPart {
  /// Reads an order, or an order line.
  @inline(__always) mutating func takeOrder(_ file: Row, _ columns: borrowing OrderColumns, _ hash: UInt64) throws(Flaw) {
    var row = OrderRow()
    if columns.hasRules {
      row.seconds = try columns.rules.placed(file, columns.placedAt)?.seconds ?? OrderRow.noDate
      if row.seconds == OrderRow.noDate, !columns.rules.once.contains(.placedAt) { throw missingDate(columns) }
    } else {
      guard let placed = try file.instant(columns.placedAt) else { throw missingDate(columns) }
      row.seconds = placed.seconds
    }
    row.quantity = try file.quantity(columns.quantity)
    var product = Cell(start: Cell.nothing, count: 0)
    if form.areLines {
      let (sku, name) = (try file.sku(columns.sku), try file.text(columns.product))
      product = sku.isEmpty ? name : sku
      if products.hasCosts { row.product = products.number(of: product) }
    } else {
      row.product = RowColumns.noLine
    }
    try money.read(file, columns, into: &row, quantity: row.quantity, pieceCost: products.cost(of: row.product))
    if columns.hasRules {
      if row.amount < 0, row.seconds == OrderRow.noDate { throw missingDate(columns) }
      if !columns.rules.isGoods(file, sku: columns.sku) { return log.leaveOut(row.amount) }
    }
    if !form.areLines { row.lineAmount = nil }
    if !form.tellProfit { row.profit = 0 }
    row.refundedAt = try file.instant(columns.refundedAt)?.seconds
    let paidAt = columns.paidAt
    let isPaid = paidAt >= 0 && !file.cell(paidAt).isEmpty
    row.isPaid = isPaid || paidAt < 0
    if isPaid { row.paidAt = RowPart.moment(file, paidAt, &unclearTimes.paid) }
    if columns.deliveredAt >= 0 { row.deliveredAt = RowPart.moment(file, columns.deliveredAt, &unclearTimes.delivered) }
    let id = columns.hasRules ? columns.rules.customer(file, columns.customerID) : file.idCell(columns.customerID)
    if !id.isValidID { throw Flaw(reason: .notUTF8, cell: columns.customerID) }
    if form.hasIDs {
      let orderID = file.cell(columns.orderID).bareID
      if orderID.isEmpty { throw Flaw(reason: .missingOrderID, cell: columns.orderID) }
      if !orderID.isValidID { throw Flaw(reason: .notUTF8, cell: columns.orderID) }
      rows.append(id: orderID)
      rows.hash.append(hash)
    }
    if columns.status >= 0 { row.status = statuses.rank(of: file.cell(columns.status)) }
    if columns.hasRules { row.status = columns.rules.status(row.status, file, paidAt: paidAt) }
    sawPaidAt = sawPaidAt || isPaid
    hasNegative = hasNegative || row.amount < 0
    let isOnce = columns.hasRules && columns.rules.once.contains(.amount)
    log.read(isOnce ? 0 : row.amount)
    log.weigh(row.amount)
    weighRest(row)
    log.keep(file.line, at: rows.count)
    if columns.hasPacked, row.amount >= 0 {
      takePacked(file, cells: columns.packed, category: columns.category, rate: row.rate)
    }
    rows.append(row)
    if !toldWords.isEmpty { takeWords(file, columns) }
    if rows.has.contains(.once) { rows.once.append(once(row, columns)) }
    ask(for: id, product, file, columns)
  }

  /// A time that no figure follows from: `OrderRow.noDate` where the cell is blank, or cannot be read, which is counted and sets no row aside.
  private static func moment(_ file: Row, _ cell: Int, _ unclear: inout Int) -> UInt32 {
    do throws(Flaw) {
      return try file.instant(cell)?.seconds ?? OrderRow.noDate
    } catch {
      unclear += 1
      return OrderRow.noDate
    }
  }

  private func missingDate(_ columns: borrowing OrderColumns) -> Flaw { Flaw(reason: .missingDate, cell: columns.placedAt) }

  /// What of a row belongs to its whole order.
  private func once(_ row: OrderRow, _ columns: borrowing OrderColumns) -> RowColumns.Once {
    var once: RowColumns.Once = row.hasAmount ? [] : .lacksAmount
    if columns.rules.once.contains(.amount) { once.insert(.amount) }
    if columns.rules.once.contains(.refund) { once.insert(.refund) }
    if columns.rules.once.contains(.discount) { once.insert(.discount) }
    if columns.profit < 0 { once.insert(.profit) }
    return once
  }

  /// Adds the row's other money to the sum that must not overflow.
  @inline(__always) mutating func weighRest(_ row: OrderRow) {
    if row.refund != 0 { log.weigh(row.refund) }
    if row.discount != 0 { log.weigh(row.discount) }
    if let profit = row.profit, profit != 0 { log.weigh(profit) }
  }
}
