import Trade

extension ImportanceRule.Bounds {
  /// Percentiles by nearest rank among the buyers.
  init(percentilesIn snapshot: Snapshot) {
    let (facts, policy) = (snapshot.facts, snapshot.policy.importance)
    var largest = Selection(snapshot.ofBuyers(facts.largest))
    var monetary = Selection(snapshot.ofBuyers(facts.monetary))
    var frequency = Selection(ContiguousArray(facts.buyers.lazy.map { Int64(facts.frequency[$0.index]) }))
    self.init(
      largestTop: largest.percentile(policy.top), monetaryTop: monetary.percentile(policy.top),
      monetaryUpper: monetary.percentile(policy.upper),
      frequencyTop: max(Int(frequency.percentile(policy.top)), policy.minFrequency),
      frequencyUpper: max(Int(frequency.percentile(policy.upper)), policy.minFrequency),
      doubledMedianOrder: snapshot.doubledMedianOrder)
  }

  /// Fixed numbers for a store with too few buyers for percentiles; money in tenths of the median order, rounded up to a
  /// ten-thousandth, which an exact amount reaches just when it reaches the exact multiple.
  init(fixedIn snapshot: Snapshot) {
    let (votes, median) = (snapshot.policy.smallStoreVotes, snapshot.doubledMedianOrder)
    let bound = { (tenths: Int) in Int64(clamping: (Int128(median) * Int128(tenths) + 19) / 20) }
    self.init(
      largestTop: bound(votes.largestOrder), monetaryTop: bound(votes.amount), monetaryUpper: bound(votes.importantAmount),
      frequencyTop: votes.frequency, frequencyUpper: votes.importantFrequency, doubledMedianOrder: median)
  }
}

extension Snapshot {
  /// Twice the median of all counted orders; 0 without one.
  fileprivate var doubledMedianOrder: Int64 {
    var orders = Selection(orderAmounts(from: nil))
    return orders.doubledMedian()
  }
}
