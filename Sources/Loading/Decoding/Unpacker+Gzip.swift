import CZlib

extension Unpacker {
  /// A stream that reads gzip members; nil without memory. It stays where it is, because zlib keeps its address.
  static func openGzip() -> UnsafeMutablePointer<z_stream>? {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for a gzip header.
    if inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK { return stream }
    stream.deallocate()
    return nil
  }

  /// Unpacks what there is; 0 where more input is needed or a member ended.
  ///
  /// Members may follow each other, as `cat a.gz b.gz` writes them, and zero bytes fill up the last block of a tape; anything else
  /// behind the last member is damage, not to be passed over in silence.
  mutating func inflateStep(into target: UnsafeMutablePointer<UInt8>, count: Int, name: String) throws(LoadingError) -> Int {
    guard let gzip else { return 0 }
    if isInputOver, !isInside {
      isFinished = true
      return 0
    }
    if !isInside {
      if hasMembers {
        while low < high, input.start[low] == 0 { low += 1 }
        if low == high { return 0 }
        if input.start[low] != 0x1F { throw damaged(name, "other bytes follow the packed data") }
        inflateReset(gzip)
      }
      isInside = true
    }
    gzip.pointee.next_in = input.start + low
    gzip.pointee.avail_in = UInt32(high - low)
    gzip.pointee.next_out = target
    let room = min(count, 1 << 30)
    gzip.pointee.avail_out = UInt32(room)
    let result = inflate(gzip, Z_NO_FLUSH)
    low = high - Int(gzip.pointee.avail_in)
    switch result {
    case Z_STREAM_END:
      isInside = false
      hasMembers = true
    // Without room or input for a step there is no progress, and that is no error.
    case Z_OK, Z_BUF_ERROR: break
    default: throw damaged(name, gzip.pointee.msg.map { String(cString: $0) } ?? "error \(result)")
    }
    let got = room - Int(gzip.pointee.avail_out)
    // Without input zlib may still hold bytes for which there was no room before; after them there is nothing to hope for.
    if isInputOver, isInside, got == 0 { throw cutOff(name) }
    return got
  }
}
