import Trade

extension LedgerBuilder {
  /// The orders: an order a row, or a line a row.
  mutating func readOrders(_ source: TableSource) throws(LoadingError) {
    var parts: [Shared<RowPart>] = []
    var hasIDs = false
    var hasRefunds = false
    var areAllLines = true
    for path in try source.paths() {
      let opening = try open(path, .orders, source)
      let layout = opening.format.layout
      let columns = OrderColumns(layout, unpacks: loader.sources.lines == nil)
      try layout.require(.customerID, kind: .orders, file: path.name)
      try layout.require(.placedAt, kind: .orders, file: path.name)
      if loader.sources.lines == nil { try layout.require(.amount, kind: .orders, file: path.name) }
      if loader.sources.nameOrders { try layout.require(.orderID, kind: .orders, file: path.name) }
      if parts.isEmpty {
        ordersTellAmount = loader.sources.lines == nil || columns.amount >= 0
        ordersTellProfit = loader.sources.lines == nil || columns.profit >= 0 || columns.cost >= 0
        hasIDs = columns.orderID >= 0
      }
      try requireAlike(columns, hasIDs, path.name)
      hasStatus = hasStatus || columns.status >= 0 || columns.rules.cancelledBy != nil
      hasRefunds = hasRefunds || columns.refund >= 0 || columns.refundedAt >= 0
      customerHeaders[opening.format.number] = layout.headers[columns.customerID]
      let money = MoneyRules(
        loader.store, rates: loader.rates, source: source, amountsAreInLines: loader.sources.lines != nil && columns.amount < 0)
      if parts.isEmpty {
        parts = (0..<Parallel.jobs).map { number in
          Shared(
            RowPart(
              number, loader, products: products, columns: columns, money: money, byRow: byRow))
        }
        for part in parts { part.value.rows.isKeyed = loader.mayBePlain }
      }
      let form = RowPart.Form(
        hasIDs: hasIDs, areLines: loader.sources.lines == nil && columns.hasProducts, tellProfit: ordersTellProfit)
      hasLines = hasLines || form.areLines
      if form.areLines { products.begin(.init(brand: columns.brand >= 0)) }
      areAllLines = areAllLines && form.areLines
      let present = present(columns, form)
      let words = StatusWords(source.status, preset: layout.preset)
      for part in parts { part.value.begin(columns, money, words, form, present) }
      try read(opening, with: parts)
    }
    try collectOrders(
      parts, hasIDs: hasIDs, isPlain: !hasRefunds && !loader.sources.nameOrders,
      areAllLines: areAllLines)
  }

  private func requireAlike(_ columns: OrderColumns, _ hasIDs: Bool, _ file: String) throws(LoadingError) {
    let unlike = { (column: String) in
      LoadingError(
        .badData, file: file, line: 1,
        "the column \(column) is in some files of the orders and not in others; give all files the same header")
    }
    if hasIDs != (columns.orderID >= 0) { throw unlike("order_id") }
    if loader.sources.lines != nil, ordersTellAmount != (columns.amount >= 0) { throw unlike("amount") }
  }

  /// Which columns the rows of a file need.
  private func present(_ columns: OrderColumns, _ form: RowPart.Form) -> RowColumns.Present {
    var present: RowColumns.Present = []
    let hasProfit = columns.profit >= 0 || columns.cost >= 0 || (products.hasCosts && columns.quantity >= 0)
    if columns.status >= 0 || columns.rules.cancelledBy != nil { present.insert(.status) }
    if form.areLines, columns.rules.lineAmount != nil { present.insert(.lineAmount) }
    if !columns.rules.once.isEmpty { present.insert(.once) }
    if columns.refund >= 0 { present.insert(.refund) }
    if columns.refundedAt >= 0 { present.insert(.refundedAt) }
    if columns.discount >= 0 { present.insert(.discount) }
    if hasProfit || !ordersTellProfit { present.insert(.profit) }
    if columns.paidAt >= 0 { present.insert(.isPaid) }
    if columns.deliveredAt >= 0 { present.insert(.deliveredAt) }
    if columns.currency >= 0, !ordersTellAmount || loader.sources.nameOrders { present.insert(.rate) }
    if form.areLines { present.insert(.product) }
    if form.areLines, columns.quantity >= 0 { present.insert(.quantity) }
    return present
  }

  /// Puts together what the threads have read.
  private mutating func collectOrders(
    _ parts: [Shared<RowPart>], hasIDs: Bool, isPlain: Bool, areAllLines: Bool
  ) throws(LoadingError) {
    origins = collect(parts)
    var unknown: [String: Int] = [:]
    for part in parts {
      sawPaidAt = sawPaidAt || part.value.sawPaidAt
      hasRounded = hasRounded || part.value.hasRounded
      rowsWithoutGoods += part.value.log.withoutGoods.rows
      part.value.countUnknownStatuses()
      unknown.merge(part.value.unknownStatuses) { $0 + $1 }
    }
    log.unknownStatuses(unknown.map { ($0.key, $0.value) })
    orderWords = OrderWords.collected(parts, origins)
    noteUnknown(orderWords.reduce(0) { $0 + $1.unclear }, "orders", "gift", "neither yes nor no")
    let (paid, delivered) = parts.reduce((0, 0)) { ($0.0 + $1.value.unclearTimes.paid, $0.1 + $1.value.unclearTimes.delivered) }
    noteUnknown(paid, "orders", "paid_at", "no date")
    noteUnknown(delivered, "orders", "delivered_at", "no date")
    let hasNegative = parts.contains { $0.value.hasNegative }
    let needsIDs = loader.keepsOrigins || loader.sources.nameOrders
    var groups = hasIDs ? OrderGroups(parts, origins, keepsIDs: needsIDs) : OrderGroups()
    for part in parts { part.value.releaseIDs(keepsHashes: groups.hasSeveralRows) }
    let isPlain = isPlain && !hasNegative
    if isPlain, areAllLines || !hasLines, var plain = PlainOrders(parts, origins, groups) {
      plain.products = products.numbers(of: parts)
      self.plain = plain
      if let folded = plain.folded {
        log.duplicates(folded.value.duplicates)
        for words in orderWords { words.fold(neighbours: folded.value.firstRows) }
      }
      return
    }
    groups.spell()
    RowPart.numberKeys(of: parts)
    let (buyers, goods) = (numbers(ofCustomers: parts), products.numbers(of: parts))
    var rows = RowColumns.joined(parts, origins, customers: buyers, products: goods)
    if !hasIDs { groups.number(rows.amount, hasNegative: hasNegative) }
    var book = OrderBook(
      &rows, &groups, zone: zone, amountsAreInLines: !ordersTellAmount,
      isPlain: isPlain && !rows.has.contains(.once))
    log.duplicates(book.duplicates)
    log.readOnce(book.toldOnce)
    for words in orderWords { words.fold(orders: groups.order, count: book.count) }
    collectLines(parts, &rows, &groups, &book, goods: goods, areAllLines: areAllLines)
    orders = Shared(book)
  }
}
