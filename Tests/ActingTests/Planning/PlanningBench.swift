import Analysing
import Trade

@testable import Acting

/// A store for the planner: customers of whom everything is known, each with one order of 100 in June 2026, a week that ended on
/// 2026-11-15, and so the days from Monday, 2026-11-16 to Sunday, 2026-11-22 to plan.
struct PlanningBench: Sendable {
  /// A customer; ids ascend as they are added.
  struct Person: Sendable {
    var id: String
    var email = "someone@example.com"
    var phone = "+34 600 100 200"
    var preferred = ""
    var owner = ""
    var consents: [Consent.Channel: Consent] = [.any: .yes]
    /// Day, whole units, channel, discount in whole units.
    var orders: [Order] = [Order("2026-06-01")]
  }

  /// An order of whole units of the currency.
  struct Order: Sendable {
    var day: String
    var units: Int64
    var channel: String?
    var discount: Int64?
    var profit: Int64?

    init(_ day: String, _ units: Int64 = 100, channel: String? = nil, discount: Int64? = nil, profit: Int64? = nil) {
      (self.day, self.units, self.channel, self.discount, self.profit) = (day, units, channel, discount, profit)
    }
  }

  /// A logged touch.
  struct Touch: Sendable {
    var customer: Int
    var day: String
    var direction: ContactTable.Direction?
    var channel: String?
    var topic: String?
    var campaign: String?
  }

  var people: [Person]
  var touches: [Touch] = []
  /// Id, first day, last day, discount.
  var campaigns: [(id: String, starts: String, ends: String, discount: String?)] = []
  var policy = Policy()
  var book = ActionBook()
  var playbooks: [String: Playbook] = [:]
  var currency = "EUR"
  /// Classes by segmentation, put in place of the rule's.
  var classes: [(id: SegmentationID, classID: String, customers: [Int])] = []
  /// Tags, put in place of the dictionary's.
  var tags: [(id: String, customers: [Int])] = []
  /// Expected to be spent in ninety days, in whole units, and how many of ten thousand come anyway.
  var spend: @Sendable (Int) -> Int64 = { _ in 100 }
  var chance: @Sendable (Int) -> UInt16 = { _ in 2000 }
  var hasOutlook = true
  var lastDay = "2026-11-15"

  /// A store of so many customers, who are all written to by e-mail, else called, and where nobody is held out.
  init(_ count: Int = 1) {
    people = (0..<count).map { Person(id: "c" + String(String(100_000 + $0).dropFirst())) }
    policy.contacting.holdOut = 0
    for action in ActionID.allCases where !action.isInternal {
      var entry = ActionBook.Entry()
      (entry.channels, entry.say, entry.owner) = ([.email, .phone], ["en": "Hello."], "desk")
      book.entries[action] = entry
    }
  }

  /// The first of the days to plan.
  var monday: Day { day(lastDay).advanced(by: 1) }

  /// A day.
  func day(_ text: String) -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) ?? Day(number: 0) : Day(number: 0)
  }

  /// Something undated that becomes due on a day, the first one to plan if none is told.
  func undated(
    _ action: ActionID, _ customer: Int = 0, event: UInt32 = 1, since: String? = nil, cause: Cause = .notAskedYet
  ) -> Candidate {
    Candidate(
      action, for: CustomerID(customer), event: event, from: monday, until: monday.advanced(by: 6),
      since: since.map { day($0) } ?? monday, because: cause)
  }

  /// Something dated.
  func dated(
    _ action: ActionID, _ customer: Int = 0, event: UInt32 = 1, from: String, until: String, cause: Cause = .notAskedYet
  ) -> Candidate {
    Candidate(action, for: CustomerID(customer), event: event, from: day(from), until: day(until), because: cause)
  }

  /// A row of the record.
  func issued(
    _ action: ActionID, _ customer: Int = 0, event: UInt32 = 99, state: Issued.State = .issued, on text: String,
    by channel: ContactChannel = .email
  ) -> Issued {
    Issued(
      customer: CustomerID(customer), action: action, step: 0, event: event, state: state, channel: channel, from: day(text),
      until: day(text), offer: .zero)
  }

  /// The desk after some rows of the record.
  func desk(after rows: [Issued] = []) throws -> Desk {
    var past = IssuedPast()
    past.actions = rows.sorted(by: Issued.precedes)
    past.coveredTo = rows.isEmpty ? nil : day(lastDay)
    var library = Library(playbooks: playbooks)
    library.actions = book
    return Desk(try analysis(), library, after: past)
  }

  /// The queue of some candidates, put in order.
  func queue(_ candidates: [Candidate], after rows: [Issued] = [], results: [ActionResult] = []) throws -> Queue {
    Planner(try desk(after: rows), results: results).queue(of: candidates.sorted(by: Candidate.precedes))
  }

  /// What `required` misses.
  struct Missing: Error {}
}

extension Queue {
  /// What becomes of each candidate, by customer and action: the channel and day of a row, or the reason.
  var told: [String] {
    let name = { (it: Candidate) in "\(it.customer.index) \(it.action.rawValue)" }
    let rows = rows.map { name($0.candidate) + " \($0.channel.rawValue) \($0.candidate.from.iso)" }
    let joined = self.rows.flatMap { row in row.also.map { name($0) + " also \(row.channel.rawValue) \($0.from.iso)" } }
    let held = heldOut.map { name($0.candidate) + " held out \($0.candidate.from.iso)" }
    let deferred = deferred.map { name($0.candidate) + " deferred \($0.reason.rawValue)" }
    let dropped = dropped.map { name($0.candidate) + " dropped \($0.reason.rawValue)" }
    return (rows + joined + held + deferred + dropped).sorted()
  }
}
