import Analysing
import Trade

/// Classes whose cut-offs are kept from an earlier period, or whose members a promise keeps.
extension ClassRule {
  /// "at least €300.00, under €500.00" of what was spent in the window; nil where tiers follow from ranks.
  var keptTier: String? {
    stretch(.monetary).map { $0 + (classID == segmentation.classes.last ? ", or no order in that time" : "") + orHeld }
  }

  /// The same of a value; nil where classes follow from shares.
  var keptValue: String? { stretch(.value) }

  /// What is said of a tier that somebody holds although the amount has fallen below it.
  var orHeld: String {
    let kept = material.framing.analysis.tierReview?.kept ?? []
    return kept.contains { segmentation.classes[$0.held] == classID } ? ", or kept until the review" : ""
  }

  /// The class's stretch of a measure of which least values are given; nil where there are none.
  private func stretch(_ measure: Measure) -> String? {
    let least = segmentation.thresholds.filter {
      $0.measure == measure && $0.relation == .atLeast && segmentation.classes.contains($0.name)
    }
    guard let place = segmentation.classes.firstIndex(of: classID), !least.isEmpty else { return nil }
    let above = least.last { threshold in segmentation.classes.prefix(place).contains(threshold.name) }
    let own = least.first { $0.name == classID }
    let parts = [
      own.map { "at least \(material.words.text($0.bound))" }, above.map { "under \(material.words.text($0.bound))" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
