package import Trade

extension Analyst {
  /// The analysis of a ledger as of the last day of a period. Rows after it change nothing but their own step of the reconciliation.
  package func analyse(_ ledger: Ledger, in period: Period, isPartial: Bool) -> Analysis {
    let counted = Counted(ledger, asOf: period.to)
    let histories = Histories(ledger, counted)
    let coverage = Analyst.profitCoverage(ledger, counted)
    let ranking = coverage.whole > 0 && coverage.part == coverage.whole ? Ranking.profit : .revenue
    let snapshot = snapshot(ledger, counted, histories, ranking)
    let (oldest, newest) = Analyst.ends(of: ledger.orders, until: period.to)
    let count = TotalsCount(ledger: ledger, counted: counted, histories: histories, facts: snapshot.facts)
    let (totals, trend) = count.comparison(of: period, since: oldest)
    let lifetime = count.lifetime(until: period.to, since: oldest)

    let rules = Rules(snapshot)
    let classes = classify(snapshot, rules, in: period, now: totals.now, lifetime: lifetime)
    return Analysis(
      store: store, period: period, isPartial: isPartial, policy: policy, ledger: ledger, histories: histories,
      facts: snapshot.facts, ranking: ranking, profitCoverage: coverage, segmentations: classes,
      scores: Scores(rules.rfm),
      named: policy.rfm.scheme == .named ? NamedScheme(rules.rfm).assignment(rules.rfm) : [],
      lifeStageCheck: LifeStageCheck(classes, snapshot), rhythm: snapshot.rhythms, value: ValueAnalysis(snapshot, rules.value),
      concentration: Concentration(snapshot), totals: totals, lifetime: lifetime, trend: trend,
      reconciliation: ReconciliationStep.steps(ledger, counted), newestOrder: newest, oldestOrder: oldest,
      lostKeyAccounts: snapshot.lostKeyAccounts(classes))
  }

  /// Every segmentation of a snapshot, with the figures of its classes.
  private func classify(
    _ snapshot: Snapshot, _ rules: Rules, in period: Period, now: Totals, lifetime: Totals
  ) -> [Segmentation] {
    let count = ClassCount(snapshot, period, now: now, lifetime: lifetime)
    let earlier = earlier(than: snapshot)
    let earlierRules = Rules(earlier).all
    let everybody = ContiguousArray<UInt8>(repeating: 0, count: snapshot.ledger.customers.count)
    var stood = ContiguousArray(repeating: Segmentation.none, count: everybody.count)
    for buyer in earlier.facts.buyers { stood[buyer.index] = 0 }
    let all = count.figures(everybody, classes: 1, earlier: stood, on: earlier.asOf)[0]
    return zip(rules.all, earlierRules).map { rule, earlierRule in
      let kind = type(of: rule)
      let assignment = snapshot.assignment(by: rule)
      let before = earlier.assignment(by: earlierRule)
      return Segmentation(
        id: kind.id, classes: kind.classes, assignment: assignment,
        figures: count.figures(assignment, classes: kind.classes.count, earlier: before, on: earlier.asOf), all: all,
        anonymous: count.anonymous, thresholds: rule.thresholds, examples: rule.examples,
        reason: { rule.reason(for: $0) })
    }
  }

  private func snapshot(_ ledger: Ledger, _ counted: Counted, _ histories: Histories, _ ranking: Ranking) -> Snapshot {
    let (facts, gaps) = Facts.counting(ledger, counted, histories, frequency: policy.frequency)
    return Snapshot(
      store: store, policy: policy, ledger: ledger, counted: counted, histories: histories, facts: facts, gaps: gaps,
      ranking: ranking)
  }

  /// The customers `Policy.returnDays` ago, by the same rules with the cut-offs of that day.
  private func earlier(than snapshot: Snapshot) -> Snapshot {
    let ledger = snapshot.ledger
    let counted = Counted(ledger, asOf: snapshot.asOf.advanced(by: -policy.returnDays))
    // What counted then counts now as well, unless it was given back since.
    let isHeld = counted.net.indices.allSatisfy { counted.net[$0] == 0 || snapshot.counted.net[$0] > 0 }
    return self.snapshot(ledger, counted, isHeld ? snapshot.histories : Histories(ledger, counted), snapshot.ranking)
  }

  /// Counted rows that tell their profit, of all counted rows. Customers and products are ranked by one measure, so lines of products
  /// are rows as well where one of them lacks the profit that its order tells; elsewhere the orders are made of them.
  private static func profitCoverage(_ ledger: Ledger, _ counted: Counted) -> Share {
    let (orders, lines) = (ledger.orders, ledger.lines)
    var (known, all) = (0, 0)
    for order in counted.net.indices where counted.net[order] > 0 {
      all += orders.rowCount(order)
      if !orders.profit.isEmpty, orders.profit[order] != OrderTable.unknown { known += orders.rowCount(order) }
    }
    if orders.profit.isEmpty || lines.count == 0 { return Share(known, of: all) }
    var (knownLines, allLines, isApart) = (0, 0, false)
    for line in 0..<lines.count where lines.product[line] >= 0 && counted.net[Int(lines.order[line])] > 0 {
      allLines += 1
      if !lines.profit.isEmpty, lines.profit[line] != OrderTable.unknown {
        knownLines += 1
      } else if orders.profit[Int(lines.order[line])] != OrderTable.unknown {
        isApart = true
      }
    }
    return isApart ? Share(known + knownLines, of: all + allLines) : Share(known, of: all)
  }

  /// Days of the oldest and the newest order up to a day, counted or not.
  private static func ends(of orders: OrderTable, until last: Day) -> (oldest: Day?, newest: Day?) {
    var (oldest, newest) = (Int32.max, Int32.min)
    for day in orders.day where day <= last { (oldest, newest) = (min(oldest, day.number), max(newest, day.number)) }
    return oldest > newest ? (nil, nil) : (Day(number: oldest), Day(number: newest))
  }
}
