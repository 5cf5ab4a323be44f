/// Reads amounts as nearly all are written, eight bytes at once: up to eight characters, digits with two decimals or none.
enum PlainNumber {
  /// Ten-thousandths, of either sign; nil for a cell in any other form. Nine bytes from its first may be read.
  @inline(__always) static func amount(_ cell: Cell, decimal: UInt8) -> Int64? {
    if cell.count > 0, cell.start[0] == 45 {
      return positive(Cell(start: cell.start + 1, count: cell.count - 1), decimal: decimal).map { -$0 }
    }
    return positive(cell, decimal: decimal)
  }

  @inline(__always) private static func positive(_ cell: Cell, decimal: UInt8) -> Int64? {
    let count = cell.count
    guard count > 0, count <= 8 else { return NumberReader.plainAmount(cell, decimal: decimal) }
    // The last character becomes the highest byte; zeros stand before the first.
    let blank = UInt64(8 * (8 - count))
    var word = UnsafeRawPointer(cell.start).loadUnaligned(as: UInt64.self) << blank
    let hasDecimals = count > 3 && UInt8(truncatingIfNeeded: word >> 40) == decimal
    if hasDecimals { word = word & 0xFFFF_0000_0000_0000 | (word & 0x0000_00FF_FFFF_FFFF) << 8 }
    // What stands before the first digit reads as zeros.
    let shown = UInt64.max << (hasDecimals ? blank + 8 : blank)
    let digits = (word ^ 0x3030_3030_3030_3030) & shown
    guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else {
      return NumberReader.plainAmount(cell, decimal: decimal)
    }
    // Pairs of digits, then fours, then all eight: Lemire's way of reading a number.
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    let value = Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF)
    return hasDecimals ? value * 100 : value * 10_000
  }
}
