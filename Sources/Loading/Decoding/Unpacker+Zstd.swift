import CZstd

extension Unpacker {
  /// Unpacks what there is; 0 where more input is needed. Frames may follow each other.
  mutating func zstdStep(into target: UnsafeMutablePointer<UInt8>, count: Int, name: String) throws(LoadingError) -> Int {
    var from = ZSTD_inBuffer(src: input.start, size: high, pos: low)
    var into = ZSTD_outBuffer(dst: target, size: count, pos: 0)
    let result = ZSTD_decompressStream(zstd, &into, &from)
    low = from.pos
    if ZSTD_isError(result) != 0 { throw damaged(name, String(cString: ZSTD_getErrorName(result)).lowercased()) }
    if isInputOver, into.pos == 0 {
      if isInside { throw cutOff(name) }
      isFinished = true
      return 0
    }
    // 0 says that a frame ended and all of it was handed on.
    isInside = result != 0
    return into.pos
  }
}
