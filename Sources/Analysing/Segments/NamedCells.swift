/// The 125 combinations of scores, and the named segments that take each. segmentation.md §2.
enum NamedCells {
  /// All combinations, by R, then F, then M.
  static let all = (1...5).flatMap { r in (1...5).flatMap { f in (1...5).map { ScoreCell(r: r, f: f, m: $0) } } }

  /// The segments whose ranges hold each combination, as places in `NamedSegment.allCases`, whose last is in none.
  static let fitting = all.map { cell in
    var set = ClassSet()
    for (place, ranges) in NamedSegment.ranges.enumerated() { set.insert(place, if: ranges.contains(cell)) }
    return set
  }

  /// The place of the first segment whose ranges hold each combination; of `other` where none does.
  static let first = fitting.map { fitting -> UInt8 in
    var rest = fitting
    return UInt8(rest.removeFirst() ?? NamedSegment.ranges.count)
  }
}
