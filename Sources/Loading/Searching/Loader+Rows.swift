package import Trade

extension Loader {
  /// Reads the tables once more and finds the rows of a customer in all of them: for `explain`, so that a build keeps nothing of where
  /// rows stand. `rejects` are those of the ledger: a row that was set aside says why.
  ///
  /// A row that equals another in every column is found as well, though it counts once. `united` are the `unitedCustomers` where they
  /// were read already. Throws what `load` throws.
  package func rows(
    of search: RowSearch, rejects: [Reject] = [], united: UnitedCustomers? = nil
  ) throws(LoadingError) -> FoundRows {
    try rows(of: search, rejects: rejects, united: united, block: ChunkReader.usualBlock)
  }

  /// The same with blocks of a given size.
  func rows(
    of search: RowSearch, rejects: [Reject] = [], united: UnitedCustomers? = nil, block: Int
  ) throws(LoadingError) -> FoundRows {
    defer { Memory.drain() }
    let united = if let united { united } else { try unitedCustomers(block) }
    var builder = searching(block)
    builder.customers = united.book
    var others: [Int32: String] = [:]
    for id in search.others { if let number = builder.customers.number(ofID: id) { others[number] = id } }
    var finder = RowFinder(
      search, rejects: rejects, root: builder.customers.number(ofID: search.customer), others: others)
    for (kind, source) in sources.tables { try finder.search(source, kind, &builder) }
    if let path = identity.sameAs { try finder.search(TableSource(files: [path], folder: "."), .sameAs, &builder) }
    return FoundRows(ids: united.ids(of: search.customer), rows: finder.rows, unread: finder.unread)
  }

  /// Which ids are the same customer: what `same_as` unites, and an export with two ids. Reads those files alone, and no pipe: whoever
  /// loads the tables needs its one reading.
  package func unitedCustomers() throws(LoadingError) -> UnitedCustomers {
    defer { Memory.drain() }
    return try unitedCustomers(ChunkReader.usualBlock)
  }

  private func unitedCustomers(_ block: Int) throws(LoadingError) -> UnitedCustomers {
    var builder = searching(block)
    if let path = identity.sameAs { try builder.readSameAs(path, skipsPipes: true) }
    if let customers = sources.customers { try builder.readAliases(customers) }
    return UnitedCustomers(book: builder.customers)
  }

  /// A builder that hashes nothing.
  private func searching(_ block: Int) -> LedgerBuilder {
    var plain = self
    plain.hashesInputs = false
    return LedgerBuilder(plain, block: block)
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
