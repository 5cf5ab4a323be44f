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

  /// An array of so many elements, each made from its index, on all cores.
  @inline(__always) static func array<Element>(of count: Int, _ element: (Int) -> Element) -> ContiguousArray<Element> {
    ContiguousArray(unsafeUninitializedCapacity: count) { buffer, initialized in
      if let target = buffer.baseAddress {
        Memory.supply(target, count * MemoryLayout<Element>.stride)
        forRanges(of: count) { range in
          for index in range { (target + index).initialize(to: element(index)) }
        }
      }
      initialized = count
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
