import Trade

extension RowPart {
  /// Whether rows of a file can be read column by column: it has an amount, and nothing that makes one cell depend on another.
  func takesColumns(of format: TableFormat) -> Bool {
    !byRow && orders == nil && form.tellProfit && !columns.hasRules && !columns.hasPacked && format.hasUsualDates && format.trims
      && columns.amount >= 0
      && !money.takesOffShipping
      && !money.takesOffTax && !products.hasCosts
      && [columns.currency, columns.refund, columns.refundedAt, columns.paidAt, columns.deliveredAt, columns.cost].allSatisfy {
        $0 < 0
      }
  }

  /// Reads the usual rows of the file's chunk into `usual`; nothing is taken yet.
  mutating func readColumns(_ file: inout TableFile) {
    let (format, columns, decimal) = (file.format, columns, file.format.decimal)
    usual.begin(file.scanner, width: format.layout.width)
    let cells = ChunkCells(file.scanner, width: format.layout.width)
    let isPlain = file.scanner.isPlain
    usual.readDates(cells, columns.placedAt, format)
    usual.readAmounts(cells, columns.amount, decimal, into: usual.amount, blank: nil)
    if columns.discount >= 0 { usual.readAmounts(cells, columns.discount, decimal, into: usual.discount, blank: 0) }
    if columns.profit >= 0 {
      usual.readAmounts(cells, columns.profit, decimal, into: usual.profit, blank: OrderTable.unknown)
    }
    if columns.quantity >= 0 { usual.readQuantities(cells, columns.quantity, decimal) }
    if form.hasIDs {
      usual.forEach { record in
        let id = cells.cell(record, columns.orderID).bareID
        return !id.isEmpty && (isPlain || id.isValidID)
      }
    }
    if form.areLines, !isPlain {
      usual.forEach { record in
        cells.cell(record, columns.sku).isValidText && cells.cell(record, columns.product).isValidText
      }
    }
    if rows.isKeyed {
      usual.isKeyed = usual.readKeys(cells, columns.customerID, isPlain: isPlain, folds: identity.foldsEmail)
      if !usual.isKeyed { numberKeys() }
    }
    if !rows.isKeyed, !isPlain { usual.forEach { cells.cell($0, columns.customerID).bareID.isValidID } }
    look(cells, &file.scanner)
  }

  /// Looks up what the usual rows name, and hashes them.
  private mutating func look(_ cells: ChunkCells, _ scanner: inout RecordScanner) {
    if form.areLines { lookProductsUp(cells) }
    if columns.status >= 0 {
      let target = usual.status.base
      for record in usual.records where usual.isUsual[record] {
        target[record] = statuses.rank(of: cells.cell(record, columns.status)) ?? OrderBook.noStatus
      }
    }
    for (cell, words) in toldWords { words.look(cells, cell, usual) }
    if !rows.isKeyed { lookCustomersUp(cells) }
    if !form.hasIDs { return }
    let target = usual.hash.base
    var quoted = scanner.nextQuoted
    for record in usual.records where usual.isUsual[record] {
      let own = cells.quoted(of: record, scanner, after: &quoted)
      target[record] = scanner.hash(cells.record(record, quoted: scanner.quoted.base + own.lowerBound, count: own.count))
    }
  }

  private mutating func lookProductsUp(_ cells: ChunkCells) {
    let (sku, name, category, brand) = (columns.sku, columns.product, columns.category, columns.brand)
    let (keys, target) = (usual.lookUp.base, usual.product.base)
    for records in usual.blocks {
      let keys = keys - records.lowerBound
      for record in records where usual.isUsual[record] {
        keys[record] = Interner.key(ofPadded: cells.article(record, sku, name))
        products.prefetch(keys[record])
      }
      for record in records where usual.isUsual[record] {
        let known = products.shortNumber(of: keys[record])
        target[record] = known >= 0 ? known : product(cells.article(record, sku, name), keys[record])
      }
      products.reserve(categories: category >= 0, brands: brand >= 0)
      for record in records where usual.isUsual[record] {
        products.seeUsual(
          target[record], name: cells.cell(record, name), category: cells.cell(record, category),
          brand: cells.cell(record, brand))
      }
    }
  }

  @inline(never) private mutating func product(_ article: Cell, _ key: Interner.Key) -> Int32 {
    article.isEmpty ? -1 : products.number(of: article, key)
  }

  private mutating func lookCustomersUp(_ cells: ChunkCells) {
    let (column, folds) = (columns.customerID, identity.foldsEmail)
    let (keys, target) = (usual.lookUp.base, usual.customer.base)
    for records in usual.blocks {
      let keys = keys - records.lowerBound
      for record in records where usual.isUsual[record] {
        keys[record] = Interner.key(ofPadded: cells.cell(record, column).bareID)
        customers.prefetch(keys[record])
      }
      for record in records where usual.isUsual[record] {
        let id = cells.cell(record, column).bareID
        if id.isEmpty {
          target[record] = -1
          continue
        }
        let isFolded = folds && id.bytes.contains(64)
        let known = isFolded ? -1 : customers.shortNumber(of: keys[record])
        if known >= 0, told.isEmpty {
          target[record] = known
          continue
        }
        target[record] = isFolded ? customers.number(of: folded(id)) : customers.number(of: id, keys[record])
        for (cell, text, _) in told {
          texts[text].texts.put(cells.cell(record, cell), at: Int(target[record]), newer: usual.seconds[record])
        }
      }
    }
  }

  /// Takes the usual rows that are next; false if there are none.
  mutating func takeRun(_ file: inout TableFile) -> Bool {
    let first = file.scanner.nextRecord
    let count = usual.run(from: first)
    if count == 0 { return false }
    let records = first..<first + count
    log.keep(file.scanner.nextLine, lines: count, at: rows.count)
    if form.hasIDs {
      let cells = ChunkCells(file.scanner, width: file.format.layout.width)
      for record in records { rows.append(id: cells.cell(record, columns.orderID).bareID) }
      rows.hash.append(UnsafePointer(usual.hash.base + first), count: count)
    }
    if columns.discount >= 0 { for record in records { usual.discount[record] = abs(usual.discount[record]) } }
    log.read(UnsafePointer(usual.amount.base + first), count: count)
    if columns.discount >= 0 { log.weigh(UnsafePointer(usual.discount.base + first), count: count) }
    if columns.profit >= 0 { log.weigh(UnsafePointer(usual.profit.base + first), count: count) }
    hasNegative = hasNegative || usual.hasNegative(records)
    for (_, words) in toldWords { words.take(records, behind: rows.count) }
    rows.append(usual, records, Self.told(columns, form))
    file.pass(count)
    return true
  }

  /// The columns that the cells of a file fill.
  private static func told(_ columns: borrowing OrderColumns, _ form: Form) -> RowColumns.Present {
    var told: RowColumns.Present = []
    if columns.discount >= 0 { told.insert(.discount) }
    if columns.profit >= 0 { told.insert(.profit) }
    if columns.quantity >= 0 { told.insert(.quantity) }
    if columns.status >= 0 { told.insert(.status) }
    if form.areLines { told.insert(.product) }
    return told
  }
}

extension ChunkCells {
  /// The cell that names a row's product: its article number, else its name.
  @inline(__always) fileprivate func article(_ record: Int, _ sku: Int, _ name: Int) -> Cell {
    let article = cell(record, sku).bareID
    return article.isEmpty ? cell(record, name) : article
  }
}
