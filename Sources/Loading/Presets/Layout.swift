import Trade

/// Which cell of a record is which column.
struct Layout: Sendable {
  /// The header as it stands in the file, without a BOM and blanks around.
  let headers: [String]
  /// How many cells a row has.
  let width: Int
  /// Cell numbers by column.
  let cells: [Column: Int]
  /// What a preset asks of each record.
  let rules: RowRules
  /// The preset that reads the file: the one named, else the one whose header this is.
  let preset: Preset?
  /// The file among the preset's; nil where it knows no such table.
  let export: ExportLayout?
  /// The preset whose header this is, though none was named.
  let recognised: Preset?

  /// The number of a column's cell; -1 if the file does not have it.
  subscript(column: Column) -> Int { cells[column] ?? -1 }

  /// Matches headers: the configuration's map, then the preset's, then canonical names before synonyms. A map that names what is not
  /// there is exit 78; two headers for one column, or none for a required one, are exit 65.
  ///
  /// Where neither a preset nor columns were given, the preset whose export this header is alone is applied, and `note` says so: its
  /// files read by synonyms would give wrong sums, such as a total repeated on each line. Columns of the user's own keep it off.
  init(_ headers: [String], kind: TableKind, source: TableSource, preset: Preset?, file: String) throws(LoadingError) {
    self.headers = headers
    width = headers.count
    let keys = headers.map(Synonyms.key)
    var cells = try Layout.mapped(headers, keys, kind, source, file)
    let mapped = Set(cells.keys)
    recognised = preset == nil ? Preset.recognised(kind, headers: keys) : nil
    self.preset = preset ?? (source.columns.isEmpty ? recognised : nil)
    let known = self.preset?.export.layout(of: kind, headers: keys)
    // A preset that was named for the orders need not be that of a customer file written by hand.
    let isOwn = source.preset != nil || recognised != nil
    export = known.flatMap { isOwn || $0.hasKey(keys) ? $0 : nil }
    let taken = Set(cells.values)
    for column in kind.columns where cells[column] == nil {
      for wanted in Layout.names(of: column, in: kind, export) where cells[column] == nil {
        let found = keys.indices.filter { wanted.contains(keys[$0]) && !taken.contains($0) }
        if found.count > 1 { throw Layout.twice(column, headers[found[0]], headers[found[1]], kind, file) }
        if let cell = found.first { cells[column] = cell }
      }
    }
    let rules = export.map { RowRules($0, keys: keys, cells: cells, mapped: mapped) } ?? RowRules()
    if let amount = rules.amount { cells[.amount] = amount.plus[0] }
    if let refund = rules.refund { cells[.refund] = refund.from }
    for (column, parts) in rules.joined { cells[column] = parts[0] }
    self.cells = cells
    self.rules = rules
  }

  /// The names that a column may have, as keys, best first.
  private static func names(of column: Column, in kind: TableKind, _ export: ExportLayout?) -> [[String]] {
    if let export { return (export.headers[column] ?? []).map { [Synonyms.key($0)] } }
    return ([[column.rawValue]] + Synonyms.tiers(of: column, in: kind)).map { $0.map(Synonyms.key) }
  }

  /// Requires a column, exit 65.
  func require(_ column: Column, kind: TableKind, file: String) throws(LoadingError) {
    if cells[column] != nil { return }
    if Layout.looksLikeData(headers) { throw Layout.headless(file) }
    throw LoadingError(
      .badData, file: file, line: 1,
      "the column \(column.rawValue) of \(kind.rawValue) is missing among \(Layout.listed(headers)); \(accepted(column, kind)); name it by columns: "
        + "{ \(column.rawValue): HEADER } or --columns \(column.rawValue)=HEADER")
  }

  /// The headers for a message: at most 20, cut to 40 characters each.
  private static func listed(_ headers: [String]) -> String {
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

  static func cut(_ header: String) -> String { String(header.prefix(40)) }

  /// Columns of customer exports that no file of ours may ever repeat, as keys. Nothing reads them, and nobody can map them.
  private static let secrets: Set<String> = [
    "password", "passwordhash", "passwd", "userpass", "rptoken", "resettoken", "apikey", "accesstoken", "cardnumber", "cvv",
  ]

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
        throw LoadingError(
          .badConfiguration, file: file,
          "columns says that \(name) is \"\(cut(header))\", but the headers are \(listed(headers)); name one of them")
      }
      if secrets.contains(keys[cell]) {
        throw LoadingError(
          .badConfiguration, file: file, "columns says that \(name) is \"\(cut(header))\", which holds secrets and is never read")
      }
      cells[column] = cell
    }
    return cells
  }

  private static func twice(_ column: Column, _ a: String, _ b: String, _ kind: TableKind, _ file: String) -> LoadingError {
    LoadingError(
      .badData, file: file, line: 1,
      "the headers \"\(cut(a))\" and \"\(cut(b))\" both look like \(column.rawValue); say which by columns: "
        + "{ \(column.rawValue): \(cut(a)) } or --columns \(column.rawValue)=\(cut(a))")
  }
}
