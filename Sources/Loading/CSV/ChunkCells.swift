/// The cells of a chunk by record and column, for readers that take a column at a time. Valid until the scanner's next chunk.
///
/// Only of usual records: those that have as many cells as the header, and no quoted cell with anything odd about it.
struct ChunkCells {
  private let base: UnsafePointer<UInt8>
  private let ends: UnsafePointer<UInt32>
  private let records: UnsafePointer<UInt32>
  private let hasQuotes: Bool
  /// How many cells a usual record has.
  let width: Int

  init(_ scanner: borrowing RecordScanner, width: Int) {
    base = UnsafePointer(scanner.chunk.bytes.base)
    ends = UnsafePointer(scanner.ends.base)
    records = UnsafePointer(scanner.records.base)
    hasQuotes = !scanner.quoted.isEmpty
    self.width = width
  }

  /// The first of a record's cells, among all of the chunk.
  @inline(__always) private func first(_ record: Int) -> Int { record == 0 ? 0 : Int(records[record - 1]) }

  /// A cell without the blanks around and without its quotes; empty where the column is missing (-1). At least `Chunk.padding` bytes
  /// behind it may be read.
  @inline(__always) func cell(_ record: Int, _ column: Int) -> Cell { rawCell(record, column).trimmed() }

  /// The same with the blanks around it, for readers that know no blanks.
  @inline(__always) func rawCell(_ record: Int, _ column: Int) -> Cell {
    if column < 0 { return Cell(start: base, count: 0) }
    let index = first(record) + column
    var low = index == 0 ? 0 : Int(ends[index - 1]) + 1
    var high = Int(ends[index])
    if column == width - 1, high > low, base[high - 1] == 13 { high -= 1 }
    if hasQuotes, high > low, base[low] == 34 { (low, high) = (low + 1, high - 1) }
    return Cell(start: base + low, count: high - low)
  }

  /// The whole record; `quoted` are its quoted cells.
  @inline(__always) func record(_ record: Int, quoted: UnsafePointer<Record.Quoted>, count: Int) -> Record {
    let first = first(record)
    let start = first == 0 ? 0 : Int(ends[first - 1]) + 1
    let stop = Int(ends[first + width - 1])
    let end = stop > start && base[stop - 1] == 13 ? stop - 1 : stop
    return Record(
      base: base, ends: ends + first, quoted: quoted, quotedCount: count, line: 0, count: width, start: start, end: end)
  }

  /// The quoted cells of a record, behind those of the records before.
  @inline(__always) func quoted(of record: Int, _ scanner: borrowing RecordScanner, after next: inout Int) -> Range<Int> {
    if !hasQuotes { return 0..<0 }
    let first = first(record)
    let start = first == 0 ? 0 : Int(ends[first - 1]) + 1
    let stop = ends[first + width - 1]
    while next < scanner.quoted.count, scanner.quoted[next].open < start { next += 1 }
    var end = next
    while end < scanner.quoted.count, scanner.quoted[end].open < stop { end += 1 }
    defer { next = end }
    return next..<end
  }

  /// Says of each record that the scanner has not handed out yet whether it is usual.
  static func findUsual(_ scanner: borrowing RecordScanner, width: Int, into isUsual: inout RawColumn<Bool>) {
    isUsual.resize(scanner.records.count)
    let next = scanner.nextRecord
    let (records, ends, usual) = (scanner.records.base, scanner.ends.base, isUsual.base)
    var first = next == 0 ? 0 : Int(records[next - 1])
    for record in next..<scanner.records.count {
      let end = Int(records[record])
      let start = first == 0 ? 0 : Int(ends[first - 1]) + 1
      usual[record] = end - first == width && Int(ends[end - 1]) - start <= ChunkReader.longest
      first = end
    }
    var record = next
    for index in scanner.nextQuoted..<scanner.quoted.count {
      let cell = scanner.quoted[index]
      if cell.isClean, !cell.isDoubled, cell.breaks == 0, scanner.isStop(Int(cell.close) + 1) { continue }
      while record < scanner.records.count, ends[Int(records[record]) - 1] < cell.open { record += 1 }
      if record < scanner.records.count { usual[record] = false }
    }
  }
}

extension RecordScanner {
  /// Whether a cell ends before an offset of the chunk.
  fileprivate func isStop(_ offset: Int) -> Bool {
    if offset >= chunk.bytes.count { return false }
    let byte = chunk.bytes[offset]
    return byte == separator.byte || byte == 10 || (byte == 13 && offset + 1 < chunk.bytes.count && chunk.bytes[offset + 1] == 10)
  }
}
