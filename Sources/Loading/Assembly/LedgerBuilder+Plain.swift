import Trade

extension LedgerBuilder {
  /// The ledger of plain orders.
  mutating func finished(_ plain: PlainOrders) throws(LoadingError) -> Ledger {
    try log.check()
    note(OrderBook(zone: zone))
    let order = plain.sorted()
    var table = OrderTable()
    table.starts = order.starts
    table.amount = order.gatheredAmounts()
    for part in plain.parts { part.value.rows.amount.release() }
    table.placed = order.gathered(plain.pieces { $0.seconds.base }) { Instant(seconds: $0) }
    for part in plain.parts { part.value.rows.seconds.release() }
    let (zone, has) = (zone, plain.parts.reduce(into: RowColumns.Present()) { $0.formUnion($1.value.rows.has) })
    table.day = table.placed.mapped { zone.day(of: $0) }
    if has.contains(.status) {
      table.status = order.gathered(plain.pieces { $0.status.base }) {
        $0 == OrderBook.noStatus ? .paid : OrderBook.ranks[Int($0)]
      }
    } else {
      table.status = ContiguousArray(repeating: .paid, count: order.count)
    }
    if has.contains(.discount) { table.discount = order.gathered(plain.pieces { $0.discount.base }) { $0 } }
    for part in plain.parts { part.value.rows.discount.release() }
    if has.contains(.profit) { table.profit = order.gathered(plain.pieces { $0.profit.base }) { $0 } }
    var ledger = Ledger(
      customers: CustomerTable(ids: ids(order.keys)), products: ProductTable(), orders: table, lines: LineTable(),
      refunds: RefundTable(), intake: Intake())
    if hasLines { addLines(plain, order, to: &ledger) }
    ledger.intake = log.finished()
    return ledger
  }

  private func ids(_ keys: ContiguousArray<CustomerKey>) -> TextPool {
    var texts = Texts()
    for key in keys { key.withID { _ = texts.append($0) } }
    return texts.pool
  }

  private func addLines(_ plain: PlainOrders, _ order: borrowing CustomerOrder, to ledger: inout Ledger) {
    let (table, renumbered) = products.table()
    ledger.products = table
    plain.renumberProducts(renumbered)
    ledger.lines.product = order.gathered(plain.pieces { $0.product.base }) { $0 }
    ledger.lines.profit = ledger.orders.profit
    if plain.parts.contains(where: { !$0.value.rows.quantity.isEmpty }) {
      ledger.lines.quantity = order.gathered(plain.pieces { $0.quantity.base }) { $0 }
    }
  }
}
