/// Values as bytes, one after the other, without names: a summary is read back for each of hundreds of periods in every run, and as JSON
/// that alone would cost a quarter of a second.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, the lowest first.
  mutating func append(_ value: Int) {
    // The sign goes to the lowest bit, so that small negative numbers are short as well.
    var rest = UInt64(bitPattern: Int64(value) << 1 ^ Int64(value) >> 63)
    while rest >= 128 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(_ block: some Collection<UInt8>) {
    append(block.count)
    bytes += block
  }

  mutating func append(_ text: String) { append(text.utf8) }

  mutating func append<Element>(_ list: some Collection<Element>, _ write: (inout ByteWriter, Element) -> Void) {
    append(list.count)
    for element in list { write(&self, element) }
  }
}
