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

  /// Bounds that are kept as `numbers`.
  init(kept numbers: [Int64]) {
    self.init(
      largestTop: numbers[0], monetaryTop: numbers[1], monetaryUpper: numbers[2], frequencyTop: Int(numbers[3]),
      frequencyUpper: Int(numbers[4]), doubledMedianOrder: numbers[5])
  }

  /// The bounds as they can be kept.
  var numbers: [Int64] {
    [largestTop, monetaryTop, monetaryUpper, Int64(frequencyTop), Int64(frequencyUpper), doubledMedianOrder]
  }
}

extension ImportanceRule {
  var drawn: [DrawnCutOff] {
    let drawn: [Measure] = [.largestOrder, .monetary, .frequency, .firstAmount]
    return [DrawnCutOff("bounds", bounds.numbers, told: thresholds.filter { drawn.contains($0.measure) })]
  }
}
