import Analysing
import Trade

/// Findings from what was recorded before: who moved, whose tier is about to fall, and what closed periods would say now.
struct MovementFindings {
  let framing: Framing
  let path: String
  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }

  var findings: [RankedFinding] {
    [asleep, wonBack, leftA, tiersToFall, tiersFallen, late].compactMap(\.self)
  }

  /// A customer who rose to the best class, for weeks in which little happened.
  var risen: RankedFinding? {
    let best = "important-value"
    guard let movers = movers(.rfm, from: { $0 != best }, to: { $0 == best }) else { return nil }
    let count = movers.customers.count
    return finding(
      "risen", movers.brought(analysis.facts), "brought so far",
      "\(customers(count)) rose to \(ClassNames.words(.rfm, best).title.withoutCapital) \(since(movers)).",
      "\(count == 1 ? "The customer now buys" : "They now buy") recently, often and much.",
      Link("Open the playbook", to: link("rfm/\(best).html")))
  }

  // MARK: Life stages

  private static let silent = ["sleeping", "at-risk", "churned"]

  private var asleep: RankedFinding? {
    guard let movers = movers(.lifeStage, from: { $0 == "active" }, to: MovementFindings.silent.contains) else { return nil }
    let count = movers.customers.count
    let brought = movers.brought(analysis.facts)
    let share =
      framing.lifetimeShare(brought).map { " \(count == 1 ? "The customer" : "They") brought \($0) of all revenue so far." } ?? ""
    let returned = framing.figures(.lifeStage, "sleeping")?.returned ?? Share(0, of: 0)
    let back =
      returned.whole == 0
      ? ""
      : " Of \(words.count(Int(returned.whole))) who slept \(words.days(analysis.policy.returnDays)) ago, "
        + "\(returned.part == 0 ? "none" : words.count(Int(returned.part))) ordered since."
    return finding(
      "asleep", brought, "brought so far", "\(customers(count)) fell asleep \(since(movers)):",
      "no order for more than \(words.days(analysis.measures.balance.cut)).\(share)\(back)",
      Link("Wake \(count == 1 ? "the customer" : "them")", to: link("life-stage/\(stage(of: movers)).html")))
  }

  /// Where most of them are now: after a gap between periods, they may be farther than asleep.
  private func stage(of movers: Movers) -> String {
    guard let stages = framing.segmentation(.lifeStage) else { return "sleeping" }
    let classes = Dictionary(grouping: movers.customers) { stages.classID(of: $0) }
    return MovementFindings.silent.max { (classes[$0]?.count ?? 0) < (classes[$1]?.count ?? 0) } ?? "sleeping"
  }

  private var wonBack: RankedFinding? {
    guard let movers = movers(.lifeStage, from: MovementFindings.silent.contains, to: { $0 == "active" }) else { return nil }
    let count = movers.customers.count
    return finding(
      "won-back", movers.broughtSince(analysis), "from new orders",
      "\(customers(count)) came back \(since(movers)).",
      "\(count == 1 ? "The customer" : "They") had been silent for more than \(words.days(analysis.measures.balance.cut)).",
      Link("Thank \(count == 1 ? "the customer" : "them")", to: link("life-stage/active.html")))
  }

  // MARK: Value

  private var leftA: RankedFinding? {
    guard let movers = movers(.value, from: { $0 == "a" }, to: { $0 != "a" }) else { return nil }
    let count = movers.customers.count
    let causes = [
      (movers.count(.thresholdMoved) + movers.count(.ordered), "as others bring more now"),
      (movers.count(.refunded), "after a refund"), (movers.count(.aged), "as orders left the window"),
    ].filter { $0.0 > 0 && !framing.isWithheld($0.0) }
    let why = causes.map { $0.0 == count ? $0.1 : "\(words.count($0.0)) \($0.1)" }.joined(separator: ", ")
    let joined = self.movers(.value, from: { $0 != "a" }, to: { $0 == "a" })?.customers.count ?? 0
    let others = joined == 0 ? "" : " \(customers(joined)) joined it."
    return finding(
      "left-a", movers.brought(analysis.facts), "brought so far",
      "\(customers(count)) left class A \(since(movers))" + (why.isEmpty ? "." : ":"),
      (why.isEmpty ? "" : why + ".") + others, Link("Open the playbook", to: link("value/b.html")))
  }

  // MARK: Tiers

  private var tiersToFall: RankedFinding? {
    guard let review = analysis.tierReview else { return nil }
    let falling = review.kept.filter(\.isAnnounced)
    let missing = falling.reduce(Money.zero) { $0 + $1.missing }
    let isOne = falling.count == 1
    return finding(
      "tiers", missing, isOne ? "keeps the tier" : "keeps the tiers", count: falling.count,
      "\(words.count(falling.count, "member", "members")) will lose \(isOne ? "the" : "their") tier on \(words.date(review.next)),",
      "unless \(isOne ? "the member spends" : "they spend") \(words.moneyExact(missing)) more\(isOne ? "" : " between them") by then.",
      Link("Tell \(isOne ? "the member" : "them") in time", to: link("tier.html")))
  }

  private var tiersFallen: RankedFinding? {
    guard analysis.tierReview?.isDue == true, let tier = framing.segmentation(.tier) else { return nil }
    func place(_ id: String) -> Int { tier.classes.firstIndex(of: id) ?? tier.classes.count }
    // A member of any tier but the last may fall: those who stand in another and lower one now.
    let groups = tier.classes.indices.compactMap { own in
      movers(.tier, from: { place($0) < own }, to: { place($0) == own })
    }
    guard let first = groups.first else { return nil }
    let count = groups.reduce(0) { $0 + $1.customers.count }
    return finding(
      "tiers-fallen", groups.reduce(.zero) { $0 + $1.brought(analysis.facts) }, "brought so far", count: count,
      "\(words.count(count, "member", "members")) fell to a lower tier at the review \(since(first)).",
      "\(count == 1 ? "It was" : "They were") kept in it until then.", Link("See the tiers", to: link("tier.html")))
  }

  // MARK: Closed periods

  /// Weeks and months hold the same orders, so the kind that changed most is told.
  private var late: RankedFinding? {
    func moved(_ change: ClosedPeriodChange) -> Money {
      let difference = change.revenue - change.recordedRevenue
      return difference < .zero ? -difference : difference
    }
    let kinds = Dictionary(grouping: analysis.closedChanges) { $0.period.kind }
    let sums = kinds.map { kind, changes in (kind: kind, changes: changes, sum: changes.reduce(Money.zero) { $0 + moved($1) }) }
    guard let most = sums.max(by: { ($0.sum, $0.kind.rawValue) < ($1.sum, $1.kind.rawValue) }), most.sum > .zero,
      let first = most.changes.first
    else { return nil }
    let name = words.name(first.period, year: true)
    let others = most.changes.count - 1
    let unit = most.kind == .range ? "period" : most.kind.rawValue
    let which = others == 0 ? name : "\(name) and \(words.count(others, "other \(unit)", "other \(unit)s"))"
    let recorded = most.changes.reduce(Money.zero) { $0 + $1.recordedRevenue }
    let now = most.changes.reduce(Money.zero) { $0 + $1.revenue }
    return RankedFinding(
      "late", most.sum, "recorded otherwise", "\(which) would read otherwise now:",
      "\(words.moneyExact(now)), after \(words.moneyExact(recorded)) as recorded. Orders came late or were corrected; "
        + "\(others == 0 ? "the report stands as it was" : "the reports stand as they were") built.",
      Link("See what changed", to: link("data.html#closed")), in: words)
  }

  // MARK: Words

  private func link(_ page: String) -> String { framing.link(from: path, toPage: page) }

  private func customers(_ count: Int) -> String { words.count(count, "customer", "customers") }

  /// "since week 45"; with the year where it is another.
  private func since(_ movers: Movers) -> String {
    let isOther = movers.since.to.civil.year != analysis.period.to.civil.year
    return "since \(words.nameInside(movers.since, year: isOther))"
  }

  /// Nil where nobody moved, or so few that they would show.
  private func movers(_ id: SegmentationID, from: (String) -> Bool, to: (String) -> Bool) -> Movers? {
    guard let movers = Movers(framing.segmentation(id), from: from, to: to), !movers.customers.isEmpty,
      !framing.isWithheld(movers.customers.count)
    else { return nil }
    return movers
  }

  private func finding(
    _ id: String, _ amount: Money, _ label: String, count: Int = Int.max, _ bold: String, _ rest: String, _ act: Link
  ) -> RankedFinding? {
    guard amount > .zero, count > 0, !framing.isWithheld(count) else { return nil }
    return RankedFinding(id, amount, label, bold, rest, act, in: words)
  }
}
