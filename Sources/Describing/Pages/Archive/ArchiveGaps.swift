import Trade

/// Periods that are missing between built ones of their kind.
struct ArchiveGaps {
  /// Those of one kind: how many, and the first of them.
  struct Row: Hashable {
    var oldest: Period
    var count: Int
  }

  /// Weeks, months, quarters and years, as far as any are missing.
  let rows: [Row]
  private let missing: Set<Period>

  /// The gaps between periods in any order.
  init(_ built: [Period]) {
    let gaps = PeriodGap.all(in: built)
    rows = Period.Kind.allCases.compactMap { kind in
      let own = gaps.filter { $0.first.kind == kind }
      return own.first.map { Row(oldest: $0.first, count: own.reduce(0) { $0 + $1.count }) }
    }
    missing = Set(gaps.flatMap { gap in sequence(first: gap.first) { $0 == gap.last ? nil : $0.next } })
  }

  /// Whether a period is one of them.
  func contains(_ period: Period) -> Bool { missing.contains(period) }
}
