import CZlib
import CZstd
import Foundation
import Testing

@testable import Loading

/// The opposite of what `ByteStream` does, for tests.
enum Packing {
  /// A text in an encoding, by iconv.
  static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    let converter = try #require(iconv_open(encoding.iconvName, "UTF-8"))
    defer { iconv_close(converter) }
    var from = text.utf8CString.map { $0 }
    var into = [CChar](repeating: 0, count: 4 * from.count + 8)
    var (fromCount, intoCount) = (from.count - 1, into.count)
    let result = from.withUnsafeMutableBufferPointer { from in
      into.withUnsafeMutableBufferPointer { into in
        var (source, target) = (from.baseAddress, into.baseAddress)
        return iconv(converter, &source, &fromCount, &target, &intoCount)
      }
    }
    try #require(result != -1, "the text cannot be written in \(encoding)")
    return into.prefix(into.count - intoCount).map { UInt8(bitPattern: $0) }
  }

  /// Bytes packed.
  static func packed(_ bytes: [UInt8], _ compression: Compression) throws -> [UInt8] {
    switch compression {
    case .none: return bytes
    case .gzip:
      var stream = z_stream()
      try #require(
        deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
          == Z_OK)
      defer { deflateEnd(&stream) }
      var from = bytes
      var into = [UInt8](repeating: 0, count: bytes.count + 1_000)
      let result = from.withUnsafeMutableBufferPointer { from in
        into.withUnsafeMutableBufferPointer { into in
          stream.next_in = from.baseAddress
          stream.avail_in = UInt32(from.count)
          stream.next_out = into.baseAddress
          stream.avail_out = UInt32(into.count)
          return deflate(&stream, Z_FINISH)
        }
      }
      try #require(result == Z_STREAM_END)
      return Array(into.prefix(into.count - Int(stream.avail_out)))
    case .zstd:
      var into = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
      let count = ZSTD_compress(&into, into.count, bytes, bytes.count, 3)
      try #require(ZSTD_isError(count) == 0)
      return Array(into.prefix(count))
    }
  }

  /// What a stream reads from a file of these bytes, and what it decided.
  static func read(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, count: Int = 1 << 16, looked: Int = ByteStream.usualStart,
    block: Int = TextDecoder.usualBlock
  ) throws -> (bytes: [UInt8], reading: TextReading) {
    try withFolder([:]) { folder in
      let path = folder + "/x.csv"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      var stream = try ByteStream(path: path, name: "x.csv", encoding: encoding, looked: looked, block: block)
      return (try all(&stream, count: count), stream.reading)
    }
  }

  /// All bytes of a stream.
  static func all(_ stream: inout ByteStream, count: Int = 1 << 16) throws -> [UInt8] {
    let target = ByteBlock(count)
    var found: [UInt8] = []
    while true {
      let got = try stream.read(into: target.start, count: count)
      if got == 0 { return found }
      found += target.part(0, got)
    }
  }

  /// Why a file of these bytes is refused.
  static func failure(_ bytes: [UInt8], encoding: TextEncoding? = nil) throws -> LoadingError {
    try #require(throws: LoadingError.self) { _ = try read(bytes, encoding: encoding) }
  }

  /// The error of loading an orders table of these bytes, which are UTF-8 as far as they go.
  static func loadFailure(_ bytes: [UInt8]) throws -> LoadingError {
    try withFolder([:]) { folder in
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/orders.csv"))
      let sources = Sources(orders: TableSource(files: ["orders.csv"], folder: folder, encoding: "utf-8"))
      return try #require(throws: LoadingError.self) { _ = try Loader(sources: sources, store: try testStore()).load() }
    }
  }
}
