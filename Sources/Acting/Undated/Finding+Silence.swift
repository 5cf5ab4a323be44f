import Analysing
import Trade

extension Finding {
  /// The silence ladder: the highest step that a buyer passes, due on the first day on which recency exceeds it. A step of the days since one
  /// order is one event, so none comes twice without an order between.
  func silence() -> [Candidate] {
    let (ladder, facts, last) = (desk.book.ladder, desk.analysis.facts, desk.covered.to)
    let hasRhythms = ladder.scale == .rhythm
    let rhythmDays = desk.policy.due.rhythmDays
    return find { slice, found in
      let (lastDays, purchaseDays, gaps) = (facts.lastDay.span, facts.purchaseDays.span, facts.doubledMedianGap.span)
      for customer in slice.customers where purchaseDays[customer] > 0 {
        let ordered = lastDays[customer]
        let gap = hasRhythms && Int(purchaseDays[customer]) >= rhythmDays ? Int(gaps[customer]) : 0
        guard let (step, days) = ladder.highest(within: ordered.distance(to: last), doubledGap: gap) else { continue }
        let since = ordered.advanced(by: days)
        guard since >= first, wants(customer, since) else { continue }
        found.append(
          undated(
            .silence, customer, step: UInt8(truncatingIfNeeded: step), event: EventDigest(.silence, on: ordered), since: since,
            because: .silence(step: step, days: days - 1)))
      }
    }
  }
}

extension ActionBook.Ladder {
  /// The highest step that is due so many days after an order or before, and how many days after it; nil: none is. `doubledGap` is twice
  /// the own median gap, 0 for who has no rhythm.
  func highest(within recency: Int, doubledGap: Int) -> (step: Int, days: Int)? {
    for place in steps.indices.reversed() {
      let days = days(to: steps[place], doubledGap: doubledGap)
      if days <= recency { return (place, days) }
    }
    return nil
  }

  /// The days after an order on which a step is due: the first that exceed it, by the own rhythm no less than `least`.
  func days(to step: Step, doubledGap: Int) -> Int {
    // Hundredths of the gap, and twice the gap.
    doubledGap > 0 ? max(least, step.gaps * doubledGap / 200 + 1) : step.days + 1
  }
}
