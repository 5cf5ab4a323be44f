/// How often each whole number from 0 occurs: medians and percentiles of days and counts without sorting.
struct Tally: Sendable {
  private(set) var counts: ContiguousArray<Int> = []
  /// How many numbers there are.
  private(set) var count = 0

  /// No numbers yet.
  init() {}

  /// The numbers of several tallies.
  init(_ parts: some Sequence<Tally>) {
    for part in parts { add(part) }
  }

  /// The numbers that are told of each element.
  init<Element>(_ elements: some Sequence<Element>, of number: (Element) -> Int) {
    for element in elements { add(number(element)) }
  }

  /// Counts a number ≥ 0.
  mutating func add(_ value: Int) {
    if value >= counts.count { counts += Array(repeating: 0, count: value + 1 - counts.count) }
    counts[value] += 1
    count += 1
  }

  /// Counts the first of some numbers ≥ 0, which ascend.
  mutating func add(ascending values: ContiguousArray<Int32>, first number: Int) {
    if number == 0 { return }
    let largest = Int(values[number - 1])
    if largest >= counts.count { counts += Array(repeating: 0, count: largest + 1 - counts.count) }
    count += number
    let values = values.span
    var places = counts.mutableSpan
    for index in 0..<number { places[Int(values[index])] += 1 }
  }

  /// How often each number occurs, as counted elsewhere.
  init(counts: some Sequence<Int32>) {
    self.counts = ContiguousArray(counts.lazy.map { Int($0) })
    count = self.counts.reduce(0, +)
  }

  /// Counts what another tally has counted.
  mutating func add(_ other: Tally) {
    if other.counts.count > counts.count { counts += Array(repeating: 0, count: other.counts.count - counts.count) }
    for (value, occurrences) in other.counts.enumerated() { counts[value] += occurrences }
    count += other.count
  }

  /// The number at a place of the ascending order, from 0; nil beyond the last.
  func value(at place: Int) -> Int? {
    var left = place
    return counts.firstIndex { occurrences in
      left -= occurrences
      return left < 0
    }
  }

  /// All numbers, added.
  var sum: Int { counts.indices.reduce(0) { $0 + $1 * counts[$1] } }

  /// The largest number; nil without numbers.
  var largest: Int? { counts.lastIndex { $0 > 0 } }

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
