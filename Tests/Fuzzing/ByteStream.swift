/// A text in memory in the place of a file: what `ChunkReader` reads when it is fuzzed. Opening, unpacking, decoding and hashing are
/// left out, and with them all dependencies.
struct ByteStream: ~Copyable {
  let name = "x.csv"
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads up to `count` bytes; 0 only at the end.
  mutating func read(into target: UnsafeMutablePointer<UInt8>, count: Int) throws(LoadingError) -> Int {
    let given = min(count, bytes.count - at)
    for offset in 0..<given { target[offset] = bytes[at + offset] }
    at += given
    return given
  }
}
