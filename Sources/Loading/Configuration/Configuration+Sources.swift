import Trade

extension Sources {
  /// The `sources` part.
  init(_ setting: Setting?, root: Section) throws {
    let section = try Section(
      setting ?? Setting(path: "sources", place: root.setting.place, value: .nothing),
      keys: [
        "orders", "lines", "customers", "products", "payments", "refunds", "people", "contacts", "dates", "campaigns",
      ])
    guard let orders = section["orders"] else {
      throw section.setting.place.failure(
        "sources.orders is missing; name the file of the orders, such as sources: { orders: data/orders.csv }, or --orders FILE")
    }
    func table(_ kind: TableKind) throws -> TableSource? { try section[kind.rawValue].map { try TableSource($0, table: kind) } }
    self.init(
      orders: try TableSource(orders, table: .orders), lines: try table(.lines), customers: try table(.customers),
      products: try table(.products))
    payments = try table(.payments)
    refunds = try table(.refunds)
    people = try table(.people)
    contacts = try table(.contacts)
    dates = try table(.dates)
    campaigns = try table(.campaigns)
  }
}

extension TableSource {
  /// A table: a path, a list of paths, or a mapping with the dialect.
  init(_ setting: Setting, table: TableKind) throws {
    let what = "a path, a list of paths, or a mapping such as { file: orders.csv }"
    guard case .section = setting.value else {
      self.init(files: try setting.texts(what), folder: setting.place.folder)
      return
    }
    let later = ["postgres", "sqlite", "mysql", "spark", "query", "table", "path"]
    let section = try Section(
      setting,
      keys: [
        "file", "preset", "columns", "date_format", "delimiter", "decimal", "encoding", "status", "amount_includes",
      ] + later)
    for key in later { if let setting = section[key] { throw setting.notInThisVersion("the source " + key) } }
    guard let file = section["file"] else { throw setting.failure("the file is missing; expected " + what) }
    self.init(
      files: try file.texts("a path or a list of paths"), folder: file.place.folder, preset: try section["preset"]?.preset(),
      columns: try section["columns"]?.columns(of: table) ?? [:],
      dateFormat: try section["date_format"]?.text("a form of dates such as dd/MM/yyyy"),
      delimiter: try section["delimiter"]?.delimiter(), decimal: try section["decimal"]?.decimalSeparator(),
      encoding: try section["encoding"]?.encoding(), status: try section["status"]?.statuses() ?? [:],
      amountIncludes: try section["amount_includes"]?.amountParts() ?? [])
  }
}

extension Setting {
  fileprivate func preset() throws -> Preset {
    try choice(of: Preset.self)
  }

  fileprivate func columns(of table: TableKind) throws -> [String: String] {
    _ = try Section(self, keys: table.columns.map(\.rawValue))
    return Dictionary(uniqueKeysWithValues: try entries().map { ($0.key, try $0.setting.text("the header of a column")) })
  }

  fileprivate func delimiter() throws -> Character {
    let text = try word(among: [",", ";", "|", "\t", "tab"])
    return text == "tab" ? "\t" : text.first ?? ","
  }

  fileprivate func decimalSeparator() throws -> Character { try word(among: [".", ","]).first ?? "." }

  fileprivate func encoding() throws -> String {
    guard let encoding = TextEncoding(named: try text("the name of an encoding")) else {
      throw expected("one of \(TextEncoding.names)")
    }
    return encoding.rawValue
  }

  fileprivate func statuses() throws -> [OrderStatus: [String]] {
    let known: [String: OrderStatus] = ["paid": .paid, "unpaid": .unpaid, "cancelled": .cancelled, "refunded": .refunded]
    let section = try Section(self, keys: known.keys.sorted())
    var statuses: [OrderStatus: [String]] = [:]
    for (name, status) in known { statuses[status] = try section[name]?.texts("a value of the status column, or a list") }
    return statuses
  }

  fileprivate func amountParts() throws -> Set<TableSource.AmountPart> {
    if case .list(let items) = value { return Set(try items.map { try $0.choice(of: TableSource.AmountPart.self) }) }
    return [try choice(of: TableSource.AmountPart.self)]
  }
}
