import Trade

/// The customers of a ledger in parts of about as much work, for threads that count at the same time.
struct Slices: Sendable {
  /// A run of customers, and a part of the anonymous orders.
  struct Slice: Sendable {
    var customers: Range<Int>
    var anonymous: Range<Int>
    /// The orders of the customers.
    var orders: Range<Int>
  }

  /// How many threads there are.
  let jobs: Int
  /// The parts; several a thread, so that none waits long for another.
  let all: [Slice]

  /// Divides a ledger's orders among threads.
  init(_ orders: OrderTable, jobs: Int) {
    self.jobs = jobs
    let parts = jobs < 2 ? 1 : jobs * 4
    let (starts, anonymous) = (orders.starts, orders.anonymous)
    // A customer without orders is a little work as well.
    let bounds = (0...parts).map { part in
      starts.indices.partitioningIndex { $0 + Int(starts[$0]) >= part * (starts.count - 1 + anonymous.lowerBound) / parts }
    }
    all = (0..<parts).map { part in
      let first = anonymous.lowerBound + anonymous.count * part / parts
      let end = anonymous.lowerBound + anonymous.count * (part + 1) / parts
      return Slice(
        customers: bounds[part]..<bounds[part + 1], anonymous: first..<end,
        orders: Int(starts[bounds[part]])..<Int(starts[bounds[part + 1]]))
    }
  }

  /// What `count` finds in each part, in their order.
  func map<Part: Sendable>(_ count: @Sendable (Slice) -> Part) -> [Part] { all.mapConcurrently(jobs: jobs, count) }

  /// Has each part work on its own places of a column.
  func forEach(_ work: @Sendable (Slice) -> Void) { _ = map(work) }
}
