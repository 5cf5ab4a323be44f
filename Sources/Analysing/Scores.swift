package import Trade

/// Scores 1–5 by fifths, ties together. segmentation.md §2.
package struct Scores: Sendable {
  /// Per customer, 0 for a contact.
  package var r: ContiguousArray<UInt8> = []
  package var f: ContiguousArray<UInt8> = []
  package var m: ContiguousArray<UInt8> = []
  /// Cells of the R×F heat map, `cells[r - 1][f - 1]`.
  package var cells: [[Cell]] = []
  /// The range of values that got each score, `rRanges[score - 1]`: days and orders; nil where nobody has the score.
  package var rRanges: [ClosedRange<Int>?] = []
  package var fRanges: [ClosedRange<Int>?] = []

  /// A cell of the heat map.
  package struct Cell: Hashable, Sendable {
    package var customers = 0
    package var monetary = Money.zero

    /// An empty cell.
    package init() {}
  }

  /// No scores.
  package init() {}
}

/// The ten segments of the R package `rfm`, in its order of testing, and `other`. segmentation.md §2.
package enum NamedSegment: String, CaseIterable, Sendable {
  case champions
  case potentialLoyalist = "potential-loyalist"
  case loyal, promising, new
  case cantLose = "cant-lose"
  case atRisk = "at-risk"
  case needAttention = "need-attention"
  case aboutToSleep = "about-to-sleep"
  case lost, other
}

/// How recency stands to the own median gap. segmentation.md §3, *cadence*.
@usableFromInline package enum Rhythm: String, CaseIterable, Sendable {
  case inRhythm = "in-rhythm"
  case late, broken
}
