import Foundation

/// A column that grows, in memory of its own: values without the checks of an array.
///
/// A ledger of ten million rows grows a dozen of these on every core; as `ContiguousArray.append` they were a third of reading.
struct RawColumn<Value: BitwiseCopyable>: ~Copyable {
  /// Where the values stand; moves when the column grows.
  private(set) var base: UnsafeMutablePointer<Value>
  private(set) var count = 0
  private(set) var capacity: Int

  /// An empty column.
  init(capacity: Int = 0) {
    self.capacity = max(capacity, 16)
    base = RawColumn.allocated(self.capacity)
  }

  deinit { Memory.give(base, size) }

  var isEmpty: Bool { count == 0 }

  /// The value at an index 0..<count.
  @inline(__always) subscript(index: Int) -> Value {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }

  /// Adds a value.
  @inline(__always) mutating func append(_ value: Value) {
    if count == capacity { grow(1) }
    base[count] = value
    count += 1
  }

  /// Adds the values at an address.
  @inline(__always) mutating func append(_ source: UnsafePointer<Value>, count added: Int) {
    if capacity - count < added { grow(added) }
    (base + count).update(from: source, count: added)
    count += added
  }

  /// Makes room for `added` more values, so that `append` does not move them.
  mutating func reserve(_ added: Int) { if capacity - count < added { grow(added) } }

  /// Says that `added` values were written behind the last, into room that was reserved.
  @inline(__always) mutating func extend(_ added: Int) { count += added }

  /// Has so many values; new ones are whatever stands in the memory.
  mutating func resize(_ count: Int) {
    reserve(count - self.count)
    self.count = count
  }

  /// Keeps the first values.
  mutating func truncate(_ count: Int) { self.count = count }

  /// Gives the memory back.
  mutating func release() {
    Memory.give(base, size)
    capacity = 16
    count = 0
    base = RawColumn.allocated(capacity)
  }

  private var size: Int { capacity * MemoryLayout<Value>.stride }

  @inline(never) private mutating func grow(_ added: Int) {
    let old = size
    capacity = max(count + added, capacity + capacity / 2)
    if count == 0 {
      Memory.give(base, old)
      base = RawColumn.allocated(capacity)
    } else {
      base = Memory.resized(base, from: old, to: size).assumingMemoryBound(to: Value.self)
    }
  }

  private static func allocated(_ capacity: Int) -> UnsafeMutablePointer<Value> {
    Memory.taken(capacity * MemoryLayout<Value>.stride).assumingMemoryBound(to: Value.self)
  }
}

// The memory belongs to the one column alone.
extension RawColumn: @unchecked Sendable where Value: Sendable {}
