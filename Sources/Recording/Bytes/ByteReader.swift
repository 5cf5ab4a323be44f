/// Reads what a `ByteWriter` wrote. Throws `Damage` for anything else.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func int() throws -> Int {
    var (value, shift) = (UInt64(0), UInt64(0))
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 127) << shift
      if byte < 128 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(value & 1)) }
      shift += 7
    }
    throw Damage()
  }

  /// A number of things, of which each takes a byte at least.
  mutating func count() throws -> Int {
    let count = try int()
    guard count >= 0, count <= bytes.count - position else { throw Damage() }
    return count
  }

  mutating func block() throws -> ArraySlice<UInt8> {
    let count = try count()
    position += count
    return bytes[position - count..<position]
  }

  mutating func text() throws -> String { String(decoding: try block(), as: UTF8.self) }

  mutating func list<Element>(_ read: (inout ByteReader) throws -> Element) throws -> [Element] {
    let count = try count()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read(&self)) }
    return list
  }
}
