import Foundation

/// The bytes of one cell, where they lie in the reader's buffer: valid only until the next record is read.
///
/// A bare pointer and a count, because a `String` for each cell made a naive reader thirty times slower (feasibility.md §5).
struct Cell {
  let start: UnsafePointer<UInt8>
  let count: Int

  var isEmpty: Bool { count == 0 }

  /// The byte at an offset 0..<count.
  subscript(offset: Int) -> UInt8 { start[offset] }

  /// The bytes from an offset up to another.
  func part(_ low: Int, _ high: Int) -> Cell { Cell(start: start + low, count: high - low) }

  /// Without the blanks around it: ASCII blanks, and the no-break, narrow no-break and ideographic spaces that exports add.
  func trimmed() -> Cell {
    var low = 0
    var high = count
    while low < high {
      let width = blankWidth(at: low, before: high)
      if width == 0 { break }
      low += width
    }
    while high > low {
      let last = start[high - 1]
      if Cell.isBlank(last) {
        high -= 1
      } else if last >= 0x80, high - low >= 2, blankWidth(at: high - 2, before: high) == 2 {
        high -= 2
      } else if last >= 0x80, high - low >= 3, blankWidth(at: high - 3, before: high) == 3 {
        high -= 3
      } else {
        break
      }
    }
    return part(low, high)
  }

  /// How many bytes the blank at an offset has; 0 if there is none.
  func blankWidth(at offset: Int, before end: Int) -> Int {
    let first = start[offset]
    if first < 0x80 { return Cell.isBlank(first) ? 1 : 0 }
    if first == 0xC2, offset + 1 < end { return start[offset + 1] == 0xA0 ? 2 : 0 }
    guard offset + 2 < end else { return 0 }
    switch (first, start[offset + 1], start[offset + 2]) {
    case (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }

  /// Blank, tab, CR or LF.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }

  /// The bytes as a collection.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The text; bytes that are no UTF-8 read as U+FFFD.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the bytes are UTF-8 text, which holds no zero bytes.
  var isValidText: Bool {
    var offset = 0
    while offset < count {
      if start[offset] == 0 { return false }
      if start[offset] >= 0x80 { return memchr(start, 0, count) == nil && String(validating: bytes, as: UTF8.self) != nil }
      offset += 1
    }
    return true
  }

  /// Whether the bytes can name a customer or an order: text without U+FFFD, which stands where a character could not be read, so
  /// that two ids may look the same.
  var isValidID: Bool {
    guard isValidText else { return false }
    guard memchr(start, 0xEF, count) != nil else { return true }
    return !(0..<max(count - 2, 0)).contains { start[$0] == 0xEF && start[$0 + 1] == 0xBF && start[$0 + 2] == 0xBD }
  }

  /// A hash of the bytes that is the same in every run: eight bytes at a time, multiplied and folded.
  func hash(seed: UInt64) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawPointer(start)
    var offset = 0
    while offset + 8 <= count {
      state = Cell.mixed(state, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < count {
      rest = rest << 8 | UInt64(start[offset])
      offset += 1
    }
    return Cell.mixed(state, rest)
  }

  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
    return product ^ (product >> 32)
  }
}
