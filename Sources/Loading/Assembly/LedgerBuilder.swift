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
    if let sentence = file.reading.sentence(path.name) { log.note(sentence) }
    log.matched(file.layout, kind, path.name)
    return file
  }

  /// Reads the rows of a file; a row that throws is set aside.
  mutating func forEachRow(
    of file: inout TableFile, _ body: (inout LedgerBuilder, borrowing TableFile) throws(Flaw) -> Void
  ) throws(LoadingError) {
    var strange = 0
    while try file.next() {
      do throws(Flaw) {
        try file.checkCellCount()
        try body(&self, file)
      } catch {
        if case .cellCount = error.reason, file.kind == .orders || file.kind == .lines { log.read(0) }
        if error.reason == .notUTF8 { strange += 1 }
        file.reject(error, in: &log)
        if file.rows % 65_536 == 0 { try log.checkEarly(file.number, rows: file.rows) }
      }
      if let overflow = log.overflow { throw overflow }
    }
    log.end(file.number, sha256: try file.finish(), rows: file.rows)
    noteReading(of: file, strange: strange)
  }

  /// Notes what in a file were no characters of the encoding it was read in, and which decimal separator was found.
  private mutating func noteReading(of file: borrowing TableFile, strange: Int) {
    let title = file.reading.encoding.title
    if let proof = file.commaProof {
      log.note("\(file.name): amounts were read with a decimal comma, as line \(proof.line) shows (\(proof.text))")
    }
    if let line = file.footerLine {
      log.note("\(file.name): line \(line) and what follows it are the export's own footer, no rows, and were left out")
    }
    if strange > 0 {
      log.note(
        "\(file.name): \(strange) rows were set aside because an id or a product is not \(title); if the file is written in "
          + "another encoding, set encoding")
    }
    if file.replaced > 0 {
      log.note("\(file.name): \(file.replaced) places are no characters in \(title) and read as \u{FFFD}")
    }
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
          if !row.idCell(cell).isValidID { throw Flaw(reason: .notUTF8, cell: cell) }
        }
        builder.customers.unite(row.idCell(id), with: row.idCell(other))
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
        let id = try row.sku(sku)
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
      let texts: [(CustomerColumn, Int)] = [
        (.name, layout[.name]), (.company, layout[.company]), (.region, layout[.region]), (.city, layout[.city]),
        (.industry, layout[.industry]),
      ].filter { $0.1 >= 0 }
      try forEachRow(of: &file) { builder, row throws(Flaw) in
        let cell = row.idCell(id)
        if cell.isEmpty { throw Flaw(reason: .missingID, cell: id) }
        if !cell.isValidID { throw Flaw(reason: .notUTF8, cell: id) }
        let day = try row.day(registered)
        let customer = builder.customers.number(of: cell)
        builder.customers.record(customer, registered: day, hasDays: registered >= 0)
        for (column, index) in texts { builder.customers.record(column, row.cell(index), of: customer) }
      }
    }
    if customers.repeated > 0 {
      log.note("\(customers.repeated) rows of the customers repeat an id; their cells were joined")
    }
  }
}
