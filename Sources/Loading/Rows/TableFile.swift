/// A file of a table while one thread reads its rows, chunk by chunk.
struct TableFile: ~Copyable {
  let format: TableFormat
  var scanner: RecordScanner
  /// Rows of the current chunk so far.
  private(set) var rows = 0
  /// Whether the export's own footer stood behind the rows of the chunk, and was left out.
  private(set) var hasFooter = false

  init(_ format: TableFormat) {
    self.format = TableFormat(format)
    scanner = RecordScanner(name: format.name, separator: format.separator)
  }

  /// A file whose first chunk stands in the scanner already.
  init(_ format: TableFormat, scanner: consuming RecordScanner) {
    self.format = TableFormat(format)
    self.scanner = scanner
    dropFooter()
  }

  /// Goes to the chunk's next row; false at its end.
  @inline(__always) mutating func next() throws(LoadingError) -> Bool {
    guard try scanner.next() else { return false }
    rows += 1
    return true
  }

  /// Goes to the next row unless it is blank; false if it is, and at the chunk's end.
  @inline(__always) mutating func nextOne() throws(LoadingError) -> Bool {
    guard try scanner.next(before: min(scanner.nextRecord + 1, scanner.mostRecords)) else { return false }
    rows += 1
    return true
  }

  /// Passes rows of the chunk that were read by columns.
  mutating func pass(_ count: Int) {
    rows += count
    scanner.pass(count)
  }

  /// The current row.
  @inline(__always) var row: Row { Row(record: scanner.record, format: format) }

  /// Begins with the chunk that was put into the scanner.
  mutating func begin() {
    rows = 0
    scanner.begin()
    dropFooter()
  }

  private mutating func dropFooter() {
    hasFooter = scanner.chunk.isLast && scanner.dropFooter(columns: format.layout.width)
  }

  /// Goes on with the next chunk; false at the end of the file.
  mutating func fill(from reader: inout ChunkReader) throws(LoadingError) -> Bool {
    guard try reader.next(into: &scanner.chunk) else { return false }
    begin()
    return true
  }
}
