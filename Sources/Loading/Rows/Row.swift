import Trade

/// A row of a table: a record, and what its cells mean. Valid until the next row is asked for.
struct Row {
  let record: Record
  // Rows are made by the million on several threads, and counting references to what outlives them would make each thread wait.
  unowned(unsafe) let format: TableFormat

  var kind: TableKind { format.kind }
  var layout: Layout { format.layout }
  var numbers: NumberReader { format.numbers }
  var dates: DateReader { format.dates }

  /// The line of the chunk on which the row begins.
  var line: Int { record.line }

  /// A cell without the blanks around; empty where the file lacks the column (-1).
  @inline(__always) func cell(_ index: Int) -> Cell { record.cell(index).trimmed() }

  /// An id's cell: bare, or as it stands without the option `trim`.
  @inline(__always) func idCell(_ index: Int) -> Cell { format.trims ? record.cell(index).bareID : record.cell(index) }

  /// Refuses a row with fewer or more cells than the header; blank cells beyond it are allowed.
  @inline(__always) func checkCellCount() throws(Flaw) {
    if record.count != format.layout.width { try checkBlankRest() }
  }

  private func checkBlankRest() throws(Flaw) {
    let expected = format.layout.width
    var found = record.count
    while found > expected, record.cell(found - 1).trimmed().isEmpty { found -= 1 }
    if found != expected { throw Flaw(reason: .cellCount(expected: expected, found: record.count), cell: -1) }
  }

  /// An amount; nil where the cell is blank or the column missing.
  @inline(__always) func amount(_ index: Int) throws(Flaw) -> Int64? {
    let cell = cell(index)
    if cell.isEmpty { return nil }
    if let plain = NumberReader.plainAmount(cell, decimal: format.decimal) { return plain }
    return try anyAmount(cell, index)
  }

  @inline(never) private func anyAmount(_ cell: Cell, _ index: Int) throws(Flaw) -> Int64 {
    do { return try format.numbers.amount(cell) } catch { throw Flaw(reason: error, cell: index) }
  }

  /// An amount that may not be negative; 0 where blank or missing.
  @inline(__always) func positiveAmount(_ index: Int) throws(Flaw) -> Int64 {
    let value = try amount(index) ?? 0
    if value < 0 { throw Flaw(reason: .negative, cell: index) }
    return value
  }

  /// A quantity; nil where the cell is blank or the column missing.
  @inline(__always) func quantity(_ index: Int) throws(Flaw) -> Int64? {
    let cell = cell(index)
    if cell.isEmpty { return nil }
    do { return try format.numbers.quantity(cell) } catch { throw Flaw(reason: error, cell: index) }
  }

  /// An instant; nil where the cell is blank or the column missing.
  @inline(__always) func instant(_ index: Int) throws(Flaw) -> Instant? {
    let cell = cell(index)
    if cell.isEmpty { return nil }
    if format.hasUsualDates, let usual = format.usualInstant(cell) { return usual }
    return try anyInstant(cell, index)
  }

  @inline(never) private func anyInstant(_ cell: Cell, _ index: Int) throws(Flaw) -> Instant {
    do { return try format.dates.instant(cell) } catch { throw Flaw(reason: error, cell: index) }
  }

  /// A day in the store's zone; nil where the cell is blank or the column missing.
  func day(_ index: Int) throws(Flaw) -> Day? { try instant(index).map { format.dates.zone.day(of: $0) } }

  /// A cell that names something; refused if it is no UTF-8.
  @inline(__always) func text(_ index: Int) throws(Flaw) -> Cell {
    let cell = cell(index)
    if !cell.isValidText { throw Flaw(reason: .notUTF8, cell: index) }
    return cell
  }

  /// An article number; refused if it is no UTF-8.
  @inline(__always) func sku(_ index: Int) throws(Flaw) -> Cell { try text(index).bareID }

  /// The row as a reject; its line counts from the chunk's first.
  func reject(_ flaw: Flaw) -> RejectedRow {
    let hasColumn = flaw.cell >= 0 && flaw.cell < layout.headers.count
    return RejectedRow(
      line: line, column: hasColumn ? layout.headers[flaw.cell] : "",
      value: flaw.cell >= 0 ? String(cell(flaw.cell).text.prefix(40)) : "", reason: flaw.reason)
  }
}
