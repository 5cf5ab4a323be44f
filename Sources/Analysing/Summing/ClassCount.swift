import Trade

/// Works out what the classes of a segmentation are worth: what is the same for every segmentation is counted once.
struct ClassCount {
  let snapshot: Snapshot
  let period: Period
  /// Orders and money of the period per customer.
  let sums: CustomerSums
  /// Turnover that is in no class, as `Totals` has it.
  let anonymous: Turnovers

  /// Counts for a period that ends on the snapshot's day.
  init(_ snapshot: Snapshot, _ period: Period, now: Totals, lifetime: Totals) {
    self.snapshot = snapshot
    self.period = period
    sums = CustomerSums(snapshot.ledger, snapshot.counted, snapshot.histories, from: period.from)
    anonymous = ClassCount.anonymous(snapshot, period, now: now, lifetime: lifetime)
  }

  private static func anonymous(_ snapshot: Snapshot, _ period: Period, now: Totals, lifetime: Totals) -> Turnovers {
    var turnovers = Turnovers()
    turnovers.period.orders = now.anonymousOrders
    turnovers.period.revenue = now.anonymousRevenue
    turnovers.lifetime.orders = lifetime.anonymousOrders
    turnovers.lifetime.revenue = lifetime.anonymousRevenue
    let orders = snapshot.ledger.orders
    var (inPeriod, ever) = (ProfitSum(isKnown: !orders.profit.isEmpty), ProfitSum(isKnown: !orders.profit.isEmpty))
    for order in snapshot.counted.net.indices where orders.customer[order] == .nobody && snapshot.counted.net[order] > 0 {
      if ever.isKnown { ever.add(orders.profit[order]) }
      if inPeriod.isKnown, orders.day[order] >= period.from { inPeriod.add(orders.profit[order]) }
    }
    (turnovers.period.profit, turnovers.lifetime.profit) = (inPeriod.money, ever.money)
    return turnovers
  }

  /// Figures of each class; `earlier` are the classes of `Policy.returnDays` ago, on `day`.
  func figures(_ assignment: ContiguousArray<UInt8>, classes: Int, earlier: ContiguousArray<UInt8>, on day: Day) -> [ClassFigures]
  {
    var builders = (0..<classes).map { _ in Builder(hasProfit: !snapshot.ledger.orders.profit.isEmpty) }
    for buyer in snapshot.facts.buyers { add(buyer, to: &builders[Int(assignment[buyer.index])]) }
    for customer in earlier.indices where earlier[customer] != Segmentation.none {
      let index = Int(earlier[customer])
      builders[index].stood += 1
      let hasReturned = snapshot.facts.orderCount[customer] > 0 && snapshot.facts.lastDay[customer] > day
      if hasReturned { builders[index].returned += 1 }
    }
    return builders.map(\.finished)
  }

  /// Keeps the buyers with the largest M, by M, then by id. Buyers come in the order of their ids, so an equal one stands behind.
  private func list(_ buyer: CustomerID, in top: inout [CustomerID]) {
    let (amount, listed) = (snapshot.facts.monetary[buyer.index], snapshot.policy.listed)
    if top.count == listed, let last = top.last, snapshot.facts.monetary[last.index] >= amount { return }
    top.insert(buyer, at: top.partitioningIndex { snapshot.facts.monetary[$0.index] < amount })
    if top.count > listed { top.removeLast() }
  }

  private func add(_ buyer: CustomerID, to builder: inout Builder) {
    let index = buyer.index
    builder.figures.customers += 1
    list(buyer, in: &builder.figures.top)
    builder.lifetime.add(
      orders: snapshot.facts.orderCount[index], money: snapshot.facts.monetary[index], profit: snapshot.facts.profit[index])
    builder.period.add(orders: sums.orders[index], money: sums.monetary[index], profit: sums.profit[index])
    if snapshot.facts.firstDay[index] >= period.from { builder.figures.newCustomers += 1 }
    let silence = snapshot.facts.recency(buyer)
    builder.silences.add(silence)
    builder.figures.silences.add(silence)
    builder.figures.longestSilence = max(builder.figures.longestSilence ?? 0, silence)
    if snapshot.facts.purchaseDays[index] >= 2 {
      let doubled = Int(snapshot.facts.doubledMedianGap[index])
      builder.gaps.add(doubled)
      builder.silencesWithGap.add(silence)
      builder.figures.gaps.add(doubled / 2)
    }
  }

  /// Figures in the making.
  private struct Builder {
    var figures = ClassFigures()
    var lifetime: TurnoverSum
    var period: TurnoverSum
    /// Twice the median gaps, and recencies, of the members.
    var gaps = Tally()
    var silences = Tally()
    /// Recencies of those with a gap.
    var silencesWithGap = Tally()
    var stood = 0
    var returned = 0

    init(hasProfit: Bool) {
      lifetime = TurnoverSum(hasProfit: hasProfit)
      period = TurnoverSum(hasProfit: hasProfit)
    }

    var finished: ClassFigures {
      var figures = figures
      (figures.turnover.lifetime, figures.turnover.period) = (lifetime.turnover, period.turnover)
      figures.quadrupledMedianGap = gaps.doubledMedian
      figures.doubledMedianSilence = silences.doubledMedian
      figures.doubledMedianSilenceWithGap = silencesWithGap.doubledMedian
      figures.returned = Share(returned, of: stood)
      return figures
    }
  }

  /// A turnover in the making.
  private struct TurnoverSum {
    private var sum = Turnover()
    private var profit: ProfitSum

    init(hasProfit: Bool) { profit = ProfitSum(isKnown: hasProfit) }

    mutating func add(orders: Int32, money: Int64, profit value: Int64) {
      sum.revenue += Money(units: money)
      if orders == 0 { return }
      sum.customers += 1
      sum.orders += Int(orders)
      if profit.isKnown { profit.add(value) }
    }

    var turnover: Turnover {
      var turnover = sum
      turnover.profit = profit.money
      return turnover
    }
  }
}
