import Trade

/// Works out what the classes of a segmentation are worth: what is the same for every segmentation is counted once.
struct ClassCount: RuleTask {
  let snapshot: Snapshot
  let period: Period
  /// Orders and money of the period per customer.
  private let sums: CustomerSums
  /// Turnover that is in no class, as `Totals` has it.
  private let anonymous: Turnovers
  /// The classes of `Policy.returnDays` ago, on a day.
  private let earlier: [SegmentationID: Assignment]
  private let earlierDay: Day
  private let room: RhythmCount.Room
  /// The classes now that are known already.
  private let assigned: [SegmentationID: Assignment]

  /// Counts for a period that ends on the rules' day; `earlier` are the classes of every segmentation on an earlier day.
  init(
    _ rules: Rules, _ period: Period, now: Totals, lifetime: Totals, earlier: [Assignment], on day: Day
  ) {
    let snapshot = rules.snapshot
    (self.snapshot, self.period, assigned) = (snapshot, period, rules.assigned)
    sums = snapshot.sums(from: period.from)
    anonymous = ClassCount.anonymous(snapshot, period, now: now, lifetime: lifetime)
    self.earlier = Dictionary(uniqueKeysWithValues: earlier.lazy.map { ($0.id, $0) })
    (earlierDay, room) = (day, RhythmCount.Room(snapshot.facts))
  }

  /// The segmentation that a rule makes, with the figures of its classes.
  func run(_ rule: some Rule) -> Segmentation {
    let assignment = assigned[rule.id]?.numbers ?? snapshot.assignment(by: rule)
    let classes = classes(assignment, rule.classes, before: earlier[rule.id])
    var all = ClassSum(hasProfit: hasProfit, listed: snapshot.policy.listed)
    for other in classes { all.add(other, snapshot.facts) }
    return Segmentation(
      id: rule.id, classes: rule.classes, names: rule.names, title: rule.title, population: rule.population,
      assignment: assignment, figures: classes.map(\.figures), all: all.figures,
      anonymous: anonymous, thresholds: rule.thresholds, examples: rule.examples, reason: { rule.reason(for: $0) })
  }

  private var hasProfit: Bool { !snapshot.ledger.orders.profit.isEmpty }

  private func classes(_ assignment: ContiguousArray<UInt8>, _ classes: [String], before: Assignment?) -> [ClassSum] {
    let facts = snapshot.facts
    var sums = Array(repeating: ClassSum(hasProfit: hasProfit, listed: snapshot.policy.listed), count: classes.count)
    let rhythms = RhythmCount(facts, room, assignment, classes: classes.count)
    add(to: &sums, assignment)
    for contact in snapshot.contacts where assignment[contact.index] != Segmentation.none {
      sums[Int(assignment[contact.index])].add(contact: contact, facts)
    }
    for own in sums.indices { sums[own].tell(rhythms, own) }
    guard let before else { return sums }
    let (moves, width) = (moves(from: before, to: assignment, classes: classes.count), classes.count + 1)
    for (earlier, name) in before.classes.enumerated() {
      // Classes that follow from the data need not be those of the earlier day.
      guard let own = classes.firstIndex(of: name) else { continue }
      for now in 0..<width {
        let (stayed, returned) = (Int(moves[2 * (earlier * width + now)]), Int(moves[2 * (earlier * width + now) + 1]))
        sums[own].stood += stayed + returned
        sums[own].returned += returned
        if now > own, now < classes.count { sums[own].advanced += stayed + returned }
      }
    }
    return sums
  }

  /// How many customers went from each class of the earlier day to each class, or last to none: first those who did not order since, then
  /// those who did.
  private func moves(
    from before: Assignment, to assignment: ContiguousArray<UInt8>, classes: Int
  ) -> ContiguousArray<Int32> {
    let width = classes + 1
    var moves = ContiguousArray<Int32>(repeating: 0, count: 2 * before.classes.count * width)
    let (own, now, facts, day) = (before.numbers.span, assignment.span, snapshot.facts, earlierDay)
    let (orders, lastDays) = (facts.orderCount.span, facts.lastDay.span)
    var places = moves.mutableSpan
    for customer in own.indices where own[customer] != Segmentation.none {
      let place = now[customer] == Segmentation.none ? classes : Int(now[customer])
      let hasReturned = orders[customer] > 0 && lastDays[customer] > day
      places[2 * (Int(own[customer]) * width + place) + (hasReturned ? 1 : 0)] += 1
    }
    return moves
  }

  /// Adds every buyer to the class it is in.
  private func add(to classes: inout [ClassSum], _ assignment: ContiguousArray<UInt8>) {
    let (facts, from) = (snapshot.facts, period.from)
    let (buyers, own, firstDays) = (facts.buyers.span, assignment.span, facts.firstDay.span)
    let (orders, amounts) = (facts.orderCount.span, facts.monetary.span)
    let (ordersNow, amountsNow) = (sums.orders.span, sums.monetary.span)
    var classes = classes.mutableSpan
    for place in buyers.indices {
      let buyer = Int(buyers[place].number)
      let (index, amount) = (Int(own[buyer]), amounts[buyer])
      classes[index].add(orders: orders[buyer], amount, isNew: firstDays[buyer] >= from)
      if ordersNow[buyer] != 0 || amountsNow[buyer] != 0 {
        classes[index].addPeriod(orders: ordersNow[buyer], amountsNow[buyer])
      }
      if classes[index].lists(amount) { classes[index].list(buyers[place], facts) }
    }
    if !hasProfit { return }
    for buyer in facts.buyers { classes[Int(assignment[buyer.index])].addProfit(of: buyer, facts, period: sums) }
  }

  private static func anonymous(_ snapshot: Snapshot, _ period: Period, now: Totals, lifetime: Totals) -> Turnovers {
    var turnovers = Turnovers()
    turnovers.period.orders = now.anonymousOrders
    turnovers.period.revenue = now.anonymousRevenue
    turnovers.lifetime.orders = lifetime.anonymousOrders
    turnovers.lifetime.revenue = lifetime.anonymousRevenue
    let orders = snapshot.ledger.orders
    var (inPeriod, ever) = (ProfitSum(isKnown: !orders.profit.isEmpty), ProfitSum(isKnown: !orders.profit.isEmpty))
    for order in orders.anonymous where ever.isKnown && snapshot.counted.net(order) > 0 {
      ever.add(orders.profit[order])
      if orders.day[order] >= period.from { inPeriod.add(orders.profit[order]) }
    }
    (turnovers.period.profit, turnovers.lifetime.profit) = (inPeriod.money, ever.money)
    return turnovers
  }
}
