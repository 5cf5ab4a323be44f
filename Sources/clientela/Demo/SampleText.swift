import Trade

/// A growing CSV text: UTF-8, commas, LF, quotes only where RFC 4180 wants them. Fields are bytes, because the tables are
/// written in debug builds too, where a `String` for each field would cost most of the demo's time.
struct SampleText {
  private(set) var bytes: [UInt8] = []
  private var isRowStart = true

  /// A text that begins with a header row.
  init(header: String, capacity: Int) {
    bytes.reserveCapacity(capacity)
    bytes.append(contentsOf: Array(header.utf8))
    bytes.append(10)
  }

  /// A field without anything that needs quotes.
  mutating func plain(_ field: [UInt8]) {
    comma()
    bytes.append(contentsOf: field)
  }

  /// A field of any text; quoted if it holds a comma, a quote or a line break.
  mutating func text(_ field: [UInt8]) {
    guard field.contains(where: { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }) else { return plain(field) }
    comma()
    bytes.append(34)
    for byte in field {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  /// An empty field.
  mutating func empty() { comma() }

  /// A whole number ≥ 0 after a prefix, with leading zeros up to `digits`.
  mutating func number(_ value: Int, prefix: [UInt8] = [], digits: Int = 1) {
    plain(prefix)
    append(value, digits: digits)
  }

  /// Cents ≥ 0 as a decimal: 1290 is `12.90`.
  mutating func money(_ cents: Int) {
    comma()
    append(cents / 100, digits: 1)
    bytes.append(46)
    append(cents % 100, digits: 2)
  }

  /// A day as `2026-11-15`.
  mutating func day(_ day: Day) {
    comma()
    append(day)
  }

  /// A second since 1970-01-01 in the store's own time, as `2026-11-15T21:14:03`.
  mutating func moment(_ second: Int) {
    comma()
    append(Day(number: Int32(second / 86_400)))
    let time = second % 86_400
    bytes.append(84)
    append(time / 3600, digits: 2)
    bytes.append(58)
    append(time / 60 % 60, digits: 2)
    bytes.append(58)
    append(time % 60, digits: 2)
  }

  /// Lengthens the last field by text that needs no quotes.
  mutating func extend(_ tail: [UInt8]) { bytes.append(contentsOf: tail) }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(10)
    isRowStart = true
  }

  /// A whole row as it stands, broken or not.
  mutating func row(_ line: [UInt8]) {
    bytes.append(contentsOf: line)
    endRow()
  }

  private mutating func comma() {
    if isRowStart { isRowStart = false } else { bytes.append(44) }
  }

  private mutating func append(_ day: Day) {
    let (year, month, dayOfMonth) = day.civil
    append(year, digits: 4)
    bytes.append(45)
    append(month, digits: 2)
    bytes.append(45)
    append(dayOfMonth, digits: 2)
  }

  private mutating func append(_ value: Int, digits: Int) {
    var power = 1
    var length = 1
    while value / power >= 10 || length < digits {
      power *= 10
      length += 1
    }
    while power > 0 {
      bytes.append(UInt8(48 + value / power % 10))
      power /= 10
    }
  }
}
