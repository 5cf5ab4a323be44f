import Trade

extension LedgerBuilder {
  /// The people at companies.
  mutating func readPeople(_ source: TableSource) throws(LoadingError) {
    try readFacts(source, .people, requiring: [.name]) { row, layout, rows, place, customer throws(Flaw) in
      if try row.text(layout[.name]).isEmpty { throw Flaw(reason: .missingName, cell: layout[.name]) }
      rows.append(customer: customer, at: place)
    }
  }

  /// The touches with customers.
  mutating func readContacts(_ source: TableSource) throws(LoadingError) {
    try readFacts(source, .contacts, requiring: [.at]) { row, layout, rows, place, customer throws(Flaw) in
      guard let at = try row.instant(layout[.at]) else { throw Flaw(reason: .missingDate, cell: layout[.at]) }
      rows.append(customer: customer, time: Int64(at.seconds), at: place)
    }
  }

  /// The days to remember.
  mutating func readDates(_ source: TableSource) throws(LoadingError) {
    try readFacts(source, .dates, requiring: [.date]) { row, layout, rows, place, customer throws(Flaw) in
      guard let day = try row.writtenDay(layout[.date]) else { throw Flaw(reason: .missingDate, cell: layout[.date]) }
      rows.append(customer: customer, time: Int64(day.number), at: place)
    }
  }

  /// The campaigns.
  mutating func readCampaigns(_ source: TableSource) throws(LoadingError) {
    try readFacts(source, .campaigns, requiring: [.campaign, .starts, .ends]) { row, layout, rows, place, _ throws(Flaw) in
      if try row.text(layout[.campaign]).isEmpty { throw Flaw(reason: .missingID, cell: layout[.campaign]) }
      guard let starts = try row.day(layout[.starts]) else { throw Flaw(reason: .missingDate, cell: layout[.starts]) }
      guard let ends = try row.day(layout[.ends]) else { throw Flaw(reason: .missingDate, cell: layout[.ends]) }
      if ends < starts { throw Flaw(reason: .endsTooEarly, cell: layout[.ends]) }
      let money: [Column] = [.spend, .target]
      var amounts: [(Column, Int64?)] = []
      for column in money where layout[column] >= 0 {
        let amount = try row.amount(layout[column])
        if let amount, amount < 0 { throw Flaw(reason: .negative, cell: layout[column]) }
        amounts.append((column, amount))
      }
      rows.append(time: Int64(starts.number), at: place)
      rows.put(.ends, Int64(ends.number))
      for (column, amount) in amounts { rows.put(column, amount) }
    }
  }

  /// Reads a row and adds it, with its place and the number of its customer's own id, -1 in a table about none; throws if it cannot.
  private typealias FactBody = (Row, Layout, inout FactRows, FactRows.Place, Int32) throws(Flaw) -> Void

  /// Reads the files of a table; the texts of a row that is added are noted here.
  private mutating func readFacts(
    _ source: TableSource, _ kind: TableKind, requiring required: [Column], _ body: FactBody
  ) throws(LoadingError) {
    let isAboutCustomers = kind.columns.contains(.customerID)
    var rows = FactRows(kind)
    for path in try source.paths() {
      let file = try open(path, kind, source)
      let layout = file.format.layout
      let number = file.format.number
      for column in (isAboutCustomers ? [.customerID] : []) + required {
        try layout.require(column, kind: kind, file: path.name)
      }
      let id = layout[.customerID]
      if isAboutCustomers { customerHeaders[number] = layout.headers[id] }
      let texts = kind.texts.filter { layout[$0] >= 0 }
      let cells = texts.map { layout[$0] }
      rows.begin(texts)
      try forEachRow(of: file) { builder, row throws(Flaw) in
        var customer: Int32 = -1
        if isAboutCustomers {
          let cell = layout.rules.customer(row, id)
          if cell.isEmpty { throw Flaw(reason: .missingID, cell: id) }
          guard let known = builder.customers.knownNumber(of: cell) else { throw Flaw(reason: .unknownCustomer, cell: id) }
          customer = known
        }
        let place = FactRows.Place(file: number, line: row.line + builder.linesBefore)
        try body(row, layout, &rows, place, customer)
        for (place, cell) in cells.enumerated() { rows.put(at: place, row.cell(cell)) }
      }
      rows.close()
    }
    rows.end()
    facts[kind] = rows
  }
}

extension TableKind {
  /// The columns of a table of facts that are kept as texts.
  fileprivate var texts: [Column] { columns.filter { $0 != .customerID && !dates.contains($0) && !numbers.contains($0) } }
}

extension Row {
  /// A day as it is written; nil where the cell is blank or the column missing.
  func writtenDay(_ index: Int) throws(Flaw) -> Day? {
    let cell = cell(index)
    if cell.isEmpty { return nil }
    do { return try dates.day(cell) } catch { throw Flaw(reason: error, cell: index) }
  }
}
