import Dispatch
import Foundation

/// A temporary folder that is gone when the work is over, failed, or was interrupted.
struct BenchFolder: Sendable {
  let path: String

  /// Does some work in a new folder. Throws `Failure` 73 where none can be made.
  static func use<Result>(_ work: (BenchFolder) throws -> Result) throws -> Result {
    let folder = try BenchFolder()
    // A gigabyte of orders must not stay behind because somebody lost patience.
    let signals = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      source.setEventHandler {
        folder.remove()
        _exit(128 + number)
      }
      source.resume()
      return source
    }
    defer {
      for source in signals { source.cancel() }
      for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
      folder.remove()
    }
    return try work(folder)
  }

  private init() throws {
    let parent = FileManager.default.temporaryDirectory.path
    var template = Array((parent + "/clientela-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure(.cannotWrite, parent + ": no temporary folder can be made here; name another with TMPDIR")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whoever is still writing may put a file into a folder that is being removed, so it is tried again.
  private func remove() {
    for attempt in 1...3 {
      do { return try FileManager.default.removeItem(atPath: path) } catch {
        if attempt == 3 { Console.complain(path + ": this temporary folder cannot be removed; remove it by hand") }
      }
    }
  }
}
