import Trade

/// What the tables have said so far; each `read` adds one table, `finished` makes the ledger.
struct LedgerBuilder {
  let loader: Loader
  let block: Int
  var log: IntakeLog
  var customers: CustomerBook
  var products = ProductBook()
  var orders = OrderBook(hasIDs: false, amountsAreInLines: false)
  var lines = LineBook()
  var hasLines = false
  var hasStatus = false
  /// Whether some row has a `paid_at`.
  var sawPaidAt = false
  var hasRounded = false
  /// What the customer id is called in each file, by file number.
  var customerHeaders: [Int: String] = [:]
  /// Whether the orders themselves tell amounts and profits, so that the lines do not.
  var ordersTellAmount = true
  var ordersTellProfit = true
  /// Whether some orders tell an amount that their lines share.
  var sharesAmounts = false
  /// Rows of postage, fees and corrections, which a preset knows.
  var rowsWithoutGoods = 0
  /// Rates of the orders in another currency whose amounts stand in the lines.
  var foreignRates: [Int32: Int64] = [:]

  init(_ loader: Loader, block: Int = RecordReader.usualBlock) {
    self.loader = loader
    self.block = block
    log = IntakeLog(maxRejects: loader.maxRejects)
    customers = CustomerBook(identity: loader.identity)
  }

  var zone: ZoneRules { loader.store.zone }

  /// The preset of a table: its own, else that of the orders.
  func preset(_ source: TableSource) -> Preset? { source.preset ?? loader.sources.orders.preset }

  /// Opens a file of a table and notes what its headers mean.
  mutating func open(_ path: TableSource.Path, _ kind: TableKind, _ source: TableSource) throws(LoadingError) -> TableFile {
    let number = log.begin(kind, path.name)
    let file = try TableFile(
      path, kind: kind, source: source, preset: preset(source), store: loader.store, trims: loader.identity.trim, number: number,
      block: block)
    log.matched(file.layout, kind, path.name)
    return file
  }

  /// Reads the rows of a file; a row that throws is set aside.
  mutating func forEachRow(
    of file: inout TableFile, _ body: (inout LedgerBuilder, borrowing TableFile) throws(Flaw) -> Void
  ) throws(LoadingError) {
    while try file.next() {
      do throws(Flaw) {
        try file.checkCellCount()
        try body(&self, file)
      } catch {
        if case .cellCount = error.reason, file.kind == .orders || file.kind == .lines { log.read(0) }
        file.reject(error, in: &log)
        if file.rows % 65_536 == 0 { try log.checkEarly(file.number, rows: file.rows) }
      }
      if let overflow = log.overflow { throw overflow }
    }
    log.end(file.number, sha256: try file.finish(), rows: file.rows)
  }

  /// Which ids are the same customer.
  mutating func readSameAs(_ path: String) throws(LoadingError) {
    // The configuration has resolved the path already, as that of any file it names by itself.
    let source = TableSource(files: [path], folder: ".")
    for path in try source.paths() {
      var file = try open(path, .sameAs, source)
      try file.layout.require(.customerID, kind: .sameAs, file: path.name)
      try file.layout.require(.sameAs, kind: .sameAs, file: path.name)
      let (id, other) = (file.layout[.customerID], file.layout[.sameAs])
      try forEachRow(of: &file) { builder, row throws(Flaw) in
        for cell in [id, other] {
          if row.idCell(cell).isEmpty { throw Flaw(reason: .missingID, cell: cell) }
          if !row.idCell(cell).isValidText { throw Flaw(reason: .notUTF8, cell: cell) }
        }
        builder.customers.unite(row.idCell(id), with: row.idCell(other))
      }
    }
    customers.settle()
  }

  /// The other ids of customers in a customers file that has two for each (`ExportLayout.alias`): the orders may name either. Rows
  /// that cannot be read are set aside when the customers are. Only files can be read twice; a pipe is left for its one reading.
  mutating func readAliases(_ source: TableSource) throws(LoadingError) {
    for path in try source.paths() where ByteFile.isRegular(path.path) {
      var file = try TableFile(
        path, kind: .customers, source: source, preset: preset(source), store: loader.store, trims: loader.identity.trim,
        number: 0, block: block)
      guard let alias = file.layout.rules.alias, file.layout[.customerID] >= 0 else { continue }
      while try file.next() {
        let (other, id) = (file.idCell(alias), file.idCell(file.layout[.customerID]))
        if !other.isEmpty, !id.isEmpty, other.isValidText, id.isValidText { customers.unite(other, with: id) }
      }
    }
    customers.settle()
  }

  /// The products file.
  mutating func readProducts(_ source: TableSource) throws(LoadingError) {
    for path in try source.paths() {
      var file = try open(path, .products, source)
      try file.layout.require(.sku, kind: .products, file: path.name)
      let layout = file.layout
      let (sku, name, category) = (layout[.sku], layout[.product], layout[.category])
      let (cost, launched) = (layout[.cost], layout[.launchedAt])
      try forEachRow(of: &file) { builder, row throws(Flaw) in
        let id = try row.text(sku)
        if id.isEmpty { throw Flaw(reason: .missingID, cell: sku) }
        let pieceCost = try row.amount(cost)
        let day = try row.day(launched)
        let (title, group) = (try row.text(name), try row.text(category))
        let product = builder.products.number(sku: id, name: title)
        builder.products.list(product, name: title, category: group, cost: pieceCost, launched: day, hasLaunches: launched >= 0)
      }
    }
  }

  /// The customers file.
  mutating func readCustomers(_ source: TableSource) throws(LoadingError) {
    for path in try source.paths() {
      var file = try open(path, .customers, source)
      try file.layout.require(.customerID, kind: .customers, file: path.name)
      let layout = file.layout
      let id = layout[.customerID]
      let registered = layout[.registeredAt]
      let texts: [(CustomerColumn, Column, Int)] = [
        (.name, .name, layout[.name]), (.company, .company, layout[.company]), (.region, .region, layout[.region]),
        (.city, .city, layout[.city]), (.industry, .industry, layout[.industry]),
      ].filter { $0.2 >= 0 }
      try forEachRow(of: &file) { builder, row throws(Flaw) in
        let cell = layout.rules.customer(row, id)
        if cell.isEmpty { throw Flaw(reason: .missingID, cell: id) }
        if !cell.isValidText { throw Flaw(reason: .notUTF8, cell: id) }
        let day = try row.day(registered)
        let customer = builder.customers.number(of: cell)
        builder.customers.record(customer, registered: day, hasDays: registered >= 0)
        for (text, column, index) in texts {
          layout.rules.withText(column, index, row) { builder.customers.record(text, $0, of: customer) }
        }
      }
    }
    if customers.repeated > 0 {
      log.note("\(customers.repeated) rows of the customers repeat an id; their cells were joined")
    }
  }
}
