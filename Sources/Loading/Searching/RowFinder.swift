import Trade

/// Finds the rows that a search asks for, file by file.
struct RowFinder {
  private(set) var rows: [SourceRow] = []
  private(set) var unread: [String] = []

  /// The number that stands for the customer; nil where nothing can be.
  private let root: Int32?
  /// Other customers by the number that stands for each.
  private let others: [Int32: String]
  private let orders: Interner
  private let products: Interner
  private let campaigns: Interner
  /// Why rows were set aside, by file and line.
  private let rejects: [String: [Int: String]]

  /// Looks for what a search names; `root` is the number of its customer, `others` are those of other ones.
  init(_ search: RowSearch, rejects: [Reject], root: Int32?, others: [Int32: String]) {
    (self.root, self.others) = (root, others)
    orders = Interner(search.orders)
    products = Interner(search.products)
    campaigns = Interner(search.campaigns)
    self.rejects = rejects.reduce(into: [:]) { found, reject in
      let why = reject.column.isEmpty ? reject.reason : "\"\(reject.column)\" \(reject.reason)"
      let before = found[reject.file]?[reject.line].map { $0 + "; " } ?? ""
      found[reject.file, default: [:]][reject.line] = before + why
    }
  }

  /// Searches the files of a table. A pipe is left out, as it was read.
  mutating func search(_ source: TableSource, _ kind: TableKind, _ builder: inout LedgerBuilder) throws(LoadingError) {
    for path in try source.paths() {
      guard RawFile.isRegular(path.path) else {
        unread.append(path.name)
        continue
      }
      let file = try builder.open(path, kind, source)
      let (layout, rejects) = (file.format.layout, rejects[path.name] ?? [:])
      var found: [SourceRow] = []
      let finder = self
      // A row with too few cells may name the customer nevertheless, and was set aside for that.
      try builder.forEachRow(of: file, countsCells: false) { builder, row throws(Flaw) in
        let order = finder.match(row, layout, kind, &builder.customers)
        let other = order == nil ? finder.other(row, layout, kind, &builder.customers) : nil
        if order == nil, other == nil { return }
        let line = row.line + builder.linesBefore
        let why = rejects[line]
        if why == nil, kind.hasGoods, !layout.rules.isGoods(row, sku: layout[.sku]) { return }
        found.append(
          SourceRow(
            table: kind.rawValue, file: path.name, line: line, order: order.flatMap { $0.isEmpty ? nil : $0.text }, other: other,
            day: row.day(of: kind), reject: why))
      }
      rows += found
    }
  }

  /// The id of the order that a row of the customer is about, blank where it is about none; nil for a row that was not asked for.
  private func match(_ row: Row, _ layout: Layout, _ kind: TableKind, _ customers: inout CustomerBook) -> Cell? {
    let nothing = Cell(start: Cell.nothing, count: 0)
    switch kind {
    case .orders, .lines, .payments, .refunds:
      let order = row.cell(layout[.orderID]).bareID
      if !order.isEmpty, orders.knownNumber(of: order) != nil { return order }
      return kind == .orders && isOwn(layout.rules.customer(row, layout[.customerID]), &customers) ? nothing : nil
    case .products:
      let sku = row.cell(layout[.sku]).bareID
      return !sku.isEmpty && products.knownNumber(of: sku) != nil ? nothing : nil
    case .campaigns:
      let id = row.cell(layout[.campaign])
      return !id.isEmpty && campaigns.knownNumber(of: id) != nil ? nothing : nil
    case .sameAs:
      let ids = [layout[.customerID], layout[.sameAs]].map { row.idCell($0) }
      return ids.contains { isOwn($0, &customers) } ? nothing : nil
    case .customers, .people, .contacts, .dates:
      return isOwn(layout.rules.customer(row, layout[.customerID]), &customers) ? nothing : nil
    }
  }

  /// The other customer whom a row of the customer file is about; nil for nobody that was asked for.
  private func other(_ row: Row, _ layout: Layout, _ kind: TableKind, _ customers: inout CustomerBook) -> String? {
    guard kind == .customers, !others.isEmpty else { return nil }
    let cell = layout.rules.customer(row, layout[.customerID])
    guard !cell.isEmpty, let number = customers.knownNumber(of: cell) else { return nil }
    return others[customers.root(number)]
  }

  private func isOwn(_ cell: Cell, _ customers: inout CustomerBook) -> Bool {
    guard let root, !cell.isEmpty, let number = customers.knownNumber(of: cell) else { return false }
    return customers.root(number) == root
  }
}

extension Interner {
  /// The texts of a set.
  fileprivate init(_ texts: Set<String>) {
    self.init()
    for text in texts {
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { buffer in
        if let start = buffer.baseAddress { _ = number(of: Cell(start: start, count: buffer.count)) }
      }
    }
  }
}

extension TableKind {
  /// Whether a row may be about postage or fees instead of goods.
  fileprivate var hasGoods: Bool { self == .orders || self == .lines }
}

extension Row {
  /// The day that a row of a table tells, nil for none, and for one that cannot be read: its row was set aside for that.
  fileprivate func day(of kind: TableKind) -> Day? {
    do throws(Flaw) {
      switch kind {
      case .orders: return try layout.rules.placed(self, layout[.placedAt]).map { dates.zone.day(of: $0) }
      case .payments: return try day(layout[.paidAt])
      case .lines, .refunds: return try day(layout[.refundedAt])
      case .contacts: return try day(layout[.at])
      case .customers, .people, .products, .dates, .campaigns, .sameAs: return nil
      }
    } catch {
      return nil
    }
  }
}
