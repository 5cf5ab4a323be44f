import Trade

extension LedgerBuilder {
  /// The lines in files of their own. They give the orders' amounts unless the orders have an amount column, and their profits
  /// unless the orders have one.
  mutating func readLines(_ source: TableSource) throws(LoadingError) {
    for path in try source.paths() {
      var file = try open(path, .lines, source)
      let layout = file.layout
      let columns = OrderColumns(layout)
      try layout.require(.orderID, kind: .lines, file: path.name)
      if columns.amount < 0 {
        if columns.quantity < 0 || columns.unitPrice < 0 { try layout.require(.amount, kind: .lines, file: path.name) }
        try refuseUnclearDiscount(layout, path.name)
      }
      hasLines = true
      lines.spread([], order: -1, amount: 0)
      lines.begin(
        hasProfit: columns.profit >= 0 || columns.cost >= 0 || (products.hasCosts && columns.quantity >= 0),
        hasQuantity: columns.quantity >= 0)
      var money = MoneyRules(loader.store, rates: loader.rates, source: source, amountsAreInLines: false)
      try forEachRow(of: &file) { builder, row throws(Flaw) in
        do throws(Flaw) {
          try builder.takeLine(row, columns, &money)
        } catch {
          builder.countRejected(builder.ordersTellAmount ? 0 : money.readableAmount(row, columns), row)
          throw error
        }
      }
      hasRounded = hasRounded || money.hasRounded
    }
  }

  /// Without an amount, a discount that may be a rate or money decides how much was paid: never guessed.
  private func refuseUnclearDiscount(_ layout: Layout, _ file: String) throws(LoadingError) {
    guard layout[.discountRate] < 0 else { return }
    let keys = (["discount"] + Synonyms.names(of: .discount, in: .lines)).map(Synonyms.key)
    guard let header = layout.headers.first(where: { keys.contains(Synonyms.key($0)) }) else { return }
    throw LoadingError(
      .badData, file: file, line: 1,
      "the header \"\(header)\" may be a rate or money, and the lines have no amount; say columns: { discount_rate: \(header) }, "
        + "or give the lines an amount")
  }

  private mutating func takeLine(
    _ file: borrowing TableFile, _ columns: OrderColumns, _ money: inout MoneyRules
  ) throws(Flaw) {
    var row = OrderRow(file: file.number, line: file.line)
    let id = file.cell(columns.orderID)
    if id.isEmpty { throw Flaw(reason: .missingOrderID, cell: columns.orderID) }
    guard let order = orders.order(of: id) else { throw Flaw(reason: .unknownOrder, cell: columns.orderID) }
    let index = Int(order)
    if orders.flags[index].contains(.hasTwoCustomers) { throw Flaw(reason: .rejectedOrder, cell: columns.orderID) }
    row.customer = orders.customers[index].number
    row.seconds = orders.table.placed[index].seconds
    let quantity = try file.quantity(columns.quantity)
    let (sku, name) = (try file.text(columns.sku), try file.text(columns.product))
    let category = try file.text(columns.category)
    let product = products.number(sku: sku, name: name)
    money.orderRate = foreignRates[order]
    try money.read(file, columns, into: &row, quantity: quantity, pieceCost: products.cost(of: product))
    row.refundedAt = try file.instant(columns.refundedAt)?.seconds
    log.read(ordersTellAmount ? 0 : row.amount)
    weigh(row)
    let isNew = orders.add(
      line: row, to: order, hash: file.rowHash, givesAmount: !ordersTellAmount, givesProfit: !ordersTellProfit, zone: zone)
    if !isNew {
      log.duplicate(ordersTellAmount ? 0 : row.amount)
      return
    }
    products.see(product, name: name, category: category)
    lines.add(order: order, product: product, amount: row.amount, profit: row.profit, quantity: quantity)
  }
}
