import Analysing
import Trade

@testable import Acting

/// Half a year of a store whose customers are due all kinds of things at random: what finders would tell week by week, and what became of it.
struct PlanningHalfYear: Sendable {
  /// Something that becomes due.
  struct Event: Hashable, Sendable {
    var customer: Int
    var action: ActionID
    var number: UInt32
    var since: Day
    /// Of a dated one and of service.
    var until: Day
  }

  /// What one week's planning told.
  struct Week: Sendable {
    var queue: Queue
    var candidates: [Candidate]
  }

  var bench = PlanningBench(120)
  private(set) var events: [Event] = []
  private(set) var weeks: [Week] = []
  private var random = SplitMix(state: 20_261_122)

  /// A store by numbers that are the same in every run; nothing is planned yet.
  init() {
    bench.policy.contacting.holdOut = 1000
    bench.policy.contacting.budget = Money(units: 30_000)
    bench.policy.capacity.calls = 6
    for action in [ActionID.silence, .survey, .birthday, .campaignNotice] { bench.book.entries[action]?.discount = 600 }
    bench.book.entries[.survey]?.say = [:]
    bench.book.entries[.askPhoto]?.channels = [.phone]
    bench.book.entries[.keyAccount]?.channels = [.phone, .email]
    bench.chance = { UInt16(500 + 67 * $0) }
    bench.spend = { Int64(40 + $0 * 7 % 300) }
    let start = bench.day("2026-02-01")
    for customer in bench.people.indices {
      if random.below(10) == 0 { bench.people[customer].consents = [:] }
      if random.below(10) == 0 {
        bench.people[customer].email = ""
        if random.below(2) == 0 { bench.people[customer].phone = "" }
      }
      var days = [Int](Set((0..<(1 + random.below(6))).map { _ in random.below(260) })).sorted()
      if days.isEmpty { days = [0] }
      bench.people[customer].orders = days.map {
        PlanningBench.Order(start.advanced(by: $0).iso, Int64(20 + random.below(200)))
      }
      add(to: customer, start.advanced(by: 60))
    }
  }

  private mutating func add(to customer: Int, _ start: Day) {
    let undated: [ActionID] = [.silence, .survey, .askPhoto, .keyAccount, .thankReferrer]
    let dated: [ActionID] = [.birthday, .newArrivals, .campaignNotice, .replenishment]
    for number in 0..<(4 + random.below(16)) {
      let (since, kind) = (start.advanced(by: random.below(190)), random.below(10))
      let action = kind < 5 ? undated[kind] : kind < 9 ? dated[kind - 5] : .welcome
      let until = since.advanced(by: action == .birthday ? 0 : random.below(12))
      events.append(Event(customer: customer, action: action, number: UInt32(number + 1), since: since, until: until))
    }
  }

  /// Plans so many weeks one after the other, each after what the weeks before issued.
  mutating func plan(weeks count: Int) throws {
    let first = bench.day("2026-04-05")
    var past: [Issued] = []
    for week in 0..<count {
      bench.lastDay = first.advanced(by: 7 * week).iso
      let desk = try bench.desk(after: past)
      let candidates = candidates(on: desk).sorted(by: Candidate.precedes)
      let queue = Planner(desk).queue(of: candidates)
      past += queue.issued
      weeks.append(Week(queue: queue, candidates: candidates))
    }
  }

  /// What finders tell: dated ones while their days go on, service once, undated ones as far back as patience, unless the customer has ordered.
  private func candidates(on desk: Desk) -> [Candidate] {
    events.compactMap { event in
      let customer = CustomerID(event.customer)
      let isUndated = event.action.kind == .undated
      if isUndated {
        let (facts, orders) = (desk.analysis.facts, bench.people[event.customer].orders)
        let hasOrdered = orders.contains { event.since < bench.day($0.day) && bench.day($0.day) <= facts.asOf }
        if event.since < desk.undatedFrom || event.since > desk.covered.to || hasOrdered { return nil }
      } else if event.action.kind == .service {
        if !desk.covered.contains(event.since) { return nil }
      } else if event.until < desk.covered.from || event.since > desk.covered.to {
        return nil
      }
      return Candidate(
        event.action, for: customer, event: event.number, from: isUndated ? desk.covered.from : event.since,
        until: isUndated ? desk.covered.to : event.until, since: event.since,
        because: event.action == .campaignNotice ? .campaign(row: 0, isLarge: event.number % 4 == 0) : .notAskedYet)
    }
  }

  /// Random numbers that are the same in every run.
  private struct SplitMix: Sendable {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }
}
