import Trade

extension LedgerBuilder {
  /// The orders: an order a row, or a line a row.
  mutating func readOrders(_ source: TableSource) throws(LoadingError) {
    var unknown: [String: Int] = [:]
    var isFirst = true
    for path in try source.paths() {
      var file = try open(path, .orders, source)
      let layout = file.layout
      let columns = OrderColumns(layout)
      try layout.require(.customerID, kind: .orders, file: path.name)
      try layout.require(.placedAt, kind: .orders, file: path.name)
      if loader.sources.lines == nil { try layout.require(.amount, kind: .orders, file: path.name) }
      if loader.sources.lines != nil { try layout.require(.orderID, kind: .orders, file: path.name) }
      if isFirst {
        ordersTellAmount = loader.sources.lines == nil || columns.amount >= 0
        ordersTellProfit = loader.sources.lines == nil || columns.profit >= 0 || columns.cost >= 0
        orders = OrderBook(hasIDs: columns.orderID >= 0, amountsAreInLines: !ordersTellAmount)
      }
      isFirst = false
      if orders.hasIDs != (columns.orderID >= 0) {
        throw LoadingError(
          .badData, file: path.name, line: 1,
          "the column order_id is in some files of the orders and not in others; give all files the same header")
      }
      if loader.sources.lines != nil, ordersTellAmount != (columns.amount >= 0) {
        throw LoadingError(
          .badData, file: path.name, line: 1,
          "the column amount is in some files of the orders and not in others; give all files the same header")
      }
      begin(columns)
      hasStatus = hasStatus || columns.status >= 0 || columns.rules.cancelledBy != nil
      sharesAmounts = sharesAmounts || columns.rules.lineAmount != nil
      var money = MoneyRules(
        loader.store, rates: loader.rates, source: source, amountsAreInLines: loader.sources.lines != nil && columns.amount < 0)
      customerHeaders[file.number] = layout.headers[columns.customerID]
      var statuses = StatusReader(StatusWords(source.status, preset: layout.preset))
      try forEachRow(of: &file) { builder, row throws(Flaw) in
        do throws(Flaw) {
          try builder.takeOrder(row, columns, &money, &statuses)
        } catch {
          builder.countRejected(money.readableAmount(row, columns), row)
          throw error
        }
      }
      hasRounded = hasRounded || money.hasRounded
      for (value, rows) in statuses.unknown { unknown[value, default: 0] += rows }
    }
    log.unknownStatuses(unknown.map { ($0.key, $0.value) })
  }

  /// Makes room for what a file has and the files before it had not.
  private mutating func begin(_ columns: OrderColumns) {
    let isAlone = loader.sources.lines == nil
    let hasProfit = columns.profit >= 0 || columns.cost >= 0 || (products.hasCosts && columns.quantity >= 0)
    if columns.discount >= 0 { orders.beginDiscount() }
    if hasProfit || !ordersTellProfit { orders.beginProfit() }
    if isAlone, columns.hasProducts {
      hasLines = true
      lines.begin(hasProfit: hasProfit, hasQuantity: columns.quantity >= 0)
    }
  }

  private mutating func takeOrder(
    _ file: borrowing TableFile, _ columns: OrderColumns, _ money: inout MoneyRules, _ statuses: inout StatusReader
  ) throws(Flaw) {
    var row = OrderRow(file: file.number, line: file.line)
    let rules = columns.rules
    row.seconds = try rules.placed(file, columns.placedAt)?.seconds ?? OrderRow.noDate
    if row.seconds == OrderRow.noDate, !rules.once.contains(.placedAt) {
      throw Flaw(reason: .missingDate, cell: columns.placedAt)
    }
    let quantity = try file.quantity(columns.quantity)
    var product: Int32 = -1
    let isLine = loader.sources.lines == nil && columns.hasProducts
    if isLine {
      let (sku, name) = (try file.text(columns.sku), try file.text(columns.product))
      product = products.number(sku: sku, name: name)
    }
    try money.read(file, columns, into: &row, quantity: quantity, pieceCost: products.cost(of: product))
    if row.amount < 0, row.seconds == OrderRow.noDate { throw Flaw(reason: .missingDate, cell: columns.placedAt) }
    if !rules.isGoods(file, sku: columns.sku) {
      log.read(row.amount)
      weigh(row)
      log.excluded(rows: 1, row.amount)
      rowsWithoutGoods += 1
      return
    }
    if !isLine { row.lineAmount = nil }
    if !ordersTellProfit { row.profit = 0 }
    row.refundedAt = try file.instant(columns.refundedAt)?.seconds
    let isPaid = columns.paidAt >= 0 && !file.cell(columns.paidAt).isEmpty
    sawPaidAt = sawPaidAt || isPaid
    row.isPaid = isPaid || columns.paidAt < 0
    let id = rules.customer(file, columns.customerID)
    if !id.isValidText { throw Flaw(reason: .notUTF8, cell: columns.customerID) }
    let orderID = file.cell(columns.orderID).bareID
    if orders.hasIDs {
      if orderID.isEmpty { throw Flaw(reason: .missingOrderID, cell: columns.orderID) }
      if !orderID.isValidText { throw Flaw(reason: .notUTF8, cell: columns.orderID) }
    }
    row.customer = customers.number(of: id)
    if columns.status >= 0 || rules.cancelledBy != nil {
      row.status = rules.status(statuses.rank(of: file.cell(columns.status)), file, paidAt: columns.paidAt)
    }
    if !rules.once.isEmpty { orders.settle(&row, id: orderID, once: rules.once, reckonsProfit: columns.profit < 0) }
    log.read(row.amount)
    weigh(row)
    let order: Int32?
    if orders.hasIDs {
      order = orders.add(row, id: orderID, hash: file.rowHash, zone: zone)
      if order == nil { log.duplicate(row.amount) }
    } else {
      order = orders.add(row, zone: zone)
    }
    guard order != nil || !orders.hasIDs else { return }
    see(file, columns, row)
    if let order, let rate = row.rate, !ordersTellAmount { foreignRates[order] = rate }
    if let order, isLine {
      products.see(product, name: file.cell(columns.product), category: file.cell(columns.category))
      let amount = row.lineAmount ?? row.amount
      if row.lineAmount != nil || !lines.isInStep(order: order, amount: row.amount) {
        lines.spread(orders.table.amount, order: order, amount: row.amount)
      }
      let profit = columns.profit >= 0 ? row.profit : row.profit.map { $0 + amount - row.amount }
      lines.add(order: order, product: product, amount: amount, profit: profit, quantity: quantity)
    }
  }

  /// Adds the row's money to the sum that must not overflow.
  mutating func weigh(_ row: OrderRow) {
    let units = abs(row.amount) + row.refund + row.discount + abs(row.profit ?? 0)
    log.weigh(units, file: row.file, line: row.line)
  }

  private mutating func see(_ file: borrowing TableFile, _ columns: OrderColumns, _ row: OrderRow) {
    let seconds = row.seconds == OrderRow.noDate ? 0 : row.seconds
    if columns.customerName >= 0 {
      columns.rules.withText(.customerName, columns.customerName, file) {
        customers.see(.name, $0, of: row.customer, at: seconds)
      }
    }
    if columns.region >= 0 { customers.see(.region, file.cell(columns.region), of: row.customer, at: seconds) }
    if columns.city >= 0 { customers.see(.city, file.cell(columns.city), of: row.customer, at: seconds) }
  }

  /// Counts a row that is set aside, with its amount as far as it can be read.
  mutating func countRejected(_ amount: Int64, _ file: borrowing TableFile) {
    log.weigh(amount, file: file.number, line: file.line)
    log.read(amount)
    log.rejected(amount)
  }
}
