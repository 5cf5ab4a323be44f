import Foundation

/// The bytes of one cell, where they lie in the reader's buffer: valid only until the next record is read.
///
/// A bare pointer and a count, because a `String` for each cell made a naive reader thirty times slower (feasibility.md §5).
struct Cell {
  let start: UnsafePointer<UInt8>
  let count: Int

  var isEmpty: Bool { count == 0 }

  /// Where a cell without bytes may stand; nobody reads or writes there.
  nonisolated(unsafe) static let nothing = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 8))

  /// The byte at an offset 0..<count.
  subscript(offset: Int) -> UInt8 { start[offset] }

  /// The bytes from an offset up to another.
  func part(_ low: Int, _ high: Int) -> Cell { Cell(start: start + low, count: high - low) }

  /// Without the blanks around it: ASCII blanks, and the no-break, narrow no-break and ideographic spaces that exports add.
  @inline(__always) func trimmed() -> Cell {
    if count == 0 || (start[0] &- 33 < 94 && start[count - 1] &- 33 < 94) { return self }
    return trimmedOfAll()
  }

  @inline(never) private func trimmedOfAll() -> Cell {
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
  @inline(__always) var isValidText: Bool { isPlain || isValidUnicode }

  /// Whether all bytes are ASCII and none is zero, eight at a time.
  @inline(__always) private var isPlain: Bool {
    let low: UInt64 = 0x0101_0101_0101_0101
    if count < 8 {
      let word = word | low << UInt64(8 * count)
      return (word | (word &- low)) & 0x8080_8080_8080_8080 == 0
    }
    let raw = UnsafeRawPointer(start)
    var offset = 0
    while true {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if (word | (word &- low)) & 0x8080_8080_8080_8080 != 0 { return false }
      if offset + 8 >= count { return true }
      offset = min(offset + 8, count - 8)
    }
  }

  @inline(never) private var isValidUnicode: Bool {
    memchr(start, 0, count) == nil && String(validating: bytes, as: UTF8.self) != nil
  }

  /// Whether these are the same bytes.
  @inline(__always) func equals(_ other: UnsafePointer<UInt8>, count otherCount: Int) -> Bool {
    if count != otherCount { return false }
    if count < 8 { return word == Cell(start: other, count: count).word }
    let (a, b) = (UnsafeRawPointer(start), UnsafeRawPointer(other))
    var offset = 0
    while true {
      if a.loadUnaligned(fromByteOffset: offset, as: UInt64.self) != b.loadUnaligned(fromByteOffset: offset, as: UInt64.self) {
        return false
      }
      if offset + 8 >= count { return true }
      offset = min(offset + 8, count - 8)
    }
  }

  /// The first bytes, at most eight, as a number, the first byte as the lowest.
  @inline(__always) var word: UInt64 {
    let raw = UnsafeRawPointer(start)
    if count >= 8 { return raw.loadUnaligned(as: UInt64.self) }
    if count >= 4 {
      let low = UInt64(raw.loadUnaligned(as: UInt32.self))
      let high = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return count == 4 ? low : low | high << UInt64(8 * (count - 4))
    }
    var word: UInt64 = 0
    var offset = 0
    while offset < count {
      word |= UInt64(start[offset]) << UInt64(8 * offset)
      offset += 1
    }
    return word
  }

  /// The first sixteen bytes as two numbers like `word`, with zeros behind a shorter text; so many bytes from its first may be read.
  @inline(__always) var paddedWords: (head: UInt64, tail: UInt64) {
    let raw = UnsafeRawPointer(start)
    // A shift by 64 gives zero.
    let beyondHead = UInt64.max << UInt64(8 * min(count, 8))
    let beyondTail = UInt64.max << UInt64(8 * min(max(count - 8, 0), 8))
    return (
      raw.loadUnaligned(as: UInt64.self) & ~beyondHead, raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & ~beyondTail
    )
  }

  /// The first eight bytes as a number that is ordered as they are; there must be so many.
  @inline(__always) var bigWord: UInt64 { UInt64(bigEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)) }

  /// Whether the bytes can name a customer or an order: text without U+FFFD, which stands where a character could not be read, so
  /// that two ids may look the same.
  @inline(__always) var isValidID: Bool { isPlain || (isValidUnicode && !hasReplacement) }

  @inline(never) private var hasReplacement: Bool {
    (0..<max(count - 2, 0)).contains { start[$0] == 0xEF && start[$0 + 1] == 0xBF && start[$0 + 2] == 0xBD }
  }

  /// A hash of the bytes that is the same in every run: sixteen bytes at a time, multiplied and folded.
  @inline(__always) func hash(seed: UInt64) -> UInt64 {
    let state = seed ^ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    if count < 8 { return Cell.mixed(state ^ word, 0x9E37_79B9_7F4A_7C15) }
    let raw = UnsafeRawPointer(start)
    // Two sums that do not wait for each other.
    var (even, odd) = (state, ~state)
    var offset = 0
    while offset + 32 <= count {
      even = Cell.mixed(even ^ raw.word(offset), raw.word(offset + 8) ^ 0xFF51_AFD7_ED55_8CCD)
      odd = Cell.mixed(odd ^ raw.word(offset + 16), raw.word(offset + 24) ^ 0xC4CE_B9FE_1A85_EC53)
      offset += 32
    }
    while offset + 8 <= count {
      even = Cell.mixed(even ^ raw.word(offset), 0xFF51_AFD7_ED55_8CCD)
      offset += 8
    }
    return Cell.mixed(even ^ raw.word(count - 8), odd ^ 0x9E37_79B9_7F4A_7C15)
  }

  @inline(__always) private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.low ^ product.high
  }
}

extension UnsafeRawPointer {
  /// The eight bytes at an offset, the first as the lowest.
  @inline(__always) fileprivate func word(_ offset: Int) -> UInt64 { loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
}
