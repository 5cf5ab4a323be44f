import Trade

/// The rules of this version with their cut-offs as of a day.
struct Rules: Sendable {
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
    rfm = RFMRule(snapshot, activeUpTo: cuts.0)
    value = ValueRule(snapshot)
    tier = TierRule(snapshot)
    cadence = CadenceRule(snapshot)
    quadrant = QuadrantRule(snapshot)
    importance = ImportanceRule(snapshot)
    lifeStage = LifeStageRule(snapshot, cuts: cuts)
  }

  /// All rules, in the order of the navigation.
  var all: [any Rule] { SegmentationID.allCases.map(rule) }

  private func rule(_ id: SegmentationID) -> any Rule {
    switch id {
    case .rfm: rfm
    case .value: value
    case .tier: tier
    case .cadence: cadence
    case .quadrant: quadrant
    case .importance: importance
    case .lifeStage: lifeStage
    }
  }
}
