import Trade

/// The text of a CSV export, written as bytes: UTF-8 with BOM, CRLF, fields quoted by RFC 4180, formulas made harmless. data.md §4.
struct CSVText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isFirst = true

  /// A text that holds a header and no row yet.
  init(header: [String], capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    for name in header { field(name) }
    endRow()
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
  }

  /// An empty field: not known.
  mutating func empty() { separate() }

  /// Empty fields.
  mutating func empty(_ count: Int) { for _ in 0..<count { separate() } }

  /// A text from outside: quoted where it must be, with an apostrophe before it where a spreadsheet would take it for a formula.
  mutating func field(_ text: String) {
    var text = text
    text.withUTF8 { field($0) }
  }

  /// The same for bytes.
  mutating func field(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    let isGuarded = CSVText.looksLikeFormula(text)
    let isQuoted = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
    if isQuoted { bytes.append(0x22) }
    if isGuarded { bytes.append(0x27) }
    if isQuoted {
      for byte in text {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    } else {
      bytes.append(contentsOf: text)
    }
  }

  /// A word of ours, such as a class id, which needs no quotes.
  mutating func word(_ word: [UInt8]) {
    separate()
    bytes.append(contentsOf: word)
  }

  /// A whole number.
  mutating func number(_ number: Int) {
    separate()
    digits(number)
  }

  /// Money as a plain decimal: all non-zero decimals, at least `places`.
  mutating func money(units: Int64, places: Int) {
    separate()
    if units < 0 { bytes.append(0x2D) }
    digits(magnitude: units.magnitude / 10_000)
    fraction(units.magnitude % 10_000, of: 4, atLeast: places)
  }

  /// Hundredths as a decimal of two places.
  mutating func hundredths(_ number: Int) {
    separate()
    if number < 0 { bytes.append(0x2D) }
    digits(magnitude: UInt64(number.magnitude / 100))
    fraction(UInt64(number.magnitude % 100), of: 2, atLeast: 2)
  }

  /// A half of a whole number: `34`, `34.5`.
  mutating func half(doubled: Int) {
    number(doubled / 2)
    if doubled % 2 != 0 { bytes.append(contentsOf: [0x2E, 0x35]) }
  }

  /// `2026-11-15`
  mutating func day(_ day: Day) {
    separate()
    let (year, month, date) = day.civil
    padded(year, 4)
    bytes.append(0x2D)
    padded(month, 2)
    bytes.append(0x2D)
    padded(date, 2)
  }

  // MARK: Private

  private mutating func separate() {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
  }

  private mutating func digits(_ number: Int) {
    if number < 0 { bytes.append(0x2D) }
    digits(magnitude: UInt64(number.magnitude))
  }

  private mutating func digits(magnitude: UInt64) {
    if magnitude >= 10 { digits(magnitude: magnitude / 10) }
    bytes.append(0x30 + UInt8(magnitude % 10))
  }

  private mutating func padded(_ number: Int, _ width: Int) {
    var power = 1
    for _ in 1..<width { power *= 10 }
    while power > 0 {
      bytes.append(0x30 + UInt8(number / power % 10))
      power /= 10
    }
  }

  private mutating func fraction(_ number: UInt64, of width: Int, atLeast places: Int) {
    if number == 0, places == 0 { return }
    bytes.append(0x2E)
    padded(Int(number), width)
    var count = width
    while count > places, bytes.last == 0x30 {
      bytes.removeLast()
      count -= 1
    }
    if count == 0 { bytes.removeLast() }
  }

  /// Whether a spreadsheet could run it: it begins with `=`, `+`, `-`, `@`, a tab, a line end, or the full-width form of one, and is
  /// neither a plain number nor a telephone number.
  private static func looksLikeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case 0x3D, 0x40, 0x09, 0x0D, 0x0A: return true
    case 0x2D: return !isNumber(text.dropFirst())
    case 0x2B: return !((8...16).contains(text.count) && text.dropFirst().allSatisfy(isDigit))
    case 0xEF:
      guard text.count > 2 else { return false }
      // U+FF1D ＝, U+FF0B ＋, U+FF0D －, U+FF20 ＠
      return text[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `[0-9]+(\.[0-9]+)?`
  private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let whole = text.prefix(while: isDigit)
    let rest = text.dropFirst(whole.count)
    if whole.isEmpty { return false }
    if rest.isEmpty { return true }
    return rest.first == 0x2E && rest.count > 1 && rest.dropFirst().allSatisfy(isDigit)
  }
}
