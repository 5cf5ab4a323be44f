import Trade

/// A file of a table that was opened: its header, and what its first rows show about dates and amounts.
struct TableOpening: ~Copyable {
  /// Rows looked at for what dates and amounts prove.
  static let lookAhead = 10_000

  let format: TableFormat
  /// Holds the first chunk, before its first row.
  var scanner: RecordScanner
  /// Gives the chunks after the first.
  var reader: ChunkReader

  /// Opens a file, reads its header and looks at its first rows. An empty file is exit 65.
  init(
    _ path: TableSource.Path, kind: TableKind, source: TableSource, preset: Preset?, store: Store, trims: Bool, number: Int,
    block: Int, hashes: Bool = true
  ) throws(LoadingError) {
    let dialect = try Dialect(source, kind: kind, preset: preset)
    var reader = try ChunkReader(
      ByteStream(path: path.path, name: path.name, encoding: dialect.encoding, usual: dialect.usualEncoding, hashes: hashes),
      separator: dialect.separator, block: block)
    var scanner = RecordScanner(name: path.name, separator: reader.separator)
    guard try reader.next(into: &scanner.chunk) else { throw TableOpening.empty(path.name) }
    scanner.begin()
    // Small blocks, as tests use them, may hold nothing but blank lines.
    while !(try scanner.next()) {
      guard try reader.extend(&scanner.chunk) else { throw TableOpening.empty(path.name) }
      scanner.goOn()
    }
    var headers: [String] = []
    for index in 0..<scanner.record.count {
      let cell = scanner.record.cell(index).trimmed()
      if !cell.isValidText {
        throw LoadingError(
          .badData, file: path.name, line: scanner.record.line,
          "the header is not UTF-8; set encoding if the file is written in another, or save it as CSV UTF-8")
      }
      headers.append(cell.text)
    }
    let isData = headers.first?.utf8.allSatisfy { NumberReader.isDigit($0) } ?? false
    if isData, let implied = preset?.export.impliedHeaders(cells: headers.count) {
      headers = implied
      scanner.rewind()
    }
    while headers.last?.isEmpty == true { headers.removeLast() }
    let layout = try Layout(headers, kind: kind, source: source, preset: preset, file: path.name)
    var dates = DateReader(pattern: dialect.dates, zone: store.zone, export: layout.export)
    var numbers = NumberReader(decimal: dialect.decimal ?? 46, currency: store.currency)
    var survey = TableSurvey(
      dates: dates.pattern == nil ? kind.dates.compactMap { layout.cells[$0] } : [],
      numbers: dialect.decimal == nil ? kind.numbers.compactMap { layout.cells[$0] } : [], reader: numbers,
      currency: store.currency)
    try TableOpening.look(&survey, &scanner, &reader)
    dates.order = try survey.dateOrder(in: path.name, usual: dates.usualOrder)
    let comma = try survey.commaProof(in: path.name)
    if comma != nil { numbers.decimal = 44 }
    format = TableFormat(
      kind: kind, layout: layout, name: path.name, number: number, separator: reader.separator, dates: dates, numbers: numbers,
      trims: trims, proofs: [survey.dateProof, comma].compactMap(\.self))
    self.scanner = scanner
    self.reader = reader
  }

  private static func empty(_ name: String) -> LoadingError {
    LoadingError(.badData, file: name, "is empty; export it again, with a header and rows")
  }

  /// Shows the first rows to a survey: those of the first chunk, and more as long as a question is open.
  private static func look(
    _ survey: inout TableSurvey, _ scanner: inout RecordScanner, _ reader: inout ChunkReader
  ) throws(LoadingError) {
    if survey.isEmpty { return }
    let place = scanner.place
    while survey.rows < TableOpening.lookAhead {
      if try scanner.next() {
        survey.look(at: scanner.record)
      } else {
        guard survey.isOpen, try reader.extend(&scanner.chunk) else { break }
        scanner.goOn()
      }
    }
    scanner.go(to: place)
  }
}
