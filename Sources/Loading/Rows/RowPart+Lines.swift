import Trade

extension RowPart {
  /// Reads a line of a file of its own.
  @inline(__always) mutating func takeLine(
    _ file: Row, _ columns: borrowing OrderColumns, _ hash: UInt64, of orders: Shared<OrderBook>
  ) throws(Flaw) {
    var row = OrderRow()
    let id = file.cell(columns.orderID).bareID
    if id.isEmpty { throw Flaw(reason: .missingOrderID, cell: columns.orderID) }
    guard let order = orders.value.order(of: id) else { throw Flaw(reason: .unknownOrder, cell: columns.orderID) }
    if orders.value.flags[Int(order)].contains(.hasTwoCustomers) { throw Flaw(reason: .rejectedOrder, cell: columns.orderID) }
    row.order = order
    row.seconds = orders.value.seconds[Int(order)]
    row.quantity = try file.quantity(columns.quantity)
    let (sku, name) = (try file.sku(columns.sku), try file.text(columns.product))
    let (category, brand) = (try file.text(columns.category), file.cell(columns.brand))
    row.product = products.number(of: sku.isEmpty ? name : sku)
    money.orderRate = orders.value.rates[order]
    try money.read(file, columns, into: &row, quantity: row.quantity, pieceCost: products.cost(of: row.product))
    row.refundedAt = try file.instant(columns.refundedAt)?.seconds
    log.read(form.tellAmount ? row.amount : 0)
    log.weigh(row.amount)
    weighRest(row)
    log.keep(file.line, at: rows.count)
    products.see(row.product, name: name, category: category, brand: brand)
    rows.hash.append(hash)
    rows.append(row)
  }
}
