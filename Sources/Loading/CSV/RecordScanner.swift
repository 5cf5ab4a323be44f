/// Finds the records and cells of a chunk, after RFC 4180 and what shops really write: quotes with line breaks and doubled quotes
/// inside, CR, LF and CRLF, blank lines and rows of nothing but separators (skipped). A cell whose closing quote is followed by more
/// than blanks stands as it is, quotes and all.
///
/// Two steps, as simdjson does it: first the places of all separators and line breaks (`index`), 64 bytes at a time; then the
/// records are handed out without looking at the bytes again.
struct RecordScanner: ~Copyable {
  /// The chunk that is read.
  var chunk = Chunk()
  /// The current record.
  private(set) var record: Record

  let name: String
  let separator: Separator
  /// Where each cell ends; how many cells have ended with each record; the quoted cells.
  var ends = RawColumn<UInt32>(capacity: 1 << 16)
  var records = RawColumn<UInt32>(capacity: 1 << 13)
  var quoted = RawColumn<Record.Quoted>()

  /// How many bytes of the chunk are known by their places.
  var indexed = 0
  /// Whether the chunk has no quoted cell and nothing but ASCII without zeros.
  var isPlain = true

  /// So many places are noted at a time.
  static let together = 12

  private(set) var nextRecord = 0
  private(set) var nextQuoted = 0
  private var nextStart = 0
  private var line = 1
  private var scratch = RawColumn<UInt8>()

  /// A scanner of chunks of a file; `name` is for messages.
  init(name: String, separator: Separator) {
    self.name = name
    self.separator = separator
    record = Record(
      base: UnsafePointer(chunk.bytes.base), ends: UnsafePointer(ends.base), quoted: UnsafePointer(quoted.base), quotedCount: 0,
      line: 0, count: 0, start: 0, end: 0)
  }

  /// Lines that the chunk's records take.
  var lines: Int { line - 1 }

  /// How many records the chunk has at most: blank ones count here.
  var mostRecords: Int { records.count }

  /// Begins with the chunk's first record.
  mutating func begin() {
    forget()
    index()
    rewind()
  }

  /// Goes on in a chunk to which records were added.
  mutating func goOn() { index() }

  /// Makes the chunk's first record the next one again.
  mutating func rewind() { go(to: Place(record: 0, quoted: 0, start: 0, line: 1)) }

  /// Leaves out the sentence that some exports write below their rows, in a file's last chunk before its records are asked for. False
  /// if there is none.
  mutating func dropFooter(columns: Int) -> Bool {
    var (kept, first, sentences) = (records.count, records.count, 0)
    while kept > nextRecord, sentences <= Footer.longest {
      let cells = kept == 1 ? 0 : Int(records[kept - 2])
      let count = Int(records[kept - 1]) - cells
      let row = Record(
        base: UnsafePointer(chunk.bytes.base), ends: UnsafePointer(ends.base + cells), quoted: UnsafePointer(quoted.base),
        quotedCount: 0, line: 0, count: count, start: cells == 0 ? 0 : Int(ends[cells - 1]) + 1,
        end: Int(ends[cells + count - 1]))
      if !row.isBlank(separator.byte) {
        guard Footer.isFooter(row, columns: columns) else { break }
        sentences += 1
        first = kept - 1
      }
      kept -= 1
    }
    if sentences == 0 || sentences > Footer.longest { return false }
    records.truncate(first)
    return true
  }

  /// The line of the chunk behind the last record that was handed out.
  var nextLine: Int { line }

  /// Where the scanner stands, to come back to with `go(to:)`.
  var place: Place { Place(record: nextRecord, quoted: nextQuoted, start: nextStart, line: line) }

  /// Makes the record that was next at a place the next one again.
  mutating func go(to place: Place) {
    (nextRecord, nextQuoted, nextStart, line) = (place.record, place.quoted, place.start, place.line)
  }

  /// The scanner before a record.
  struct Place {
    fileprivate var record: Int
    fileprivate var quoted: Int
    fileprivate var start: Int
    fileprivate var line: Int
  }

  /// Whether all records of the chunk were handed out.
  var isDone: Bool { nextRecord == records.count }

  /// Goes to the next record that is not blank; false at the end of the chunk.
  @inline(__always) mutating func next() throws(LoadingError) -> Bool { try next(before: records.count) }

  /// The same among the records before the `end`-th.
  @inline(__always) mutating func next(before end: Int) throws(LoadingError) -> Bool {
    while nextRecord < end {
      let first = nextRecord == 0 ? 0 : Int(records[nextRecord - 1])
      let cells = Int(records[nextRecord]) - first
      nextRecord += 1
      let (start, stop) = (nextStart, Int(ends[first + cells - 1]))
      let recordLine = line
      (line, nextStart) = (line + 1, stop + 1)
      if stop - start > ChunkReader.longest { throw ChunkReader.tooLong(name, line: recordLine) }
      let firstQuoted = nextQuoted
      if nextQuoted < quoted.count, quoted[nextQuoted].open < stop { settleQuoted(before: stop) }
      let end = stop > start && chunk.bytes[stop - 1] == 13 ? stop - 1 : stop
      record = Record(
        base: UnsafePointer(chunk.bytes.base), ends: UnsafePointer(ends.base + first), quoted: quoted.base + firstQuoted,
        quotedCount: nextQuoted - firstQuoted, line: recordLine, count: cells, start: start, end: end)
      if !record.isBlank(separator.byte) { return true }
    }
    return false
  }

  /// Passes records that begin and end on a line of their own each, and were read by their places (`ChunkCells`).
  mutating func pass(_ count: Int) {
    nextRecord += count
    line += count
    nextStart = Int(ends[Int(records[nextRecord - 1]) - 1]) + 1
    while nextQuoted < quoted.count, quoted[nextQuoted].open < nextStart { nextQuoted += 1 }
  }

  /// A hash of all cells of the current record, the same whether they are quoted or not.
  @inline(__always) mutating func hash() -> UInt64 { hash(record) }

  /// The same of another record of the chunk.
  @inline(__always) mutating func hash(_ record: Record) -> UInt64 {
    if record.quotedCount > 0 { return hashQuoted(record) }
    return record.bytes.hash(seed: UInt64(record.count))
  }

  private mutating func hashQuoted(_ record: Record) -> UInt64 {
    scratch.truncate(0)
    for index in 0..<record.count {
      if index > 0 { scratch.append(separator.byte) }
      let cell = record.cell(index)
      scratch.append(cell.start, count: cell.count)
    }
    return Cell(start: UnsafePointer(scratch.base), count: scratch.count).hash(seed: UInt64(record.count))
  }

  /// Passes the quoted cells of the current record: counts their lines, and makes doubled quotes single ones where they stand.
  @inline(never) private mutating func settleQuoted(before end: Int) {
    while nextQuoted < quoted.count, quoted[nextQuoted].open < end {
      line += Int(quoted[nextQuoted].breaks)
      if quoted[nextQuoted].isDoubled, quoted[nextQuoted].isClean, !quoted[nextQuoted].isSettled {
        let (open, close) = (Int(quoted[nextQuoted].open), Int(quoted[nextQuoted].close))
        var (read, written) = (open + 1, open + 1)
        while read < close {
          chunk.bytes[written] = chunk.bytes[read]
          read += chunk.bytes[read] == 34 ? 2 : 1
          written += 1
        }
        quoted[nextQuoted].close = UInt32(written)
        quoted[nextQuoted].isSettled = true
      }
      nextQuoted += 1
    }
  }
}
