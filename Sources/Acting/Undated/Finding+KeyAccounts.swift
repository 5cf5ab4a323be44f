import Analysing
import Trade

extension Finding {
  /// Key accounts with whom nobody has spoken for long: due when `Policy.Due.keyAccountDays`, or half the own gap if that is more, have passed
  /// since the last answer, visit or event. With whom nobody ever spoke by the log, the last order is when both last dealt with each other.
  /// One contact, one event: silence that goes on after it is no other.
  func keyAccounts() -> [Candidate] {
    let (facts, answers) = (desk.analysis.facts, desk.analysis.relations?.touches.lastAnswer ?? [])
    let (members, policy) = (members(.importance, "key-account"), desk.policy.due)
    return find { slice, found in
      for customer in slice.customers where members.contains(CustomerID(customer)) {
        let spoke = answers.isEmpty ? nil : answers[customer]
        let begin = spoke ?? facts.lastDay[customer]
        let isRegular = Int(facts.purchaseDays[customer]) >= policy.rhythmDays
        // Half of half of twice the gap, a started day counted as a whole one.
        let days = max(policy.keyAccountDays, isRegular ? (Int(facts.doubledMedianGap[customer]) + 3) / 4 : 0)
        let since = begin.advanced(by: days)
        guard since >= first, wants(customer, since) else { continue }
        found.append(
          undated(
            .keyAccount, customer, event: EventDigest(.keyAccount, on: begin), since: since,
            because: .noContact(since: spoke, days: days)))
      }
    }
  }
}
