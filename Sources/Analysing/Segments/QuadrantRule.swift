import Trade

/// Orders and amount of the last 90 days. segmentation.md §3, `quadrant`.
struct QuadrantRule: FixedRule {
  static let id = SegmentationID.quadrant
  static let classes = ["important-value", "important-development", "general-value", "general-development", "no-recent-order"]

  let snapshot: Snapshot
  private let sums: CustomerSums
  /// Bounds of the amount.
  let low: Money
  let high: Money
  /// The low bound that follows from orders, before the policy says anything of the high one; nil where it counts for nothing.
  private let automatic: Money?

  /// The rule as of the snapshot's day. Without bounds in the policy the low one is 300 for yuan, else the median order of the last
  /// 365 days rounded to two significant digits; the high one is twice that.
  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    let policy = snapshot.policy.quadrant
    sums = snapshot.sums(.days(policy.days))
    let isYuan = snapshot.store.currency.code == "CNY"
    let kept = snapshot.kept(.quadrant, "low", 1).map { Money(units: $0[0]) }
    let own = kept ?? QuadrantRule.roundedToTwoDigits(doubled: snapshot.orderMedians.recent)
    automatic = policy.low == nil && !isYuan ? own : nil
    (low, high) = policy.bounds(automatic: isYuan ? policy.yuanLow : own)
  }

  /// Half of `doubled` ten-thousandths, rounded half to even to two significant digits.
  static func roundedToTwoDigits(doubled: Int64) -> Money {
    var step: Int64 = 1
    while doubled / 200 >= step { step *= 10 }
    return Money(units: roundedQuotient(Int128(doubled), Int128(step) * 2) * step)
  }

  /// The class of a number of orders and their amount.
  func classIndex(orders: Int, amount: Money) -> Int {
    switch (orders, amount) {
    case (...0, _): 4
    case (1, high...): 1
    case (_, high...): 0
    case (1, _): 3
    case (_, low...): 2
    case (2, _): 3
    default: 2
    }
  }

  func classIndex(of buyer: CustomerID) -> Int {
    classIndex(orders: Int(sums.orders[buyer.index]), amount: Money(units: sums.monetary[buyer.index]))
  }

  func reason(for buyer: CustomerID) -> [Criterion] {
    let orders = Int(sums.orders[buyer.index])
    let amount = sums.monetary[buyer.index]
    let count = Criterion(
      .recentOrders, orders, orders == 0 ? .equal : .atLeast, orders == 0 ? 0 : min(orders, 3), as: Quantity.count)
    if orders == 0 { return [count] }
    let money = { (relation: Criterion.Relation, bound: Money) in
      Criterion(.recentAmount, Int(amount), relation, Int(bound.units)) { .money(Money(units: Int64($0))) }
    }
    let atMost = Criterion(.recentOrders, orders, .equal, 1, as: Quantity.count)
    let atLeast = Criterion(.recentOrders, orders, .atLeast, 2, as: Quantity.count)
    let number = orders == 1 ? atMost : atLeast
    if amount >= high.units { return [number, money(.atLeast, high)] }
    if orders == 1 { return [number, money(.below, high)] }
    if amount >= low.units { return [number, money(.atLeast, low), money(.below, high)] }
    let few = orders == 2 ? Criterion(.recentOrders, 2, .equal, 2, as: Quantity.count) : count
    return [few, money(.below, low)]
  }

  var drawn: [DrawnCutOff] {
    guard let automatic else { return [] }
    let names = snapshot.policy.quadrant.high == nil ? ["low", "high"] : ["low"]
    return [DrawnCutOff("low", [automatic.units], told: thresholds.filter { names.contains($0.name) })]
  }

  var thresholds: [Threshold] {
    let (sums, low, high) = (sums, low, high)
    return [
      Threshold(
        measure: .recentAmount, name: "low", relation: .atLeast, bound: .money(low),
        met: snapshot.buyers { sums.orders[$0.index] > 0 && sums.monetary[$0.index] >= low.units }),
      Threshold(
        measure: .recentAmount, name: "high", relation: .atLeast, bound: .money(high),
        met: snapshot.buyers { sums.orders[$0.index] > 0 && sums.monetary[$0.index] >= high.units }),
      Threshold(
        measure: .recentOrders, name: "recent", relation: .atLeast, bound: .count(1),
        met: snapshot.buyers { sums.orders[$0.index] > 0 }),
      Threshold(
        measure: .recentOrders, name: "twice", relation: .atLeast, bound: .count(2),
        met: snapshot.buyers { sums.orders[$0.index] > 1 }),
    ]
  }

  var examples: [RuleExample] {
    let example = { (orders: Int, amount: Money, name: String) in
      RuleExample([(.recentOrders, .count(orders)), (.recentAmount, .money(amount))], is: name)
    }
    let (lessThanHigh, lessThanLow) = (high - snapshot.coin, low - snapshot.coin)
    return [
      example(2, high, "important-value"), example(2, lessThanHigh, "general-value"),
      example(1, high, "important-development"), example(1, lessThanHigh, "general-development"),
      example(2, low, "general-value"), example(2, lessThanLow, "general-development"),
      example(3, lessThanLow, "general-value"), example(0, .zero, "no-recent-order"),
    ]
  }
}
