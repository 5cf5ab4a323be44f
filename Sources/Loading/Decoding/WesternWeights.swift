import Foundation

/// How much the characters beyond ASCII of a text tell against an encoding of one byte a character, in bits: 0 for what Spanish,
/// French, German, Italian, Portuguese and Nordic words are made of, where it stands as it does in words.
///
/// An accented letter has an ASCII letter beside it, no lower-case letter before it if it is a capital, no capital behind it if it
/// is not; `ã` and `õ` stand before e or o, `œ` before u or i. Apostrophes, quotes, dashes, signs of money and ordinals have the
/// neighbours that they have in print. See `Neighbours`; what is neither letter nor punctuation of these languages costs 6, and a
/// byte without a character 12.
struct WesternWeights {
  private(set) var bits = 0
  private(set) var characters = 0

  /// Weighs a text up to so many characters beyond ASCII; `alphabet` has the character of each byte, U+FFFD where there is none.
  init(_ bytes: UnsafeBufferPointer<UInt8>, alphabet: [Unicode.Scalar], isWhole: Bool, most: Int) {
    func scalar(_ offset: Int) -> Unicode.Scalar {
      offset >= 0 && offset < bytes.count ? alphabet[Int(bytes[offset])] : "\n"
    }
    var at = 0
    while at < bytes.count, characters < most {
      if bytes[at] >= 0x80, isWhole || at + 2 < bytes.count {
        let place = Neighbours(
          twoBefore: scalar(at - 2), before: scalar(at - 1), after: scalar(at + 1), twoAfter: scalar(at + 2))
        bits += place.bits(scalar(at))
        characters += 1
      }
      at += 1
    }
  }

  /// The characters of all 256 bytes in an encoding of one byte a character.
  static func alphabet(_ encoding: TextEncoding, name: String) throws(LoadingError) -> [Unicode.Scalar] {
    var decoder = try TextDecoder(encoding, name: name, block: 256)
    let room = decoder.makeRoom()
    for byte in 0..<256 { room.start[byte] = UInt8(byte) }
    decoder.accept(256)
    let block = ByteBlock(1024)
    let count = decoder.take(into: block.start, count: 1024)
    return Array(String(decoding: block.part(0, count), as: UTF8.self).unicodeScalars)
  }
}
