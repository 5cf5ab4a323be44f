/// Bytes of a generated CSV: what a row is made of, without a `String` on the way.
struct BenchText {
  private(set) var bytes: [UInt8] = []

  /// No bytes, and room for some.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func comma() { bytes.append(0x2C) }

  /// A whole number ≥ 0.
  mutating func number(_ number: Int) {
    if number >= 10 { self.number(number / 10) }
    bytes.append(0x30 + UInt8(number % 10))
  }

  /// A whole number ≥ 0 with zeros before it.
  mutating func padded(_ number: Int, _ width: Int) {
    if width > 1 { padded(number / 10, width - 1) }
    bytes.append(0x30 + UInt8(number % 10))
  }

  /// `12.34`
  mutating func hundredths(_ number: Int) {
    self.number(number / 100)
    bytes.append(0x2E)
    padded(number % 100, 2)
  }

  /// `T13:05:59Z`
  mutating func time(second: Int) {
    bytes.append(0x54)
    padded(second / 3600, 2)
    bytes.append(0x3A)
    padded(second / 60 % 60, 2)
    bytes.append(0x3A)
    padded(second % 60, 2)
    bytes.append(0x5A)
  }
}
