import Trade

/// The customers as of a day: all that the rules are given.
struct Snapshot: Sendable {
  let store: Store
  let policy: Policy
  let ledger: Ledger
  let counted: Counted
  let slices: Slices
  let facts: Facts
  /// Gaps between purchase days of the whole store.
  let gaps: Tally
  /// What values are ranked by, as of the day of the report.
  let ranking: Ranking
  /// M of the buyers.
  let monetary: Descending
  /// Medians of the orders; the recent ones are those of `Policy.Windows.year`.
  let orderMedians: OrderMedians

  /// Counts the customers as of the day of `counted`.
  init(store: Store, policy: Policy, ledger: Ledger, counted: Counted, slices: Slices, ranking: Ranking) {
    (self.store, self.policy, self.ledger, self.counted, self.slices) = (store, policy, ledger, counted, slices)
    self.ranking = ranking
    let (facts, gaps) = Facts.counting(ledger, counted, slices, frequency: policy.frequency)
    (self.facts, self.gaps) = (facts, gaps)
    (monetary, orderMedians) = concurrently(jobs: slices.jobs) {
      Descending(ContiguousArray(facts.buyers.lazy.map { facts.monetary[$0.index] }))
    } _: {
      OrderMedians(ledger.orders, counted, slices, from: counted.asOf.advanced(by: 1 - policy.windows.year))
    }
  }

  /// The day everything is counted to.
  var asOf: Day { facts.asOf }

  /// First of the last `days` days.
  func start(ofLast days: Int) -> Day { asOf.advanced(by: 1 - days) }

  /// Orders and money of each customer in a window.
  func sums(_ window: Policy.Window) -> CustomerSums {
    switch window {
    case .lifetime: CustomerSums(facts)
    case .days(let days): sums(from: start(ofLast: days))
    }
  }

  /// Orders and money of each customer from a day on.
  func sums(from first: Day) -> CustomerSums {
    CustomerSums(ledger, counted, slices, from: first, frequency: policy.frequency)
  }

  /// A column's values for the buyers, in the order of their ids.
  func ofBuyers(_ column: ContiguousArray<Int64>) -> ContiguousArray<Int64> {
    ContiguousArray(facts.buyers.lazy.map { column[$0.index] })
  }

  /// The smallest step of a price: one cent, or one yen.
  var coin: Money {
    Money(units: (store.currency.digits..<4).reduce(1) { step, _ in step * 10 })
  }
}
