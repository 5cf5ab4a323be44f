import Trade

/// Writes the fields of CSV rows into memory that has room for them: each with the comma before it, but for the `first` of a row.
///
/// The one place with pointers that move: appended to an array byte by byte, the list of a million customers took three times as long.
/// Before each row `require` checks that there is room for the most that its fields may take.
struct CSVCursor {
  private var next: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>
  private let start: UnsafeMutablePointer<UInt8>

  /// The most that a number, an amount or a day takes, comma included.
  static let widest = 24
  /// The longest text that is copied byte by byte.
  private static let short = 32

  /// The most that a text of so many bytes takes: each may be a quotation mark; two around it, an apostrophe, the comma.
  static func most(_ count: Int) -> Int { count * 2 + 4 }

  /// A cursor at the beginning of a buffer; the buffer is not empty.
  init?(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    guard let start = buffer.baseAddress else { return nil }
    (self.start, next, end) = (start, start, start + buffer.count)
  }

  /// How many bytes are written.
  var count: Int { next - start }

  /// Stops the program, as an array would, where there is no room for so many bytes.
  func require(_ count: Int) { precondition(end - next >= count, "no room for a row") }

  /// Ends the row: two bytes.
  mutating func endRow() {
    put(0x0D)
    put(0x0A)
  }

  /// Empty fields: not known. A byte each.
  @inline(__always) mutating func empty(_ count: Int = 1) { for _ in 0..<count { put(0x2C) } }

  /// A text from outside: quoted where it must be, with an apostrophe before it where a spreadsheet would take it for a formula.
  mutating func field(_ text: UnsafeBufferPointer<UInt8>) {
    put(0x2C)
    first(text)
  }

  /// The same as the first field of a row.
  @inline(__always) mutating func first(_ text: UnsafeBufferPointer<UInt8>) {
    guard let lead = text.first else { return }
    // Almost every text is a word that needs neither: it is copied while it is looked at.
    let isPlain = lead > 0x40 ? lead != 0xEF : (0x30...0x39).contains(lead)
    if isPlain, text.count <= CSVCursor.short {
      var special = false
      for place in text.indices {
        let byte = text[place]
        next[place] = byte
        special = special || byte == 0x22 || byte == 0x2C || byte == 0x0D || byte == 0x0A
      }
      if !special {
        next += text.count
        return
      }
    }
    careful(text)
  }

  private mutating func careful(_ text: UnsafeBufferPointer<UInt8>) {
    let isQuoted = text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
    let isGuarded = FormulaGuard.needs(text)
    if isQuoted { put(0x22) }
    if isGuarded { put(0x27) }
    if isQuoted {
      for byte in text {
        if byte == 0x22 { put(0x22) }
        put(byte)
      }
      put(0x22)
    } else {
      copy(text)
    }
  }

  /// Bytes of ours that need no quotes, their comma included.
  mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    next.update(from: base, count: bytes.count)
    next += bytes.count
  }

  /// The first so many of 16 or 32 bytes of ours; there is room for all of them.
  @inline(__always) mutating func block<Block: SIMD>(_ bytes: Block, count: Int) where Block.Scalar == UInt8 {
    UnsafeMutableRawPointer(next).storeBytes(of: bytes, as: Block.self)
    next += count
  }

  /// Takes the last byte back.
  @inline(__always) mutating func drop() { next -= 1 }

  /// A whole number.
  @inline(__always) mutating func number(_ number: Int) {
    put(0x2C)
    if number < 0 { put(0x2D) }
    digits(UInt64(number.magnitude))
  }

  /// Money as a plain decimal: all non-zero decimals, at least `places` of four.
  @inline(__always) mutating func money(units: Int64, places: Int) {
    put(0x2C)
    if units < 0 { put(0x2D) }
    let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: 10_000)
    digits(whole)
    var (rest, width) = (UInt32(fraction), 4)
    while width > places, rest % 10 == 0 { (rest, width) = (rest / 10, width - 1) }
    if width > 0 {
      put(0x2E)
      padded(Int(rest), width)
    }
  }

  /// Hundredths as a decimal of two places.
  @inline(__always) mutating func hundredths(_ number: Int) {
    put(0x2C)
    if number < 0 { put(0x2D) }
    let (whole, fraction) = number.magnitude.quotientAndRemainder(dividingBy: 100)
    digits(UInt64(whole))
    put(0x2E)
    padded(Int(fraction), 2)
  }

  /// A half of a whole number ≥ 0: `34`, `34.5`.
  mutating func half(doubled: Int) {
    put(0x2C)
    digits(UInt64(doubled.magnitude / 2))
    if doubled % 2 != 0 {
      put(0x2E)
      put(0x35)
    }
  }

  /// `2026-11-15`
  mutating func day(_ day: Day) {
    put(0x2C)
    let (year, month, date) = day.civil
    padded(year, 4)
    put(0x2D)
    padded(month, 2)
    put(0x2D)
    padded(date, 2)
  }

  /// A byte as it is.
  @inline(__always) mutating func put(_ byte: UInt8) {
    next.pointee = byte
    next += 1
  }

  // MARK: Private

  @inline(__always) private mutating func digits(_ number: UInt64) {
    // Almost every number is a small one, which the processor divides in half the time.
    if let small = UInt32(exactly: number), small < 1_000_000 {
      let width = small < 1000 ? (small < 10 ? 1 : small < 100 ? 2 : 3) : (small < 10_000 ? 4 : small < 100_000 ? 5 : 6)
      padded(Int(small), width)
    } else {
      all(number)
    }
  }

  private mutating func all(_ number: UInt64) {
    var (rest, width) = (number, 1)
    while rest >= 10 { (rest, width) = (rest / 10, width + 1) }
    rest = number
    for place in stride(from: width - 1, through: 0, by: -1) {
      let quotient = rest / 10
      next[place] = 0x30 + UInt8(truncatingIfNeeded: rest - quotient * 10)
      rest = quotient
    }
    next += width
  }

  /// The last so many digits.
  @inline(__always) private mutating func padded(_ number: Int, _ width: Int) {
    var rest = UInt32(truncatingIfNeeded: number)
    for place in stride(from: width - 1, through: 0, by: -1) {
      next[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    next += width
  }
}
