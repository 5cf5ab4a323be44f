/// How many amounts there are of each size: 256 sizes from one power of two to the next.
struct AmountSizes: Sendable {
  private var counts: ContiguousArray<Int32>

  /// How many sizes there are.
  static let count = 56 << 8

  /// No amounts.
  init() { counts = ContiguousArray(repeating: 0, count: AmountSizes.count) }

  /// Amounts as counted elsewhere.
  init(_ counts: ArraySlice<Int32>) { self.counts = ContiguousArray(counts) }

  /// The size of an amount > 0; it never falls as the amount grows.
  static func size(of amount: Int64) -> Int {
    let shift = max(0, 55 - amount.leadingZeroBitCount)
    return shift << 8 + Int(truncatingIfNeeded: amount >> Int64(shift))
  }

  /// The amounts of a size.
  static func interval(of size: Int) -> AmountInterval {
    let shift = max(0, size >> 8 - 1)
    return AmountInterval(least: Int64(size - shift << 8) << Int64(shift), width: shift)
  }

  mutating func add(_ other: AmountSizes) {
    for size in counts.indices { counts[size] += other.counts[size] }
  }

  /// The sizes of the two middle amounts, which may be one, and their places in these; both are 0 where there is no amount.
  var middles: [(interval: AmountInterval, place: Int)] {
    let count = counts.reduce(0) { $0 + Int($1) }
    return [(count - 1) / 2, count / 2].map { middle in
      var place = middle
      for size in counts.indices {
        if place < Int(counts[size]) { return (AmountSizes.interval(of: size), place) }
        place -= Int(counts[size])
      }
      return (AmountInterval(least: 0, width: 0), 0)
    }
  }
}
