import Foundation
import Trade

/// Texts stored end to end, by number, while they are collected; a ledger holds them as a `TextPool`.
///
/// The same as that, but in this module: calls into another for every row, even inlinable ones, were a tenth of reading.
struct Texts {
  private var bytes: ContiguousArray<UInt8> = []
  private var ends: ContiguousArray<UInt32> = []

  /// How many texts there are.
  var count: Int { ends.count }

  /// Adds a text and returns its number.
  mutating func append(_ cell: Cell) -> Int32 {
    bytes.append(contentsOf: cell.bytes)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    return Int32(truncatingIfNeeded: ends.count - 1)
  }

  /// Adds all texts of others behind its own.
  mutating func append(_ others: Texts) {
    if bytes.isEmpty, ends.isEmpty {
      self = others
      return
    }
    let shift = UInt32(truncatingIfNeeded: bytes.count)
    bytes += others.bytes
    ends.reserveCapacity(ends.count + others.ends.count)
    for end in others.ends { ends.append(end &+ shift) }
  }

  /// Columns of so many texts, which `fill` appends for a range of rows at a time: the ranges on all cores, put together in their order.
  static func columns(_ number: Int, of count: Int, _ fill: (Range<Int>, inout [Texts]) -> Void) -> [Texts] {
    let none = [Texts](repeating: Texts(), count: number)
    var parts = [[Texts]](repeating: none, count: Parallel.jobs)
    parts.withUnsafeMutableBufferPointer { parts in
      nonisolated(unsafe) let parts = parts
      Parallel.forParts(of: count) { part, range in
        var own = none
        fill(range, &own)
        parts[part] = own
      }
    }
    return (0..<number).map { column in parts.reduce(into: Texts()) { $0.append($1[column]) } }
  }

  /// A text as a cell, for the time of a call.
  @inline(__always) func withCell<Result>(_ number: Int, _ body: (Cell) -> Result) -> Result {
    let low = number == 0 ? 0 : Int(ends[number - 1])
    let high = Int(ends[number])
    return bytes.withUnsafeBufferPointer { body(Cell(start: ($0.baseAddress ?? Cell.nothing) + low, count: high - low)) }
  }

  /// The text of a number.
  subscript(number: Int) -> String { withCell(number) { $0.text } }

  /// Whether a number's text is this.
  @inline(__always) func equals(_ number: Int, _ cell: Cell) -> Bool {
    withCell(number) { cell.equals($0.start, count: $0.count) }
  }

  /// Whether a number's text comes behind this in the order of bytes.
  @inline(__always) func isBehind(_ number: Int, _ cell: Cell) -> Bool {
    withCell(number) { text in
      if text.count >= 8, cell.count >= 8 {
        let (a, b) = (text.bigWord, cell.bigWord)
        if a != b { return a > b }
      }
      let order = memcmp(text.start, cell.start, min(text.count, cell.count))
      return order == 0 ? text.count > cell.count : order > 0
    }
  }

  /// All of them.
  var pool: TextPool { TextPool(bytes: bytes, ends: ends) }
}
