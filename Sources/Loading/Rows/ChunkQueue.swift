import Dispatch
import Synchronization

/// Hands the chunks of a file out to threads, each when it is done with its last.
///
/// Reading from the disk and hashing happen under the lock, in the order of the file; parsing, which takes longer, beside it.
final class ChunkQueue: Sendable {
  private let reader: Mutex<ChunkReader>
  private let failures = Mutex<[(chunk: Int, error: LoadingError)]>([])

  /// A queue of what a reader has still to give.
  private init(_ reader: consuming ChunkReader) { self.reader = Mutex(reader) }

  /// Reads a file with these parts, each on a thread of its own, and returns its SHA-256. Of several errors the first in the file is
  /// thrown; its line counts from the beginning of the chunk of the number.
  static func read(
    _ opening: consuming TableOpening, with parts: [Shared<RowPart>]
  ) -> (sha256: String, failure: (chunk: Int, error: LoadingError)?) {
    let format = opening.format
    var first = TableFile(format, scanner: opening.scanner)
    let queue = ChunkQueue(opening.reader)
    queue.attempt(0) { () throws(LoadingError) in try parts[0].value.read(&first) }
    if !queue.isDone {
      // A part is touched by the one thread of its number.
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: parts.count) { index in
        var file = TableFile(format)
        while queue.fill(&file) {
          queue.attempt(file.scanner.chunk.number) { () throws(LoadingError) in
            file.begin()
            try parts[index].value.read(&file)
          }
        }
      }
    }
    let failure = queue.failures.withLock { failures in failures.min { $0.chunk < $1.chunk } }
    return (queue.reader.withLock { $0.file.sha256 }, failure)
  }

  /// Whether nothing is left, or something went wrong.
  private var isDone: Bool { reader.withLock { $0.isDone } || failures.withLock { !$0.isEmpty } }

  /// Puts the next chunk into a file's scanner; false where there is none, or something went wrong.
  private func fill(_ file: inout TableFile) -> Bool {
    if failures.withLock({ !$0.isEmpty }) { return false }
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
