import Trade

/// The steps of selling. segmentation.md §4, `node`: of direct sales super, new, regular and lead; of assisted sales customer, intended,
/// potential and unknown, each in the order of testing.
struct NodeRule: Rule {
  /// The classes of direct sales, and of assisted sales.
  static let directClasses = ["super", "regular", "new", "lead"]
  static let assistedClasses = ["customer", "intended", "potential", "unknown"]

  let id = SegmentationID.node
  let classes: [String]
  let population = Population.everyone
  let snapshot: Snapshot
  let policy: Policy.Node
  let isAssisted: Bool
  /// Least M of a super user, in ten-thousandths.
  let monetary: Int64

  /// What the rule looks at in a customer.
  struct Measures {
    var orders = 0
    var frequency = 0
    var monetary: Int64 = 0
    /// Days since the first order.
    var tenure = 0
    var hasSeenOffer = false
    var hasContact = false
  }

  /// The rule as of the snapshot's day: M of a super user is kept, or a percentile of the buyers, or a fixed number of a small store.
  init(_ snapshot: Snapshot) {
    let isSmall = snapshot.facts.buyers.count < snapshot.policy.smallStore
    let percentile = snapshot.policy.node.superPercentile
    let live =
      isSmall ? snapshot.fixedAmount(tenths: snapshot.policy.smallStoreVotes.amount) : snapshot.monetary.percentile(percentile)
    self.init(snapshot, monetary: snapshot.kept(.node, "super", 1)?[0] ?? live)
  }

  /// The rule with a bound of one's own.
  init(_ snapshot: Snapshot, monetary: Int64) {
    (self.snapshot, self.monetary) = (snapshot, monetary)
    policy = snapshot.policy.node
    isAssisted = snapshot.store.sales == .assisted
    classes = isAssisted ? NodeRule.assistedClasses : NodeRule.directClasses
  }

  /// What the rule sees in a customer.
  func measures(of customer: CustomerID) -> Measures {
    let index = customer.index
    return Measures(
      orders: Int(snapshot.facts.orderCount[index]), frequency: Int(snapshot.facts.frequency[index]),
      monetary: snapshot.facts.monetary[index], tenure: snapshot.facts.firstDay[index].distance(to: snapshot.asOf),
      hasSeenOffer: !snapshot.background.stage.isEmpty && snapshot.background.stage[index].hasSeenOffer,
      hasContact: snapshot.touches.hasContact(customer))
  }

  /// The class of what the rule sees.
  func classIndex(_ it: Measures) -> Int {
    if isAssisted { return it.orders >= 1 ? 0 : it.hasSeenOffer ? 1 : it.hasContact ? 2 : 3 }
    if it.orders == 0 { return 3 }
    if it.monetary >= monetary, it.frequency >= policy.superFrequency { return 0 }
    // The last N days are the as-of day and the N - 1 before it.
    return it.orders == 1 && it.tenure < policy.newDays ? 2 : 1
  }

  func classIndex(of customer: CustomerID) -> Int { classIndex(measures(of: customer)) }

  var tried: [Int] { isAssisted ? [0, 1, 2] : [0, 2, 1, 3] }
  var mayOverlap: [Int] { isAssisted ? [0, 1] : [0, 2] }

  /// The classes whose conditions hold for what the rule sees.
  func fitting(_ it: Measures) -> ClassSet {
    var classes = ClassSet()
    if isAssisted {
      classes.insert(0, if: it.orders >= 1)
      classes.insert(1, if: it.hasSeenOffer)
      classes.insert(2, if: it.hasContact)
      return classes
    }
    classes.insert(0, if: it.orders >= 1 && it.monetary >= monetary && it.frequency >= policy.superFrequency)
    classes.insert(1, if: it.orders >= 1)
    classes.insert(2, if: it.orders == 1 && it.tenure < policy.newDays)
    classes.insert(3, if: it.orders == 0)
    return classes
  }

  func fitting(_ customer: CustomerID) -> ClassSet { fitting(measures(of: customer)) }

  var closed: [ClosedClass] {
    if !isAssisted { return [] }
    return .all([
      (place: 1, cause: .noColumn, isThere: snapshot.background.stage.isEmpty),
      (place: 2, cause: .noColumn, isThere: snapshot.touches.counts.isEmpty),
    ])
  }
}

extension Snapshot {
  /// A fixed amount of a small store, in tenths of the median order, rounded up to a ten-thousandth.
  func fixedAmount(tenths: Int) -> Int64 { Int64(clamping: (Int128(orderMedians.all) * Int128(tenths) + 19) / 20) }
}
