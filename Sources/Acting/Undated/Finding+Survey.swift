import Analysing
import Trade

extension Finding {
  /// The survey of one question: everybody's turn comes once in `Policy.Due.surveyCycle` days, on a day that a digest of the id picks, so
  /// that each week a thirteenth of the buyers is asked. Who is churned is asked why instead, and who was asked within
  /// `Policy.Due.surveyRest` days, by a queue or by the log, is left alone.
  func surveys() -> [Candidate] {
    let (analysis, policy) = (desk.analysis, desk.policy.due)
    let (facts, ids, churned) = (analysis.facts, desk.ledger.customers.ids, members(.lifeStage, "churned"))
    let log = ContactLog(desk.ledger, desk.book, asOf: desk.asOf)
    let (cycle, from, to) = (max(1, policy.surveyCycle), first, desk.covered.to)
    return find { slice, found in
      let purchaseDays = facts.purchaseDays.span
      for customer in slice.customers where purchaseDays[customer] > 0 {
        let turn = Finding.turn(ids, customer, cycle)
        // The last day up to the end of the covered ones that has the customer's turn.
        let past = (Int(to.number) - turn) % cycle
        let since = to.advanced(by: -(past < 0 ? past + cycle : past))
        guard since >= from, wants(customer, since), !churned.contains(CustomerID(customer)) else { continue }
        let rest = since.advanced(by: -policy.surveyRest)
        let isAsked = issued(to: CustomerID(customer)).contains {
          $0.action == .survey && $0.state == .issued && $0.until > rest
        }
        if isAsked || log.touches(with: CustomerID(customer)).contains(where: { $0.action == .survey && $0.day > rest }) {
          continue
        }
        found.append(undated(.survey, customer, event: EventDigest(.survey, on: since), since: since, because: .notAskedYet))
      }
    }
  }

  /// The turn of a customer among the days of a cycle.
  private static func turn(_ ids: TextPool, _ customer: Int, _ cycle: Int) -> Int {
    ids.withBytes(of: customer) { bytes in
      var digest = Scatter(seed: 0x5375_7276_6579)
      for byte in bytes { digest.add(byte) }
      return Int(digest.value % UInt64(cycle))
    }
  }
}
