/// How much of a text is UTF-8: what the beginning of a file says for and against it.
struct UTF8Census: Hashable {
  /// Well-formed sequences of two to four bytes.
  private(set) var sequences = 0
  /// Bytes that belong to none.
  private(set) var strays = 0

  /// Counts; a sequence that is unfinished at the end counts as nothing unless the text is whole.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    guard let base = bytes.baseAddress else { return }
    let raw = UnsafeRawPointer(base)
    var at = 0
    while at < bytes.count {
      if at + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        at += 8
        continue
      }
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let (length, isCut) = UTF8Census.sequence(bytes, at)
      if isCut, !isWhole { return }
      if length > 0 { sequences += 1 } else { strays += 1 }
      at += max(length, 1)
    }
  }

  /// Whether all of it is UTF-8.
  var isValid: Bool { strays == 0 }

  /// The bytes of the sequence at an offset, 0 if there is none, and whether it is only the end of the text that is missing.
  /// Overlong forms, surrogates and what is beyond U+10FFFF are none.
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (length: Int, isCut: Bool) {
    let lead = bytes[at]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return (0, false)
    }
    for offset in 1..<length {
      if at + offset == bytes.count { return (0, true) }
      if !(offset == 1 ? second : 0x80...0xBF).contains(bytes[at + offset]) { return (0, false) }
    }
    return (length, false)
  }
}
