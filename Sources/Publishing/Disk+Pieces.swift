import Dispatch
import Glibc
import Synchronization

extension Disk {
  /// Makes pieces on all cores and puts them end to end into a new file: one thread writes while the others make the next pieces; no more
  /// pieces than threads stand in memory. File systems let one thread at a time write to a file, and one that waited for that would
  /// spin, so each waits for its turn instead.
  static func realWritePieces(_ path: String, count: Int, make: @Sendable (Int) -> [UInt8], mode: UInt32) throws -> Int {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    try check(file, path)
    defer { close(file) }
    let next = Atomic(0)
    // Only the thread whose turn it is reads and changes it.
    let end = Atomic(0)
    let failure = Atomic(Int32(0))
    // A piece waits for its turn to be written, which the one before it gives.
    let turns = (0...count).map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
    let threads = min(count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if piece >= count { return }
        let bytes = failure.load(ordering: .relaxed) == 0 ? make(piece) : []
        turns[piece].wait()
        let offset = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
        let code = put(bytes, at: offset, of: file)
        if code != 0 { failure.store(code, ordering: .relaxed) }
        turns[piece + 1].signal()
      }
    }
    let code = failure.load(ordering: .relaxed)
    if code != 0 { throw DiskError(path, code) }
    try check(fchmod(file, mode), path)
    return end.load(ordering: .relaxed)
  }

  /// Writes bytes at a place of an open file; the system's number for what went wrong, or 0. A call that a signal interrupts is made
  /// again.
  static func put(_ bytes: [UInt8], at offset: Int, of file: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = pwrite(file, buffer.baseAddress?.advanced(by: written), buffer.count - written, off_t(offset + written))
        if count < 0, errno == EINTR { continue }
        if count < 0 { return errno }
        written += count
      }
      return 0
    }
  }
}
