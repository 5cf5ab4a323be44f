import Trade

extension Scores {
  /// Scores of all buyers by fifths of the buyers: 1 + floor(5·b / n), where b is how many buyers have a strictly worse value.
  init(_ rule: RFMRule) {
    self.init()
    let facts = rule.snapshot.facts
    let buyers = facts.buyers
    let (count, silences, orders) = (
      buyers.count, Tally(buyers) { facts.recency($0) }, Tally(buyers) { Int(rule.frequency[$0.index]) }
    )
    // The longer the silence, the worse.
    let recency = Fifths(of: count) { -Int64(silences.value(at: count - 1 - $0) ?? 0) }
    let frequency = Fifths(of: count) { Int64(orders.value(at: $0) ?? 0) }
    let monetary = Fifths(of: count) { rule.ranked.ascending(at: $0) }
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
    rRanges = Scores.ranges(silences) { recency.score(-Int64($0)) }
    fRanges = Scores.ranges(orders) { frequency.score(Int64($0)) }
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

  /// The four values that a better score must exceed: `5·b ≥ s·n` holds exactly for the values above the ⌈s·n/5⌉-th smallest.
  private struct Fifths {
    private let bounds: (Int64, Int64, Int64, Int64)

    /// Among `count` values; `ascending` tells the value at a place of their ascending order.
    init(of count: Int, _ ascending: (Int) -> Int64) {
      func bound(_ fifth: Int) -> Int64 { ascending((fifth * count + 4) / 5 - 1) }
      bounds = (bound(1), bound(2), bound(3), bound(4))
    }

    func score(_ value: Int64) -> Int {
      1 + (value > bounds.0 ? 1 : 0) + (value > bounds.1 ? 1 : 0) + (value > bounds.2 ? 1 : 0) + (value > bounds.3 ? 1 : 0)
    }
  }
}
