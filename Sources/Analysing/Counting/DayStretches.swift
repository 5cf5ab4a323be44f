import Trade

/// The stretches between some days: which of them a day lies in, from 0 for the days before the first.
struct DayStretches: Sendable {
  let count: Int
  private let first: Int32
  /// The stretch of the day before the first and of each day to the last.
  let indices: ContiguousArray<UInt8>

  /// Each of the days begins a stretch; a handful.
  init(_ starts: [Day]) {
    let starts = Set(starts).sorted()
    let before = (starts.first?.number ?? 0) - 1
    (count, first) = (starts.count + 1, before)
    indices = ContiguousArray(
      (before...(starts.last?.number ?? before)).map { day in UInt8(starts.partitioningIndex { $0.number > day }) })
  }

  func index(of day: Day) -> Int { index(of: day, indices.span) }

  /// The same for a loop, which gets `indices` once.
  @inline(__always) func index(of day: Day, _ indices: Span<UInt8>) -> Int {
    Int(indices[max(0, min(Int(day.number) - Int(first), indices.count - 1))])
  }
}
