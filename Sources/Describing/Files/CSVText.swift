import Trade

/// The text of a CSV export: UTF-8 with BOM, CRLF, fields quoted by RFC 4180, formulas made harmless. data.md §4.
struct CSVText {
  private(set) var bytes: [UInt8]
  private var isFirst = true

  /// A text that holds a header and no row yet.
  init(header: [String]) {
    bytes = [0xEF, 0xBB, 0xBF]
    for name in header { field(name) }
    endRow()
  }

  /// A piece of a text whose header stands in another.
  init() { bytes = [] }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
  }

  /// A text from outside.
  mutating func field(_ text: String) {
    var text = text
    text.withUTF8 { text in write(atMost: CSVCursor.most(text.count)) { $0.field(text) } }
  }

  /// The same as it stands in a pool.
  mutating func field(_ text: UnsafeBufferPointer<UInt8>) { write(atMost: CSVCursor.most(text.count)) { $0.field(text) } }

  /// A day.
  mutating func day(_ day: Day) { write(atMost: CSVCursor.widest) { $0.day(day) } }

  /// A half of a whole number ≥ 0.
  mutating func half(doubled: Int) { write(atMost: CSVCursor.widest) { $0.half(doubled: doubled) } }

  /// A whole number.
  mutating func number(_ number: Int) { write(atMost: CSVCursor.widest) { $0.number(number) } }

  /// Money as a plain decimal: all non-zero decimals, at least `places`.
  mutating func money(units: Int64, places: Int) {
    write(atMost: CSVCursor.widest) { $0.money(units: units, places: places) }
  }

  private mutating func write(atMost most: Int, _ body: (inout CSVCursor) -> Void) {
    // A short field stands on the stack, and is no array of its own.
    withUnsafeTemporaryAllocation(byteCount: most, alignment: 1) { buffer in
      guard var cursor = CSVCursor(buffer.bindMemory(to: UInt8.self)) else { return }
      body(&cursor)
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[(isFirst ? 1 : 0)..<cursor.count]))
    }
    isFirst = false
  }

  /// What a cursor writes.
  static func written(atMost most: Int, _ body: (inout CSVCursor) -> Void) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: max(1, most)) { buffer, count in
      guard var cursor = CSVCursor(buffer) else { return }
      cursor.require(most)
      body(&cursor)
      count = cursor.count
    }
  }
}
