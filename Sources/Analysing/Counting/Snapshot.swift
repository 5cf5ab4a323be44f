import Trade

/// The customers as of a day: all that the rules are given.
struct Snapshot: Sendable {
  let store: Store
  let policy: Policy
  let ledger: Ledger
  let counted: Counted
  let histories: Histories
  let facts: Facts
  /// Gaps between purchase days of the whole store.
  let gaps: Tally
  /// What values are ranked by, as of the day of the report.
  let ranking: Ranking

  /// The day everything is counted to.
  var asOf: Day { facts.asOf }

  /// First of the last `days` days.
  func start(ofLast days: Int) -> Day { asOf.advanced(by: 1 - days) }

  /// Orders and money of each customer in a window.
  func sums(_ window: Policy.Window) -> CustomerSums {
    switch window {
    case .lifetime: CustomerSums(facts)
    case .days(let days): CustomerSums(ledger, counted, histories, from: start(ofLast: days))
    }
  }

  /// A column's values for the buyers, in the order of their ids.
  func ofBuyers(_ column: ContiguousArray<Int64>) -> ContiguousArray<Int64> {
    ContiguousArray(facts.buyers.lazy.map { column[$0.index] })
  }

  /// Net amounts of all counted orders, or of those from a day on, anonymous ones included.
  func orderAmounts(from first: Day?) -> ContiguousArray<Int64> {
    var amounts: ContiguousArray<Int64> = []
    amounts.reserveCapacity(counted.net.count)
    for order in counted.net.indices where counted.net[order] > 0 {
      if let first, ledger.orders.day[order] < first { continue }
      amounts.append(counted.net[order])
    }
    return amounts
  }

  /// The smallest step of a price: one cent, or one yen.
  var coin: Money {
    Money(units: (store.currency.digits..<4).reduce(1) { step, _ in step * 10 })
  }
}
