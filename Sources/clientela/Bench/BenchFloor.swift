import Crypto
import Dispatch
import Foundation
import Synchronization

/// The least that a program can do with files: reading their bytes with read(2) in blocks of a mebibyte, and hashing them.
struct BenchFloor {
  private let files: [(path: String, size: Int)]
  private static let block = 1 << 20

  /// The floor of some files. Throws `Failure` 66 where one is missing or empty.
  init(paths: [String]) throws {
    files = try paths.map { path in
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
        throw Failure(.noInput, path + ": there is no such file, or it is empty; give --orders a file of orders")
      }
      return (path, Int(status.st_size))
    }
  }

  /// Length of the files in bytes.
  var bytes: Int { files.reduce(0) { $0 + $1.size } }

  /// Reads everything once, file by file, each thread a stretch of its own.
  func read(threads: Int) throws {
    for (path, size) in files {
      let total = Atomic(0)
      let blocks = (size + BenchFloor.block - 1) / BenchFloor.block
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        let first = blocks * thread / threads * BenchFloor.block
        let end = min(size, blocks * (thread + 1) / threads * BenchFloor.block)
        let count = BenchFloor.each(of: path, from: first, to: end) { _ in }
        total.add(count, ordering: .relaxed)
      }
      try check(path, size, total.load(ordering: .relaxed))
    }
  }

  /// Reads everything on one thread and computes SHA-256 of each file.
  func hash() throws {
    for (path, size) in files {
      var hash = SHA256()
      let count = BenchFloor.each(of: path, from: 0, to: size) { hash.update(bufferPointer: $0) }
      _ = hash.finalize()
      try check(path, size, count)
    }
  }

  private func check(_ path: String, _ size: Int, _ count: Int) throws {
    if count != size { throw Failure(.noInput, path + ": this file cannot be read to its end; see that nothing writes to it") }
  }

  /// Hands over a stretch of a file block by block and answers how many bytes there were.
  private static func each(
    of path: String, from first: Int, to end: Int, _ work: (UnsafeRawBufferPointer) -> Void
  ) -> Int {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { return 0 }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: block)
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
