import Trade

extension Rhythm {
  /// Whether a buyer comes when it is time: recency over the own median gap, compared exactly. A ratio of 1.5 is in rhythm, one of 3 late.
  @inline(__always) init(recency: Int, doubledMedianGap: Int, bounds: [Int]) {
    switch recency * 200 {
    case ...(bounds[0] * doubledMedianGap): self = .inRhythm
    case ...(bounds[1] * doubledMedianGap): self = .late
    default: self = .broken
    }
  }

  /// The place among all, without a search. Inlined, because pages ask it for every customer in every segmentation.
  @inlinable package var place: Int {
    switch self {
    case .inRhythm: 0
    case .late: 1
    case .broken: 2
    }
  }
}

extension Snapshot {
  /// Rhythm of every customer; nil below three purchase days.
  var rhythms: ContiguousArray<Rhythm?> {
    var rhythms = ContiguousArray<Rhythm?>(repeating: nil, count: ledger.customers.count)
    for buyer in facts.buyers where facts.purchaseDays[buyer.index] >= 3 { rhythms[buyer.index] = rhythm(of: buyer) }
    return rhythms
  }
}
