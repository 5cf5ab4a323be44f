import Foundation

/// A file's text as UTF-8, block by block: hashed as it lies on the disk, then unpacked, then decoded.
///
/// What the bytes are is decided by the first 256 KiB of what comes out of the packing (`EncodingChoice`). A file that is ASCII
/// there is read as UTF-8; where other bytes come later, their rows are set aside as no UTF-8, and a note names `encoding`. A byte
/// order mark is left out. Plain UTF-8 is read straight into the caller's memory, after the first block without a copy.
struct ByteStream: ~Copyable {
  /// How many bytes are looked at.
  static let usualStart = 1 << 18

  let name: String
  let reading: TextReading
  private var file: RawFile
  private var unpacker: Unpacker
  private var decoder: TextDecoder
  private let decodes: Bool
  /// The bytes that were looked at, until they are read.
  private let start: ByteBlock
  private var low: Int
  private let high: Int
  private var isAtEnd: Bool

  /// Opens a file, `-` for the standard input, and decides; without an `encoding` it is sniffed, and `usual` decides where that leaves
  /// several.
  ///
  /// Throws exit 66 where there is no file, or a folder, or no permission, and exit 65 where it is no text or its encoding cannot be
  /// told. `looked` and `block` are smaller in tests, so that every sequence is split somewhere.
  init(
    path: String, name: String, encoding: TextEncoding?, usual: TextEncoding? = nil, hashes: Bool = true,
    looked: Int = ByteStream.usualStart, block: Int = TextDecoder.usualBlock
  ) throws(LoadingError) {
    self.name = name
    var file = try RawFile(path: path, name: name, hashes: hashes)
    let start = ByteBlock(max(looked, 16))
    var high = 0
    var isAtEnd = false
    // Pipes give what they have; the longest magic has eight bytes.
    while high < 8, !isAtEnd {
      let got = try file.read(into: start.start + high, count: start.capacity - high)
      high += got
      isAtEnd = got == 0
    }
    let compression = try Compression(magic: start.part(0, high), name: name)
    var unpacker = try Unpacker(compression, first: start.part(0, high), name: name)
    if compression != .none { (high, isAtEnd) = (0, false) }
    while high < start.capacity, !isAtEnd {
      let got = try unpacker.read(from: &file, into: start.start + high, count: start.capacity - high)
      high += got
      isAtEnd = got == 0
    }
    if compression != .none, try Compression(magic: start.part(0, high), name: name) != .none {
      throw LoadingError(.badData, file: name, "is packed twice; unpack it once")
    }
    let choice = try EncodingChoice(start.part(0, high), isWhole: isAtEnd, given: encoding, usual: usual, name: name)
    decoder = try TextDecoder(choice.encoding, name: name, block: choice.encoding == .utf8 ? 0 : block)
    decodes = choice.encoding != .utf8
    reading = TextReading(compression: compression, encoding: choice.encoding, reason: choice.reason)
    self.file = file
    self.unpacker = unpacker
    self.start = start
    self.high = high
    self.isAtEnd = isAtEnd
    low = choice.mark
  }

  /// Reads up to `count` bytes of UTF-8; 0 only at the end. A packed file that is cut off or damaged is exit 65.
  mutating func read(into target: UnsafeMutablePointer<UInt8>, count: Int) throws(LoadingError) -> Int {
    if !decodes { return try unpacked(into: target, count: count) }
    while true {
      let taken = decoder.take(into: target, count: count)
      if taken > 0 || decoder.isFinished { return taken }
      let room = decoder.makeRoom()
      let got = try unpacked(into: room.start, count: room.count)
      decoder.accept(got)
    }
  }

  /// SHA-256 of the file's own bytes read so far, in hexadecimal digits.
  var sha256: String { file.sha256 }

  /// How many sequences were none in the encoding and became U+FFFD, so far; UTF-8 is handed on as it is and not counted.
  var replaced: Int { decoder.replaced }

  private mutating func unpacked(into target: UnsafeMutablePointer<UInt8>, count: Int) throws(LoadingError) -> Int {
    if low < high {
      let given = min(count, high - low)
      memcpy(target, start.start + low, given)
      low += given
      return given
    }
    if isAtEnd { return 0 }
    let got = try unpacker.read(from: &file, into: target, count: count)
    isAtEnd = got == 0
    return got
  }
}
