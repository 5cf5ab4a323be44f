import Trade

extension TouchSuccess {
  /// Looks for the order after each touch; nil without a touch in these days.
  init?(_ snapshot: Snapshot) {
    let (count, parts) = (snapshot.ledger.contacts.count, snapshot.slices.jobs)
    let runs = (0..<parts).map { (count * $0 / parts)..<(count * ($0 + 1) / parts) }
    let found = runs.mapConcurrently(jobs: parts) { Part($0, snapshot) }
    let sum = { (column: KeyPath<Part, Int>) in found.reduce(0) { $0 + $1[keyPath: column] } }
    let (new, returning) = (sum(\.new), sum(\.returning))
    if new + returning == 0 { return nil }
    self.init(new: Share(sum(\.newBuys), of: new), returning: Share(sum(\.returningBuys), of: returning))
  }

  /// What is counted of some touches.
  private struct Part: Sendable {
    /// Touches of people who had not bought before and of those who had, and how many of them an order followed.
    var new = 0
    var newBuys = 0
    var returning = 0
    var returningBuys = 0

    init(_ run: Range<Int>, _ snapshot: Snapshot) {
      let (touches, orders) = (snapshot.ledger.contacts, snapshot.ledger.orders)
      let days = snapshot.policy.measures.successDays
      let first = snapshot.start(ofLast: snapshot.policy.windows.year)
      let last = snapshot.asOf.advanced(by: -days)
      // Touches stand by customer: whose orders are at hand, and the first of them that counts.
      var (owner, own, firstCounted) = (CustomerID.nobody, 0..<0, 0)
      for touch in run {
        let (customer, day, instant) = (touches.customer[touch], touches.day[touch], touches.at[touch])
        if customer == .nobody || day < first || day > last { continue }
        if customer != owner {
          (owner, own) = (customer, orders.orders(of: customer))
          firstCounted = own.first { snapshot.counted.net($0) > 0 } ?? own.upperBound
        }
        // An order at the very instant of the touch is its success.
        let next = own.partitioningIndex { orders.placed[$0] >= instant }
        let buys = Part.hasOrder(next..<own.upperBound, within: days, of: day, snapshot)
        if firstCounted < next {
          returning += 1
          if buys { returningBuys += 1 }
        } else {
          new += 1
          if buys { newBuys += 1 }
        }
      }
    }

    /// Whether one of some orders counts and lies within so many days of a day.
    private static func hasOrder(_ run: Range<Int>, within days: Int, of day: Day, _ snapshot: Snapshot) -> Bool {
      for order in run {
        let after = day.distance(to: snapshot.ledger.orders.day[order])
        // Orders stand in time, but where clocks go back over midnight a later one may have an earlier day.
        if after > days + 1 { return false }
        if after <= days, snapshot.counted.net(order) > 0 { return true }
      }
      return false
    }
  }
}
