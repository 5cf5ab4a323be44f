package import Trade

/// The customers of a ledger in parts of about as much work, for threads that count at the same time.
package struct Slices: Sendable {
  /// A run of customers, and a part of the anonymous orders.
  package struct Slice: Sendable {
    package var customers: Range<Int>
    var anonymous: Range<Int>
    /// The orders of the customers.
    package var orders: Range<Int>
  }

  /// How many threads there are.
  let jobs: Int
  /// The parts; several a thread, the last ones small, so that none waits long for another.
  let all: [Slice]

  /// How large the parts are that each thread takes one after the other. The smallest ones come last: with equal parts, one thread in two
  /// stood still for a thirtieth of building a report on ten million orders.
  private static let sizes = [6, 6, 4, 3, 2, 1]

  /// Divides a ledger's orders among threads.
  package init(_ orders: OrderTable, jobs: Int) {
    self.jobs = jobs
    let sizes = jobs < 2 ? [1] : Slices.sizes.flatMap { Array(repeating: $0, count: jobs) }
    let places = sizes.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    let (starts, anonymous, whole) = (orders.starts, orders.anonymous, places[sizes.count])
    // A customer without orders is a little work as well.
    let bounds = places.map { place in
      starts.indices.partitioningIndex { $0 + Int(starts[$0]) >= place * (starts.count - 1 + anonymous.lowerBound) / whole }
    }
    all = sizes.indices.map { part in
      let first = anonymous.lowerBound + anonymous.count * places[part] / whole
      let end = anonymous.lowerBound + anonymous.count * places[part + 1] / whole
      return Slice(
        customers: bounds[part]..<bounds[part + 1], anonymous: first..<end,
        orders: Int(starts[bounds[part]])..<Int(starts[bounds[part + 1]]))
    }
  }

  /// What `count` finds in each part, in their order.
  package func map<Part: Sendable>(_ count: @Sendable (Slice) -> Part) -> [Part] { all.mapConcurrently(jobs: jobs, count) }

  /// Has each part work on its own places of a column.
  func forEach(_ work: @Sendable (Slice) -> Void) { _ = map(work) }
}
