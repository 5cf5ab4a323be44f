import Dispatch
import Foundation
import Synchronization

/// A temporary folder that is gone when the work is over, failed, or was interrupted.
final class BenchFolder: Sendable {
  let path: String
  /// The process at work in the folder. Whoever writes holds the lock, so that a folder being removed stays removed.
  private let child = Mutex<pid_t?>(nil)

  /// Signals that end the work: Ctrl-C, a request to end, a closed terminal.
  static let endings = [SIGINT, SIGTERM, SIGHUP]

  /// Does some work in a new folder. Throws `Failure` 73 where none can be made.
  static func use<Result>(_ work: (BenchFolder) throws -> Result) throws -> Result {
    let folder = BenchFolder()
    // Whoever starts it with nohup wants it to outlive the terminal.
    let endings = endings.filter { $0 != SIGHUP || !isIgnored($0) }
    // A gigabyte of orders must not stay behind because somebody lost patience. A queue of its own has a thread also where all cores work.
    let queue = DispatchQueue(label: "clientela.bench.signals", qos: .userInitiated)
    let signals = endings.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { folder.abandon(number) }
      source.resume()
      return source
    }
    defer {
      for source in signals { source.cancel() }
      for number in endings { signal(number, SIG_DFL) }
    }
    // Only now, when a signal finds somebody to remove it.
    try folder.make()
    defer { folder.write { folder.remove() } }
    return try work(folder)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private init() { path = FileManager.default.temporaryDirectory.path + "/clientela-bench-" + UUID().uuidString }

  private func make() throws {
    guard write({ mkdir(path, 0o700) }) == 0 else {
      let parent = FileManager.default.temporaryDirectory.path
      throw Failure(.cannotWrite, parent + ": no temporary folder can be made here; name another with TMPDIR")
    }
  }

  /// Writes into the folder; does not come back where a signal has ended the work. A signal waits until it is done: a moment for a part
  /// of a file, seconds where a whole site is published.
  func write<Result>(_ work: () throws -> Result) rethrows -> Result { try child.withLock { _ in try work() } }

  /// Starts a process, which leads a group of its own and may write into the folder, and waits for its end.
  func wait(for start: () throws -> pid_t) throws -> (status: Int32, usage: rusage) {
    let process = try child.withLock { child in
      let process = try start()
      child = process
      return process
    }
    // What has ended keeps its number until it is asked for, so a signal cannot hit a stranger in its place.
    try BenchFolder.awaitEnd(of: process)
    return child.withLock { child in
      child = nil
      var (status, usage) = (Int32(), rusage())
      wait4(process, &status, 0, &usage)
      return (status, usage)
    }
  }

  /// What a signal does: ends the process at work and this one, and the folder in between.
  private func abandon(_ signal: Int32) {
    child.withLock { child in
      if let child {
        kill(-child, SIGKILL)
        do { try BenchFolder.awaitEnd(of: child) } catch { Console.complain("\(error)") }
      }
      remove()
      _exit(128 + signal)
    }
  }

  private static func awaitEnd(of process: pid_t) throws {
    var end = siginfo_t()
    while waitid(P_PID, id_t(process), &end, WEXITED | WNOWAIT) < 0 {
      guard errno == EINTR else {
        throw Failure(.software, "clientela build cannot be waited for: " + String(cString: strerror(errno)))
      }
    }
  }

  private func remove() {
    guard FileManager.default.fileExists(atPath: path) else { return }
    do { try FileManager.default.removeItem(atPath: path) } catch {
      Console.complain(path + ": this temporary folder cannot be removed; remove it by hand")
    }
  }
}
