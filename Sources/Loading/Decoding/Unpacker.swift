import CZlib
import CZstd
import Foundation

/// Unpacks a file block by block with zlib or libzstd, or hands its bytes on.
///
/// Needs a block of input and the window of the format whatever comes out: 32 KiB for gzip, at most 128 MiB for zstd (8 MiB up to
/// level 19), so that a file that unpacks to terabytes costs time and no memory.
struct Unpacker: ~Copyable {
  let compression: Compression
  /// Bytes of the file that are not unpacked yet.
  let input: ByteBlock
  var low = 0
  var high = 0
  /// Whether the file ended.
  var isInputOver = false
  /// Whether a member of a gzip file or a frame of a zstd file has begun and not ended.
  var isInside = false
  /// Whether a member of a gzip file has ended.
  var hasMembers = false
  var isFinished = false
  let gzip: UnsafeMutablePointer<z_stream>?
  let zstd: OpaquePointer?

  /// An unpacker; `first` are the bytes of a packed file that were read already.
  init(_ compression: Compression, first: UnsafeBufferPointer<UInt8>, name: String) throws(LoadingError) {
    self.compression = compression
    input = ByteBlock(compression == .none ? 0 : max(first.count, 1 << 18))
    var gzip: UnsafeMutablePointer<z_stream>?
    var zstd: OpaquePointer?
    switch compression {
    case .none: break
    case .gzip: gzip = Unpacker.openGzip()
    case .zstd: zstd = ZSTD_createDStream()
    }
    self.gzip = gzip
    self.zstd = zstd
    if compression == .none { return }
    if gzip == nil && zstd == nil {
      throw LoadingError(.badData, file: name, "cannot be unpacked, because there is no memory left; unpack it first")
    }
    if let base = first.baseAddress, !first.isEmpty { memcpy(input.start, base, first.count) }
    high = first.count
  }

  deinit {
    if let gzip {
      inflateEnd(gzip)
      gzip.deallocate()
    }
    if let zstd { ZSTD_freeDStream(zstd) }
  }

  /// Reads up to `count` unpacked bytes; 0 only at the end. A file that is cut off or damaged is exit 65.
  mutating func read(
    from file: inout RawFile, into target: UnsafeMutablePointer<UInt8>, count: Int
  ) throws(LoadingError) -> Int {
    switch compression {
    case .none: return try file.read(into: target, count: count)
    case .gzip:
      while !isFinished {
        try refill(from: &file)
        let got = try inflateStep(into: target, count: count, name: file.name)
        if got > 0 { return got }
      }
    case .zstd:
      while !isFinished {
        try refill(from: &file)
        let got = try zstdStep(into: target, count: count, name: file.name)
        if got > 0 { return got }
      }
    }
    return 0
  }

  /// Reads another block of the file once all bytes before it are unpacked.
  private mutating func refill(from file: inout RawFile) throws(LoadingError) {
    if low < high || isInputOver { return }
    low = 0
    high = try file.read(into: input.start, count: input.capacity)
    isInputOver = high == 0
  }

  /// The file ends before its packed data does.
  func cutOff(_ name: String) -> LoadingError {
    LoadingError(
      .badData, file: name, "is cut off: the \(compression.rawValue) data ends before its end; copy or export the file again")
  }

  /// The packed data cannot be unpacked.
  func damaged(_ name: String, _ why: String) -> LoadingError {
    LoadingError(.badData, file: name, "is damaged (\(compression.rawValue): \(why)); copy or export the file again")
  }
}
