extension NamedSegment {
  /// The scores that a segment takes.
  package struct Ranges: Sendable {
    package let segment: NamedSegment
    package let r: ClosedRange<Int>
    package let f: ClosedRange<Int>
    package let m: ClosedRange<Int>

    fileprivate init(_ segment: NamedSegment, r: ClosedRange<Int>, f: ClosedRange<Int>, m: ClosedRange<Int>) {
      (self.segment, self.r, self.f, self.m) = (segment, r, f, m)
    }

    /// Whether they hold three scores.
    func contains(_ cell: ScoreCell) -> Bool { r.contains(cell.r) && f.contains(cell.f) && m.contains(cell.m) }
  }

  /// The ten segments in the order of trying, which is that of their cases; they overlap. segmentation.md §2.
  package static let ranges = [
    Ranges(.champions, r: 5...5, f: 5...5, m: 5...5), Ranges(.potentialLoyalist, r: 3...5, f: 3...5, m: 2...5),
    Ranges(.loyal, r: 2...4, f: 2...4, m: 2...4), Ranges(.promising, r: 3...4, f: 1...3, m: 3...5),
    Ranges(.new, r: 4...5, f: 1...3, m: 1...5), Ranges(.cantLose, r: 1...2, f: 3...4, m: 4...5),
    Ranges(.atRisk, r: 1...2, f: 2...5, m: 4...5), Ranges(.needAttention, r: 1...3, f: 3...5, m: 3...5),
    Ranges(.aboutToSleep, r: 2...3, f: 1...3, m: 1...4), Ranges(.lost, r: 1...1, f: 1...5, m: 1...5),
  ]
}
