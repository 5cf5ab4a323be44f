import Trade

/// A file of a table while its rows are read: records, and what their cells mean.
struct TableFile: ~Copyable {
  /// Rows looked at for a proof of the order of day and month.
  static let lookAhead = 10_000

  private var reader: RecordReader
  let kind: TableKind
  let layout: Layout
  let name: String
  /// Index into `Intake.files`.
  let number: Int
  private(set) var rows = 0
  private(set) var dates: DateReader
  let numbers: NumberReader
  private let dateCells: [Int]
  private let trims: Bool
  private var isFirstImplied: Bool

  /// Opens a file and reads its header; an empty file and a header without rows are found here and in `finish`.
  init(
    _ path: TableSource.Path, kind: TableKind, source: TableSource, preset: Preset?, store: Store, trims: Bool, number: Int,
    block: Int = RecordReader.usualBlock
  ) throws(LoadingError) {
    let dialect = try Dialect(source, preset: preset)
    var reader = try RecordReader(ByteFile(path: path.path, name: path.name), separator: dialect.separator, block: block)
    guard try reader.next() else {
      throw LoadingError(.badData, file: path.name, "is empty; export it again, with a header and rows")
    }
    var headers: [String] = []
    for index in 0..<reader.count {
      let cell = reader.cell(index).trimmed()
      if !cell.isValidText {
        throw LoadingError(
          .badData, file: path.name, line: reader.recordLine,
          "the header is not UTF-8; this version reads UTF-8 text only: save the file as CSV UTF-8")
      }
      headers.append(cell.text)
    }
    var isFirstImplied = false
    let isData = headers.first?.utf8.allSatisfy { NumberReader.isDigit($0) } ?? false
    if isData, let implied = preset?.export.impliedHeaders(cells: headers.count) {
      headers = implied
      isFirstImplied = true
    }
    while headers.last?.isEmpty == true { headers.removeLast() }
    let layout = try Layout(headers, kind: kind, source: source, preset: preset, file: path.name)
    name = path.name
    self.kind = kind
    self.number = number
    self.trims = trims
    self.reader = reader
    self.isFirstImplied = isFirstImplied
    self.layout = layout
    dates = DateReader(pattern: dialect.dates, zone: store.zone, export: layout.export)
    numbers = NumberReader(decimal: dialect.decimal, currency: store.currency)
    let cells = layout.cells
    dateCells = kind.dates.compactMap { cells[$0] }
  }

  /// Goes to the next row; false at the end.
  mutating func next() throws(LoadingError) -> Bool {
    if isFirstImplied {
      isFirstImplied = false
      rows += 1
      return true
    }
    guard try reader.next() else { return false }
    rows += 1
    if !dates.isSettled, dateCells.contains(where: { DateReader.twoWayParts(reader.cell($0).trimmed()) != nil }) {
      try settleDates()
    }
    return true
  }

  /// The line on which the row begins.
  var line: Int { reader.recordLine }

  /// SHA-256 of the file, once it was read to its end. A file without rows is exit 65.
  func finish() throws(LoadingError) -> String {
    if rows == 0 {
      throw LoadingError(.badData, file: name, "has a header and no rows; export it again, with its rows")
    }
    return reader.file.sha256
  }

  /// A cell without the blanks around; empty where the file lacks the column (-1).
  func cell(_ index: Int) -> Cell { reader.cell(index).trimmed() }

  /// An id's cell as the option `trim` wants it.
  func idCell(_ index: Int) -> Cell { (trims ? reader.cell(index).trimmed() : reader.cell(index)).bareID }

  /// A hash of all cells of the row.
  var rowHash: UInt64 {
    var state: UInt64 = 0
    for index in 0..<reader.count { state = reader.cell(index).hash(seed: state) }
    return state
  }

  /// Refuses a row with fewer or more cells than the header; blank cells beyond it are allowed.
  func checkCellCount() throws(Flaw) {
    let expected = layout.headers.count
    if reader.count == expected { return }
    var found = reader.count
    while found > expected, reader.cell(found - 1).trimmed().isEmpty { found -= 1 }
    if found != expected { throw Flaw(reason: .cellCount(expected: expected, found: reader.count), cell: -1) }
  }

  /// An amount; nil where the cell is blank or the column missing.
  func amount(_ index: Int) throws(Flaw) -> Int64? {
    let cell = cell(index)
    if cell.isEmpty { return nil }
    do { return try numbers.amount(cell) } catch { throw Flaw(reason: error, cell: index) }
  }

  /// An amount that may not be negative; 0 where blank or missing.
  func positiveAmount(_ index: Int) throws(Flaw) -> Int64 {
    let value = try amount(index) ?? 0
    if value < 0 { throw Flaw(reason: .negative, cell: index) }
    return value
  }

  /// A quantity; nil where the cell is blank or the column missing.
  func quantity(_ index: Int) throws(Flaw) -> Int64? {
    let cell = cell(index)
    if cell.isEmpty { return nil }
    do { return try numbers.quantity(cell) } catch { throw Flaw(reason: error, cell: index) }
  }

  /// An instant; nil where the cell is blank or the column missing.
  func instant(_ index: Int) throws(Flaw) -> Instant? {
    let cell = cell(index)
    if cell.isEmpty { return nil }
    do { return try dates.instant(cell) } catch { throw Flaw(reason: error, cell: index) }
  }

  /// A day in the store's zone; nil where the cell is blank or the column missing.
  func day(_ index: Int) throws(Flaw) -> Day? { try instant(index).map { dates.zone.day(of: $0) } }

  /// A cell that names something; refused if it is no UTF-8.
  func text(_ index: Int) throws(Flaw) -> Cell {
    let cell = cell(index)
    if !cell.isValidText { throw Flaw(reason: .notUTF8, cell: index) }
    return cell
  }

  /// Writes the row down as a reject.
  func reject(_ flaw: Flaw, in log: inout IntakeLog) {
    let column = flaw.cell >= 0 && flaw.cell < layout.headers.count ? layout.headers[flaw.cell] : ""
    log.reject(number, line: line, column: column, value: flaw.cell >= 0 ? cell(flaw.cell).text : "", flaw.reason)
  }

  /// Looks ahead for a row that proves whether day or month comes first. See `DateReader`.
  private mutating func settleDates() throws(LoadingError) {
    var unclear: [(line: Int, text: String)] = []
    var dayFirst: (line: Int, text: String)?
    var monthFirst: (line: Int, text: String)?
    var looked = 0
    var goesOn = true
    reader.hold()
    while goesOn {
      for index in dateCells {
        let cell = reader.cell(index).trimmed()
        guard let (first, second) = DateReader.twoWayParts(cell) else { continue }
        if first > 12, second <= 12, dayFirst == nil { dayFirst = (reader.recordLine, cell.text) }
        if second > 12, first <= 12, monthFirst == nil { monthFirst = (reader.recordLine, cell.text) }
        if first <= 12, second <= 12, first != second, unclear.count < 2, unclear.last?.text != cell.text {
          unclear.append((reader.recordLine, cell.text))
        }
      }
      looked += 1
      goesOn = looked < TableFile.lookAhead
      if goesOn { goesOn = try reader.next() }
    }
    reader.rewind()
    _ = try reader.next()
    dates.isSettled = true
    switch (dayFirst, monthFirst) {
    case (let day?, let month?):
      throw twoWays([day, month].sorted { $0.line < $1.line }, "the dates are written in two ways")
    case (_?, nil): dates.order = .dayFirst
    case (nil, _?): dates.order = .monthFirst
    case (nil, nil):
      dates.order = dates.usualOrder
      if !unclear.isEmpty, dates.order == nil {
        throw twoWays(unclear, "the dates can be read in two ways, day first or month first")
      }
    }
  }

  private func twoWays(_ lines: [(line: Int, text: String)], _ what: String) -> LoadingError {
    let shown = lines.map { "line \($0.line) has \($0.text.prefix(20))" }.joined(separator: ", ")
    return LoadingError(
      .badData, file: name, line: lines.first?.line, "\(what): \(shown); set date_format to dd/MM/yyyy or MM/dd/yyyy")
  }
}
