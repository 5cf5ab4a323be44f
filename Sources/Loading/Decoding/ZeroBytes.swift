import Foundation

/// What the zero bytes among the first 4,096 say: UTF-16 writes each ASCII character as itself and a zero byte.
///
/// Little-endian text has its zero bytes at odd offsets, big-endian text at even ones. At least one unit in ten must have its zero
/// there (separators, digits and line ends see to it in any language), and zeros on the other side be fewer than a fourth of these;
/// and a line end must be among them.
struct ZeroBytes {
  private static let looked = 4_096

  private let even: Int
  private let odd: Int
  private let units: Int
  private let hasLineEnd: (even: Bool, odd: Bool)

  /// Counts.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let count = min(bytes.count, ZeroBytes.looked)
    var (even, odd) = (0, 0)
    var ends = (even: false, odd: false)
    for offset in stride(from: 0, to: count - 1, by: 2) {
      let (first, second) = (bytes[offset], bytes[offset + 1])
      if first == 0 {
        even += 1
        if second == 10 || second == 13 { ends.even = true }
      }
      if second == 0 {
        odd += 1
        if first == 10 || first == 13 { ends.odd = true }
      }
    }
    if count % 2 == 1, bytes[count - 1] == 0 { even += 1 }
    (self.even, self.odd, units, hasLineEnd) = (even, odd, count / 2, ends)
  }

  /// Whether there is a zero byte.
  var isSeen: Bool { even + odd > 0 }

  /// The byte order that they tell; nil: none.
  var order: TextEncoding? {
    if odd * 10 >= units, hasLineEnd.odd, even * 4 < odd { return .utf16LittleEndian }
    if even * 10 >= units, hasLineEnd.even, odd * 4 < even { return .utf16BigEndian }
    return nil
  }

  /// Whether a text can be in a UTF-16 that was set: most zeros lie on its side.
  func allows(_ given: TextEncoding) -> Bool {
    switch given {
    case .utf16LittleEndian: odd > even
    case .utf16BigEndian: even > odd
    default: order != nil
    }
  }

  /// In per cent: how much of the zeros lies on the side of `order`, less where there are few.
  var confidence: Int { min(99, 100 * max(even, odd) / (even + odd + 1)) }
}
