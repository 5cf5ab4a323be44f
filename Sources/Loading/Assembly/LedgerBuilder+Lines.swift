import Trade

extension LedgerBuilder {
  /// The lines in files of their own. They give the orders' amounts unless the orders have an amount column, and their profits
  /// unless the orders have one.
  mutating func readLines(_ source: TableSource) throws(LoadingError) {
    guard let orders else { return }
    var parts: [Shared<RowPart>] = []
    for path in try source.paths() {
      let opening = try open(path, .lines, source)
      let layout = opening.format.layout
      let columns = OrderColumns(layout)
      try layout.require(.orderID, kind: .lines, file: path.name)
      if columns.amount < 0 {
        if columns.quantity < 0 || columns.unitPrice < 0 { try layout.require(.amount, kind: .lines, file: path.name) }
        try refuseUnclearDiscount(layout, path.name)
      }
      hasLines = true
      products.begin(.init(brand: columns.brand >= 0))
      let money = MoneyRules(loader.store, rates: loader.rates, source: source, amountsAreInLines: false)
      if parts.isEmpty {
        parts = (0..<Parallel.jobs).map { number in
          Shared(
            RowPart(
              number, loader, products: products, columns: columns, money: money, orders: orders))
        }
      }
      var present: RowColumns.Present = [.order, .product]
      if columns.profit >= 0 || columns.cost >= 0 || (products.hasCosts && columns.quantity >= 0) { present.insert(.profit) }
      if columns.quantity >= 0 { present.insert(.quantity) }
      if columns.refund >= 0 { present.insert(.refund) }
      if columns.refundedAt >= 0 { present.insert(.refundedAt) }
      if columns.discount >= 0 { present.insert(.discount) }
      for part in parts {
        part.value.begin(
          columns, money, StatusWords(), RowPart.Form(tellAmount: !ordersTellAmount, tellProfit: !ordersTellProfit), present)
      }
      try read(opening, with: parts)
    }
    let segments = collect(parts)
    hasRounded = hasRounded || parts.contains { $0.value.hasRounded }
    let goods = products.numbers(of: parts)
    var rows = RowColumns.joined(parts, segments, customers: parts.map { _ in [] }, products: goods)
    let before = orders.value.duplicates
    orders.value.add(lines: &rows, givesAmount: !ordersTellAmount, givesProfit: !ordersTellProfit)
    let after = orders.value.duplicates
    log.duplicates(Intake.Tally(rows: after.rows - before.rows, amount: after.amount - before.amount))
    var places = RawColumn<Int32>()
    swap(&places, &rows.order)
    lines = LineRows(&rows, &places, profits: orders.value.profit)
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
}
