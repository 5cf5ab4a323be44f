import Trade

/// Amounts, largest first.
struct Descending: Sendable {
  let values: ContiguousArray<Int64>
  /// Every so manieth of the values: few enough for the first-level cache, so that a look-up misses it near its end alone.
  private let samples: ContiguousArray<Int64>

  /// Sorts amounts: by their bits, eleven at a time from the lowest, so that a million takes a few passes and no comparisons.
  init(_ amounts: ContiguousArray<Int64>) {
    guard let least = amounts.min(), let most = amounts.max(), least < most else {
      values = amounts
      samples = []
      return
    }
    // What is missing to the largest: not negative, and smallest where the amount is largest.
    let width = 64 - UInt64(bitPattern: most &- least).leadingZeroBitCount
    var (from, to) = (amounts, ContiguousArray<Int64>(repeating: 0, count: amounts.count))
    for shift in stride(from: 0, to: width, by: Descending.bits) {
      Descending.distribute(from, to: &to, below: most, shift: shift)
      swap(&from, &to)
    }
    values = from
    samples = ContiguousArray(stride(from: 0, to: from.count, by: Descending.step).lazy.map { from[$0] })
  }

  /// How many values stand from one sample to the next.
  private static let step = 512

  /// How many bits a pass looks at.
  private static let bits = 11

  private static func distribute(
    _ from: ContiguousArray<Int64>, to: inout ContiguousArray<Int64>, below most: Int64, shift: Int
  ) {
    let mask = UInt64(1 << bits - 1)
    let digit = { (value: Int64) in Int(truncatingIfNeeded: (UInt64(bitPattern: most &- value) >> UInt64(shift)) & mask) }
    var next = ContiguousArray<Int>(repeating: 0, count: 1 << bits)
    let source = from.span
    var places = next.mutableSpan
    for index in source.indices { places[digit(source[index])] += 1 }
    var sum = 0
    for index in places.indices { (places[index], sum) = (sum, sum + places[index]) }
    var target = to.mutableSpan
    for index in source.indices {
      let own = digit(source[index])
      target[places[own]] = source[index]
      places[own] += 1
    }
  }

  /// How many there are.
  var count: Int { values.count }

  /// The value at a place of the ascending order, from 0; 0 if there is no such place.
  func ascending(at place: Int) -> Int64 { values.indices.contains(place) ? values[values.count - 1 - place] : 0 }

  /// Nearest rank: the smallest value with at least `percent` % of the values ≤ it; 0 without values.
  func percentile(_ percent: Int) -> Int64 { ascending(at: max(0, (count * percent + 99) / 100 - 1)) }

  /// How many are larger than a value; how many reach it.
  func count(above value: Int64) -> Int { first { $0 <= value } }
  func count(from value: Int64) -> Int { first { $0 < value } }

  /// The first place whose value is beyond a line, as are all after it.
  @inline(__always) private func first(where isBeyond: (Int64) -> Bool) -> Int {
    let start = max(0, samples.partitioningIndex(where: isBeyond) - 1) * Descending.step
    let end = samples.isEmpty ? values.count : min(values.count, start + Descending.step)
    return values[start..<end].partitioningIndex(where: isBeyond)
  }
}
