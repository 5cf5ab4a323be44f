import CZstd

/// Bytes packed by zstd, with a checksum: a byte that changed on the disk is damage, never another class.
enum Packing {
  /// Higher levels take several times as long and save under a tenth of these columns.
  private static let level: Int32 = 3
  /// No column of the record is larger: four bytes for each of five hundred million customers.
  private static let limit = UInt64(1) << 31

  static func pack(_ bytes: [UInt8]) throws -> [UInt8] {
    guard let context = ZSTD_createCCtx() else { throw Damage() }
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level)
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    let room = ZSTD_compressBound(bytes.count)
    return try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let written = ZSTD_compress2(context, buffer.baseAddress, room, bytes, bytes.count)
      guard ZSTD_isError(written) == 0 else { throw Damage() }
      count = written
    }
  }

  static func unpack(_ packed: ArraySlice<UInt8>) throws -> [UInt8] {
    try packed.withUnsafeBytes { source in
      let size = ZSTD_getFrameContentSize(source.baseAddress, source.count)
      guard size <= limit else { throw Damage() }
      return try [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
        let written = ZSTD_decompress(buffer.baseAddress, Int(size), source.baseAddress, source.count)
        guard ZSTD_isError(written) == 0, written == Int(size) else { throw Damage() }
        count = written
      }
    }
  }
}
