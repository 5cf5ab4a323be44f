import Analysing
import Trade

/// Members of *important value* who have been silent for longer than their rhythm allows.
struct OutOfRhythm {
  /// All of them, those who fell silent in this period only, and how many the class holds.
  var customers = 0
  var newly = 0
  var members = 0
  /// What they brought so far.
  var brought = Money.zero

  /// Counts them as of the period's last day. Whoever ordered nothing in the period had the same median gap before it, so the
  /// silence at its beginning tells who was out of rhythm already.
  init(_ analysis: Analysis) {
    guard let rfm = analysis.segmentations.first(where: { $0.id == .rfm }), let limit = analysis.policy.rhythm.first,
      let index = rfm.classes.firstIndex(of: "important-value")
    else { return }
    let facts = analysis.facts
    for customer in facts.buyers where rfm.assignment[customer.index] == UInt8(index) {
      members += 1
      // A switch: the enumeration's `!=` goes through its raw text.
      switch analysis.rhythm[customer.index] {
      case nil, .inRhythm: continue
      case .late, .broken: break
      }
      customers += 1
      brought += facts.money(customer)
      let before = facts.recency(customer) - analysis.period.length
      if before < 0 || before * 200 <= limit * Int(facts.doubledMedianGap[customer.index]) { newly += 1 }
    }
  }
}
