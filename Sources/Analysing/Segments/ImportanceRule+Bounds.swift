import Trade

extension ImportanceRule.Bounds {
  /// Percentiles by nearest rank among the buyers.
  init(percentilesIn snapshot: Snapshot) {
    let (facts, policy) = (snapshot.facts, snapshot.policy.importance)
    var largest = Selection(snapshot.ofBuyers(facts.largest))
    let monetary = snapshot.monetary
    let frequency = Tally(facts.buyers) { Int(facts.frequency[$0.index]) }
    self.init(
      largestTop: largest.percentile(policy.top), monetaryTop: monetary.percentile(policy.top),
      monetaryUpper: monetary.percentile(policy.upper),
      frequencyTop: max(frequency.percentile(perMille: 10 * policy.top) ?? 0, policy.minFrequency),
      frequencyUpper: max(frequency.percentile(perMille: 10 * policy.upper) ?? 0, policy.minFrequency),
      doubledMedianOrder: snapshot.orderMedians.all)
  }

  /// Fixed numbers for a store with too few buyers for percentiles; money in tenths of the median order, rounded up to a
  /// ten-thousandth, which an exact amount reaches just when it reaches the exact multiple.
  init(fixedIn snapshot: Snapshot) {
    let (votes, median) = (snapshot.policy.smallStoreVotes, snapshot.orderMedians.all)
    let bound = { (tenths: Int) in Int64(clamping: (Int128(median) * Int128(tenths) + 19) / 20) }
    self.init(
      largestTop: bound(votes.largestOrder), monetaryTop: bound(votes.amount), monetaryUpper: bound(votes.importantAmount),
      frequencyTop: votes.frequency, frequencyUpper: votes.importantFrequency, doubledMedianOrder: median)
  }
}
