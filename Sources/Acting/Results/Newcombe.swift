import Trade

/// The difference of two independent shares with its 95 % interval: method 10 of R. G. Newcombe, *Interval estimation for the difference
/// between independent proportions*, Statistics in Medicine 17 (1998), 873–890, the hybrid of two Wilson scores without correction for
/// continuity. It holds for small numbers and for shares of nothing and of all, where the textbook's interval does not.
///
/// Each share p = x ÷ n has the Wilson bounds l, u = (x + z²/2 ∓ z √(x (n − x) / n + z²/4)) ÷ (n + z²). With d = p₁ − p₂ the interval is
/// d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²).
struct Newcombe: Hashable, Sendable {
  /// In basis points, half to even. The difference is exact; the bounds are of 64-bit numbers and square roots, which IEEE 754 rounds alike
  /// on every machine.
  let difference: Int
  let low: Int
  let high: Int

  /// The 97.5th percentile of the normal distribution.
  private static let z = 1.959963984540054

  /// The difference of `x` of `n` and `y` of `m`; nil where either is of none.
  init?(_ x: Int, of n: Int, less y: Int, of m: Int) {
    guard n > 0, m > 0, (0...n).contains(x), (0...m).contains(y) else { return nil }
    let (one, other) = (Wilson(x, of: n), Wilson(y, of: m))
    let parts = Int128(x) * Int128(m) - Int128(y) * Int128(n)
    difference = Int(roundedQuotient(parts * 10_000, Int128(n) * Int128(m)))
    let d = one.share - other.share
    let below = (Newcombe.squared(one.share - one.low) + Newcombe.squared(other.high - other.share)).squareRoot()
    let above = (Newcombe.squared(one.high - one.share) + Newcombe.squared(other.share - other.low)).squareRoot()
    low = Newcombe.basisPoints(d - below)
    high = Newcombe.basisPoints(d + above)
  }

  private struct Wilson {
    let share: Double
    let low: Double
    let high: Double

    init(_ count: Int, of whole: Int) {
      let (x, n, z) = (Double(count), Double(whole), Newcombe.z)
      let middle = x + z * z / 2
      let reach = z * (x * (n - x) / n + z * z / 4).squareRoot()
      share = x / n
      low = max(0, (middle - reach) / (n + z * z))
      high = min(1, (middle + reach) / (n + z * z))
    }
  }

  private static func squared(_ number: Double) -> Double { number * number }

  private static func basisPoints(_ share: Double) -> Int { Int((min(1, max(-1, share)) * 10_000).rounded(.toNearestOrEven)) }
}
