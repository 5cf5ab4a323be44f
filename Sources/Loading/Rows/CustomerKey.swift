/// A customer's id of up to sixteen bytes as two numbers that are ordered as the bytes are. Ids hold no zero bytes, so what follows a
/// short one tells it from a longer.
struct CustomerKey: BitwiseCopyable, Hashable, Comparable {
  var head: UInt64
  var tail: UInt64

  /// Ids up to so many bytes have a key.
  static let longest = 16

  /// Nobody.
  static let nobody = CustomerKey(head: 0, tail: 0)

  init(head: UInt64, tail: UInt64) { (self.head, self.tail) = (head, tail) }

  /// The key of an id of at most `longest` bytes; of a longer one, of no use. So many bytes from its first may be read.
  @inline(__always) init(_ id: Cell) {
    let raw = UnsafeRawPointer(id.start)
    let first = UInt64(bigEndian: raw.loadUnaligned(as: UInt64.self))
    if id.count <= 8 {
      // A shift by 64 gives zero.
      self.init(head: first & (UInt64.max << UInt64(8 * (8 - id.count))), tail: 0)
    } else {
      let second = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      self.init(head: first, tail: second & (UInt64.max << UInt64(8 * max(16 - id.count, 0))))
    }
  }

  /// Calls with the id.
  @inline(__always) func withID<Result>(_ body: (Cell) -> Result) -> Result {
    let length = tail == 0 ? 8 - head.trailingZeroBitCount / 8 : 16 - tail.trailingZeroBitCount / 8
    return withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { bytes in
      bytes.storeBytes(of: head.bigEndian, as: UInt64.self)
      bytes.storeBytes(of: tail.bigEndian, toByteOffset: 8, as: UInt64.self)
      guard let start = bytes.baseAddress else { return body(Cell(start: Cell.nothing, count: 0)) }
      return body(Cell(start: UnsafePointer(start.assumingMemoryBound(to: UInt8.self)), count: length))
    }
  }

  /// Whether the id may be an e-mail address.
  @inline(__always) var hasAtSign: Bool { CustomerKey.hasAtSign(head) || CustomerKey.hasAtSign(tail) }

  /// Whether some byte is 64; after Mycroft's test for a zero byte.
  @inline(__always) private static func hasAtSign(_ word: UInt64) -> Bool {
    let marked = word ^ 0x4040_4040_4040_4040
    return (marked &- 0x0101_0101_0101_0101) & ~marked & 0x8080_8080_8080_8080 != 0
  }

  @inline(__always) static func < (a: CustomerKey, b: CustomerKey) -> Bool {
    a.head != b.head ? a.head < b.head : a.tail < b.tail
  }
}
