import Foundation

/// The encoding of a file, from its first bytes and from what was set: a byte order mark, else what was set, else what they say; where
/// they fit several encodings, the one that the shop usually writes.
struct EncodingChoice {
  let encoding: TextEncoding
  let reason: TextReading.Reason
  /// How many bytes the byte order mark has; it is no text.
  let mark: Int

  /// Decides; a text that is none, that cannot be told or that cannot be in the set encoding is exit 65.
  init(
    _ start: UnsafeBufferPointer<UInt8>, isWhole: Bool, given: TextEncoding?, usual: TextEncoding? = nil, name: String
  ) throws(LoadingError) {
    if let (encoding, mark) = EncodingChoice.byteOrderMark(start) {
      if encoding == nil { throw LoadingError(.badData, file: name, "is UTF-32; save it as CSV UTF-8") }
      (self.encoding, self.mark, reason) = (encoding ?? .utf8, mark, .byteOrderMark)
      return
    }
    mark = 0
    let zeros = ZeroBytes(start)
    if let given, given.isWide {
      if !start.isEmpty, !zeros.allows(given) {
        throw EncodingChoice.implausible(given, "its zero bytes are not those of \(given.title)", name)
      }
      (encoding, reason) = (given == .utf16 ? zeros.order ?? given : given, .given)
      return
    }
    if zeros.isSeen {
      guard given == nil, let order = zeros.order else {
        throw LoadingError(
          .badData, file: name, "holds zero bytes, so it is no text in \(given?.title ?? "UTF-8"); save it as CSV UTF-8")
      }
      (encoding, reason) = (order, .sniffed(confidence: zeros.confidence))
      return
    }
    let census = UTF8Census(start, isWhole: isWhole)
    if let given {
      if given != .utf8, census.isValid, census.sequences >= 8 {
        throw EncodingChoice.implausible(
          given, "all of its first \(census.sequences) characters beyond ASCII are UTF-8", name)
      }
      if given == .gb18030 { try EncodingChoice.checkChinese(start, isWhole: isWhole, name: name) }
      (encoding, reason) = (given, .given)
    } else if census.isValid {
      (encoding, reason) = (.utf8, .valid)
    } else if census.sequences >= 4 * census.strays {
      // Text in another encoding is UTF-8 by accident in hardly any place, so this is UTF-8 with some damaged rows.
      let share = 100 * census.sequences / (census.sequences + census.strays)
      (encoding, reason) = (.utf8, .sniffed(confidence: min(99, share)))
    } else {
      let guess = try EncodingGuess(start, isWhole: isWhole, name: name)
      if !guess.isSure, let usual = guess.fitting.first(where: { $0.encoding == usual }) {
        (encoding, reason) = (usual.encoding, .usual(confidence: usual.confidence))
      } else {
        let best = try guess.decided(name)
        (encoding, reason) = (best.encoding, .sniffed(confidence: best.confidence))
      }
    }
  }

  /// The encoding of the mark at the beginning, nil for UTF-32, and how long the mark is.
  private static func byteOrderMark(_ start: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding?, mark: Int)? {
    let first = (0..<4).map { $0 < start.count ? start[$0] : 0x20 }
    switch (first[0], first[1], first[2], first[3]) {
    case (0xEF, 0xBB, 0xBF, _): return (.utf8, 3)
    case (0xFF, 0xFE, 0, 0), (0, 0, 0xFE, 0xFF): return (nil, 4)
    case (0xFF, 0xFE, _, _): return (.utf16LittleEndian, 2)
    case (0xFE, 0xFF, _, _): return (.utf16BigEndian, 2)
    case (0x84, 0x31, 0x95, 0x33): return (.gb18030, 4)
    default: return nil
    }
  }

  /// A text of which most characters are none in GB18030 is something else.
  private static func checkChinese(
    _ start: UnsafeBufferPointer<UInt8>, isWhole: Bool, name: String
  ) throws(LoadingError) {
    let weights = ChineseWeights(start, isWhole: isWhole, most: EncodingGuess.most)
    if weights.impossible >= 8, weights.impossible * 2 > weights.characters {
      throw implausible(
        .gb18030, "\(weights.impossible) of its first \(weights.characters) characters beyond ASCII are none in it", name)
    }
  }

  private static func implausible(_ given: TextEncoding, _ why: String, _ name: String) -> LoadingError {
    LoadingError(
      .badData, file: name, "cannot be \(given.title), as encoding says: \(why); leave the option out or set another encoding")
  }
}
