import Trade

/// Looks up which of several stretches a day lies in.
struct Stretches {
  /// The first day of all.
  private let first: Int32
  /// The stretch of each day from the first on, -1 where there is none.
  let indices: ContiguousArray<Int16>

  /// Stretches that do not overlap.
  init(_ periods: [Period]) {
    let from = periods.map(\.from).min() ?? Day(number: 0)
    let days = periods.map { from.distance(to: $0.to) + 1 }.max() ?? 0
    var indices = ContiguousArray<Int16>(repeating: -1, count: days)
    for (index, period) in periods.enumerated() {
      for offset in from.distance(to: period.from)...from.distance(to: period.to) { indices[offset] = Int16(index) }
    }
    (first, self.indices) = (from.number, indices)
  }

  /// The number of the stretch that holds a day; -1 if none does.
  func index(of day: Day) -> Int { index(of: day, indices.span) }

  /// The same for a loop, which gets `indices` once.
  @inline(__always) func index(of day: Day, _ indices: Span<Int16>) -> Int {
    let offset = Int(day.number) - Int(first)
    return indices.indices.contains(offset) ? Int(indices[offset]) : -1
  }
}
