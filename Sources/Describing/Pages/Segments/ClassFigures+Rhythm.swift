import Analysing

/// What may be said of the rhythm of a class.
extension ClassFigures {
  /// Members who ordered on two days or more: those with a gap of their own.
  var withGap: Int { gaps.counts.reduce(0, +) }

  /// Four times the median gap, where most members have one; a rhythm of the few is none of the class.
  var rhythm: Int? { withGap * 2 > buyers ? quadrupledMedianGap : nil }

  /// Whether half of those with a gap have been silent for half as long again as the median gap.
  var isLate: Bool {
    guard let gap = rhythm, gap > 0, let silence = doubledMedianSilenceWithGap else { return false }
    return silence * 4 > gap * 3
  }
}
