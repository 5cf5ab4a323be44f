import Foundation

/// Cuts a file into chunks of whole records, one after the other, so that several threads can read them at once. Where it cuts, no
/// quoted cell is open: quotes are followed from the beginning of the file to its end. One thread at a time may use it.
struct ChunkReader: ~Copyable, @unchecked Sendable {
  /// A longer record is a broken quote, not data.
  static let longest = 1 << 20
  /// Bytes of a chunk, about: chunk, index and columns of two threads fit into the caches.
  static let usualBlock = 1 << 18
  /// Bytes of the longest footer, about.
  static let usualTail = 1 << 10

  var file: ByteStream
  let separator: Separator
  private let block: Int
  /// The last chunk has so many bytes at least, so that the lines of a footer stand in it together.
  private let tail: Int
  /// What was read behind the last chunk.
  private var rest: RawColumn<UInt8>
  private(set) var isAtEnd = false
  /// How many chunks were handed out.
  private(set) var chunks = 0

  /// Begins to read a file's text. The separator is sniffed unless given.
  init(_ file: consuming ByteStream, separator: Separator?, block: Int = ChunkReader.usualBlock) throws(LoadingError) {
    self.file = file
    self.block = block
    tail = min(block, ChunkReader.usualTail)
    rest = RawColumn(capacity: 2 << 16)
    let wanted = separator == nil ? 1 << 16 : 4
    while rest.count < wanted, !isAtEnd {
      rest.reserve(wanted)
      let got = try self.file.read(into: rest.base + rest.count, count: min(block, wanted))
      rest.extend(got)
      isAtEnd = got == 0
    }
    self.separator =
      separator ?? Separator(sniffing: Cell(start: UnsafePointer(rest.base), count: min(rest.count, 1 << 16)))
  }

  /// Whether all was handed out.
  var isDone: Bool { isAtEnd && rest.isEmpty }

  /// Fills a chunk with the next records; false at the end of the file. Lines of errors count from the chunk's first.
  mutating func next(into chunk: inout Chunk) throws(LoadingError) -> Bool {
    chunk.bytes.truncate(0)
    (chunk.number, chunk.isLast) = (chunks, false)
    chunks += 1
    return try extend(&chunk)
  }

  /// Adds the next records to a chunk that no other has followed; false at the end of the file.
  mutating func extend(_ chunk: inout Chunk) throws(LoadingError) -> Bool {
    let first = chunk.bytes.count
    chunk.bytes.append(UnsafePointer(rest.base), count: rest.count)
    rest.truncate(0)
    while true {
      let wanted = chunk.bytes.count + block
      // One byte more than wanted tells whether the file ends here.
      while chunk.bytes.count <= wanted, !isAtEnd {
        let room = wanted - chunk.bytes.count + Chunk.padding
        chunk.bytes.reserve(room)
        let got = try file.read(into: chunk.bytes.base + chunk.bytes.count, count: room)
        chunk.bytes.extend(got)
        isAtEnd = got == 0
      }
      let count = chunk.bytes.count - first
      let found = lastBoundary(chunk.bytes.base + first, count)
      if let quote = found.openQuote, isAtEnd || count - quote > ChunkReader.longest {
        throw unclosed(chunk.bytes.base, first + quote, chunk.bytes.count)
      }
      if isAtEnd {
        if count == 0 { return false }
        if found.end < count { chunk.bytes.append(10) }
        chunk.isLast = true
        break
      }
      if found.end == 0 {
        if count > ChunkReader.longest {
          let line = 1 + Lines.count(Cell(start: UnsafePointer(chunk.bytes.base), count: first))
          throw ChunkReader.tooLong(file.name, line: line)
        }
        continue
      }
      rest.append(chunk.bytes.base + first + found.end, count: count - found.end)
      chunk.bytes.truncate(first + found.end)
      try fillTail()
      if rest.count >= tail { break }
      // What is left would be a chunk too short to hold a footer, so it belongs to this one.
      chunk.bytes.append(UnsafePointer(rest.base), count: rest.count)
      rest.truncate(0)
    }
    chunk.bytes.reserve(Chunk.padding)
    return true
  }

  /// Reads on until a tail is there, or the file ends.
  private mutating func fillTail() throws(LoadingError) {
    while rest.count < tail, !isAtEnd {
      rest.reserve(tail)
      let got = try file.read(into: rest.base + rest.count, count: tail - rest.count)
      rest.extend(got)
      isAtEnd = got == 0
    }
  }

  /// A record that is too long to be one.
  static func tooLong(_ name: String, line: Int) -> LoadingError {
    LoadingError(
      .badData, file: name, line: line,
      "a record that begins here is longer than 1 MiB; look for a quote that is opened and not closed")
  }

  private func unclosed(_ bytes: UnsafeMutablePointer<UInt8>, _ quote: Int, _ count: Int) -> LoadingError {
    let line = 1 + Lines.count(Cell(start: UnsafePointer(bytes), count: quote))
    if count - quote > ChunkReader.longest { return ChunkReader.tooLong(file.name, line: line) }
    return LoadingError(
      .badData, file: file.name, line: line, "a quote that opens here is never closed; close it or remove the quote")
  }
}
