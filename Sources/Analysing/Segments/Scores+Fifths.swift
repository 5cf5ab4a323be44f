import Trade

extension Scores {
  /// Scores of all buyers by fifths of the buyers: 1 + floor(5·b / n), where b is how many buyers have a strictly worse value.
  init(_ rule: RFMRule) {
    self.init()
    let facts = rule.snapshot.facts
    let buyers = facts.buyers
    let recency = Fifths(ContiguousArray(buyers.lazy.map { -Int64(facts.recency($0)) }))
    let frequency = Fifths(ContiguousArray(buyers.lazy.map { Int64(rule.frequency[$0.index]) }))
    let monetary = Fifths(ContiguousArray(buyers.lazy.map { rule.monetary[$0.index] }))
    r = ContiguousArray(repeating: 0, count: rule.monetary.count)
    (f, m) = (r, r)
    cells = Array(repeating: Array(repeating: Cell(), count: 5), count: 5)
    (rRanges, fRanges) = (Array(repeating: nil, count: 5), Array(repeating: nil, count: 5))
    for buyer in buyers {
      let (days, orders) = (facts.recency(buyer), Int(rule.frequency[buyer.index]))
      let (row, column) = (recency.score(-Int64(days)), frequency.score(Int64(orders)))
      r[buyer.index] = UInt8(row)
      f[buyer.index] = UInt8(column)
      m[buyer.index] = UInt8(monetary.score(rule.monetary[buyer.index]))
      cells[row - 1][column - 1].customers += 1
      cells[row - 1][column - 1].monetary += Money(units: rule.monetary[buyer.index])
      Scores.widen(&rRanges[row - 1], to: days)
      Scores.widen(&fRanges[column - 1], to: orders)
    }
  }

  private static func widen(_ range: inout ClosedRange<Int>?, to value: Int) {
    range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
  }

  /// The four values that a better score must exceed: `5·b ≥ s·n` holds exactly for the values above the ⌈s·n/5⌉-th smallest.
  private struct Fifths {
    private let bounds: [Int64]

    init(_ values: ContiguousArray<Int64>) {
      var sorted = Selection(values)
      bounds = (1...4).map { sorted.value(at: ($0 * values.count + 4) / 5 - 1) }
    }

    func score(_ value: Int64) -> Int { bounds.reduce(1) { $0 + (value > $1 ? 1 : 0) } }
  }
}
