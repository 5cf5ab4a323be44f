import Trade

extension LifeStageCheck {
  /// Judges the cut-offs by who returned to the first and the last stage.
  init(_ segmentations: [Segmentation], _ snapshot: Snapshot) {
    let returned = segmentations.first { $0.id == .lifeStage }?.figures.map(\.returned) ?? []
    let (first, last) = (returned.first ?? Share(0, of: 0), returned.last ?? Share(0, of: 0))
    let isKnown = min(first.whole, last.whole) >= Int64(snapshot.policy.smallBase)
    // The last stage returns at least half as often as the first: last ÷ its base ≥ first ÷ its base ÷ 2.
    let isAlike = Int128(last.part) * Int128(first.whole) * 2 >= Int128(first.part) * Int128(last.whole)
    self.init(returned: returned, separates: !(isKnown && isAlike), isKnown: isKnown, ownCuts: snapshot.ownCuts)
  }
}
