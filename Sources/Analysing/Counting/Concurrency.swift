import Dispatch
import Glibc
import Synchronization

// The one file with unsafe buffers: threads that fill parts of one array have no safe word in the language. What it hides is that each
// place is written once, by one thread; results stand in the order of the work, so no figure depends on how many threads there are.

/// Does pieces of work on up to `jobs` threads; each thread takes the next piece that nobody has begun.
private func perform(_ count: Int, jobs: Int, _ work: @Sendable (Int) -> Void) {
  if jobs < 2 || count < 2 {
    for piece in 0..<count { work(piece) }
    return
  }
  let next = Atomic<Int>(0)
  DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
    while true {
      let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if piece >= count { return }
      work(piece)
    }
  }
}

extension Array where Element: Sendable {
  /// What `transform` makes of each element, in the order of the elements, on up to `jobs` threads; of several errors that of the first
  /// element that has one.
  package func mapConcurrently<Answer: Sendable, Failure: Error>(
    jobs: Int, _ transform: @Sendable (Element) throws(Failure) -> Answer
  ) throws(Failure) -> [Answer] {
    let answers = [Result<Answer, Failure>](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let slots = buffer
      perform(count, jobs: jobs) { place in
        do throws(Failure) {
          slots.initializeElement(at: place, to: .success(try transform(self[place])))
        } catch {
          slots.initializeElement(at: place, to: .failure(error))
        }
      }
      initialized = count
    }
    return try answers.map { answer throws(Failure) in try answer.get() }
  }
}

/// The results of several tasks that run on up to `jobs` threads.
func concurrently<each Result: Sendable>(
  jobs: Int, _ tasks: repeat @escaping @Sendable () -> each Result
) -> (repeat each Result) {
  let slots = (repeat Slot(each tasks))
  var runs: [@Sendable () -> Void] = []
  func note(_ run: @escaping @Sendable () -> Void) { runs.append(run) }
  repeat note((each slots).run)
  let all = runs
  perform(all.count, jobs: jobs) { all[$0]() }
  return (repeat (each slots).value)
}

/// A task and its result. One thread runs it, and its value is asked for when all threads are done.
private final class Slot<Result: Sendable>: @unchecked Sendable {
  private let task: @Sendable () -> Result
  private var result: Result?

  init(_ task: @escaping @Sendable () -> Result) { self.task = task }

  @Sendable func run() { result = task() }
  var value: Result { result ?? task() }
}

/// A column in the making, which threads fill at the same time: each place once.
struct Filling<Value>: @unchecked Sendable {
  fileprivate let places: UnsafeMutableBufferPointer<Value>

  /// Writes a value down.
  func set(_ place: Int, _ value: Value) { places.initializeElement(at: place, to: value) }
}

/// Asks for large pages under memory that is not written yet: with small ones, a third of the time of filling columns goes into having
/// them handed out one by one.
private func preferLargePages(_ memory: UnsafeMutableRawBufferPointer) {
  let page = UInt(1 << 21)
  let (first, size) = (UInt(bitPattern: memory.baseAddress), UInt(memory.count))
  let (start, end) = ((first + page - 1) / page * page, (first + size) / page * page)
  if end > start, let start = UnsafeMutableRawPointer(bitPattern: start) {
    madvise(start, Int(end - UInt(bitPattern: start)), MADV_HUGEPAGE)
  }
}

/// So many columns of `count` values; `fill` writes each value of each. Without it, threads would fill columns of their own that are
/// joined afterwards: twice the memory.
func columns<Value>(
  _ number: Int, of count: Int, filledBy fill: ([Filling<Value>]) -> Void
) -> [ContiguousArray<Value>] {
  var columns: [ContiguousArray<Value>] = []
  // Each column is in the making until those after it are full.
  func make(_ fillings: [Filling<Value>]) {
    if fillings.count == number { return fill(fillings) }
    let column = ContiguousArray<Value>(unsafeUninitializedCapacity: count) { buffer, initialized in
      preferLargePages(UnsafeMutableRawBufferPointer(buffer))
      make(fillings + [Filling(places: UnsafeMutableBufferPointer(rebasing: buffer[..<count]))])
      initialized = count
    }
    columns.append(column)
  }
  make([])
  return columns.reversed()
}
