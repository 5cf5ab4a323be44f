package import Trade

extension Loader {
  /// Reads all tables once, block by block, and makes a ledger of them.
  ///
  /// Rows that cannot be read are set aside in `Ledger.intake.rejects`; anything worse is a `LoadingError`.
  package func load() throws(LoadingError) -> Ledger { try load(block: ChunkReader.usualBlock) }

  /// The same with blocks of a given size, and one row after the other: small blocks let tests split every record, and rows are what
  /// columns are held against.
  func load(block: Int, byRow: Bool = false) throws(LoadingError) -> Ledger {
    defer { Memory.drain() }
    var builder = LedgerBuilder(self, block: block, byRow: byRow)
    if let path = identity.sameAs { try builder.readSameAs(path) }
    if let customers = sources.customers { try builder.readAliases(customers) }
    builder.hideUnited()
    if let products = sources.products { try builder.readProducts(products) }
    try builder.readOrders(sources.orders)
    if let lines = sources.lines { try builder.readLines(lines) }
    if let payments = sources.payments { try builder.readPayments(payments) }
    if let refunds = sources.refunds { try builder.readRefunds(refunds) }
    if let customers = sources.customers { try builder.readCustomers(customers) }
    if let people = sources.people { try builder.readPeople(people) }
    if let contacts = sources.contacts { try builder.readContacts(contacts) }
    if let dates = sources.dates { try builder.readDates(dates) }
    if let campaigns = sources.campaigns { try builder.readCampaigns(campaigns) }
    return try builder.finished()
  }
}
