import Crypto

/// HMAC-SHA256 under one key, of which the first eight bytes are wanted for very many short texts.
///
/// RFC 2104 over swift-crypto's SHA-256: its `HMAC` is generic and cannot be specialised from here, which made each code
/// cost three times as much. A value is for one thread: copies share a state whose reference count threads would fight for.
struct KeyedHash {
  private let inner: SHA256
  private let outer: SHA256

  /// The hash under a key of any length.
  init(key: [UInt8]) {
    let short = key.count > SHA256.blockByteCount ? Array(SHA256.hash(data: key)) : key
    let block = short + Array(repeating: 0, count: SHA256.blockByteCount - short.count)
    var (inner, outer) = (SHA256(), SHA256())
    inner.update(data: block.map { $0 ^ 0x36 })
    outer.update(data: block.map { $0 ^ 0x5C })
    (self.inner, self.outer) = (inner, outer)
  }

  /// The first eight bytes of a text's code, as a big-endian number.
  func prefix(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var (first, second) = (inner, outer)
    first.update(bufferPointer: UnsafeRawBufferPointer(text))
    first.finalize().withUnsafeBytes { second.update(bufferPointer: $0) }
    return second.finalize().withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
  }
}
