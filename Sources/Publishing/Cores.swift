import Dispatch
import Glibc
import Synchronization

/// Work on all cores.
enum Cores {
  /// The answers of `work` for 0 to `count` − 1, in that order. Of several errors the one of the lowest number is thrown.
  static func map<Answer: Sendable>(_ count: Int, _ work: @Sendable (Int) throws -> Answer) throws -> [Answer] {
    let next = Atomic(0)
    let found = Mutex<[(Int, Result<Answer, any Error>)]>([])
    DispatchQueue.concurrentPerform(iterations: min(count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))) { _ in
      var mine: [(Int, Result<Answer, any Error>)] = []
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if number >= count { break }
        mine.append((number, Result { try work(number) }))
      }
      found.withLock { [mine] in $0 += mine }
    }
    return try found.withLock { $0 }.sorted { $0.0 < $1.0 }.map { try $0.1.get() }
  }
}
