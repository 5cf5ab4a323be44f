/// One record of a chunk: where its cells stand. Valid until the next one is asked for.
struct Record: BitwiseCopyable {
  let base: UnsafePointer<UInt8>
  /// Where its cells end.
  let ends: UnsafePointer<UInt32>
  /// The cells that begin with a quote.
  let quoted: UnsafePointer<Quoted>
  let quotedCount: Int
  /// The line, counted from 1 in the chunk, on which it begins.
  let line: Int
  /// How many cells it has.
  let count: Int
  /// Its first byte, and the end of its last cell.
  let start: Int
  let end: Int

  /// A cell that begins with a quote.
  struct Quoted: BitwiseCopyable {
    /// Where the opening and the closing quote stand.
    var open: UInt32
    var close: UInt32
    /// Line breaks between them.
    var breaks: UInt32
    /// Whether it holds doubled quotes, or held them before they were made single ones.
    var isDoubled: Bool
    var isSettled = false
    /// Whether nothing but blanks follows the closing quote.
    var isClean: Bool
  }

  init(
    base: UnsafePointer<UInt8>, ends: UnsafePointer<UInt32>, quoted: UnsafePointer<Quoted>, quotedCount: Int, line: Int,
    count: Int, start: Int, end: Int
  ) {
    (self.base, self.ends, self.quoted, self.quotedCount) = (base, ends, quoted, quotedCount)
    (self.line, self.count, self.start, self.end) = (line, count, start, end)
  }

  /// The bytes of all its cells, as they stand in the file.
  @inline(__always) var bytes: Cell { Cell(start: base + start, count: end - start) }

  /// A cell, 0..<count; empty beyond.
  @inline(__always) func cell(_ index: Int) -> Cell {
    if UInt(bitPattern: index) >= UInt(bitPattern: count) { return Cell(start: base, count: 0) }
    let low = index == 0 ? start : Int(ends[index - 1]) + 1
    let high = index == count - 1 ? end : Int(ends[index])
    if quotedCount > 0, base[low] == 34 { return quotedCell(low, high) }
    return Cell(start: base + low, count: high - low)
  }

  private func quotedCell(_ low: Int, _ high: Int) -> Cell {
    for index in 0..<quotedCount where quoted[index].open == low && quoted[index].isClean {
      return Cell(start: base + low + 1, count: Int(quoted[index].close) - low - 1)
    }
    return Cell(start: base + low, count: high - low)
  }

  /// Whether all cells are blank: spreadsheets write such rows below a table.
  @inline(__always) func isBlank(_ separator: UInt8) -> Bool {
    let first = base[start]
    let isPlain = first &- 48 < 10 || (first | 32) &- 97 < 26
    return isPlain && first != separator ? false : areAllBlank
  }

  @inline(never) private var areAllBlank: Bool {
    for index in 0..<count where !cell(index).trimmed().isEmpty { return false }
    return true
  }
}
