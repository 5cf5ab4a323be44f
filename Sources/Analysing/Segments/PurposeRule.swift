import Trade

/// What a customer buys for. segmentation.md §4, `purpose`: what people entered in the customer file, else the first test that fits.
struct PurposeRule: FixedRule {
  static let id = SegmentationID.purpose
  static let classes = ["own-use", "gift", "resale", "production", "unknown"]

  private let snapshot: Snapshot
  private let policy: Policy.Purpose
  private let marks: (gifts: Bool, festivals: Bool)
  private let tellsGoods: Bool

  /// What the rule looks at in a customer.
  struct Case {
    /// The class entered by hand, and the one that the industry says; `Segmentation.none` without one.
    var entered = Segmentation.none
    var industry = Segmentation.none
    var orders = 0
    var gifts = Share(0, of: 0)
    var festive = Share(0, of: 0)
    /// Purchase days with the same product.
    var productDays = 0
  }

  /// The rule as of the snapshot's day.
  init(_ snapshot: Snapshot) {
    (self.snapshot, policy) = (snapshot, snapshot.policy.purpose)
    marks = (!snapshot.ledger.orders.isGift.isEmpty, policy.festivals?.isEmpty != true)
    tellsGoods = snapshot.tellsGoods
  }

  let population = Population.everyone

  /// What the rule sees in a customer.
  func sight(of customer: CustomerID) -> Case {
    let habit = snapshot.habits.byCustomer[customer.index]
    var it = Case()
    if !snapshot.entered.purpose.isEmpty { it.entered = snapshot.entered.purpose[customer.index] }
    if !snapshot.entered.industry.isEmpty { it.industry = snapshot.entered.industry[customer.index] }
    it.orders = Int(snapshot.facts.orderCount[customer.index])
    it.gifts = Share(Int(habit.gifts), of: it.orders)
    it.festive = Share(Int(habit.festive), of: it.orders)
    it.productDays = Int(habit.productDays)
    return it
  }

  /// The class of what the rule sees.
  func classIndex(_ it: Case) -> Int {
    if it.entered != Segmentation.none { return Int(it.entered) }
    if marks.gifts, it.gifts.reaches(policy.gifts) { return 1 }
    if marks.festivals, it.orders >= policy.festiveOrders, it.festive.reaches(policy.festiveShare) { return 1 }
    if it.industry != Segmentation.none { return Int(it.industry) }
    return tellsGoods && it.productDays >= policy.ownUseDays ? 0 : 4
  }

  func classIndex(of customer: CustomerID) -> Int { classIndex(sight(of: customer)) }

  let tried = [1, 2, 3, 0]
  var hasEntries: Bool { !snapshot.entered.purpose.isEmpty }

  func fitting(_ customer: CustomerID) -> ClassSet {
    let it = sight(of: customer)
    var classes = ClassSet()
    classes.insert(Int(it.entered), if: it.entered < UInt8(PurposeRule.classes.count))
    classes.insert(1, if: marks.gifts && it.gifts.reaches(policy.gifts))
    classes.insert(
      1, if: marks.festivals && it.orders >= policy.festiveOrders && it.festive.reaches(policy.festiveShare))
    classes.insert(Int(it.industry), if: it.industry < UInt8(PurposeRule.classes.count))
    classes.insert(0, if: tellsGoods && it.productDays >= policy.ownUseDays)
    return classes
  }

  var closed: [ClosedClass] {
    if hasEntries { return [] }
    let tellsIndustries = !snapshot.entered.industry.isEmpty
    return .all([
      (place: 0, cause: .noColumn, isThere: !tellsGoods),
      (place: 1, cause: .noColumn, isThere: !marks.gifts && !marks.festivals),
      (place: 2, cause: .noColumn, isThere: !tellsIndustries), (place: 3, cause: .noColumn, isThere: !tellsIndustries),
    ])
  }

  func reason(for customer: CustomerID) -> [Criterion] {
    let it = sight(of: customer)
    let told = { (measure: Measure, number: UInt8) in
      let word = Quantity.word(PurposeRule.classes[Int(number)])
      return Criterion(measure, word, .equal, word, holds: true).made(for: PurposeRule.classes[Int(number)])
    }
    if it.entered != Segmentation.none { return [told(.entered, it.entered)] }
    var trail = Trail()
    trail.note(Criterion(.orders, it.orders, it.orders == 0 ? .equal : .atLeast, min(it.orders, 1), as: Quantity.count))
    // Nothing of nothing is no habit.
    let (gifts, festivals) = (marks.gifts && it.orders > 0, marks.festivals && it.orders > 0)
    if gifts, trail.holds(for: "gift", { Criterion(.giftOrders, it.gifts, reaches: policy.gifts) }) {
      return trail.criteria
    }
    if festivals,
      trail.holds(
        for: "gift", { Criterion(.orders, it.orders, .atLeast, policy.festiveOrders, as: Quantity.count) },
        { Criterion(.festiveOrders, it.festive, reaches: policy.festiveShare) })
    {
      return trail.criteria
    }
    if !snapshot.entered.industry.isEmpty {
      for classID in ["resale", "production"] where trail.holds(for: classID, { industry(of: customer, it, says: classID) }) {
        return trail.criteria
      }
    }
    if tellsGoods {
      trail.note(
        Criterion(.productDays, it.productDays, .atLeast, policy.ownUseDays, as: Quantity.count).made(for: "own-use"))
    }
    return trail.criteria
  }

  /// What the industry stands for, `unknown` for one that says no purpose.
  private func industry(of customer: CustomerID, _ it: Case, says classID: String) -> Criterion {
    if snapshot.background.fileIndustry.number[customer.index] < 0 {
      return Criterion(.industry, .flag(false), .equal, .flag(true), holds: false)
    }
    let own = PurposeRule.classes[it.industry == Segmentation.none ? 4 : Int(it.industry)]
    return Criterion(.industry, .word(own), .equal, .word(classID), holds: own == classID)
  }

  var thresholds: [Threshold] {
    let share = { (measure: Measure, least: Int) in
      Threshold(measure: measure, name: "gift", relation: .atLeast, bound: .share(Share(least, of: 10_000)))
    }
    let festivals = [
      Threshold(measure: .orders, name: "gift", relation: .atLeast, bound: .count(policy.festiveOrders)),
      share(.festiveOrders, policy.festiveShare),
    ]
    let days = Threshold(measure: .productDays, name: "own-use", relation: .atLeast, bound: .count(policy.ownUseDays))
    return (marks.gifts ? [share(.giftOrders, policy.gifts)] : []) + (marks.festivals ? festivals : [])
      + (tellsGoods ? [days] : [])
  }

  /// Boundary cases of the parts in force; what an example does not name is nothing.
  var examples: [RuleExample] {
    let share = { (measure: Measure, basisPoints: Int) in
      (measure: measure, value: Quantity.share(Share(basisPoints, of: 10_000)))
    }
    let festive = { (orders: Int, basisPoints: Int, name: String) in
      RuleExample([(.orders, .count(orders)), share(.festiveOrders, basisPoints)], is: name)
    }
    let once = (measure: Measure.orders, value: Quantity.count(1))
    let gifts = [
      RuleExample([once, share(.giftOrders, policy.gifts)], is: "gift"),
      RuleExample([once, share(.giftOrders, policy.gifts - 1)], is: "unknown"),
    ]
    let festivals = [
      festive(policy.festiveOrders, policy.festiveShare, "gift"),
      festive(policy.festiveOrders - 1, policy.festiveShare, "unknown"),
      festive(policy.festiveOrders, policy.festiveShare - 1, "unknown"),
    ]
    let days = [
      RuleExample([(.productDays, .count(policy.ownUseDays))], is: "own-use"),
      RuleExample([(.productDays, .count(policy.ownUseDays - 1))], is: "unknown"),
    ]
    return (marks.gifts ? gifts : []) + (marks.festivals ? festivals : []) + (tellsGoods ? days : [])
  }
}
