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
  /// The least value of A, and the least of A or B; `Int64.max` where no value is one.
  let least: [Int64]
  /// Whether these are kept from an earlier day, so that no share of these values says what is A.
  let isKept: Bool

  /// Ranks values; `kept` is `least` of an earlier day.
  init(_ values: Descending, _ shares: Policy.Value, keeping kept: [Int64]? = nil) {
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
      if let kept { return sorted.partitioningIndex { $0 < max(1, kept[band]) } }
      // The first value of a tie group tells the group's class.
      return sorted.partitioningIndex { value in
        ABCRanks.classIndex(sumBefore: sums[sorted.partitioningIndex { $0 <= value }], of: positive, cuts) > band || value <= 0
      }
    }
    (self.positive, self.cuts, self.ends) = (positive, cuts, (ends[0], ends[1]))
    (least, isKept) = (kept?.map { max(1, $0) } ?? ends.map { $0 > 0 ? sorted[$0 - 1] : Int64.max }, kept != nil)
  }

  /// Sum of all larger values.
  func sumBefore(_ value: Int64) -> Int64 { sums[sorted.partitioningIndex { $0 <= value }] }

  /// How many values are A, or A and B.
  func count(upTo band: Int) -> Int { band == 0 ? ends.a : ends.b }

  /// 0 for A, 1 for B, 2 for C; a value of nothing or less is C.
  func classIndex(of value: Int64) -> Int { value >= least[0] ? 0 : value >= least[1] ? 1 : 2 }

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
    var outcome = ABC(
      counts: [a, b - a, sorted.count - b],
      values: [sums[a], sums[b] - sums[a], sums[sorted.count] - sums[b]].map { Money(units: $0) },
      positive: Money(units: positive), negative: sorted.count - sorted.partitioningIndex { $0 < 0 }, curve: curve)
    outcome.least = least
    return outcome
  }
}
