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

  /// The rules as of a snapshot's day.
  init(_ snapshot: Snapshot) {
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
  }

  /// What a task makes of every rule, in the order of the navigation.
  func map<Result: Sendable>(_ task: some RuleTask<Result>) -> [Result] {
    SegmentationID.allCases.mapConcurrently(jobs: snapshot.slices.jobs) { id in
      // By name, so that the compiler makes a loop of each rule's own.
      switch id {
      case .rfm: task.run(rfm)
      case .value: task.run(value)
      case .tier: task.run(tier)
      case .cadence: task.run(cadence)
      case .quadrant: task.run(quadrant)
      case .importance: task.run(importance)
      case .lifeStage: task.run(lifeStage)
      }
    }
  }

  /// The class of every buyer by every rule.
  var assignments: [ContiguousArray<UInt8>] { map(Assigning(snapshot: snapshot)) }

  private struct Assigning: RuleTask {
    let snapshot: Snapshot

    func run(_ rule: some Rule) -> ContiguousArray<UInt8> { snapshot.assignment(by: rule) }
  }
}

/// What is done with every rule.
protocol RuleTask<Result>: Sendable {
  /// What comes of it.
  associatedtype Result
  /// Does it with a rule.
  func run(_ rule: some Rule) -> Result
}
