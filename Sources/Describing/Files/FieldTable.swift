/// Fields of CSV rows that many rows share, by number: class ids, names, days. Each is made once, its comma before it.
///
/// A field stands in 32 bytes, the last of which is its length: so it is copied in two steps of the processor, whatever its length, where a
/// call for each word took a quarter of the time of the whole list. Longer ones, which hardly any data has, stand apart.
struct FieldTable: Sendable {
  private var bytes: ContiguousArray<UInt8> = []
  private var long: [[UInt8]] = []

  fileprivate static let width = 32
  /// What stands for a length where a field is too long for its place.
  fileprivate static let isLong: UInt8 = 255
  /// More bytes than a field may have are copied: so much room there must be behind it.
  static let slack = width

  /// A table with the empty field alone, which is number 0.
  init() { add("") }

  /// How many fields there are.
  var count: Int { bytes.count / FieldTable.width }

  /// Adds a text, made harmless as every text from outside is, and answers the field's number and the most bytes it takes.
  @discardableResult
  mutating func add(_ text: String) -> (number: Int32, count: Int) {
    var text = text
    return text.withUTF8 { add($0) }
  }

  /// The same for the bytes of a text.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> (number: Int32, count: Int) {
    let field = CSVText.written(atMost: CSVCursor.most(text.count)) { $0.field(text) }
    let isLong = field.count >= FieldTable.width
    var place = isLong ? FieldTable.place(of: long.count) : field
    place += Array(repeating: 0, count: FieldTable.width - 1 - place.count)
    bytes += place + [isLong ? FieldTable.isLong : UInt8(field.count)]
    if isLong { long.append(field) }
    return (Int32(count - 1), field.count)
  }

  private static func place(of number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }

  /// The fields, while the table lends its memory.
  struct Lent {
    fileprivate let base: UnsafeRawPointer
    fileprivate let long: UnsafeBufferPointer<[UInt8]>

    /// A field's place; the number is one of the table's.
    @inline(__always) fileprivate func place(_ number: Int32) -> UnsafeRawPointer { base + Int(number) * FieldTable.width }
  }

  /// Lends the fields, without copies.
  func with(_ body: (Lent) -> Void) {
    bytes.withUnsafeBytes { bytes in
      long.withUnsafeBufferPointer { long in
        if let base = bytes.baseAddress { body(Lent(base: base, long: long)) }
      }
    }
  }
}

extension CSVCursor {
  /// A field of a table, its comma included; there is room for it and the slack.
  @inline(__always) mutating func shared(_ number: Int32, of table: FieldTable.Lent) {
    let place = table.place(number)
    let count = place.load(fromByteOffset: FieldTable.width - 1, as: UInt8.self)
    if count == FieldTable.isLong {
      table.long[Int(place.loadUnaligned(as: Int32.self))].withUnsafeBufferPointer { copy($0) }
    } else {
      block(place.loadUnaligned(as: SIMD32<UInt8>.self), count: Int(count))
    }
  }
}
