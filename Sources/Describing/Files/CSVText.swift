/// The text of a CSV export: UTF-8 with BOM, CRLF, fields quoted by RFC 4180, formulas made harmless. data.md §4.
struct CSVText {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isFirst = true

  /// A text that holds a header and no row yet.
  init(header: [String]) {
    for name in header { field(name) }
    endRow()
  }

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

  /// A whole number.
  mutating func number(_ number: Int) { write(atMost: CSVCursor.widest) { $0.number(number) } }

  /// Money as a plain decimal: all non-zero decimals, at least `places`.
  mutating func money(units: Int64, places: Int) {
    write(atMost: CSVCursor.widest) { $0.money(units: units, places: places) }
  }

  private mutating func write(atMost most: Int, _ body: (inout CSVCursor) -> Void) {
    bytes += CSVText.written(atMost: most, body).dropFirst(isFirst ? 1 : 0)
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
