import Crypto
import Dispatch
import Foundation
import Synchronization

/// The least that a program can do with a file: reading its bytes with read(2) in blocks of a mebibyte, and hashing them.
struct BenchFloor {
  let path: String
  private let size: Int
  private static let block = 1 << 20

  /// The floor of a file. Throws `Failure` 66 where there is none.
  init(path: String) throws {
    self.path = path
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      throw Failure(.noInput, path + ": there is no such file, or it is empty; give --orders a file of orders")
    }
    size = Int(status.st_size)
  }

  /// Length of the file in bytes.
  var bytes: Int { size }

  /// Reads everything once, each thread a stretch of its own.
  func read(threads: Int) throws {
    let total = Atomic(0)
    let blocks = (size + BenchFloor.block - 1) / BenchFloor.block
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      let first = blocks * thread / threads * BenchFloor.block
      let end = min(size, blocks * (thread + 1) / threads * BenchFloor.block)
      let count = each(from: first, to: end) { _ in }
      total.add(count, ordering: .relaxed)
    }
    try check(total.load(ordering: .relaxed))
  }

  /// Reads everything on one thread and computes SHA-256 of it.
  func hash() throws {
    var hash = SHA256()
    let count = each(from: 0, to: size) { hash.update(bufferPointer: $0) }
    _ = hash.finalize()
    try check(count)
  }

  private func check(_ count: Int) throws {
    if count != size { throw Failure(.noInput, path + ": this file cannot be read to its end; see that nothing writes to it") }
  }

  /// Hands over a stretch of the file block by block and answers how many bytes there were.
  private func each(from first: Int, to end: Int, _ work: (UnsafeRawBufferPointer) -> Void) -> Int {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { return 0 }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: BenchFloor.block)
    return buffer.withUnsafeMutableBytes { buffer in
      var place = first
      while place < end {
        let count = pread(file, buffer.baseAddress, min(buffer.count, end - place), off_t(place))
        if count < 0, errno == EINTR { continue }
        if count <= 0 { break }
        work(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        place += count
      }
      return place - first
    }
  }
}
