import Trade

extension Scores {
  /// Scores of all buyers by fifths of the buyers: 1 + floor(5·b / n), where b is how many buyers have a strictly worse value.
  init(_ rule: RFMRule) {
    self.init()
    let facts = rule.snapshot.facts
    let buyers = facts.buyers
    let bounds = Bounds(rule)
    let (recency, frequency, monetary) = (bounds.recency, bounds.frequency, bounds.monetary)
    r = ContiguousArray(repeating: 0, count: rule.monetary.count)
    (f, m) = (r, r)
    var cells = ContiguousArray(repeating: Cell(), count: 25)
    for buyer in buyers {
      let amount = rule.monetary[buyer.index]
      let row = recency.score(-Int64(facts.recency(buyer)))
      let column = frequency.score(Int64(rule.frequency[buyer.index]))
      r[buyer.index] = UInt8(row)
      f[buyer.index] = UInt8(column)
      m[buyer.index] = UInt8(monetary.score(amount))
      cells[5 * row + column - 6].customers += 1
      cells[5 * row + column - 6].monetary += Money(units: amount)
    }
    self.cells = (0..<5).map { Array(cells[5 * $0..<5 * $0 + 5]) }
    rRanges = Scores.ranges(bounds.silences) { recency.score(-Int64($0)) }
    fRanges = Scores.ranges(bounds.orders) { frequency.score(Int64($0)) }
  }

  /// The values that got each score.
  private static func ranges(_ tally: Tally, score: (Int) -> Int) -> [ClosedRange<Int>?] {
    var ranges: [ClosedRange<Int>?] = Array(repeating: nil, count: 5)
    for (value, count) in tally.counts.enumerated() where count > 0 {
      let index = score(value) - 1
      ranges[index] = ranges[index].map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    }
    return ranges
  }

  /// The values between the scores: those of the buyers, or those that are kept.
  struct Bounds {
    fileprivate let recency: Fifths
    fileprivate let frequency: Fifths
    fileprivate let monetary: Fifths
    /// The buyers' R and F.
    fileprivate let silences: Tally
    fileprivate let orders: Tally

    /// The values between the scores of a rule's buyers.
    init(_ rule: RFMRule) {
      let (facts, snapshot) = (rule.snapshot.facts, rule.snapshot)
      let (count, silences, orders) = (
        facts.buyers.count, Tally(facts.buyers) { facts.recency($0) }, Tally(facts.buyers) { Int(rule.frequency[$0.index]) }
      )
      let kept = { (name: String) in snapshot.kept(.rfm, name, 4).map { Fifths($0) } }
      // The longer the silence, the worse.
      recency = kept("r-scores") ?? Fifths(of: count) { -Int64(silences.value(at: count - 1 - $0) ?? 0) }
      frequency = kept("f-scores") ?? Fifths(of: count) { Int64(orders.value(at: $0) ?? 0) }
      monetary = kept("m-scores") ?? Fifths(of: count) { rule.ranked.ascending(at: $0) }
      (self.silences, self.orders) = (silences, orders)
    }

    /// The values as they can be kept; recency counts as the less, the longer the silence.
    var drawn: [DrawnCutOff] {
      [
        DrawnCutOff("r-scores", recency.numbers), DrawnCutOff("f-scores", frequency.numbers),
        DrawnCutOff("m-scores", monetary.numbers),
      ]
    }
  }

  /// The four values that a better score must exceed: `5·b ≥ s·n` holds exactly for the values above the ⌈s·n/5⌉-th smallest.
  fileprivate struct Fifths {
    private let bounds: (Int64, Int64, Int64, Int64)

    /// Among `count` values; `ascending` tells the value at a place of their ascending order.
    init(of count: Int, _ ascending: (Int) -> Int64) {
      func bound(_ fifth: Int) -> Int64 { ascending((fifth * count + 4) / 5 - 1) }
      bounds = (bound(1), bound(2), bound(3), bound(4))
    }

    /// As four numbers that are kept.
    init(_ kept: [Int64]) { bounds = (kept[0], kept[1], kept[2], kept[3]) }

    var numbers: [Int64] { [bounds.0, bounds.1, bounds.2, bounds.3] }

    func score(_ value: Int64) -> Int {
      1 + (value > bounds.0 ? 1 : 0) + (value > bounds.1 ? 1 : 0) + (value > bounds.2 ? 1 : 0) + (value > bounds.3 ? 1 : 0)
    }
  }
}
