/// Which cell of a record is which column.
struct Layout: Hashable, Sendable {
  /// The header as it stands in the file, without a BOM and blanks around.
  let headers: [String]
  /// How many cells a row has.
  let width: Int
  /// Cell numbers by column.
  let cells: [Column: Int]

  /// The number of a column's cell; -1 if the file does not have it.
  subscript(column: Column) -> Int { cells[column] ?? -1 }

  /// Matches headers: the configuration's map, then the preset's, then canonical names before synonyms. A map that names what is not
  /// there is exit 78; two headers for one column, or none for a required one, are exit 65.
  init(_ headers: [String], kind: TableKind, source: TableSource, preset: Preset?, file: String) throws(LoadingError) {
    self.headers = headers
    width = headers.count
    let keys = headers.map(Synonyms.key)
    var cells = try Layout.mapped(headers, keys, kind, source, file)
    let fromPreset = preset?.headers(of: kind)
    let taken = Set(cells.values)
    for column in kind.columns where cells[column] == nil {
      let canonical = Synonyms.key(column.rawValue)
      let names: [[String]]
      if let fromPreset {
        names = [[fromPreset[column]].compactMap { $0 }.map(Synonyms.key)]
      } else {
        names = [[canonical], Synonyms.names(of: column, in: kind).map(Synonyms.key)]
      }
      for wanted in names where cells[column] == nil {
        let found = keys.indices.filter { wanted.contains(keys[$0]) && !taken.contains($0) }
        if found.count > 1 { throw Layout.twice(column, headers[found[0]], headers[found[1]], kind, file) }
        if let cell = found.first { cells[column] = cell }
      }
    }
    self.cells = cells
  }

  /// Requires a column, exit 65.
  func require(_ column: Column, kind: TableKind, file: String) throws(LoadingError) {
    if cells[column] != nil { return }
    if Layout.looksLikeData(headers) { throw Layout.headless(file) }
    throw LoadingError(
      .badData, file: file, line: 1,
      "the column \(column.rawValue) of \(kind.rawValue) is missing among \(listed); name it by columns: "
        + "{ \(column.rawValue): HEADER } or --columns \(column.rawValue)=HEADER")
  }

  /// `customer_id ← Customer ID, …` in the order of the table's columns, without those whose header is the name itself.
  func sentence(_ kind: TableKind) -> String {
    let pairs = kind.columns.compactMap { column in
      cells[column].flatMap { cell -> String? in
        headers[cell] == column.rawValue ? nil : column.rawValue + " ← " + Layout.cut(headers[cell])
      }
    }
    return pairs.isEmpty ? "all names as they are" : pairs.joined(separator: ", ")
  }

  /// The headers for a message: at most 20, cut to 40 characters each.
  var listed: String {
    let shown = headers.prefix(20).map { "\"" + Layout.cut($0) + "\"" }.joined(separator: ", ")
    return headers.count > 20 ? shown + " and \(headers.count - 20) more" : shown
  }

  /// Whether a cell is an address, a number or a date: then line 1 may be a customer's, and no message may quote it.
  private static func looksLikeData(_ headers: [String]) -> Bool {
    headers.contains { header in
      header.contains("@")
        || header.contains(where: \.isNumber) && header.allSatisfy { $0.isNumber || "TZ -+:/.,()€$£¥".contains($0) }
    }
  }

  private static func headless(_ file: String) -> LoadingError {
    LoadingError(
      .badData, file: file, line: 1,
      "line 1 looks like data, not column names; add a line of names, or give `columns:` for the names that are there")
  }

  private static func cut(_ header: String) -> String { String(header.prefix(40)) }

  private static func mapped(
    _ headers: [String], _ keys: [String], _ kind: TableKind, _ source: TableSource, _ file: String
  ) throws(LoadingError) -> [Column: Int] {
    var cells: [Column: Int] = [:]
    for (name, header) in source.columns.sorted(by: { $0.key < $1.key }) {
      guard let column = kind.columns.first(where: { $0.rawValue == name }) else {
        let hint = nearest(to: name, among: kind.columns.map(\.rawValue)).map { "; did you mean \($0)?" } ?? ""
        throw LoadingError(
          .badConfiguration, file: file,
          "columns names \"\(name)\", which is no column of \(kind.rawValue)" + hint)
      }
      guard let cell = headers.firstIndex(of: header) ?? keys.firstIndex(of: Synonyms.key(header)) else {
        if looksLikeData(headers) { throw headless(file) }
        let shown = Layout(headers: headers, cells: [:]).listed
        throw LoadingError(
          .badConfiguration, file: file,
          "columns says that \(name) is \"\(cut(header))\", but the headers are \(shown); name one of them")
      }
      cells[column] = cell
    }
    return cells
  }

  private init(headers: [String], cells: [Column: Int]) {
    self.headers = headers
    width = headers.count
    self.cells = cells
  }

  private static func twice(_ column: Column, _ a: String, _ b: String, _ kind: TableKind, _ file: String) -> LoadingError {
    LoadingError(
      .badData, file: file, line: 1,
      "the headers \"\(cut(a))\" and \"\(cut(b))\" both look like \(column.rawValue); say which by columns: "
        + "{ \(column.rawValue): \(cut(a)) } or --columns \(column.rawValue)=\(cut(a))")
  }
}
