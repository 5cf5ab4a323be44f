package import Trade

extension Analyst {
  /// The analysis of a ledger as of the last day of a period, after what the record says before it. Rows after it change nothing but their
  /// own step of the reconciliation.
  package func analyse(_ ledger: Ledger, in period: Period, isPartial: Bool, after past: Past = Past()) -> Analysis {
    let slices = Slices(ledger.orders, jobs: jobs)
    let counted = Counted(ledger, asOf: period.to)
    let orders = OrderCount(ledger.orders, counted, slices)
    let coverage = Analyst.profitCoverage(ledger, counted, orders)
    let ranking = coverage.whole > 0 && coverage.part == coverage.whole ? Ranking.profit : .revenue
    let earlierDay = period.to.advanced(by: -policy.returnDays)
    let (earlier, snapshot) = customers(
      ledger, Counted(counted, ledger, asOf: earlierDay), counted, slices, ranking, period, past.frozen?.cutOffs)
    let refunds = DatedRefunds(ledger, counted)
    let count = TotalsCount(ledger: ledger, counted: counted, refunds: refunds, facts: snapshot.facts, slices: slices)
    let (totals, trend) = count.comparison(of: period, since: orders.oldest)
    let lifetime = count.lifetime(orders)
    let promise = TierPromise(
      past.tiers, in: period, comparedWith: past.before?.summary.period, of: snapshot.facts, policy)
    let rules = Rules(snapshot, periodFrom: period.from, tags, wantsTags: true, promised: promise?.held)
    let classes = rules.map(
      ClassCount(rules, period, now: totals.now, lifetime: lifetime, earlier: earlier.assignments, on: earlierDay))
    let lead = classes.first { $0.id.rawValue == policy.contacting.lead }
    let goods = GoodsCount(snapshot)
    let isNamed = policy.rfm.scheme == .named
    let (scores, named, rhythm, value, concentration) = concurrently(jobs: jobs) {
      rules.scores ?? Scores(rules.rfm)
    } _: {
      isNamed ? NamedScheme(rules.rfm).assigned(rules.rfm) : (segments: [], checks: [])
    } _: {
      snapshot.rhythms
    } _: {
      ValueAnalysis(rules, goods)
    } _: {
      Concentration(snapshot)
    }
    let measures = StoreMeasures(snapshot, period, totals, refunds, classes, oldest: orders.oldest)
    let absences = Absence.sorted(
      rules.absences + measures.absences(snapshot) + ledger.absences(tellsProfit: coverage.whole == 0 || coverage.part > 0))
    var analysis = Analysis(
      store: store, period: period, isPartial: isPartial, policy: policy, ledger: ledger, counted: counted,
      facts: snapshot.facts, ranking: ranking, profitCoverage: coverage, segmentations: classes, scores: scores,
      named: named.segments,
      tierAmounts: rules.tier.smallestAmounts, absences: absences,
      lifeStageCheck: LifeStageCheck(classes, snapshot),
      rhythm: rhythm, value: value, concentration: concentration, loyalty: LoyaltyClaim(classes, snapshot),
      unknownWords: snapshot.entered.unknownWords, habits: snapshot.habits,
      totals: totals, lifetime: lifetime, trend: trend,
      reconciliation: ReconciliationStep.steps(ledger, orders, asOf: period.to), newestOrder: orders.newest,
      oldestOrder: orders.oldest, lostKeyAccounts: snapshot.lostKeyAccounts(classes), relations: Relations(rules),
      measures: measures)
    analysis.tags = rules.tags ?? TagAnalysis(customers: ledger.customers.count)
    analysis.outlook = Outlook(snapshot, rhythm, lead: lead, earlier)
    analysis.keepCutOffs(of: rules, promise)
    analysis.definitionChecks = DefinitionCheck.all(rules, analysis) + named.checks
    let definitions = Definitions(store: store, policy: policy, ranking: ranking, tags: tags)
    for index in analysis.segmentations.indices {
      analysis.segmentations[index].definition = definitions.digest(of: analysis.segmentations[index].id)
    }
    compare(&analysis, with: past, rules, refunds) { kept in
      Rules(rules.snapshot, periodFrom: period.from, tags, wantsTags: false, keeping: kept)
    }
    return analysis
  }

  /// Where the customers stood on an earlier day by every rule, and the customers now: where no refund lies between, by one walk over
  /// their orders. What else was counted for the earlier day, 80 bytes a buyer by the usual policy, is gone with the call.
  private func customers(
    _ ledger: Ledger, _ earlier: Counted, _ counted: Counted, _ slices: Slices, _ ranking: Ranking, _ period: Period,
    _ kept: CutOffs?
  ) -> (earlier: EarlierStanding, now: Snapshot) {
    let before = policy.request(asOf: earlier.asOf, firsts: [])
    let now = policy.request(asOf: counted.asOf, firsts: [policy.yearStart(counted.asOf), period.from])
    let census = { (counted: Counted, requests: [Census.Request]) in
      Census(ledger, counted, slices, frequency: policy.frequency, requests).accounts()
    }
    let accounts =
      earlier.weighsAsLater ? census(counted, [before, now]) : census(earlier, [before]) + census(counted, [now])
    let habits = { (counted: Counted, days: [Day]) in
      Habits.all(ledger, counted, slices, policy, asOf: days, keeping: kept)
    }
    let (day, today, entered) = (earlier.asOf, counted.asOf, Entered(ledger, jobs: jobs))
    let both = earlier.weighsAsLater ? habits(counted, [day, today]) : habits(earlier, [day]) + habits(counted, [today])
    let background = Background(ledger, jobs: jobs)
    let snapshot = { @Sendable (counted: Counted, account: Census.Account, habits: Habits, isEarlier: Bool) in
      Snapshot(
        store: store, policy: policy, ledger: ledger, counted: counted, slices: slices, ranking: ranking, account: account,
        background: background, habits: habits, entered: entered, isEarlier: isEarlier
      ).measured(by: kept)
    }
    let (past, present) = concurrently(jobs: jobs) {
      snapshot(earlier, accounts[0], both[0], true)
    } _: {
      snapshot(counted, accounts[1], both[1], false)
    }
    // On the earlier day the period is one of the same length that ends with it.
    let rules = Rules(past, periodFrom: earlier.asOf.advanced(by: 1 - period.length), tags, wantsTags: false)
    return (EarlierStanding(rules), present)
  }

  /// Counted rows that tell their profit, of all counted rows. Customers and products are ranked by one measure, so lines of products
  /// are rows as well where one of them lacks the profit that its order tells; elsewhere the orders are made of them.
  private static func profitCoverage(_ ledger: Ledger, _ counted: Counted, _ count: OrderCount) -> Share {
    let (orders, lines) = (ledger.orders, ledger.lines)
    let (known, all) = (count.rowsWithProfit, count.counted.rows)
    if orders.profit.isEmpty || lines.count == 0 { return Share(known, of: all) }
    var (knownLines, allLines, isApart) = (0, 0, false)
    for line in 0..<lines.count where lines.product[line] >= 0 {
      let order = lines.orderNumber(of: line)
      if counted.net(order) == 0 { continue }
      allLines += 1
      if !lines.profit.isEmpty, lines.profit[line] != OrderTable.unknown {
        knownLines += 1
      } else if orders.profit[order] != OrderTable.unknown {
        isApart = true
      }
    }
    return isApart ? Share(known + knownLines, of: all + allLines) : Share(known, of: all)
  }
}
