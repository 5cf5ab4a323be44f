import Trade

/// The cut-offs of the eight classes, kept exact. segmentation.md §2: means are compared as `value × n ≥ sum`.
struct RFMBounds: Sendable {
  private let recency: Bound
  private let frequency: Bound
  private let monetary: Bound
  /// F is never high under this many orders.
  let minFrequency: Int
  /// The same as whole numbers, which are compared without a multiplication: the largest high R, the smallest high F and M.
  private let recent: Int64
  private let often: Int64
  private let much: Int64

  /// A bound as a fraction: a mean is `sum ÷ count`, a median half of a sum.
  private struct Bound: Sendable {
    var sum: Int64
    var count: Int
    var kind: Kind

    enum Kind: Int64, Sendable { case fixed, mean, median }

    init(sum: Int64, count: Int, kind: Kind) { (self.sum, self.count, self.kind) = (sum, count, kind) }

    /// A bound that is kept as its numbers, if it is of a kind.
    init?(kept numbers: [Int64]?, _ kind: Kind) {
      guard let numbers, numbers[1] > 0, numbers[2] == kind.rawValue else { return nil }
      self.init(sum: numbers[0], count: Int(numbers[1]), kind: kind)
    }

    /// What can be kept: nothing of a bound that the configuration says.
    var numbers: [Int64]? { kind == .fixed ? nil : [sum, Int64(count), kind.rawValue] }

    /// The smallest whole multiple of `step` that is not below the bound; the largest not above it.
    func roundedUp(to step: Int64) -> Int64 { -((-Int128(sum)).flooredQuotient(Int128(count) * Int128(step))) * step }
    func roundedDown(to step: Int64) -> Int64 { Int128(sum).flooredQuotient(Int128(count) * Int128(step)) * step }
  }

  /// The cut-offs that the snapshot keeps, else those that follow from its buyers, a column of F and their M.
  init(_ snapshot: Snapshot, frequency: ContiguousArray<Int32>, monetary: Descending, activeUpTo: Int) {
    let policy = snapshot.policy.rfm
    let facts = snapshot.facts
    minFrequency = policy.minFrequency
    let silences = { Tally(facts.buyers) { facts.recency($0) } }
    let orders = Tally(facts.buyers) { Int(frequency[$0.index]) }
    let kept = { (name: String, kind: Bound.Kind) in Bound(kept: snapshot.kept(.rfm, name, 3), kind) }
    recency =
      switch policy.recency {
      case .active: Bound(sum: Int64(activeUpTo), count: 1, kind: .fixed)
      case .days(let days): Bound(sum: Int64(days), count: 1, kind: .fixed)
      case .mean: kept("recency", .mean) ?? RFMBounds.mean(silences())
      case .median: kept("recency", .median) ?? RFMBounds.median(silences())
      }
    switch policy.threshold {
    case .mean:
      self.frequency = kept("frequency", .mean) ?? RFMBounds.mean(orders)
      self.monetary =
        kept("monetary", .mean) ?? Bound(sum: monetary.values.reduce(0, +), count: max(1, monetary.count), kind: .mean)
    case .median:
      self.frequency = kept("frequency", .median) ?? RFMBounds.median(orders)
      let middles = ((monetary.count - 1) / 2, monetary.count / 2)
      self.monetary =
        kept("monetary", .median)
        ?? Bound(sum: monetary.ascending(at: middles.0) + monetary.ascending(at: middles.1), count: 2, kind: .median)
    case .fixed(let number, let amount):
      self.frequency = Bound(sum: Int64(number), count: 1, kind: .fixed)
      self.monetary = Bound(sum: amount.units, count: 1, kind: .fixed)
    }
    (recent, often, much) = (recency.roundedDown(to: 1), self.frequency.roundedUp(to: 1), self.monetary.roundedUp(to: 1))
  }

  private static func mean(_ values: Tally) -> Bound {
    Bound(sum: Int64(values.sum), count: max(1, values.count), kind: .mean)
  }

  private static func median(_ values: Tally) -> Bound {
    Bound(sum: Int64(values.doubledMedian ?? 0), count: 2, kind: .median)
  }

  /// The bounds that are means or medians, as they can be kept, and as they are told.
  var drawn: [DrawnCutOff] {
    let all: [(String, Bound, Measure, Criterion.Relation, Quantity)] = [
      ("recency", recency, .recency, .atMost, recencyBound), ("frequency", frequency, .frequency, .atLeast, frequencyBound),
      ("monetary", monetary, .monetary, .atLeast, monetaryBound),
    ]
    return all.compactMap { name, bound, measure, relation, told in
      bound.numbers.map {
        DrawnCutOff(name, $0, told: [Threshold(measure: measure, name: "high", relation: relation, bound: told)])
      }
    }
  }

  /// R is high.
  func isRecent(_ days: Int) -> Bool { Int64(days) <= recent }
  /// F reaches the threshold, be it large enough for "high" or not.
  func meetsFrequency(_ orders: Int) -> Bool { Int64(orders) >= often }
  /// F is high.
  func isOften(_ orders: Int) -> Bool { orders >= minFrequency && meetsFrequency(orders) }
  /// M is high.
  func isMuch(_ amount: Money) -> Bool { amount.units >= much }

  /// The largest high R, the smallest high F, and the smallest high M that is a whole number of coins.
  var largestRecent: Int { Int(recent) }
  var smallestOften: Int { max(minFrequency, Int(often)) }
  func smallestMuch(in coin: Money) -> Money { Money(units: monetary.roundedUp(to: coin.units)) }

  /// The cut-offs as they are told.
  var recencyBound: Quantity {
    switch recency.kind {
    case .fixed: .days(Int(recency.sum))
    case .mean: .meanDays(sum: recency.sum, count: recency.count)
    case .median: .halfDays(doubled: Int(recency.sum))
    }
  }
  var frequencyBound: Quantity {
    switch frequency.kind {
    case .fixed: .count(Int(frequency.sum))
    case .mean: .meanCount(sum: frequency.sum, count: frequency.count)
    case .median: .halfCount(doubled: Int(frequency.sum))
    }
  }
  var monetaryBound: Quantity {
    switch monetary.kind {
    case .fixed: .money(Money(units: monetary.sum))
    case .mean: .meanMoney(sum: Money(units: monetary.sum), count: monetary.count)
    case .median: .halfMoney(doubled: Money(units: monetary.sum))
    }
  }
}

extension Int128 {
  /// The largest whole number that is not above `self ÷ divisor`; the divisor is positive.
  fileprivate func flooredQuotient(_ divisor: Int128) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return Int64(remainder < 0 ? quotient - 1 : quotient)
  }
}
