/// How much the characters beyond ASCII of a text tell against GB18030, in bits: 0 for what Chinese shops write all day.
///
/// | two bytes | what stands there | bits |
/// |---|---|---|
/// | B0–D7 and A1–FE | the 3,755 usual Hanzi | 0 |
/// | A1, A3 | punctuation, full-width letters and digits | 0 |
/// | D8–F7 | the 3,008 rarer Hanzi, one in thirty of a usual text | 4 |
/// | A2 | numerals in circles and brackets, € | 2 |
/// | A4–A9 | kana, Greek, Cyrillic, frames | 6 |
/// | GBK's further rows | rare and traditional Hanzi | 6, with an ASCII letter as second byte 7 |
/// | four bytes | everything else of Unicode | 8 |
/// | none of these | | 14 |
///
/// Korean in EUC-KR looks like usual Hanzi, but its first bytes all lie in B0–C8, where the Hanzi's spread over B0–F7: if of 16
/// or more fewer than a twelfth lie beyond C8, each counts 3 bits.
struct ChineseWeights {
  private(set) var bits = 0
  private(set) var characters = 0
  /// How many of them are none.
  private(set) var impossible = 0
  private var hanzi = 0
  private var beyondHangul = 0

  /// Weighs a text up to so many characters beyond ASCII; one that is cut at the end counts only where the text is whole.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, most: Int) {
    var at = 0
    while at < bytes.count, characters < most {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      if at + 1 == bytes.count, !isWhole { break }
      let trail = at + 1 < bytes.count ? bytes[at + 1] : 0
      let weight = ChineseWeights.bits(lead, trail)
      if let weight {
        bits += weight
        at += 2
      } else if isFour(bytes, at) {
        bits += 8
        at += 4
      } else {
        bits += 14
        impossible += 1
        at += 1
      }
      characters += 1
      if weight == 0 || weight == 4, (0xB0...0xF7).contains(lead) {
        hanzi += 1
        if lead > 0xC8 { beyondHangul += 1 }
      }
    }
    if hanzi >= 16, beyondHangul * 12 < hanzi { bits += 3 * hanzi }
  }

  /// Nil where the two bytes are no character.
  private static func bits(_ lead: UInt8, _ trail: UInt8) -> Int? {
    guard (0x81...0xFE).contains(lead), (0x40...0xFE).contains(trail), trail != 0x7F else { return nil }
    let isPlain = trail >= 0xA1
    switch lead {
    case 0xB0...0xD7 where isPlain: return 0
    case 0xA1 where isPlain, 0xA3 where isPlain: return 0
    case 0xD8...0xF7 where isPlain: return 4
    case 0xA2 where isPlain: return 2
    case 0xA4...0xA9 where isPlain: return 6
    case 0x81...0xA0, 0xA8...0xFE: return isPlain && lead >= 0xAA ? nil : trail < 0x80 ? 7 : 6
    default: return nil
    }
  }

  private func isFour(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at + 3 < bytes.count && (0x81...0xFE).contains(bytes[at]) && (0x30...0x39).contains(bytes[at + 1])
      && (0x81...0xFE).contains(bytes[at + 2]) && (0x30...0x39).contains(bytes[at + 3])
  }
}
