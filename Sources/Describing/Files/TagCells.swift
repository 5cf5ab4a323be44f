import Analysing
import Trade

/// The cells of the column `tags`: the ids of a customer's tags, parted by semicolons.
struct TagCells: Sendable {
  private let tags: TagAnalysis
  private let ids: [[UInt8]]
  /// The length of each id and what parts it from the next one.
  private let lengths: ContiguousArray<Int32>
  /// Each id and a semicolon in 32 bytes, so that it is copied in two steps; one that is longer or needs care is blank.
  private let places: ContiguousArray<SIMD32<UInt8>>

  /// The tags of an analysis.
  init(_ tags: TagAnalysis) {
    self.tags = tags
    ids = tags.tags.map { Array($0.id.utf8) }
    lengths = ContiguousArray(ids.map { Int32($0.count + 1) })
    places = ContiguousArray(ids.map(TagCells.place))
  }

  private static func place(of id: [UInt8]) -> SIMD32<UInt8> {
    var place = SIMD32<UInt8>()
    let field = id.withUnsafeBufferPointer { id in CSVText.written(atMost: CSVCursor.most(id.count)) { $0.field(id) } }
    // A text that stands as it is, and cannot become a formula by what follows it.
    let isPlain = field.dropFirst().elementsEqual(id) && id.first.map { !"+-".utf8.contains($0) } ?? false
    guard isPlain, id.count < 32 else { return place }
    for (index, byte) in id.enumerated() { place[index] = byte }
    place[id.count] = UInt8(ascii: ";")
    return place
  }

  /// The most that a customer's cell takes as a field, and what is copied beyond it.
  @inline(__always) func most(_ customer: Int) -> Int {
    var count = 0
    for place in range(customer) { count += Int(lengths[Int(tags.numbers[place])]) }
    return CSVCursor.most(count)
  }

  @inline(__always) private func range(_ customer: Int) -> Range<Int> {
    Int(tags.starts[customer])..<Int(tags.starts[customer + 1])
  }

  /// Writes a customer's cell.
  @inline(__always) func write(_ customer: Int, into cursor: inout CSVCursor) {
    let range = range(customer)
    if range.isEmpty { return cursor.empty() }
    let start = cursor
    cursor.put(0x2C)
    for place in range {
      let tag = Int(tags.numbers[place])
      if places[tag][0] == 0 {
        cursor = start
        return cursor.field(range.map { ids[Int(tags.numbers[$0])] })
      }
      cursor.block(places[tag], count: Int(lengths[tag]))
    }
    cursor.drop()
  }
}

extension CSVCursor {
  /// Texts parted by semicolons, as one field.
  fileprivate mutating func field(_ texts: [[UInt8]]) {
    Array(texts.joined(separator: [UInt8(ascii: ";")])).withUnsafeBufferPointer { field($0) }
  }
}
