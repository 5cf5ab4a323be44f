import Trade

extension LedgerBuilder {
  /// What a row of payments or refunds says of an order.
  struct OrderAmount {
    let order: Int32
    /// In ten-thousandths of the store's currency.
    let amount: Int64
    /// Nil where the row has no date.
    let at: Instant?
  }

  /// Reads a table of amounts that belong to orders, row by row. Rows that equal another of their order in every column are dropped, and
  /// a note says how many.
  mutating func forEachAmount(
    of kind: TableKind, _ source: TableSource, _ orders: Shared<OrderBook>, on date: Column, mayBeNegative: Bool,
    _ body: (OrderAmount) -> Void
  ) throws(LoadingError) {
    var duplicates = Duplicates(orders: orders.value.count)
    var repeated = 0
    var weight = Int128(0)
    for path in try source.paths() {
      let file = try open(path, kind, source)
      let layout = file.format.layout
      try layout.require(.orderID, kind: kind, file: path.name)
      try layout.require(.amount, kind: kind, file: path.name)
      try forEachRow(of: file) { builder, row throws(Flaw) in
        let order = try builder.order(of: row, orders)
        let amount = try builder.amount(row, order, orders)
        if amount < 0, !mayBeNegative { throw Flaw(reason: .negative, cell: layout[.amount]) }
        let found = OrderAmount(order: order, amount: amount, at: try row.instant(layout[date]))
        if duplicates.isNew(order, row.hash) { body(found) } else { repeated += 1 }
        weight += Int128(amount.magnitude)
      }
      try log.checkSum(of: path.name, weight)
    }
    noteRepeated(repeated, kind)
  }

  /// The order that a row names.
  private func order(of row: Row, _ orders: Shared<OrderBook>) throws(Flaw) -> Int32 {
    let place = row.layout[.orderID]
    let id = row.cell(place).bareID
    if id.isEmpty { throw Flaw(reason: .missingOrderID, cell: place) }
    guard let order = orders.value.order(of: id) else { throw Flaw(reason: .unknownOrder, cell: place) }
    if orders.value.rejection(of: Int(order)) != nil { throw Flaw(reason: .rejectedOrder, cell: place) }
    return order
  }

  /// The amount of a row, which is in its order's currency.
  private func amount(_ row: Row, _ order: Int32, _ orders: Shared<OrderBook>) throws(Flaw) -> Int64 {
    let place = row.layout[.amount]
    guard let amount = try row.amount(place) else { throw Flaw(reason: .missingAmount, cell: place) }
    guard let rate = orders.value.rates[order] else { return amount }
    let product = Int128(amount) * Int128(rate)
    if product.magnitude / 100_000_000 > NumberReader.largest.magnitude { throw Flaw(reason: .tooLarge, cell: place) }
    return roundedQuotient(product, 100_000_000)
  }

  /// Says how many rows equal another of their order in every column.
  private mutating func noteRepeated(_ rows: Int, _ kind: TableKind) {
    if rows == 0 { return }
    log.note(
      "\(rows) \(rows == 1 ? "row" : "rows") of \(kind.rawValue) \(rows == 1 ? "equals" : "equal") another in every column and "
        + "\(rows == 1 ? "was" : "were") dropped")
  }
}

extension Row {
  /// A hash of all cells, blanks around them apart, to tell equal rows of an order.
  fileprivate var hash: UInt64 { (0..<record.count).reduce(UInt64(record.count)) { cell($1).hash(seed: $0) } }
}
