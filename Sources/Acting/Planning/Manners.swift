import Analysing
import Trade

/// How often a customer may be written to: the cap, rest, and the same thing twice. actions.md §2.
struct Manners: Sendable {
  private let facts: Facts
  /// When each customer last answered; empty without a log of contacts.
  private let answers: ContiguousArray<Day?>
  private let log: ContactLog
  private let potential: ClassColumn
  private let policy: Policy.Contacting

  /// The manners of a desk.
  init(_ desk: Desk) {
    (facts, answers) = (desk.analysis.facts, desk.analysis.relations?.touches.lastAnswer ?? [])
    policy = desk.policy.contacting
    log = ContactLog(desk.ledger, desk.book, asOf: desk.asOf)
    potential = ClassColumn(desk.analysis, .importance, "potential")
  }

  /// What a customer was told; `past` are the rows of earlier queues.
  func course(of customer: CustomerID, past: ArraySlice<Issued>) -> Course {
    let ordered = facts.isBuyer(customer) ? facts.lastDay[customer.index] : nil
    let answered = answers.isEmpty ? nil : answers[customer.index]
    let reacted = [ordered, answered].compactMap(\.self).max()
    return Course(past: past, touches: log.touches(with: customer), reacted: reacted, window: policy.capDays)
  }

  /// Whether a customer rests: so many messages, and neither an order nor an answer.
  func rests(_ course: Course, countingHeldOut: Bool = false) -> Bool {
    policy.restAfter > 0 && course.unanswered(countingHeldOut: countingHeldOut) >= policy.restAfter
  }

  /// What forbids to do an action on a day; nil: nothing does.
  func objection(to due: Due, _ course: Course, on day: Day) -> Queue.Reason? {
    let (customer, isHeldOut) = (due.candidate.customer, due.isHeldOut)
    let isRare = potential.contains(customer) || rests(course, countingHeldOut: isHeldOut)
    let (limit, span) = isRare ? (min(1, policy.messagesPerWeek), policy.restDays) : (policy.messagesPerWeek, policy.capDays)
    if let reason = objectionToJoin(due, course, on: day) { return reason }
    return course.allows(on: day, limit: limit, span: span, countingHeldOut: isHeldOut) ? nil : .cap
  }

  /// What forbids to say it in a message that goes out anyway on a day.
  func objectionToJoin(_ due: Due, _ course: Course, on day: Day) -> Queue.Reason? {
    let action = due.candidate.action
    if course.repeats(action, on: day, within: policy.restDays, countingHeldOut: due.isHeldOut) { return .repeated }
    if due.isMassDiscount, course.lastWeekday(of: action, before: day) == day.weekday { return .weekday }
    return nil
  }

  /// Customers who rest, by number; `past` are the rows of earlier queues, by customer.
  func resting(_ past: [Issued]) -> [CustomerID] {
    if policy.restAfter <= 0 { return [] }
    let logged = log.counts()
    var (found, row, place) = ([CustomerID](), 0, 0)
    while row < past.count || place < logged.count {
      let next = place < logged.count ? logged[place].customer : nil
      let customer = row < past.count ? next.map { min($0, past[row].customer) } ?? past[row].customer : next ?? .nobody
      let (first, isLogged) = (row, next == customer)
      var messages = isLogged ? logged[place].count : 0
      while row < past.count, past[row].customer == customer {
        if past[row].state == .issued { messages += 1 }
        row += 1
      }
      if isLogged { place += 1 }
      // Most have too few for it, and are not looked at more closely.
      if messages >= policy.restAfter, rests(course(of: customer, past: past[first..<row])) { found.append(customer) }
    }
    return found
  }
}
