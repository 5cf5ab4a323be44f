import Trade

extension Analysis {
  /// Notes the cut-offs in force, how far those that are kept have drifted, and the tiers that are held.
  mutating func keepCutOffs(of rules: Rules, _ promise: TierPromise?) {
    var cutOffs = rules.cutOffs
    var ofValue = cutOffs[.value] ?? [:]
    ofValue["year"] = value.customersYear.least
    cutOffs[.value] = ofValue
    self.cutOffs = cutOffs
    drift = rules.drift
    tierReview = promise?.review(rules.tier, of: facts, policy)
  }
}
