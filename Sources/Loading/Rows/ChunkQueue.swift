import Dispatch
import Synchronization

/// Hands the chunks of a file out to threads, each when it is done with its last.
///
/// Reading from the disk and hashing happen under the lock, in the order of the file; parsing, which takes longer, beside it.
final class ChunkQueue: Sendable {
  private let reader: Mutex<ChunkReader>
  private let failures = Mutex<[(chunk: Int, error: LoadingError)]>([])
  /// Whether most rows of a long file cannot be read, so that nobody need look at the others.
  private let isHopeless = Mutex(false)

  /// A queue of what a reader has still to give.
  init(_ reader: consuming ChunkReader) { self.reader = Mutex(reader) }

  /// Reads a file, whose first chunk stands in a scanner, with these parts, each on a thread of its own. Of several errors the first in
  /// the file is returned; its line counts from the beginning of its chunk.
  func read(
    _ format: TableFormat, _ scanner: consuming RecordScanner, with parts: [Shared<RowPart>]
  ) -> (chunk: Int, error: LoadingError)? {
    var first = TableFile(format, scanner: scanner)
    attempt(0) { () throws(LoadingError) in try parts[0].value.read(&first) }
    if !isDone {
      // A part is touched by the one thread of its number.
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: parts.count) { index in
        var file = TableFile(format)
        while fill(&file) {
          attempt(file.scanner.chunk.number) { () throws(LoadingError) in
            file.begin()
            try parts[index].value.read(&file)
          }
          if parts[index].value.isHopeless { isHopeless.withLock { $0 = true } }
        }
      }
    }
    return failures.withLock { failures in failures.min { $0.chunk < $1.chunk } }
  }

  /// The file, once it was read.
  func withFile(_ body: (borrowing ByteStream) throws(LoadingError) -> Void) throws(LoadingError) {
    try reader.withLock { reader throws(LoadingError) in try body(reader.file) }
  }

  /// Whether nothing is left, or something went wrong.
  private var isDone: Bool { reader.withLock { $0.isDone } || failures.withLock { !$0.isEmpty } }

  /// Puts the next chunk into a file's scanner; false where there is none, or something went wrong.
  private func fill(_ file: inout TableFile) -> Bool {
    if isHopeless.withLock({ $0 }) || failures.withLock({ !$0.isEmpty }) { return false }
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

  private func attempt(_ chunk: Int, _ work: () throws(LoadingError) -> Void) {
    do throws(LoadingError) { try work() } catch { failures.withLock { $0.append((chunk, error)) } }
  }
}
