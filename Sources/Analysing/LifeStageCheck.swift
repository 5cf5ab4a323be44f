package import Trade

/// Whether the cut-offs of the life stages separate customers: the share of each stage of 90 days ago that ordered since.
package struct LifeStageCheck: Sendable {
  /// In the order of the stages.
  package var returned: [Share]
  /// False if the last stage returns at least half as often as the first; true as well where a base is too small to say.
  package var separates: Bool
  /// False where the first or the last stage held fewer than `Policy.smallBase` customers.
  package var isKnown: Bool
  /// The 75th, 90th and 97.5th percentile of the store's own gaps in days; nil without gaps.
  package var ownCuts: (Int, Int, Int)?

  /// A check's outcome.
  package init(returned: [Share], separates: Bool, isKnown: Bool, ownCuts: (Int, Int, Int)?) {
    self.returned = returned
    self.separates = separates
    self.isKnown = isKnown
    self.ownCuts = ownCuts
  }
}
