/// How often each whole number from 0 occurs in each of several groups. Small numbers have a column; the few large ones are listed.
struct GroupTallies: Sendable {
  private let width: Int
  private var counts: ContiguousArray<Int32>
  private var beyond: [(group: Int, value: Int64)] = []

  /// No numbers yet; those under `width` have a column.
  init(groups: Int, width: Int) {
    self.width = width
    counts = ContiguousArray(repeating: 0, count: groups * width)
  }

  /// Counts a number ≥ 0 of everybody, which is group 0, and of the groups that stand at some places, -1 for none.
  @inline(__always) mutating func add(_ value: Int, _ places: Range<Int>, of groups: Span<Int32>) {
    let width = width
    if value < width {
      var counts = counts.mutableSpan
      counts[value] += 1
      for place in places where groups[place] >= 0 { counts[Int(groups[place]) * width + value] += 1 }
    } else {
      beyond.append((0, Int64(value)))
      for place in places where groups[place] >= 0 { beyond.append((Int(groups[place]), Int64(value))) }
    }
  }

  mutating func add(_ other: GroupTallies) {
    for place in counts.indices { counts[place] += other.counts[place] }
    beyond += other.beyond
  }

  /// The distribution of a group's numbers.
  func distribution(_ group: Int, histogram: Histogram, offset: Int64) -> Distribution {
    // Most numbers occur in no group or in few; those that do not are passed over quickly, in a debug build as well.
    let (counts, first) = (counts.span, group * width)
    var small: [(value: Int64, count: Int)] = []
    var value = 0
    while value < width {
      let count = Int(counts[first + value])
      if count > 0 { small.append((Int64(value), count)) }
      value += 1
    }
    let large = beyond.filter { $0.group == group }.map(\.value).sorted().map { (value: $0, count: 1) }
    return Distribution(small + large, histogram: histogram, offset: offset)
  }
}
