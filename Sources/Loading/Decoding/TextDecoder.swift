import Foundation

/// Turns the bytes of another encoding into UTF-8 with the system's iconv, block by block.
///
/// Input goes in by `makeRoom` and `accept`, output comes out by `take`. A sequence that is split over two blocks waits for its
/// rest. A sequence that is none becomes U+FFFD, one for each byte (or unit of two bytes), so that separators behind it stay what
/// they are.
struct TextDecoder: ~Copyable {
  static let usualBlock = 1 << 16

  let encoding: TextEncoding
  /// How many sequences became U+FFFD.
  private(set) var replaced = 0
  private(set) var isFinished = false
  private let converter: iconv_t
  private let input: ByteBlock
  private var inputEnd = 0
  /// Four times the input: no byte becomes more than three, so that a full input always fits.
  private let output: ByteBlock
  private var low = 0
  private var high = 0
  private let unit: Int

  /// A decoder; exit 65 where the system lacks the converter.
  init(_ encoding: TextEncoding, name: String, block: Int = TextDecoder.usualBlock) throws(LoadingError) {
    let converter = iconv_open("UTF-8", encoding.iconvName)
    guard let converter, converter != UnsafeMutableRawPointer(bitPattern: -1) else {
      throw LoadingError(
        .badData, file: name,
        "is \(encoding.title), which this system's iconv cannot convert; install libc6's converters (gconv), or save it as UTF-8")
    }
    self.encoding = encoding
    self.converter = converter
    unit = encoding.isWide ? 2 : 1
    // An unfinished sequence is at most three bytes, and one more must find room behind it.
    let size = max(block, 8)
    input = ByteBlock(size)
    output = ByteBlock(4 * size)
  }

  deinit { iconv_close(converter) }

  /// Takes up to `count` bytes of UTF-8; 0 where more input is needed.
  mutating func take(into target: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    let given = min(count, high - low)
    memcpy(target, output.start + low, given)
    low += given
    return given
  }

  /// Where input is to be written, and how much; only once all output is taken.
  func makeRoom() -> (start: UnsafeMutablePointer<UInt8>, count: Int) { (input.start + inputEnd, input.capacity - inputEnd) }

  /// Converts what was written into the room; 0 bytes are the end of the file.
  mutating func accept(_ count: Int) {
    inputEnd += count
    low = 0
    high = 0
    var at = 0
    while at < inputEnd {
      var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(input.start + at).assumingMemoryBound(to: CChar.self)
      var fromCount = inputEnd - at
      var into: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(output.start + high).assumingMemoryBound(to: CChar.self)
      var intoCount = output.capacity - high
      let result = iconv(converter, &from, &fromCount, &into, &intoCount)
      let code = errno
      at = inputEnd - fromCount
      high = output.capacity - intoCount
      if result != -1 { continue }
      if code == EINVAL && count > 0 { break }
      replace(&at)
    }
    memmove(input.start, input.start + at, inputEnd - at)
    inputEnd -= at
    isFinished = count == 0
  }

  private mutating func replace(_ at: inout Int) {
    for byte in [0xEF, 0xBF, 0xBD] as [UInt8] {
      output.start[high] = byte
      high += 1
    }
    at = min(at + unit, inputEnd)
    replaced += 1
  }
}
