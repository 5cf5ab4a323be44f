import Trade

/// How likely so many of some orders are by chance alone, where each has the same probability: the upper tail of the binomial
/// distribution, P(X ≥ k) = Σ C(n, i)·pⁱ·(1 − p)ⁿ⁻ⁱ over i = k…n.
///
/// The terms are summed as multiples of the largest, from which the others follow by P(i + 1) ÷ P(i) = (n − i)·p ÷ ((i + 1)·(1 − p)), up
/// and down until they no longer count: Johnson, Kemp & Kotz, *Univariate Discrete Distributions*, 3rd edition 2005, §3.3 and §3.4. No
/// factorial, logarithm or power is needed, nothing overflows, and with additions, multiplications and divisions alone every machine
/// finds the same bits.
struct BinomialTail: Sendable {
  /// The probability of each order.
  private let p: Double
  /// For so many orders the least count that chance gives with less than `chance`; the place is the number of orders.
  private let least: ContiguousArray<Int32>
  private let chance: Double

  /// A test at a share of orders; `chance` is the probability, in basis points, from which on chance explains a count. The answers for up
  /// to `remembered` orders are worked out now, so that asking costs nothing.
  init(_ share: Share, chance: Int, remembered: Int = 0) {
    p = share.value
    let limit = Double(chance) / 10_000
    self.chance = limit
    let p = p
    least = ContiguousArray(
      (0..<max(1, remembered + 1)).map { count in
        Int32((0...count).first { BinomialTail.probability(atLeast: $0, of: count, p) < limit } ?? count + 1)
      })
  }

  /// Whether at least `number` of `count` come by chance so seldom that they show a habit.
  func isHabit(_ number: Int, of count: Int) -> Bool {
    if count < least.count { return number >= Int(least[count]) }
    return probability(atLeast: number, of: count) < chance
  }

  /// The probability of at least `number` of `count`.
  func probability(atLeast number: Int, of count: Int) -> Double {
    BinomialTail.probability(atLeast: number, of: count, p)
  }

  private static func probability(atLeast number: Int, of count: Int, _ p: Double) -> Double {
    if number <= 0 { return 1 }
    if number > count || p <= 0 { return 0 }
    if p >= 1 { return 1 }
    let (odds, mode) = (p / (1 - p), min(count, Int((Double(count + 1) * p).rounded(.down))))
    var (below, above) = (0.0, 0.0)
    func add(_ term: Double, at place: Int) { if place >= number { above += term } else { below += term } }
    add(1, at: mode)
    var (place, term) = (mode, 1.0)
    while place < count, term > negligible {
      term *= Double(count - place) / Double(place + 1) * odds
      place += 1
      add(term, at: place)
    }
    (place, term) = (mode, 1)
    while place > 0, term > negligible {
      term *= Double(place) / (Double(count - place + 1) * odds)
      place -= 1
      add(term, at: place)
    }
    return above / (below + above)
  }

  /// Terms fall faster and faster from the largest on, so that those left out are less than the last digit of the sum.
  private static let negligible = 1e-30
}
