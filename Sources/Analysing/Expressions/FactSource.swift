import Trade

/// What facts are read from: the customers as of a day, and what was worked out of them so far.
struct FactSource: Sendable {
  let snapshot: Snapshot
  /// The days that `period.start` and `period.end` mean.
  let period: (from: Day, to: Day)
  /// Classes by the rules that were asked for.
  let assignments: [SegmentationID: Assignment]
  /// Names of regions, industries and sources, where they were asked for.
  let names: [SegmentationID: NamedFact]
  /// RFM scores and named segments, where they were asked for.
  let scores: Scores?
  let named: ContiguousArray<UInt8>
  /// The campaign of each order, where it was asked for.
  let campaigns: OrderCampaigns?
  /// What customers spend on an order, and what they bought again, where it was asked for.
  let medians: MedianOrders?
  let repeats: Repeats?
  /// Birthdays and what follows from them, where they were asked for.
  let natural: NaturalAttributes?
  /// Tags: while tags are worked out those that people gave, afterwards all.
  let tags: TextSets?

  /// What some facts are read from; what was worked out for others of the same day is taken over.
  init(_ rules: Rules, periodFrom: Day, for facts: Set<String>, tags: TextSets?, after known: FactSource? = nil) {
    let snapshot = rules.snapshot
    let wants = { (names: Set<String>) in !facts.isDisjoint(with: names) }
    self.snapshot = snapshot
    period = (periodFrom, snapshot.asOf)
    let segmentations = Set(SegmentationID.builtIn.filter { facts.contains($0.factName) })
    let told = known?.names ?? [:]
    names = told.merging(rules.names(of: segmentations.subtracting(told.keys))) { own, _ in own }
    let assigned = known?.assignments ?? [:]
    let unassigned = segmentations.subtracting(names.keys).subtracting(assigned.keys)
    assignments = assigned.merging(rules.assignments(of: unassigned).map { ($0.id, $0) }) { own, _ in own }
    scores = known?.scores ?? (wants(["r_score", "f_score", "m_score"]) ? Scores(rules.rfm) : nil)
    let isNamed = known.map { !$0.named.isEmpty } ?? false
    named = isNamed ? known?.named ?? [] : wants(["named"]) ? NamedScheme(rules.rfm).assignment(rules.rfm) : []
    campaigns =
      known?.campaigns ?? (wants(Fact.namesByCampaign) ? OrderCampaigns(snapshot, snapshot.habits.marks.campaigns) : nil)
    medians = known?.medians ?? (wants(Fact.namesByMedian) ? MedianOrders(snapshot) : nil)
    repeats = known?.repeats ?? (wants(Fact.namesByRepeats) ? Repeats(snapshot) : nil)
    natural =
      wants(Fact.namesByBirthday)
      ? rules.natural ?? NaturalAttributes(snapshot.ledger, snapshot.background, asOf: snapshot.asOf) : nil
    self.tags = tags
  }

  /// How many customers there are.
  var customers: Int { snapshot.ledger.customers.count }
}

extension Snapshot {
  /// A column that the slices of the customers fill at the same time: each the places of its own customers.
  func column(_ fill: @Sendable (Slices.Slice, Filling<Int64>) -> Void) -> ContiguousArray<Int64> {
    columns(1, of: ledger.customers.count) { fillings in
      let filling = fillings[0]
      slices.forEach { fill($0, filling) }
    }[0]
  }
}

extension SegmentationID {
  /// The name of the fact and of the column of customers.csv: `life_stage`.
  package var factName: String { rawValue.replacing("-", with: "_") }
}
