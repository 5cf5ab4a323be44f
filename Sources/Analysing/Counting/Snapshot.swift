import Trade

/// The customers as of a day: all that the rules are given.
struct Snapshot: Sendable {
  let store: Store
  let policy: Policy
  let ledger: Ledger
  let counted: Counted
  let slices: Slices
  let facts: Facts
  /// Customers with a record and without a counted order, ascending. The customer file is one of today: on an earlier day only those are
  /// contacts who had registered by then, and nobody is whose day of registration is not told.
  let contacts: ContiguousArray<CustomerID>
  /// Gaps between purchase days of the whole store.
  let gaps: Tally
  /// What values are ranked by, as of the day of the report.
  let ranking: Ranking
  /// M of the buyers.
  let monetary: Descending
  /// Medians of the orders; the recent ones are those of `Policy.Windows.year`.
  let orderMedians: OrderMedians
  /// What the customer file says, and what touches say as of the day.
  let background: Background
  let touches: Touches

  /// What customers' orders and lines say of their habits.
  let habits: Habits
  /// What people entered in the customer file.
  let entered: Entered

  /// Cut-offs to measure by in place of those of these customers; nil, or without those of a rule: these customers'.
  private(set) var kept: CutOffs?
  /// The tier that each customer may not fall below, an index into `TierRule.classes`; `Segmentation.none`, or no place at all, where
  /// nothing is promised.
  private(set) var promisedTiers: ContiguousArray<UInt8> = []

  /// Orders and money of each customer in the stretches that were asked for, by their first days.
  private let stretches: [(first: Day, sums: CustomerSums)]

  /// Counts the customers as of the day of `counted`.
  init(store: Store, policy: Policy, ledger: Ledger, counted: Counted, slices: Slices, ranking: Ranking) {
    let request = policy.request(asOf: counted.asOf, firsts: [])
    let accounts = Census(ledger, counted, slices, frequency: policy.frequency, [request]).accounts()
    let habits = Habits.all(ledger, counted, slices, policy, asOf: [counted.asOf])
    self.init(
      store: store, policy: policy, ledger: ledger, counted: counted, slices: slices, ranking: ranking, account: accounts[0],
      background: Background(ledger, jobs: slices.jobs), habits: habits[0], entered: Entered(ledger, jobs: slices.jobs))
  }

  /// The customers of an account as of the day of `counted`; `isEarlier` where that lies before the day of the report.
  init(
    store: Store, policy: Policy, ledger: Ledger, counted: Counted, slices: Slices, ranking: Ranking, account: Census.Account,
    background: Background, habits: Habits, entered: Entered, isEarlier: Bool = false
  ) {
    (self.store, self.policy, self.ledger, self.counted, self.slices) = (store, policy, ledger, counted, slices)
    (self.ranking, self.habits, self.entered) = (ranking, habits, entered)
    let facts = account.facts
    (self.facts, gaps, stretches, orderMedians) = (facts, account.gaps, account.stretches, account.orderMedians)
    let (isRecorded, registered) = (ledger.customers.isRecorded, ledger.customers.registered)
    let isThere = { (customer: Int) in
      !isEarlier || !registered.isEmpty && registered[customer].map { $0 <= facts.asOf } ?? false
    }
    contacts = ContiguousArray(
      isRecorded.indices.lazy.filter { isRecorded[$0] && facts.orderCount[$0] == 0 && isThere($0) }.map { CustomerID($0) })
    monetary = Descending(ContiguousArray(facts.buyers.lazy.map { facts.monetary[$0.index] }))
    self.background = background
    touches = Touches(ledger, background, facts, slices, policy: policy)
  }

  /// The same customers, measured by other cut-offs, nil meaning their own.
  func measured(by kept: CutOffs?) -> Snapshot {
    var measured = self
    measured.kept = kept
    return measured
  }

  /// The same customers with tiers that may not fall.
  func promising(_ tiers: ContiguousArray<UInt8>) -> Snapshot {
    var promising = self
    promising.promisedTiers = tiers
    return promising
  }

  /// The numbers of a cut-off that is kept, where there are as many as a rule expects; nil: it follows from the customers.
  func kept(_ id: SegmentationID, _ name: String, _ count: Int) -> [Int64]? {
    guard let numbers = kept?[id]?[name], numbers.count == count else { return nil }
    return numbers
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

  /// Orders and money of each customer from a day on; of a stretch that nobody has named before, by a walk of its own.
  func sums(from first: Day) -> CustomerSums {
    if let known = stretches.first(where: { $0.first == first }) { return known.sums }
    let request = Census.Request(asOf: asOf, firsts: [first], recent: first)
    return Census(ledger, counted, slices, frequency: policy.frequency, [request]).accounts()[0].stretches[0].sums
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

extension Policy {
  /// What rules ask of a day: their windows that end with it, and no more; with other stretches from some days on.
  func request(asOf day: Day, firsts others: [Day]) -> Census.Request {
    let windows = [rfm.window, self.windows.value, self.windows.tier, .days(quadrant.days)]
    let firsts = windows.compactMap { window in
      if case .days(let days) = window { day.advanced(by: 1 - days) } else { nil }
    }
    return Census.Request(asOf: day, firsts: Set(firsts + others), recent: yearStart(day))
  }

  /// The first day of the year of `Policy.Windows.year` that ends with a day.
  func yearStart(_ day: Day) -> Day { day.advanced(by: 1 - windows.year) }
}
