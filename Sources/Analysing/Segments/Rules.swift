import Trade

/// The rules of this version with their cut-offs as of a day.
struct Rules: Sendable {
  let snapshot: Snapshot
  let rfm: RFMRule
  let value: ValueRule
  let tier: TierRule
  let cadence: CadenceRule
  let quadrant: QuadrantRule
  let importance: ImportanceRule
  let lifeStage: LifeStageRule
  let behaviour: BehaviourRule
  let temperature: TemperatureRule
  let journey: JourneyRule
  let node: NodeRule
  let funnel: FunnelRule
  let purpose: PurposeRule
  let priceLine: PriceLineRule?
  let place: PlaceRule?
  let industry: IndustryRule?
  let source: SourceRule?
  /// The segmentations of the store's own, and the tags.
  private(set) var custom: [CustomRule] = []
  private(set) var tags: TagAnalysis?
  /// Classes and scores that tags and the store's own segmentations asked for: nobody works them out again.
  private(set) var assigned: [SegmentationID: Assignment] = [:]
  private(set) var scores: Scores?
  /// What tags and the report ask of birthdays; on an earlier day nil, as hardly anything asks then.
  private(set) var natural: NaturalAttributes?

  /// The rules as of a snapshot's day, those of the store's own among them, in a period that begins on a day. Tags are worked out where they
  /// are wanted or named by a segmentation. Cut-offs and promised tiers as below.
  init(
    _ snapshot: Snapshot, periodFrom: Day, _ dictionary: TagDictionary, wantsTags: Bool, keeping: CutOffs? = nil,
    promised: ContiguousArray<UInt8>? = nil
  ) {
    self.init(snapshot, wantsNatural: wantsTags, keeping: keeping, promised: promised)
    let segments = snapshot.policy.segments
    let named = Set(segments.flatMap { $0.classes.flatMap { $0.when?.condition.facts ?? [] } })
    var count: TagCount?
    if wantsTags || named.contains("tags") { count = TagCount(self, periodFrom: periodFrom, dictionary) }
    (tags, assigned, scores) = (count?.analysis, count?.source.assignments ?? [:], count?.source.scores)
    if segments.isEmpty { return }
    let source = FactSource(self, periodFrom: periodFrom, for: named, tags: count?.sets, after: count?.source)
    (assigned, scores) = (source.assignments, source.scores)
    var compiler = Compiler(source)
    custom = segments.map { CustomRule($0, &compiler) }
  }

  /// The built-in rules as of a snapshot's day, with natural attributes where they are wanted. They measure by `keeping`, where that has a
  /// cut-off, and else by the snapshot's; tiers do not fall below `promised`, an index into `TierRule.classes` per customer or
  /// `Segmentation.none`, and else not below what the snapshot promises.
  init(
    _ given: Snapshot, wantsNatural: Bool = false, keeping: CutOffs? = nil, promised: ContiguousArray<UInt8>? = nil
  ) {
    let snapshot = given.measured(by: keeping ?? given.kept).promising(promised ?? given.promisedTiers)
    let cuts = snapshot.lifeStageCuts
    self.snapshot = snapshot
    cadence = CadenceRule(snapshot)
    lifeStage = LifeStageRule(snapshot, cuts: cuts)
    (rfm, value, tier, quadrant, importance) = concurrently(jobs: snapshot.slices.jobs) {
      RFMRule(snapshot, activeUpTo: cuts.0)
    } _: {
      ValueRule(snapshot)
    } _: {
      TierRule(snapshot)
    } _: {
      QuadrantRule(snapshot)
    } _: {
      ImportanceRule(snapshot)
    }
    (temperature, funnel) = (TemperatureRule(snapshot), FunnelRule(snapshot))
    (behaviour, purpose) = (BehaviourRule(snapshot), PurposeRule(snapshot))
    // Those that walk over orders use all threads themselves, which they could not side by side.
    (priceLine, source, place) = (PriceLineRule(snapshot), SourceRule(snapshot), PlaceRule(snapshot))
    (node, industry, natural) = concurrently(jobs: snapshot.slices.jobs) {
      NodeRule(snapshot)
    } _: {
      IndustryRule(snapshot)
    } _: {
      wantsNatural ? NaturalAttributes(snapshot.ledger, snapshot.background, asOf: snapshot.asOf) : nil
    }
    journey = JourneyRule(snapshot, tier: tier)
  }

  /// What the data lacks the columns for.
  var absences: [Absence] { snapshot.habitAbsences + snapshot.relationAbsences + snapshot.tagAbsences }

  /// What a task makes of every rule, in the order of `SegmentationID.builtIn`. Each is named, so that the compiler makes a loop of its own
  /// for each kind of rule.
  func map<Result: Sendable>(_ task: some RuleTask<Result>) -> [Result] {
    var runs: [@Sendable () -> Result] = [
      { task.run(rfm) }, { task.run(value) }, { task.run(tier) }, { task.run(cadence) }, { task.run(quadrant) },
      { task.run(importance) }, { task.run(lifeStage) }, { task.run(behaviour) }, { task.run(temperature) },
      { task.run(journey) }, { task.run(node) }, { task.run(funnel) }, { task.run(purpose) },
    ]
    if let priceLine { runs.append { task.run(priceLine) } }
    if let place { runs.append { task.run(place) } }
    if let industry { runs.append { task.run(industry) } }
    if let source { runs.append { task.run(source) } }
    runs += custom.map { rule in { task.run(rule) } }
    return runs.mapConcurrently(jobs: snapshot.slices.jobs) { $0() }
  }

  /// The class of every customer by every rule.
  var assignments: [Assignment] { map(Assigning(snapshot: snapshot, known: assigned)) }

  /// The class of every customer by some of the rules.
  func assignments(of ids: Set<SegmentationID>) -> [Assignment] {
    ids.isEmpty ? [] : map(AssigningSome(snapshot: snapshot, ids: ids)).compactMap { $0 }
  }

  private struct AssigningSome: RuleTask {
    let snapshot: Snapshot
    let ids: Set<SegmentationID>

    func run(_ rule: some Rule) -> Assignment? {
      ids.contains(rule.id) ? Assignment(id: rule.id, classes: rule.classes, numbers: snapshot.assignment(by: rule)) : nil
    }
  }

  private struct Assigning: RuleTask {
    let snapshot: Snapshot
    let known: [SegmentationID: Assignment]

    func run(_ rule: some Rule) -> Assignment {
      known[rule.id] ?? Assignment(id: rule.id, classes: rule.classes, numbers: snapshot.assignment(by: rule))
    }
  }
}

/// Who is in which class of a segmentation.
struct Assignment: Sendable {
  let id: SegmentationID
  let classes: [String]
  /// An index into `classes` per customer, `Segmentation.none` for who is in no class.
  let numbers: ContiguousArray<UInt8>
}

/// What is done with every rule.
protocol RuleTask<Result>: Sendable {
  /// What comes of it.
  associatedtype Result
  /// Does it with a rule.
  func run(_ rule: some Rule) -> Result
}
