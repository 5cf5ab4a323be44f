import Trade

/// The ten named segments of the R package `rfm` with its own bins. segmentation.md §2: lower bounds at the type-7 quantiles
/// 20/40/60/80 % + 1, the first at the smallest value, half open; R reversed.
struct NamedScheme: Sendable {
  private let recency: Bins
  private let frequency: Bins
  private let monetary: Bins

  /// The bins that are kept, else those of a rule's buyers; amounts are in units of the currency, so that "+ 1" is one unit.
  init(_ rule: RFMRule) {
    let (facts, snapshot) = (rule.snapshot.facts, rule.snapshot)
    let kept = { (name: String) in snapshot.kept(.rfm, name, 8).map { Bins(kept: $0) } }
    recency = kept("r-bins") ?? Bins(facts.buyers.map { Int64(facts.recency($0)) }, unit: 1)
    frequency = kept("f-bins") ?? Bins(facts.buyers.map { Int64(rule.frequency[$0.index]) }, unit: 1)
    monetary = kept("m-bins") ?? Bins(facts.buyers.map { rule.monetary[$0.index] }, unit: Money.scale)
  }

  /// The bins as they can be kept.
  var drawn: [DrawnCutOff] {
    [
      DrawnCutOff("r-bins", recency.numbers), DrawnCutOff("f-bins", frequency.numbers),
      DrawnCutOff("m-bins", monetary.numbers),
    ]
  }

  /// The segment of every buyer as an index into `NamedSegment.allCases`; `Segmentation.none` for a contact.
  func assignment(_ rule: RFMRule) -> ContiguousArray<UInt8> {
    let first = NamedCells.first
    var assignment = ContiguousArray(repeating: Segmentation.none, count: rule.monetary.count)
    for buyer in rule.snapshot.facts.buyers { assignment[buyer.index] = first[cell(of: buyer, rule).place] }
    return assignment
  }

  /// The scores of a buyer by these bins.
  func cell(of buyer: CustomerID, _ rule: RFMRule) -> ScoreCell {
    ScoreCell(
      r: 6 - recency.bin(Int64(rule.snapshot.facts.recency(buyer))), f: frequency.bin(Int64(rule.frequency[buyer.index])),
      m: monetary.bin(rule.monetary[buyer.index]))
  }

  /// Lower bounds of the second to fifth bin, as fifths: a type-7 quantile at s/5 lies at place (n − 1)·s/5 of the ascending order.
  struct Bins: Sendable {
    /// Five times the bounds; five times an amount may be more than `Int64` holds.
    let fivefold: [Int128]

    /// The bins of some values; `unit` is the 1 that is added to a quantile.
    init(_ values: [Int64], unit: Int64) {
      var sorted = Selection(ContiguousArray(values))
      fivefold = (1...4).map { step in
        let (place, fifths) = ((values.count - 1) * step).quotientAndRemainder(dividingBy: 5)
        let low = Int128(sorted.value(at: place))
        return 5 * low + Int128(fifths) * (fifths == 0 ? 0 : Int128(sorted.value(at: place + 1)) - low) + 5 * Int128(unit)
      }
    }

    /// Bounds that are kept as `numbers`.
    init(kept numbers: [Int64]) {
      fivefold = stride(from: 0, to: numbers.count - 1, by: 2).map { 5 * Int128(numbers[$0]) + Int128(numbers[$0 + 1]) }
    }

    /// Each bound as a whole number and the fifths above it.
    var numbers: [Int64] {
      fivefold.flatMap { bound in
        let fifths = (bound % 5 + 5) % 5
        return [Int64(clamping: (bound - fifths) / 5), Int64(fifths)]
      }
    }

    /// The bin of a value, 1 for the smallest.
    func bin(_ value: Int64) -> Int { fivefold.reduce(1) { $0 + (5 * Int128(value) >= $1 ? 1 : 0) } }
  }
}
