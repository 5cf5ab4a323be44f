import Trade

/// The comparisons that a rule of several tests makes, in their order: of each test up to the first that does not hold.
struct Trail {
  private(set) var criteria: [Criterion] = []

  /// Makes the comparisons of a class's test, and answers whether all of them hold.
  mutating func holds(for classID: String, _ comparisons: (() -> Criterion)...) -> Bool {
    for comparison in comparisons {
      criteria.append(comparison().made(for: classID))
      if !criteria[criteria.count - 1].holds { return false }
    }
    return true
  }

  /// Notes a comparison.
  mutating func note(_ criterion: Criterion) { criteria.append(criterion) }
}

extension Share {
  /// Whether it is at least so many basis points; nothing of nothing is not.
  @inline(__always) func reaches(_ basisPoints: Int) -> Bool {
    if whole <= 0 { return false }
    // Beyond that, ten-thousandths of the amounts are no numbers of 64 bits.
    if part.magnitude < 1 << 48, whole < 1 << 48, basisPoints < 1 << 14 { return part * 10_000 >= whole * Int64(basisPoints) }
    return Int128(part) * 10_000 >= Int128(whole) * Int128(basisPoints)
  }
}

extension Criterion {
  /// Whether a share is at least so many basis points.
  init(_ measure: Measure, _ share: Share, reaches basisPoints: Int) {
    self.init(
      measure, .share(share), .atLeast, .share(Share(basisPoints, of: 10_000)), holds: share.reaches(basisPoints))
  }

  /// Whether a probability is below so many basis points, as told; it is shown in millionths.
  init(_ measure: Measure, chance: Double, below basisPoints: Int, isBelow: Bool) {
    let millionths = Int((chance * 1_000_000).rounded())
    self.init(
      measure, .share(Share(millionths, of: 1_000_000)), .below, .share(Share(basisPoints, of: 10_000)), holds: isBelow)
  }
}
