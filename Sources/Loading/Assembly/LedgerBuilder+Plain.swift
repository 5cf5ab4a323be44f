import Trade

extension LedgerBuilder {
  /// The ledger of plain orders.
  mutating func finished(_ plain: PlainOrders) throws(LoadingError) -> Ledger {
    try log.check()
    note(OrderBook(zone: zone))
    let order = plain.sorted()
    var ledger = Ledger(
      customers: CustomerTable(ids: ids(order.keys)), products: ProductTable(), orders: OrderTable(), lines: LineTable(),
      refunds: RefundTable(), intake: Intake())
    ledger.orders = orders(plain, order)
    if hasLines {
      let (table, renumbered) = products.table()
      ledger.products = table
      plain.renumberProducts(renumbered)
      ledger.lines = lines(plain, order, ledger.orders)
    }
    ledger.intake = log.finished()
    return ledger
  }

  private func ids(_ keys: ContiguousArray<CustomerKey>) -> TextPool {
    var texts = Texts()
    for key in keys { key.withID { _ = texts.append($0) } }
    return texts.pool
  }

  private func orders(_ plain: PlainOrders, _ order: borrowing CustomerOrder) -> OrderTable {
    var table = OrderTable()
    table.starts = order.starts
    if plain.folded == nil { plain.release { $0.amount.release() } }
    table.amount = order.gatheredAmounts()
    table.placed = order.gathered(plain.orders({ $0.seconds.base }) { Pieces($0.seconds) }) { Instant(seconds: $0) }
    plain.release { $0.seconds.release() }
    let zone = zone
    table.day = table.placed.mapped { zone.day(of: $0) }
    if plain.has.contains(.status) {
      table.status = order.gathered(plain.orders({ $0.status.base }) { Pieces($0.status) }) {
        $0 == OrderBook.noStatus ? .paid : OrderBook.ranks[Int($0)]
      }
    } else {
      table.status = ContiguousArray(repeating: .paid, count: order.count)
    }
    if plain.has.contains(.discount) {
      table.discount = order.gathered(plain.orders({ $0.discount.base }) { Pieces($0.discount) }) { $0 }
      plain.release { $0.discount.release() }
    }
    if plain.has.contains(.profit) {
      table.profit = order.gathered(plain.orders({ $0.profit.base }) { Pieces($0.profit) }) { $0 }
    }
    if let folded = plain.folded {
      if folded.value.haveSeveralRows { table.rows = order.gathered(folded.value.rows) { $0 } }
    }
    for words in orderWords { words.fill(&table, order) }
    return table
  }

  private func lines(_ plain: PlainOrders, _ order: borrowing CustomerOrder, _ orders: OrderTable) -> LineTable {
    var table = LineTable()
    guard let folded = plain.folded else {
      table.product = order.gathered(plain.rows { $0.product.base }) { $0 }
      table.profit = orders.profit
      if plain.has.contains(.quantity) { table.quantity = order.gathered(plain.rows { $0.quantity.base }) { $0 } }
      return table
    }
    let lines = LineOrder(order, folded.value)
    table.order = lines.order
    table.product = lines.steps.gathered(plain.rows { $0.product.base }) { $0 }
    table.amount = lines.steps.gathered(plain.rows { $0.amount.base }) { $0 }
    if plain.has.contains(.profit) { table.profit = lines.steps.gathered(plain.rows { $0.profit.base }) { $0 } }
    if plain.has.contains(.quantity) { table.quantity = lines.steps.gathered(plain.rows { $0.quantity.base }) { $0 } }
    return table
  }
}
