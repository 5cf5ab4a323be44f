import Trade

/// How a customer buys. segmentation.md §4, `behaviour`: what people entered in the customer file, else the first test that fits.
struct BehaviourRule: FixedRule {
  static let id = SegmentationID.behaviour
  static let classes = ["loyal", "discount-hunter", "impulse", "targeted", "interested", "undetermined"]

  let snapshot: Snapshot
  let policy: Policy.Behaviour
  /// Whether the data tells discounts, goods, and categories.
  let tells: (discounts: Bool, goods: Bool, categories: Bool)
  /// The share of orders at a discount that chance is held to, as it is now or as it is kept.
  let discountedShare: Share
  /// How likely so many orders are at a discount by chance.
  private let discounts: BinomialTail

  /// What the rule looks at in a customer.
  struct Case {
    /// The class entered by hand, `Segmentation.none` without one.
    var entered = Segmentation.none
    var orders = 0
    var discounted = Share(0, of: 0)
    /// Whether chance alone gives so many discounted orders, or so many with the favourite, less often than `Policy.Behaviour.chance`.
    var isDiscountHabit = false
    var isFavouriteHabit = false
    var isInRhythm = false
    var favouriteSpend = Share(0, of: 0)
    var favouriteOrders = Share(0, of: 0)
    /// Days from first to last order.
    var cooperation = 0
    var productSpend = Share(0, of: 0)
    var categories = 0
    /// Whether the coefficient of variation of the gaps reaches `Policy.Behaviour.impulseVariation`.
    var isErratic = false
  }

  /// The rule as of the snapshot's day.
  init(_ snapshot: Snapshot) {
    (self.snapshot, policy) = (snapshot, snapshot.policy.behaviour)
    tells = (snapshot.tellsDiscounts, snapshot.tellsGoods, snapshot.tellsCategories)
    let kept = snapshot.kept(.behaviour, "discounted", 2).map { Share($0[0], of: $0[1]) }
    discountedShare = kept ?? snapshot.habits.discountedShare
    discounts = BinomialTail(discountedShare, chance: policy.chance, remembered: 64)
  }

  let population = Population.everyone
  private var habits: Habits { snapshot.habits }
  var unit: FavouriteUnit { habits.unit }

  /// What the rule sees in a customer. The favourite's chance is worked out where the other tests of the loyal hold.
  func sight(of customer: CustomerID) -> Case {
    let index = customer.index
    var it = Case()
    if !snapshot.entered.type.isEmpty { it.entered = snapshot.entered.type[index] }
    it.orders = Int(snapshot.facts.orderCount[index])
    if it.orders == 0 { return it }
    let habit = snapshot.habits.byCustomer[index]
    it.discounted = Share(Int(habit.discounted), of: it.orders)
    it.isDiscountHabit = discounts.isHabit(Int(habit.discounted), of: it.orders)
    it.isInRhythm = snapshot.rhythm(of: customer) == .inRhythm
    it.favouriteSpend = Share(habit.unitSpend, of: habit.spend)
    it.favouriteOrders = Share(Int(habit.unitOrders), of: it.orders)
    it.cooperation = snapshot.facts.firstDay[index].distance(to: snapshot.facts.lastDay[index])
    it.productSpend = Share(habit.productSpend, of: habit.spend)
    it.categories = Int(habit.categories)
    it.isErratic = it.categories >= policy.impulseCategories && isErratic(habit, customer)
    if it.isInRhythm, it.orders >= policy.loyalOrders, it.favouriteSpend.reaches(policy.loyalShare),
      it.favouriteOrders.reaches(policy.loyalShare)
    {
      it.isFavouriteHabit = favourites(habit).isHabit(Int(habit.unitOrders), of: it.orders)
    }
    return it
  }

  /// The class of what the rule sees.
  func classIndex(_ it: Case) -> Int {
    if it.entered != Segmentation.none { return Int(it.entered) }
    if it.orders == 0 { return 4 }
    return isHunter(it) ? 1 : isLoyal(it) ? 0 : isTargeted(it) ? 3 : isImpulse(it) ? 2 : 5
  }

  private func isHunter(_ it: Case) -> Bool {
    tells.discounts && it.orders >= policy.hunterOrders && it.discounted.reaches(policy.hunterShare) && it.isDiscountHabit
  }

  private func isTargeted(_ it: Case) -> Bool {
    tells.goods && it.orders >= policy.targetedOrders && it.productSpend.reaches(policy.targetedShare)
  }

  private func isImpulse(_ it: Case) -> Bool {
    tells.categories && it.orders >= policy.impulseOrders && it.categories >= policy.impulseCategories && it.isErratic
  }

  private func isLoyal(_ it: Case) -> Bool {
    if it.orders < policy.loyalOrders || !it.isInRhythm { return false }
    return switch unit {
    case .brand, .category, .product:
      it.favouriteSpend.reaches(policy.loyalShare) && it.favouriteOrders.reaches(policy.loyalShare) && it.isFavouriteHabit
    case .none: it.cooperation >= policy.loyalDays
    case .unknown: false
    }
  }

  func classIndex(of customer: CustomerID) -> Int { classIndex(sight(of: customer)) }

  let tried = [4, 1, 0, 3, 2]
  var hasEntries: Bool { !snapshot.entered.type.isEmpty }

  func fitting(_ customer: CustomerID) -> ClassSet {
    let it = sight(of: customer)
    var classes = ClassSet()
    classes.insert(Int(it.entered), if: it.entered < UInt8(BehaviourRule.classes.count))
    classes.insert(4, if: it.orders == 0)
    classes.insert(1, if: isHunter(it))
    classes.insert(0, if: isLoyal(it))
    classes.insert(3, if: isTargeted(it))
    classes.insert(2, if: isImpulse(it))
    return classes
  }

  /// Where every order is at a discount, no number of them shows a habit, and nobody buys in more categories than there are.
  var closed: [ClosedClass] {
    if hasEntries { return [] }
    let isAlwaysDiscounted = discountedShare.whole > 0 && discountedShare.part == discountedShare.whole
    let hasFewCategories = snapshot.ledger.products.categories.count < policy.impulseCategories
    return .all([
      (place: 0, cause: .noColumn, isThere: unit == .unknown), (place: 1, cause: .noColumn, isThere: !tells.discounts),
      (place: 1, cause: .cutOffs, isThere: tells.discounts && isAlwaysDiscounted),
      (place: 2, cause: .noColumn, isThere: !tells.categories),
      (place: 2, cause: .cutOffs, isThere: tells.categories && hasFewCategories),
      (place: 3, cause: .noColumn, isThere: !tells.goods),
    ])
  }

  private func favourites(_ habit: Habit) -> BinomialTail {
    BinomialTail(habits.share(ofUnit: habit.unit), chance: policy.chance)
  }

  /// Sample variance ≥ (v·mean)², with n gaps of sum S and squares Q: 10⁴·n·(n·Q − S²) ≥ v²·(n − 1)·S², v in hundredths.
  private func isErratic(_ habit: Habit, _ customer: CustomerID) -> Bool {
    let (count, sum) = gaps(of: customer)
    if count < 2 { return false }
    let (number, square, limit) = (Int128(count), Int128(sum) * Int128(sum), Int128(policy.impulseVariation))
    return 10_000 * number * (number * Int128(habit.gapSquares) - square) >= limit * limit * (number - 1) * square
  }

  private func gaps(of customer: CustomerID) -> (count: Int, sum: Int) {
    let index = customer.index
    return (
      Int(snapshot.facts.purchaseDays[index]) - 1, snapshot.facts.firstDay[index].distance(to: snapshot.facts.lastDay[index])
    )
  }

  func reason(for customer: CustomerID) -> [Criterion] {
    let (it, habit) = (sight(of: customer), habits[customer])
    if it.entered != Segmentation.none {
      let word = Quantity.word(BehaviourRule.classes[Int(it.entered)])
      return [Criterion(.entered, word, .equal, word, holds: true).made(for: BehaviourRule.classes[Int(it.entered)])]
    }
    if it.orders == 0 { return [Criterion(.orders, 0, .equal, 0, as: Quantity.count).made(for: "interested")] }
    var trail = Trail()
    let orders = { (least: Int) in { Criterion(.orders, it.orders, .atLeast, least, as: Quantity.count) } }
    trail.note(orders(1)())
    if tells.discounts,
      trail.holds(
        for: "discount-hunter", orders(policy.hunterOrders),
        { Criterion(.discountedOrders, it.discounted, reaches: policy.hunterShare) },
        {
          let chance = discounts.probability(atLeast: Int(habit.discounted), of: it.orders)
          return Criterion(.discountChance, chance: chance, below: policy.chance, isBelow: it.isDiscountHabit)
            .resting(on: "share of the store's orders at a discount", .share(discountedShare))
        })
    {
      return trail.criteria
    }
    if unit != .unknown, trail.holds(for: "loyal", orders(policy.loyalOrders), { rhythm(it, customer) }),
      tellLoyal(it, habit, &trail)
    {
      return trail.criteria
    }
    if tells.goods,
      trail.holds(
        for: "targeted", orders(policy.targetedOrders),
        { Criterion(.productSpend, it.productSpend, reaches: policy.targetedShare).resting(on: "product", product(of: customer)) }
      )
    {
      return trail.criteria
    }
    if tells.categories {
      _ = trail.holds(
        for: "impulse", orders(policy.impulseOrders),
        { Criterion(.categories, it.categories, .atLeast, policy.impulseCategories, as: Quantity.count) },
        { variation(it, habit, customer) })
    }
    return trail.criteria
  }

  private func tellLoyal(_ it: Case, _ habit: Habit, _ trail: inout Trail) -> Bool {
    if unit == .none {
      return trail.holds(
        for: "loyal", { Criterion(.cooperation, it.cooperation, .atLeast, policy.loyalDays, as: Quantity.days) })
    }
    return trail.holds(
      for: "loyal",
      {
        Criterion(.favouriteSpend, it.favouriteSpend, reaches: policy.loyalShare).resting(on: unit.rawValue, name(of: habit.unit))
      },
      { Criterion(.favouriteOrders, it.favouriteOrders, reaches: policy.loyalShare) },
      {
        let chance = favourites(habit).probability(atLeast: Int(habit.unitOrders), of: it.orders)
        return Criterion(.favouriteChance, chance: chance, below: policy.chance, isBelow: it.isFavouriteHabit)
          .resting(on: "its share of the store's orders", .share(habits.share(ofUnit: habit.unit)))
      })
  }

  /// The overdue ratio, or how many purchase days are missing to one.
  private func rhythm(_ it: Case, _ customer: CustomerID) -> Criterion {
    guard let ratio = snapshot.facts.overdueRatio(customer) else {
      return Criterion(.purchaseDays, Int(snapshot.facts.purchaseDays[customer.index]), .atLeast, 3, as: Quantity.count)
    }
    let bound = Quantity.ratio(hundredths: snapshot.policy.rhythm[0])
    return Criterion(.overdueRatio, .ratio(hundredths: ratio), .atMost, bound, holds: it.isInRhythm)
  }

  private func variation(_ it: Case, _ habit: Habit, _ customer: CustomerID) -> Criterion {
    let (count, sum) = gaps(of: customer)
    let mean = count > 0 ? Double(sum) / Double(count) : 0
    let variance = count > 1 ? (Double(habit.gapSquares) - mean * Double(sum)) / Double(count - 1) : 0
    let hundredths = mean > 0 ? Int((100 * variance.squareRoot() / mean).rounded()) : 0
    return Criterion(
      .gapVariation, .ratio(hundredths: hundredths), .atLeast, .ratio(hundredths: policy.impulseVariation), holds: it.isErratic)
  }
}
