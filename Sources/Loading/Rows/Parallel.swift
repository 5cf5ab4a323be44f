import Dispatch
import Foundation

/// Work on all cores. What comes out never depends on how many there are.
enum Parallel {
  /// How many threads are worth while.
  static let jobs = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 16))

  /// Below so many elements a second thread costs more than it brings.
  static let few = 20_000

  /// Does something for consecutive ranges of 0..<count, each with the number of its part, below `jobs`; the same ranges each time.
  static func forParts(of count: Int, _ body: (Int, Range<Int>) -> Void) {
    if jobs == 1 || count < few { return body(0, 0..<count) }
    forRanges(of: jobs, least: 2) { parts in
      for part in parts { body(part, count * part / jobs..<count * (part + 1) / jobs) }
    }
  }

  /// Does something for consecutive ranges of 0..<count, each on a thread.
  static func forRanges(of count: Int, least: Int = Parallel.few, _ body: (Range<Int>) -> Void) {
    if jobs == 1 || count < least { return body(0..<count) }
    withoutActuallyEscaping(body) { body in
      // The ranges do not overlap, and what is written belongs to the range.
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: jobs) { job in body(count * job / jobs..<count * (job + 1) / jobs) }
    }
  }
}
