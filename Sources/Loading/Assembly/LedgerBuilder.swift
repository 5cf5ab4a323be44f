import Trade

/// What the tables have said so far; each `read` adds one table, `finished` makes the ledger.
struct LedgerBuilder: ~Copyable {
  var loader: Loader
  let block: Int
  /// Whether rows are read one after the other even where columns could be.
  let byRow: Bool
  var log: IntakeLog
  var customers: CustomerBook
  var products = ProductBook()
  /// The orders where their rows are neighbours and nothing else is known of the customers; else they are `orders`.
  var plain: PlainOrders?
  /// Nil until the orders were read.
  var orders: Shared<OrderBook>?
  var lines = LineRows()
  /// The orders' own texts.
  var orderWords: [OrderWords] = []
  /// Where the rows of the orders come from.
  var origins: [Segment] = []
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

  /// People, contacts, dates and campaigns, as far as they are given.
  var facts: [TableKind: FactRows] = [:]
  /// Lines of the file at hand before the chunk at hand.
  private(set) var linesBefore = 0

  /// Rows of postage, fees and corrections, which a preset knows.
  var rowsWithoutGoods = 0

  init(_ loader: Loader, block: Int = ChunkReader.usualBlock, byRow: Bool = false) {
    (self.loader, self.block, self.byRow) = (loader, block, byRow)
    log = IntakeLog(maxRejects: loader.maxRejects)
    customers = CustomerBook(identity: loader.identity)
  }

  var zone: ZoneRules { loader.store.zone }

  /// The preset of a table: its own, else that of the orders.
  func preset(_ source: TableSource) -> Preset? { source.preset ?? loader.sources.orders.preset }

  /// Opens a file of a table and notes what its headers mean.
  mutating func open(
    _ path: TableSource.Path, _ kind: TableKind, _ source: TableSource
  ) throws(LoadingError) -> TableOpening {
    let number = log.begin(kind, path.name)
    let file = try TableOpening(
      path, kind: kind, source: source, preset: preset(source), store: loader.store, trims: loader.identity.trim, number: number,
      block: block, hashes: loader.hashesInputs)
    if let sentence = file.reader.file.reading.sentence(path.name) { log.note(sentence) }
    log.matched(file.format.layout, kind, path.name, unpacks: kind == .orders && loader.sources.lines == nil)
    return file
  }

  /// Reads the rows of a file one after the other; a row that throws is set aside, and so is one with more or fewer cells than the header
  /// where cells are counted.
  mutating func forEachRow(
    of opening: consuming TableOpening, countsCells: Bool = true, _ body: (inout LedgerBuilder, Row) throws(Flaw) -> Void
  ) throws(LoadingError) {
    let format = opening.format
    var reader = opening.reader
    var file = TableFile(format, scanner: opening.scanner)
    var (rows, lines) = (0, 0)
    do throws(LoadingError) {
      repeat {
        linesBefore = lines
        while try file.next() {
          let row = file.row
          do throws(Flaw) {
            if countsCells { try row.checkCellCount() }
            try body(&self, row)
          } catch {
            log.reject(format.number, row.reject(error, hiding: loader.identity.forgotten), after: lines)
          }
        }
        rows += file.rows
        lines += file.scanner.lines
        if file.hasFooter { log.footer(format.number, line: lines + 1) }
        try log.checkEarly(format.number, rows: rows)
      } while try file.fill(from: &reader)
    } catch {
      throw error.moved(by: lines)
    }
    try log.end(format, reader.file, rows: rows)
  }

  /// Which ids are the same customer; from files alone where pipes were read already.
  mutating func readSameAs(_ path: String, skipsPipes: Bool = false) throws(LoadingError) {
    // The configuration has resolved the path already, as that of any file it names by itself.
    let source = TableSource(files: [path], folder: ".")
    for path in try source.paths() where !skipsPipes || !RawFile.isPipe(path.path) {
      let file = try open(path, .sameAs, source)
      let layout = file.format.layout
      try layout.require(.customerID, kind: .sameAs, file: path.name)
      try layout.require(.sameAs, kind: .sameAs, file: path.name)
      let (id, other) = (layout[.customerID], layout[.sameAs])
      try forEachRow(of: file) { builder, row throws(Flaw) in
        for cell in [id, other] {
          if row.idCell(cell).isEmpty { throw Flaw(reason: .missingID, cell: cell) }
          if !row.idCell(cell).isValidID { throw Flaw(reason: .notUTF8, cell: cell) }
        }
        builder.customers.unite(row.idCell(id), with: row.idCell(other))
      }
    }
    customers.settle()
  }

  /// The other ids of customers in a customers file that has two for each (`ExportLayout.alias`): the orders may name either. Rows
  /// that cannot be read are set aside when the customers are. Only files can be read twice; a pipe is left for its one reading.
  mutating func readAliases(_ source: TableSource) throws(LoadingError) {
    for path in try source.paths() where RawFile.isRegular(path.path) {
      let opening = try TableOpening(
        path, kind: .customers, source: source, preset: preset(source), store: loader.store, trims: loader.identity.trim,
        number: 0, block: block)
      let layout = opening.format.layout
      guard let alias = layout.rules.alias, layout[.customerID] >= 0 else { continue }
      var reader = opening.reader
      var file = TableFile(opening.format, scanner: opening.scanner)
      repeat {
        while try file.next() {
          let (other, id) = (file.row.idCell(alias), file.row.idCell(layout[.customerID]))
          if !other.isEmpty, !id.isEmpty, other.isValidID, id.isValidID { customers.unite(other, with: id) }
        }
      } while try file.fill(from: &reader)
    }
    customers.settle()
  }

  /// The products file.
  mutating func readProducts(_ source: TableSource) throws(LoadingError) {
    for path in try source.paths() {
      let file = try open(path, .products, source)
      let layout = file.format.layout
      try layout.require(.sku, kind: .products, file: path.name)
      let (sku, name, category) = (layout[.sku], layout[.product], layout[.category])
      let (cost, launched) = (layout[.cost], layout[.launchedAt])
      let (brand, price, supply) = (layout[.brand], layout[.price], layout[.supplyDays])
      products.begin(.init(brand: brand >= 0, price: price >= 0, supplyDays: supply >= 0))
      try forEachRow(of: file) { builder, row throws(Flaw) in
        let id = try row.sku(sku)
        if id.isEmpty { throw Flaw(reason: .missingID, cell: sku) }
        let pieceCost = try row.amount(cost)
        let day = try row.day(launched)
        let offer = ProductBook.Offer(
          brand: row.cell(brand), price: try row.price(price), supplyDays: try row.wholeDays(supply))
        let (title, group) = (try row.text(name), try row.text(category))
        let product = builder.products.number(sku: id, name: title)
        builder.products.list(product, name: title, category: group, cost: pieceCost, launched: day, hasLaunches: launched >= 0)
        builder.products.list(product, offer)
      }
    }
  }

  /// The customers file.
  mutating func readCustomers(_ source: TableSource) throws(LoadingError) {
    var consents = ConsentReader()
    for path in try source.paths() {
      let file = try open(path, .customers, source)
      let layout = file.format.layout
      try layout.require(.customerID, kind: .customers, file: path.name)
      let id = layout[.customerID]
      let registered = layout[.registeredAt]
      let texts = CustomerColumn.found(in: layout)
      let profiles = ProfileColumns(layout)
      customers.profiles.begin(profiles)
      let places = customers.recorded.begin(texts.map(\.text))
      try forEachRow(of: file) { builder, row throws(Flaw) in
        let cell = layout.rules.customer(row, id)
        if cell.isEmpty { throw Flaw(reason: .missingID, cell: id) }
        if !cell.isValidID { throw Flaw(reason: .notUTF8, cell: id) }
        let day = try row.day(registered)
        let profile = try profiles.read(row, &consents)
        let customer = builder.customers.number(of: cell)
        builder.customers.record(customer, registered: day, hasDays: registered >= 0)
        for (text, place) in zip(texts, places) {
          layout.rules.withText(text.column, text.cell, row) { builder.customers.recorded.put($0, at: place, of: customer) }
        }
        builder.customers.profiles.put(profile, of: customer)
      }
    }
    noteUnknown(consents.unknown, "customers", "consent", "neither yes nor no")
    if customers.repeated > 0 {
      log.note("\(customers.repeated) rows of the customers repeat an id; their cells were joined")
    }
  }
}
