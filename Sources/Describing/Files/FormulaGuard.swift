/// Tells what a spreadsheet could run. data.md §4.
enum FormulaGuard {
  /// Whether a text begins with `=`, `+`, `-`, `@`, a tab, a line end, or the full-width form of one, and is neither a plain number nor
  /// a telephone number.
  static func needs(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case 0x3D, 0x40, 0x09, 0x0D, 0x0A: return true
    case 0x2D: return !isNumber(text.dropFirst())
    case 0x2B: return !((8...16).contains(text.count) && text.dropFirst().allSatisfy(isDigit))
    case 0xEF:
      guard text.count > 2 else { return false }
      // U+FF1D ＝, U+FF0B ＋, U+FF0D －, U+FF20 ＠
      return text[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `[0-9]+(\.[0-9]+)?`
  private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let whole = text.prefix(while: isDigit)
    let rest = text.dropFirst(whole.count)
    if whole.isEmpty { return false }
    if rest.isEmpty { return true }
    return rest.first == 0x2E && rest.count > 1 && rest.dropFirst().allSatisfy(isDigit)
  }
}
