import Trade

/// Periods that are missing between built ones of their kind.
struct ArchiveGaps {
  /// Those of one kind: how many, and the first of them.
  struct Row: Hashable {
    var oldest: Period
    var count: Int
  }

  /// Weeks, months, quarters, as far as any are missing. Years are few, and ranges of days follow upon nothing.
  let rows: [Row]
  private let missing: Set<Period>

  /// The gaps between periods in any order.
  init(_ built: [Period]) {
    let there = Set(built)
    var (rows, missing) = ([Row](), Set<Period>())
    for kind in [Period.Kind.week, .month, .quarter] {
      let days = built.filter { $0.kind == kind }.map(\.from)
      guard let first = days.min(), let last = days.max() else { continue }
      let between = sequence(first: Period(kind, holding: first)) { $0.to < last ? $0.next : nil }
      let own = between.filter { !there.contains($0) }
      if let oldest = own.first { rows.append(Row(oldest: oldest, count: own.count)) }
      missing.formUnion(own)
    }
    self.rows = rows
    self.missing = missing
  }

  /// Whether a period is one of them.
  func contains(_ period: Period) -> Bool { missing.contains(period) }
}
