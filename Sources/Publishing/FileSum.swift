import Crypto

/// Length and checksum of a file as it was published.
struct FileSum: Codable, Hashable, Sendable {
  var bytes: Int
  /// 64 hexadecimal digits.
  var sha256: String

  /// What is known of a file.
  init(bytes: Int, sha256: String) {
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// Of these bytes.
  init(of content: [UInt8]) {
    bytes = content.count
    sha256 = FileSum.sha256(content)
  }

  /// Of bytes that come piece by piece, up to an empty piece.
  init(of next: () throws -> [UInt8]) rethrows {
    var (hash, length) = (SHA256(), 0)
    while true {
      let piece = try next()
      if piece.isEmpty { break }
      hash.update(data: piece)
      length += piece.count
    }
    bytes = length
    sha256 = FileSum.text(hash.finalize())
  }

  /// SHA-256 as 64 hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }

  private static func text(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
