package import Trade

/// Everything the report says, as figures: facts and classes per customer with their reasons, totals, trend and reconciliation.
/// Numbers only; `Describing` makes words of them.
package struct Analysis: Sendable {
  package var store: Store
  package var period: Period
  /// Whether the period's end lies after the newest order: such a report is marked.
  package var isPartial: Bool
  package var policy: Policy
  package var ledger: Ledger
  /// What each order counts for.
  package var counted: Counted
  /// Facts of every customer as of the period's last day.
  package var facts: Facts
  /// What values are ranked by: profit where every counted row has one, else revenue.
  package var ranking: Ranking
  /// How many counted rows have a profit, of how many.
  package var profitCoverage: Share

  /// All segmentations, in the order of the navigation.
  package var segmentations: [Segmentation]
  package var scores: Scores
  /// The named scheme's segment per customer (index into `NamedSegment.allCases`, `Segmentation.none` for a contact); empty unless asked for.
  package var named: ContiguousArray<UInt8>
  /// The smallest positive amount in the tier window that gives each tier, in the order of the classes; nil where nobody has one by it.
  package var tierAmounts: [Money?]
  /// What is left out for want of a column, in the order of `Feature`.
  package var absences: [Absence]
  package var lifeStageCheck: LifeStageCheck
  /// Rhythm per customer; nil below three purchase days.
  package var rhythm: ContiguousArray<Rhythm?>
  package var value: ValueAnalysis
  package var concentration: Concentration
  /// Whether the practitioners' claim about loyal customers holds here; nil where nothing tells who is loyal.
  package var loyalty: LoyaltyClaim?
  /// Words of the customer file that count for nothing, as no list has them.
  package var unknownWords: [UnknownWord]
  /// What customers' orders and lines say of their habits, as of the period's last day; nil in an analysis made for a test.
  package var habits: Habits?

  package var totals: Comparison
  package var lifetime: Totals
  package var trend: Trend
  /// Steps from the rows read to the rows counted; amounts of the steps between add up to the difference.
  package var reconciliation: [ReconciliationStep]
  /// Day of the newest order in the data, and of the oldest, counted or not; nil if nothing lies before the end.
  package var newestOrder: Day?
  package var oldestOrder: Day?
  /// Key accounts silent for longer than `Policy.Importance.recent`: they stay key accounts and head the list. By M, then by id.
  package var lostKeyAccounts: [CustomerID]
  /// What the customer file and contacts say; nil where nobody asked.
  package var relations: Relations?
  /// Tags of the customers.
  package var tags: TagAnalysis
  /// What is to be said of the definitions: in the order of the segmentations.
  package var definitionChecks: [DefinitionCheck] = []
  /// Measures of the store as a whole.
  package var measures: StoreMeasures
  /// The last recorded period of the same kind, and the same period a year before, where they were recorded.
  package var before: PeriodSummary?
  package var yearBefore: PeriodSummary?
  /// The cut-offs in force that follow from the customers, of this period or of the one whose cut-offs are kept: what is recorded.
  package var cutOffs = CutOffs()
  /// Tiers as a promise; nil where no period is recorded before, or tiers are not reviewed.
  package var tierReview: TierReview?
  /// Cut-offs kept from an earlier period beside what they would be now; empty where they are live.
  package var drift: [Drift] = []
  /// What buyers are expected to spend; nil where there are none.
  package var outlook: Outlook?
  /// Closed periods that the data tells otherwise now, oldest first.
  package var closedChanges: [ClosedPeriodChange] = []

  /// An analysis from its parts; `Analyst.analyse` is how to get one.
  package init(
    store: Store, period: Period, isPartial: Bool = false, policy: Policy, ledger: Ledger, counted: Counted, facts: Facts,
    ranking: Ranking, profitCoverage: Share, segmentations: [Segmentation], scores: Scores,
    named: ContiguousArray<UInt8> = [], tierAmounts: [Money?] = [], absences: [Absence] = [],
    lifeStageCheck: LifeStageCheck,
    rhythm: ContiguousArray<Rhythm?>, value: ValueAnalysis,
    concentration: Concentration, loyalty: LoyaltyClaim? = nil, unknownWords: [UnknownWord] = [], habits: Habits? = nil,
    totals: Comparison, lifetime: Totals, trend: Trend, reconciliation: [ReconciliationStep],
    newestOrder: Day?, oldestOrder: Day?, lostKeyAccounts: [CustomerID] = [],
    relations: Relations? = nil, measures: StoreMeasures = StoreMeasures()
  ) {
    self.store = store
    self.period = period
    self.isPartial = isPartial
    self.policy = policy
    self.ledger = ledger
    self.counted = counted
    self.facts = facts
    self.ranking = ranking
    self.profitCoverage = profitCoverage
    self.segmentations = segmentations
    self.scores = scores
    self.named = named
    self.tierAmounts = tierAmounts
    self.absences = absences
    self.lifeStageCheck = lifeStageCheck
    self.rhythm = rhythm
    self.value = value
    self.concentration = concentration
    self.loyalty = loyalty
    self.unknownWords = unknownWords
    self.habits = habits
    self.totals = totals
    self.lifetime = lifetime
    self.trend = trend
    self.reconciliation = reconciliation
    self.newestOrder = newestOrder
    self.oldestOrder = oldestOrder
    self.lostKeyAccounts = lostKeyAccounts
    self.relations = relations
    tags = TagAnalysis(customers: ledger.customers.count)
    self.measures = measures
  }
}

extension Analysis {
  /// The segmentations of the store's own, in their order.
  package var ownSegmentations: [Segmentation] { segmentations.filter { !SegmentationID.builtIn.contains($0.id) } }
}

/// What values and products are ranked by. segmentation.md §1, *profit*.
package enum Ranking: String, Sendable { case profit, revenue }
