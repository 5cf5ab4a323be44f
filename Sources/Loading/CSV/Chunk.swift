/// A stretch of a file that begins and ends with whole records, with room behind it that may be read, 64 bytes at a time.
struct Chunk: ~Copyable, Sendable {
  /// Bytes behind the last one that may be read, whatever they are.
  static let padding = 64

  /// The bytes; the last is a line break.
  var bytes = RawColumn<UInt8>(capacity: 1 << 16)
  /// Counted from 0 in each file.
  var number = 0
  /// Whether the file ends with it.
  var isLast = false
}
