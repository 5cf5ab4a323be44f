import Crypto

/// Length and checksum of a file as it was published.
struct FileSum: Codable, Hashable, Sendable {
  var bytes: Int
  /// 64 hexadecimal digits.
  var sha256: String

  /// Of these bytes.
  init(of content: [UInt8]) {
    bytes = content.count
    sha256 = FileSum.sha256(content)
  }

  /// SHA-256 as 64 hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
