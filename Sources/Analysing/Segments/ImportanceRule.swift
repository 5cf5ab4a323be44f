import Trade

/// Key accounts and those who may become some, by votes. segmentation.md §3, `importance`.
struct ImportanceRule: FixedRule {
  static let id = SegmentationID.importance
  static let classes = ["key-account", "important", "potential", "ordinary"]

  let snapshot: Snapshot
  let policy: Policy.Importance
  /// The bounds that follow from the buyers.
  let bounds: Bounds

  /// Bounds of the votes, money in ten-thousandths.
  struct Bounds: Sendable {
    var largestTop: Int64
    var monetaryTop: Int64
    var monetaryUpper: Int64
    var frequencyTop: Int
    var frequencyUpper: Int
    /// Twice the median of all counted orders.
    var doubledMedianOrder: Int64
  }

  /// What the rule looks at in a buyer, money in ten-thousandths, times in days.
  struct Measures {
    var largest: Int64 = 0
    var monetary: Int64 = 0
    var frequency = 1
    var cooperation = 0
    var recency = 0
    var tenure = 0
    var firstAmount: Int64 = 0
  }

  /// The rule with the bounds that are kept, else the percentiles as of the snapshot's day, or the fixed numbers of a small store.
  init(_ snapshot: Snapshot) {
    let isSmall = snapshot.facts.buyers.count < snapshot.policy.smallStore
    let kept = snapshot.kept(.importance, "bounds", 6).map { Bounds(kept: $0) }
    self.init(snapshot, bounds: kept ?? (isSmall ? Bounds(fixedIn: snapshot) : Bounds(percentilesIn: snapshot)))
  }

  /// The rule with bounds of one's own.
  init(_ snapshot: Snapshot, bounds: Bounds) {
    self.snapshot = snapshot
    self.bounds = bounds
    policy = snapshot.policy.importance
  }

  /// What the rule sees in a buyer.
  func measures(of buyer: CustomerID) -> Measures {
    let index = buyer.index
    let first = snapshot.facts.firstDay[index]
    return Measures(
      largest: snapshot.facts.largest[index], monetary: snapshot.facts.monetary[index],
      frequency: Int(snapshot.facts.frequency[index]), cooperation: first.distance(to: snapshot.facts.lastDay[index]),
      recency: snapshot.facts.recency(buyer), tenure: first.distance(to: snapshot.asOf),
      firstAmount: snapshot.facts.firstAmount[index])
  }

  /// The class of what the rule sees.
  func classIndex(_ it: Measures) -> Int {
    isKeyAccount(it) ? 0 : isImportant(it) ? 1 : hasPotential(it) ? 2 : 3
  }

  private func isKeyAccount(_ it: Measures) -> Bool {
    let one =
      it.largest >= bounds.largestTop || it.frequency >= bounds.frequencyTop || it.cooperation >= policy.cooperation
    return it.frequency >= policy.minFrequency && it.monetary >= bounds.monetaryTop && one
  }

  private func isImportant(_ it: Measures) -> Bool {
    let (much, often) = (it.monetary >= bounds.monetaryUpper, it.frequency >= bounds.frequencyUpper)
    let cooperation = it.cooperation >= policy.cooperation
    return much && often || much && cooperation || often && cooperation
  }

  private func hasPotential(_ it: Measures) -> Bool {
    // The last N days are the as-of day and the N - 1 before it.
    let promising = it.tenure < policy.newDays && it.firstAmount * 2 >= bounds.doubledMedianOrder
    return it.recency <= policy.recent && (it.largest >= bounds.largestTop || promising)
  }

  let tried = [0, 1, 2]

  func fitting(_ buyer: CustomerID) -> ClassSet {
    let it = measures(of: buyer)
    var classes = ClassSet()
    classes.insert(0, if: isKeyAccount(it))
    classes.insert(1, if: isImportant(it))
    classes.insert(2, if: hasPotential(it))
    return classes
  }

  /// Where every buyer has the amount, and the votes of a key account ask no more than those of an important customer, all of these are key
  /// accounts.
  var closed: [ClosedClass] {
    let facts = snapshot.facts
    guard let least = snapshot.monetary.values.last, bounds.monetaryTop <= least else { return [] }
    let isSame = bounds.frequencyTop <= bounds.frequencyUpper
    let hasNone = isSame || facts.buyers.allSatisfy { facts.largest[$0.index] >= bounds.largestTop }
    return .all([(place: 1, cause: .cutOffs, isThere: hasNone)])
  }

  func classIndex(of buyer: CustomerID) -> Int { classIndex(measures(of: buyer)) }

  func reason(for buyer: CustomerID) -> [Criterion] {
    let it = measures(of: buyer)
    let own = classIndex(it)
    let frequency = Criterion(.frequency, it.frequency, .atLeast, policy.minFrequency, as: Quantity.count)
    let amount = ImportanceRule.money(.monetary, it.monetary, bounds.monetaryTop)
    let power = ImportanceRule.money(.largestOrder, it.largest, bounds.largestTop)
    let often = Criterion(.frequency, it.frequency, .atLeast, bounds.frequencyTop, as: Quantity.count)
    let cooperation = Criterion(.cooperation, it.cooperation, .atLeast, policy.cooperation, as: Quantity.days)
    let key = [frequency, amount, power, often, cooperation].made(for: "key-account")
    if own == 0 { return key }
    let lower = [
      ImportanceRule.money(.monetary, it.monetary, bounds.monetaryUpper),
      Criterion(.frequency, it.frequency, .atLeast, bounds.frequencyUpper, as: Quantity.count), cooperation,
    ].made(for: "important")
    if own == 1 { return lower }
    let recent = Criterion(.recency, it.recency, .atMost, policy.recent, as: Quantity.days)
    let fresh = Criterion(.tenure, it.tenure, .below, policy.newDays, as: Quantity.days)
    let first = Criterion(
      .firstAmount, .money(Money(units: it.firstAmount)), .atLeast, .halfMoney(doubled: Money(units: bounds.doubledMedianOrder)),
      holds: it.firstAmount * 2 >= bounds.doubledMedianOrder)
    return (own == 3 ? [amount.made(for: "key-account")] + lower : []) + [recent, power, fresh, first].made(for: "potential")
  }

  private static func money(_ measure: Measure, _ value: Int64, _ bound: Int64) -> Criterion {
    Criterion(measure, Int(value), .atLeast, Int(bound)) { .money(Money(units: Int64($0))) }
  }
}
