/// How often each whole number from 0 occurs: medians and percentiles of days and counts without sorting.
struct Tally: Sendable {
  private var counts: [Int] = []
  /// How many numbers there are.
  private(set) var count = 0

  /// Counts a number ≥ 0.
  mutating func add(_ value: Int) {
    if value >= counts.count { counts += Array(repeating: 0, count: value + 1 - counts.count) }
    counts[value] += 1
    count += 1
  }

  /// The number at a place of the ascending order, from 0; nil beyond the last.
  func value(at place: Int) -> Int? {
    var left = place
    return counts.firstIndex { occurrences in
      left -= occurrences
      return left < 0
    }
  }

  /// Twice the median: the middle number twice, or the two middle ones added; nil without numbers.
  var doubledMedian: Int? {
    guard let low = value(at: (count - 1) / 2), let high = value(at: count / 2), count > 0 else { return nil }
    return low + high
  }

  /// Nearest rank: the smallest number with at least so many per mille of the numbers ≤ it; nil without numbers.
  func percentile(perMille: Int) -> Int? {
    count == 0 ? nil : value(at: max(0, (count * perMille + 999) / 1000 - 1))
  }
}
