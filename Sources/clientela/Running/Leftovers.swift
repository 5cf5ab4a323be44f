import Recording
import Trade

/// What a run leaves to be done in the archive: periods that are compared with another past than the one they have now, and periods that are
/// not built although orders came for them.
struct Leftovers: Sendable {
  /// The periods in the site, and what is recorded of them.
  let periods: [Period]
  let heads: [Record.Head]

  /// A sentence for each later period that what was built leaves behind, then one for each kind of which periods are missing.
  func sentences(built: Set<Period>, _ orders: OrderTable) -> [String] {
    Record.outdated(among: heads).filter { built.contains($0.before) }.map(\.sentence) + late(orders)
  }

  /// Periods without a report in which orders lie: a run found too few of them, or none, and left them out.
  private func late(_ orders: OrderTable) -> [String] {
    let kinds = Period.Kind.allCases.filter { $0 != .range }
    let gaps = PeriodGap.all(in: periods).flatMap(\.periods)
    guard let oldest = orders.day.min() else { return [] }
    let before = kinds.compactMap(first).flatMap { first in
      sequence(first: Period(first.kind, holding: oldest)) { $0.next }.prefix { $0.to < first.from }
    }
    if gaps.isEmpty, before.isEmpty { return [] }
    let days = OrderDays(orders, from: oldest)
    let missing = (before + gaps).filter(days.lie)
    return kinds.compactMap { kind in
      let own = missing.filter { $0.kind == kind }
      guard let oldest = own.first else { return nil }
      let rest = own.count - 1
      let more = rest == 0 ? "" : " and " + String(rest) + " later " + kind.rawValue + (rest == 1 ? "" : "s")
      return oldest.id + more + (rest == 0 ? " is" : " are") + " not built, and orders lie in " + (rest == 0 ? "it" : "them")
        + "; build " + (rest == 0 ? "it" : "them") + " with: " + PeriodGap.command(building: own.count, from: oldest)
    }
  }

  /// The first period of a kind, where the data had no order before it when it was built: what is older came later. Who began in the midst
  /// of older orders wanted no report of those.
  private func first(of kind: Period.Kind) -> Period? {
    guard let first = periods.filter({ $0.kind == kind }).min(by: { $0.from < $1.from }),
      let oldest = heads.first(where: { $0.period == first && !$0.isPrepared })?.oldestOrder
    else { return nil }
    return first.from <= oldest ? first : nil
  }

  /// The days on which orders lie that may count.
  private struct OrderDays {
    private let oldest: Day
    private var isThere: [Bool] = []

    init(_ orders: OrderTable, from oldest: Day) {
      self.oldest = oldest
      isThere = Array(repeating: false, count: oldest.distance(to: orders.day.max() ?? oldest) + 1)
      for (day, status) in zip(orders.day, orders.status) {
        switch status {
        case .paid, .refunded: isThere[oldest.distance(to: day)] = true
        case .unpaid, .cancelled: break
        }
      }
    }

    /// Whether orders lie in a period.
    func lie(in period: Period) -> Bool {
      let (first, last) = (max(0, oldest.distance(to: period.from)), min(isThere.count - 1, oldest.distance(to: period.to)))
      return first <= last && isThere[first...last].contains(true)
    }
  }
}

extension Record.Outdated {
  /// What is wrong with it and what heals it.
  var sentence: String {
    let now =
      switch compared {
      case before: "what " + before.id + " recorded before it was built again"
      case let other?: other.id + ", although " + before.id + " is recorded between them now"
      case nil: "no period, although " + before.id + " is recorded before it now"
      }
    return period.id + " still compares with " + now + "; compare it anew with: clientela build --period " + period.id
      + " --rebuild"
  }
}
