import Foundation

/// Reads the records of a file one by one, over blocks of bytes and never the whole file.
///
/// RFC 4180 and what shops really write: quotes with line breaks and doubled quotes inside, CR, LF and CRLF, blank lines
/// and rows of nothing but separators (skipped). A cell whose closing quote is followed by more than blanks stands as it is, quotes and all.
/// The loops run over a raw buffer: subscripts of arrays cost a debug build ten times as much, and a release build its bounds checks.
struct RecordReader: ~Copyable {
  /// A longer record is a broken quote, not data.
  static let longest = 1 << 20
  /// Bytes read at a time.
  static let usualBlock = 1 << 20

  var file: ByteStream
  var separator = Separator.byte(44)
  /// The line, counted from 1, on which the current record begins.
  var recordLine = 0
  /// How many cells the current record has.
  var count = 0

  let block: Int
  var buffer: UnsafeMutablePointer<UInt8>
  var capacity: Int
  /// Where the bytes in the buffer end, where the next record begins, and where the current one began.
  var end = 0
  var position = 0
  var recordStart = 0
  var line = 1
  var isAtEnd = false
  /// Whether bytes from `held` on must stay, for `rewind`.
  var held = -1
  var heldLine = 0
  var cells: UnsafeMutablePointer<Cell>
  var cellCapacity = 64
  /// Offsets from `position`: where each cell of the record begins and ends, and whether it holds doubled quotes.
  var marks: UnsafeMutablePointer<Mark>
  /// Where cells with doubled quotes are written without them.
  var scratch: UnsafeMutablePointer<UInt8>
  var scratchCapacity = 256

  struct Mark {
    var low: Int
    var high: Int
    var isDoubled: Bool
  }

  /// Begins to read a file's text. The separator is sniffed unless given.
  init(_ file: consuming ByteStream, separator: Separator?, block: Int = RecordReader.usualBlock) throws(LoadingError) {
    self.file = file
    self.block = block
    capacity = 2 * block
    buffer = .allocate(capacity: capacity)
    cells = .allocate(capacity: cellCapacity)
    marks = .allocate(capacity: cellCapacity)
    scratch = .allocate(capacity: scratchCapacity)
    let wanted = separator == nil ? 1 << 16 : 4
    while end < wanted, try fill() {}
    self.separator = separator ?? Separator(sniffing: Cell(start: UnsafePointer(buffer), count: min(end, 1 << 16)))
  }

  deinit {
    buffer.deallocate()
    cells.deallocate()
    marks.deallocate()
    scratch.deallocate()
  }

  /// A cell of the current record, 0..<count; empty beyond.
  func cell(_ index: Int) -> Cell {
    index >= 0 && index < count ? cells[index] : Cell(start: UnsafePointer(buffer), count: 0)
  }

  /// Goes to the next record that is not blank; false at the end of the file.
  mutating func next() throws(LoadingError) -> Bool {
    while true {
      recordLine = line
      let found: Bool
      switch separator {
      case .byte(let byte): found = try scan(byte)
      case .blanks: found = try scanBlanks()
      }
      if !found { return false }
      if !isBlank { return true }
    }
  }

  /// Whether all cells of the current record are blank: spreadsheets write such rows below a table.
  private var isBlank: Bool {
    var index = 0
    while index < count && cells[index].trimmed().isEmpty { index += 1 }
    return index == count
  }

  /// Keeps the current record and all after it, so that `rewind` can come back to it.
  mutating func hold() {
    held = recordStart
    heldLine = recordLine
  }

  /// Makes the held record the next one again.
  mutating func rewind() {
    position = held
    line = heldLine
    held = -1
  }

  /// Reads another block behind the bytes that are still needed; false at the end of the file. Moves `position`.
  mutating func fill() throws(LoadingError) -> Bool {
    if isAtEnd { return false }
    let keep = held >= 0 ? held : position
    if keep > 0 {
      memmove(buffer, buffer + keep, end - keep)
      end -= keep
      position -= keep
      recordStart -= keep
      if held >= 0 { held = 0 }
    }
    if capacity - end < block {
      let larger = max(2 * capacity, end + block)
      let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
      memcpy(moved, buffer, end)
      buffer.deallocate()
      buffer = moved
      capacity = larger
    }
    let got = try file.read(into: buffer + end, count: block)
    end += got
    isAtEnd = got == 0
    return !isAtEnd
  }
}
