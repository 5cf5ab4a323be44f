import Dispatch
import Synchronization
import Trade

/// Hands the chunks of a file out to threads, each when it is done with its last.
///
/// Reading from the disk and hashing happen under the lock, in the order of the file; parsing, which takes longer, beside it.
final class ChunkQueue: Sendable {
  private let reader: Mutex<ChunkReader>
  private let failures = Mutex<[(chunk: Int, error: LoadingError)]>([])
  private let tally: Mutex<ChunkTally>

  /// A queue of what a reader has still to give.
  init(_ reader: consuming ChunkReader, maxRejects: Share) {
    self.reader = Mutex(reader)
    tally = Mutex(ChunkTally(maxRejects: maxRejects))
  }

  /// Whether most rows of a long file cannot be read, so that nobody need look at the others. The chunks that showed it come before
  /// any with an error.
  var isHopeless: Bool { tally.withLock { $0.isHopeless } }

  /// Reads a file, whose first chunk stands in a scanner, with these parts, each on a thread of its own. Of several errors the first in
  /// the file is returned; its line counts from the beginning of its chunk.
  func read(
    _ format: TableFormat, _ scanner: consuming RecordScanner, with parts: [Shared<RowPart>]
  ) -> (chunk: Int, error: LoadingError)? {
    var first = TableFile(format, scanner: scanner)
    attempt(0, parts[0]) { part throws(LoadingError) in try part.value.read(&first) }
    if !isDone {
      // A part is touched by the one thread of its number.
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: parts.count) { index in
        var file = TableFile(format)
        while fill(&file) {
          attempt(file.scanner.chunk.number, parts[index]) { part throws(LoadingError) in
            file.begin()
            try part.value.read(&file)
          }
        }
      }
    }
    return failures.withLock { failures in failures.min { $0.chunk < $1.chunk } }
  }

  /// The file, once it was read.
  func withFile(_ body: (borrowing ByteStream) throws(LoadingError) -> Void) throws(LoadingError) {
    try reader.withLock { reader throws(LoadingError) in try body(reader.file) }
  }

  /// Whether nothing is left, or nothing more need be read.
  private var isDone: Bool { isHopeless || reader.withLock { $0.isDone } || failures.withLock { !$0.isEmpty } }

  /// Puts the next chunk into a file's scanner; false where there is none, or something went wrong.
  private func fill(_ file: inout TableFile) -> Bool {
    if isHopeless || failures.withLock({ !$0.isEmpty }) { return false }
    return reader.withLock { reader in
      let chunk = reader.chunks
      do throws(LoadingError) {
        return try reader.next(into: &file.scanner.chunk)
      } catch {
        failures.withLock { $0.append((chunk, error)) }
        return false
      }
    }
  }

  /// Reads a chunk with a part, and counts what it had, or notes why it cannot be read.
  private func attempt(_ chunk: Int, _ part: Shared<RowPart>, _ read: (Shared<RowPart>) throws(LoadingError) -> Void) {
    let (rows, rejects) = (part.value.log.rows, part.value.log.rejects.count)
    do throws(LoadingError) {
      try read(part)
    } catch {
      failures.withLock { $0.append((chunk, error)) }
      return
    }
    tally.withLock { $0.add(chunk, rows: part.value.log.rows - rows, rejects: part.value.log.rejects.count - rejects) }
  }
}
