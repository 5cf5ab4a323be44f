package import Trade

extension Loader {
  /// Reads the tables once more and finds the rows of a customer in all of them: for `explain`, so that a build keeps nothing of where
  /// rows stand. `rejects` are those of the ledger: a row that was set aside says why.
  ///
  /// A row that equals another in every column is found as well, though it counts once. Throws what `load` throws.
  package func rows(of search: RowSearch, rejects: [Reject] = []) throws(LoadingError) -> FoundRows {
    try rows(of: search, rejects: rejects, block: ChunkReader.usualBlock)
  }

  /// The same with blocks of a given size.
  func rows(of search: RowSearch, rejects: [Reject] = [], block: Int) throws(LoadingError) -> FoundRows {
    defer { Memory.drain() }
    var builder = try unitedCustomers(block)
    var finder = RowFinder(search, rejects: rejects, root: builder.customers.number(ofID: search.customer))
    for (kind, source) in sources.tables { try finder.search(source, kind, &builder) }
    if let path = identity.sameAs { try finder.search(TableSource(files: [path], folder: "."), .sameAs, &builder) }
    return FoundRows(ids: builder.customers.ids(of: search.customer), rows: finder.rows, unread: finder.unread)
  }

  /// All ids that are the customer of an id, as the ledger writes them, by their bytes: the id itself, and those that `same_as` or an
  /// export with two ids unites with it. Reads those files alone.
  package func ids(of customer: String) throws(LoadingError) -> [String] {
    defer { Memory.drain() }
    var builder = try unitedCustomers(ChunkReader.usualBlock)
    return builder.customers.ids(of: customer)
  }

  /// A builder that knows which ids are the same customer, and hashes nothing.
  private func unitedCustomers(_ block: Int) throws(LoadingError) -> LedgerBuilder {
    var plain = self
    plain.hashesInputs = false
    var builder = LedgerBuilder(plain, block: block)
    if let path = identity.sameAs { try builder.readSameAs(path) }
    if let customers = sources.customers { try builder.readAliases(customers) }
    return builder
  }
}

extension Sources {
  /// The tables that are given, those of the customer's own doings first.
  fileprivate var tables: [(TableKind, TableSource)] {
    let all: [(TableKind, TableSource?)] = [
      (.orders, orders), (.lines, lines), (.payments, payments), (.refunds, refunds), (.customers, customers), (.people, people),
      (.contacts, contacts), (.dates, dates), (.products, products), (.campaigns, campaigns),
    ]
    return all.compactMap { kind, source in source.map { (kind, $0) } }
  }
}

extension CustomerBook {
  /// All ids that are the customer of an id, by their bytes.
  fileprivate mutating func ids(of id: String) -> [String] {
    guard let own = number(ofID: id), own >= 0 else { return [id] }
    let all = (0..<ids.count).filter { root(Int32($0)) == own }.map { ids.texts[$0] }
    return all.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
