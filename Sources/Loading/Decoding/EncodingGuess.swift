/// Which of GB18030, Windows-1252 and Mac Roman a text that is no UTF-8 is written in, and how sure that is.
///
/// Each encoding has the bits that tell against it (`ChineseWeights`, `WesternWeights`); Mac Roman begins with 2, because it is
/// rare today, but with -4 in a file whose lines end with CR alone, as only old Macs write them. The confidence is the share of
/// 2^-bits among the three and a fourth, "something else", which begins with 4 bits and has 3 for each character. An encoding
/// that has more than 2 bits a character does not fit at all: then it is Big5, Shift JIS, Cyrillic, or no text.
struct EncodingGuess {
  /// Below this confidence, in per cent, nothing is decided.
  static let limit = 75
  /// So many characters beyond ASCII are weighed.
  static let most = 4_096

  /// The encodings that fit, the best first, with their confidence in per cent, 1…99.
  let fitting: [(encoding: TextEncoding, confidence: Int)]

  /// Weighs the beginning of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, name: String) throws(LoadingError) {
    let most = EncodingGuess.most
    let chinese = ChineseWeights(bytes, isWhole: isWhole, most: most)
    let windows = WesternWeights(
      bytes, alphabet: try WesternWeights.alphabet(.windows1252, name: name), isWhole: isWhole, most: most)
    let mac = WesternWeights(bytes, alphabet: try WesternWeights.alphabet(.macRoman, name: name), isWhole: isWhole, most: most)
    let hasMacLines = bytes.contains(13) && !bytes.contains(10)
    let weighed: [(encoding: TextEncoding, bits: Int, isFit: Bool)] = [
      (.gb18030, chinese.bits, chinese.bits <= 2 * chinese.characters),
      (.windows1252, windows.bits, windows.bits <= 2 * windows.characters),
      (.macRoman, mac.bits + (hasMacLines ? -4 : 2), mac.bits <= 2 * mac.characters),
    ]
    let other = 4 + 3 * chinese.characters
    let least = min(weighed.map(\.bits).min() ?? 0, other)
    func share(_ bits: Int) -> Int { (1 << 48) >> min(bits - least, 60) }
    let sum = weighed.reduce(share(other)) { $0 + share($1.bits) }
    fitting = weighed.filter(\.isFit).map { encoding, bits, _ in
      (encoding, min(99, max(1, (200 * share(bits) + sum) / (2 * sum))))
    }.sorted { ($1.confidence, $0.encoding.rawValue) < ($0.confidence, $1.encoding.rawValue) }
  }

  /// Whether the best is sure enough to be taken without another word.
  var isSure: Bool { (fitting.first?.confidence ?? 0) >= EncodingGuess.limit }

  /// The encoding, if it is sure enough; else exit 65 with those that fit.
  func decided(_ name: String) throws(LoadingError) -> (encoding: TextEncoding, confidence: Int) {
    if let best = fitting.first, isSure { return best }
    let text =
      fitting.isEmpty
      ? "is not UTF-8 text, nor does it look like GB18030, Windows-1252 or Mac Roman"
      : "is not UTF-8 text; it may be "
        + fitting.map { "\($0.encoding.title) (\($0.confidence) % sure)" }.joined(separator: " or ")
    let way = fitting.first.map { "set encoding, such as --encoding \($0.encoding.rawValue)" } ?? "set encoding"
    throw LoadingError(.badData, file: name, "\(text); \(way), or save it as CSV UTF-8")
  }
}
