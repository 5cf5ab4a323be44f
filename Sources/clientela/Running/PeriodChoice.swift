import Trade

/// Which periods a run builds. segmentation.md §1, *unfinished period*.
struct PeriodChoice: Sendable {
  var request = PeriodRequest.last
  /// The first of a row of periods, for filling back.
  var from: Period?
  /// The kind that `last` means, unless `from` says another.
  var kind: Period.Kind
  /// Longer kinds that are built beside it where they are missing: for `last` the last finished one of each, for a row those that lie in it.
  var rollUps: [Period.Kind] = []
  /// Whether a period may be built that the orders do not fill yet.
  var allowsPartial = false
  /// Whether what is recorded is built again: the period or the row that was asked for, and not what is only built beside `last`.
  var rebuilds = false

  /// A period to build.
  struct Chosen: Hashable, Sendable {
    var period: Period
    /// Whether it is unfinished.
    var isPartial: Bool
    /// Whether it is built only where it is missing.
    var isFilling = false
  }

  /// The periods to build, by their last days, for data from one day to another. `today` bounds `last`; nil leaves the clock out.
  /// Throws `Failure`: 66 without an order, 64 for an unfinished period without `--partial`, or a row that cannot be.
  func periods(oldest: Day? = nil, newest: Day?, today: Day?) throws -> [Chosen] {
    guard let newest else { throw Failure(.noInput, "there is no order in the data; check the files of orders") }
    let end = try end(newest: newest, today: today)
    if end.isPartial && !allowsPartial {
      throw Failure(
        .usage,
        end.period.id + " is unfinished: the newest order is of " + newest.iso + "; wait for its end, or build it with --partial")
    }
    guard let from else {
      guard request == .last else { return [end] }
      let longer = rollUps.compactMap { kind -> Chosen? in
        let holding = Period(kind, holding: end.period.to)
        let last = holding.to <= end.period.to ? holding : holding.previous
        return last.to < oldest ?? last.to ? nil : Chosen(period: last, isPartial: false, isFilling: true)
      }
      return PeriodChoice.ordered(longer + [end])
    }
    guard from.kind == end.period.kind else {
      throw Failure(.usage, "--from " + from.id + " and --period " + end.period.id + " are of two kinds; give two of one kind")
    }
    guard from.from <= end.period.from else {
      throw Failure(.usage, "--from " + from.id + " lies after " + end.period.id + "; give an earlier one")
    }
    // Before the first order there is nothing to tell.
    let row = sequence(first: from) { $0.to < end.period.from ? $0.next : nil }.filter { $0.to >= oldest ?? $0.to }
    let longer = rollUps.flatMap { kind in
      sequence(first: Period(kind, holding: from.from)) { $0.next }.prefix { $0.to <= end.period.to }.filter {
        $0.from >= from.from
      }
    }
    return PeriodChoice.ordered(
      (row + longer).map { Chosen(period: $0, isPartial: $0 == end.period && end.isPartial, isFilling: !rebuilds) })
  }

  /// The period that `last` leaves out although it is over and orders lie in it, because none is of its last day or later: what the export
  /// lacks of it cannot be known. Nil where there is none.
  func heldBack(newest: Day, today: Day) -> Period? {
    guard request == .last, from == nil, !allowsPartial else { return nil }
    let holding = Period(kind, holding: newest)
    return holding.to > newest && holding.to < today ? holding : nil
  }

  /// By their last days, a shorter period before a longer one.
  private static func ordered(_ periods: [Chosen]) -> [Chosen] {
    periods.sorted { ($0.period.to, $0.period.length) < ($1.period.to, $1.period.length) }
  }

  private func end(newest: Day, today: Day?) throws -> Chosen {
    switch request {
    case .period(let period): return Chosen(period: period, isPartial: period.to > newest)
    case .last:
      // A day is over when the next one has begun.
      let lastDay = min(newest, today?.advanced(by: -1) ?? newest)
      let current = Period(from?.kind ?? kind, holding: allowsPartial ? min(newest, today ?? newest) : lastDay)
      if current.to <= lastDay { return Chosen(period: current, isPartial: false) }
      return allowsPartial ? Chosen(period: current, isPartial: true) : Chosen(period: current.previous, isPartial: false)
    }
  }
}
