import Trade

/// Membership tiers by rank of the amount in a window. segmentation.md §3, `tier`: equal amounts share the better tier. A tier that is
/// promised is held, whatever the rank.
struct TierRule: FixedRule {
  static let id = SegmentationID.tier
  static let classes = ["supreme", "vip", "senior", "regular"]

  /// Orders and money of the window.
  let sums: CustomerSums
  /// Amounts above 0 in the window.
  let ranked: Descending
  /// The least amounts of supreme, vip and senior; `Int64.max` where nobody can be one.
  let least: [Int64]
  /// Whether these are kept from an earlier day, so that no rank says who is what.
  let isKept: Bool
  private let shares: [Int]
  /// The tier that each customer may not fall below, and the day until which; no places where nothing is promised.
  private let promised: ContiguousArray<UInt8>
  private let promisedUntil: Day?
  private let coin: Money

  /// The rule as of the snapshot's day: buyers with M > 0 in the window are ranked, the others are regular.
  init(_ snapshot: Snapshot) {
    sums = snapshot.sums(snapshot.policy.windows.tier)
    let (orders, monetary) = (sums.orders, sums.monetary)
    // A buyer whose window holds no order is regular even where the money is not nothing.
    let ranked = Descending(
      ContiguousArray(
        snapshot.facts.buyers.lazy.filter { orders[$0.index] > 0 }.map { monetary[$0.index] }.filter { $0 > 0 }))
    let shares = snapshot.policy.tier
    // Who has as much as the last of a tier shares its rank, or has a better one.
    let live = TierRule.lastRanks(of: ranked.count, shares).map { last in
      last == 0 ? Int64.max : ranked.values[min(last, ranked.count) - 1]
    }
    let kept = snapshot.kept(.tier, "least", 3)
    (least, isKept) = (kept?.map { max(1, $0) } ?? live, kept != nil)
    (self.ranked, self.shares, coin) = (ranked, shares, snapshot.coin)
    promised = snapshot.promisedTiers
    promisedUntil = promised.isEmpty ? nil : snapshot.policy.tierReview.next(after: snapshot.asOf)
  }

  /// The smallest positive amount that gives each tier; nil for a tier that nobody has by it.
  var smallestAmounts: [Money?] {
    let smallest = least + [ranked.values.last ?? Int64.max]
    // Where a tier begins at the amount of the one above, all who have it are in that one.
    return zip([Int64.max] + least, smallest).map { above, own in own < above ? Money(units: own) : nil }
  }

  /// The last rank of supreme, vip and senior among `count`: shares are added up, and rounded up.
  func lastRanks(of count: Int) -> [Int] { TierRule.lastRanks(of: count, shares) }

  private static func lastRanks(of count: Int, _ shares: [Int]) -> [Int] {
    shares.indices.map { (shares[...$0].reduce(0, +) * count + 9999) / 10_000 }
  }

  /// The tier of a rank among `count`.
  func classIndex(rank: Int, of count: Int) -> Int {
    let last = lastRanks(of: count)
    return switch rank {
    case ...last[0]: 0
    case ...last[1]: 1
    case ...last[2]: 2
    default: 3
    }
  }

  /// The tier that a buyer has: the one of the amount, or a higher one that is promised.
  func classIndex(of buyer: CustomerID) -> Int {
    let earned = earnedIndex(of: buyer)
    return promised.isEmpty ? earned : min(earned, Int(promised[buyer.index]))
  }

  /// The tier of a buyer's amount.
  func earnedIndex(of buyer: CustomerID) -> Int { earnedIndex(amount: sums.monetary[buyer.index]) }

  func earnedIndex(amount: Int64) -> Int { TierRule.index(of: amount, least: least) }

  /// The tier of an amount by the least amounts of supreme, vip and senior.
  static func index(of amount: Int64, least: [Int64]) -> Int {
    if amount <= 0 { return 3 }
    return amount >= least[0] ? 0 : amount >= least[1] ? 1 : amount >= least[2] ? 2 : 3
  }

  /// The least amount of a tier but the last. Where nobody has bought in the window, whoever spends a coin is the first.
  func leastAmount(_ tier: Int) -> Money { least[tier] == .max ? coin : Money(units: least[tier]) }

  /// 1 + the number of buyers with strictly more; nil for who is not ranked.
  private func rank(of buyer: CustomerID) -> Int? {
    let amount = sums.monetary[buyer.index]
    if amount <= 0 { return nil }
    return 1 + ranked.count(above: amount)
  }

  func reason(for buyer: CustomerID) -> [Criterion] {
    let (earned, held) = (earnedIndex(of: buyer), classIndex(of: buyer))
    let reason = isKept ? keptReason(for: buyer) : rankReason(for: buyer)
    guard held < earned, let promisedUntil else { return reason }
    let day = Quantity.word(promisedUntil.iso)
    return reason + [Criterion(.tierKept, day, .equal, day, holds: true).made(for: TierRule.classes[held])]
  }

  private func rankReason(for buyer: CustomerID) -> [Criterion] {
    guard let rank = rank(of: buyer) else {
      return [Criterion(.monetary, .money(Money(units: sums.monetary[buyer.index])), .atMost, .money(.zero), holds: true)]
    }
    let last = lastRanks(of: ranked.count)
    let tier = classIndex(rank: rank, of: ranked.count)
    let place = { Quantity.rank($0, of: ranked.count) }
    let above = tier == 0 ? [] : [Criterion(.tierRank, rank, .above, last[tier - 1], as: place)]
    let below = tier == 3 ? [] : [Criterion(.tierRank, rank, .atMost, last[tier], as: place)]
    return above + below
  }

  var thresholds: [Threshold] {
    if isKept { return leastAmounts }
    return zip(TierRule.classes, lastRanks(of: ranked.count)).map { name, last in
      Threshold(
        measure: .tierRank, name: name, relation: .atMost, bound: .rank(last, of: ranked.count),
        met: last == 0 ? 0 : ranked.count(from: ranked.values[min(last, ranked.count) - 1]))
    }
  }

  /// Told for a store of 200 ranked buyers.
  var examples: [RuleExample] {
    if isKept { return keptExamples }
    let count = 200
    let last = lastRanks(of: count)
    return last.indices.flatMap { tier -> [RuleExample] in
      let next = (tier..<3).first { last[$0] > last[tier] } ?? 3
      let own = last.firstIndex(of: last[tier]) ?? tier
      return [
        RuleExample([(.tierRank, .rank(last[tier], of: count))], is: TierRule.classes[own]),
        RuleExample([(.tierRank, .rank(last[tier] + 1, of: count))], is: TierRule.classes[next]),
      ]
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils a condition that holds for none before and all after it: binary search.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
