import Foundation

/// A column that grows, in memory of its own: values without the checks of an array, and room that the system moves instead of copying.
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
    base = RawColumn.allocated(nil, self.capacity)
  }

  deinit { free(base) }

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

  /// Keeps the first values.
  mutating func truncate(_ count: Int) { self.count = count }

  /// Gives the memory back.
  mutating func release() {
    free(base)
    capacity = 16
    count = 0
    base = RawColumn.allocated(nil, capacity)
  }

  @inline(never) private mutating func grow(_ added: Int) {
    capacity = max(count + added, capacity + capacity / 2)
    base = RawColumn.allocated(base, capacity)
  }

  private static func allocated(_ old: UnsafeMutablePointer<Value>?, _ capacity: Int) -> UnsafeMutablePointer<Value> {
    guard let memory = realloc(old, capacity * MemoryLayout<Value>.stride) else {
      preconditionFailure("no memory for \(capacity) values")
    }
    return memory.assumingMemoryBound(to: Value.self)
  }
}

// The memory belongs to the one column alone.
extension RawColumn: @unchecked Sendable where Value: Sendable {}
