/// Texts stored end to end, by number: the ids and names of a ledger, without a `String` for each.
///
/// What is called for every row is inlinable: as a generic call into another module it was a fifth of reading a million rows.
package struct TextPool: Sendable {
  @usableFromInline var bytes: ContiguousArray<UInt8> = []
  @usableFromInline var ends: ContiguousArray<UInt32> = []

  /// An empty pool; it holds at most 4 GiB of text.
  package init() {}

  /// Texts that stand end to end in `bytes`; `ends` has where each ends, ascending.
  package init(bytes: ContiguousArray<UInt8>, ends: ContiguousArray<UInt32>) {
    self.bytes = bytes
    self.ends = ends
  }

  /// How many texts there are.
  @inlinable package var count: Int { ends.count }

  /// Adds a text and returns its number.
  @discardableResult
  @inlinable @inline(__always) package mutating func append(_ text: some Sequence<UInt8>) -> Int32 {
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    return Int32(ends.count - 1)
  }

  /// The text of a number; bytes that are no UTF-8 read as U+FFFD.
  package subscript(number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  /// The bytes of a text, without a copy.
  @inlinable @inline(__always)
  package func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range(number)])) }
  }

  /// All texts at once, without a copy; for loops over very many, in which a closure for each would cost more than the text.
  package func withTexts<Result>(_ body: (Texts) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { bytes in
      try ends.withUnsafeBufferPointer { ends in try body(Texts(bytes: bytes, ends: ends)) }
    }
  }

  /// The texts of a pool, by number, while the pool lends its memory.
  package struct Texts {
    @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
    @usableFromInline let ends: UnsafeBufferPointer<UInt32>

    /// How many texts there are.
    @inlinable package var count: Int { ends.count }

    /// The bytes of a text.
    @inlinable package subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])])
    }
  }

  @inlinable @inline(__always) func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }
}
