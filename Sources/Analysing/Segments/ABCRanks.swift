import Trade

/// Values ranked for an ABC analysis: a value's class follows from the share of all positive value that is brought by larger ones.
struct ABCRanks: Sendable {
  /// Values in ten-thousandths, largest first.
  private let sorted: ContiguousArray<Int64>
  /// `sums[n]` is the sum of the first `n`.
  private let sums: ContiguousArray<Int64>
  /// Sum of the positive values.
  let positive: Int64
  /// Shares of the positive value, in basis points, under which a value is A, and A or B.
  let cuts: [Int]
  /// How many values are A, and A or B.
  private let ends: (a: Int, b: Int)

  /// Ranks values.
  init(_ values: Descending, _ shares: Policy.Value) {
    sorted = values.values
    var sums: ContiguousArray<Int64> = [0]
    sums.reserveCapacity(sorted.count + 1)
    var sum: Int64 = 0
    for value in sorted {
      sum += value
      sums.append(sum)
    }
    self.sums = sums
    let positives = sorted.partitioningIndex { $0 <= 0 }
    let positive = sums[positives]
    let cuts = [shares.a, shares.a + shares.b]
    let sorted = sorted
    let ends = [0, 1].map { band in
      // The first value of a tie group tells the group's class.
      sorted.partitioningIndex { value in
        ABCRanks.classIndex(sumBefore: sums[sorted.partitioningIndex { $0 <= value }], of: positive, cuts) > band || value <= 0
      }
    }
    (self.positive, self.cuts, self.ends) = (positive, cuts, (ends[0], ends[1]))
  }

  /// Sum of all larger values.
  func sumBefore(_ value: Int64) -> Int64 { sums[sorted.partitioningIndex { $0 <= value }] }

  /// How many values are A, or A and B.
  func count(upTo band: Int) -> Int { band == 0 ? ends.a : ends.b }

  /// 0 for A, 1 for B, 2 for C; a value of nothing or less is C.
  func classIndex(of value: Int64) -> Int {
    if ends.a > 0, value >= sorted[ends.a - 1] { return 0 }
    return ends.b > 0 && value >= sorted[ends.b - 1] ? 1 : 2
  }

  /// The class of a positive value by the sum before it.
  func classIndex(sumBefore: Int64, of whole: Int64) -> Int { ABCRanks.classIndex(sumBefore: sumBefore, of: whole, cuts) }

  private static func classIndex(sumBefore: Int64, of whole: Int64, _ cuts: [Int]) -> Int {
    switch Int128(sumBefore) * 10_000 {
    case ..<(Int128(whole) * Int128(cuts[0])): 0
    case ..<(Int128(whole) * Int128(cuts[1])): 1
    default: 2
    }
  }

  /// The outcome, with a curve of at most 200 points.
  var outcome: ABC {
    let (a, b) = ends
    let steps = min(sorted.count, 199)
    let curve = (0...steps).map { step in
      let count = steps == 0 ? 0 : sorted.count * step / steps
      return (count: count, value: Money(units: sums[count]))
    }
    return ABC(
      counts: [a, b - a, sorted.count - b],
      values: [sums[a], sums[b] - sums[a], sums[sorted.count] - sums[b]].map { Money(units: $0) },
      positive: Money(units: positive), negative: sorted.count - sorted.partitioningIndex { $0 < 0 }, curve: curve)
  }
}
