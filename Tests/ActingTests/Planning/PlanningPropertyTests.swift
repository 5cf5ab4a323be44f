import Testing
import Trade

@testable import Acting

@Suite struct PlanningPropertyTests {
  /// Twenty-six weeks, planned once for all tests.
  private static let planned = Result { () throws -> PlanningHalfYear in
    var year = PlanningHalfYear()
    try year.plan(weeks: 26)
    return year
  }

  private func weeks() throws -> [PlanningHalfYear.Week] { try PlanningPropertyTests.planned.get().weeks }

  /// What names an event.
  private struct Key: Hashable {
    var customer: CustomerID
    var action: ActionID
    var event: UInt32

    init(_ it: Candidate) { (customer, action, event) = (it.customer, it.action, it.event) }
    init(_ it: Issued) { (customer, action, event) = (it.customer, it.action, it.event) }
  }

  /// Everything that a row does.
  private func deeds(_ rows: [Queue.Row]) -> [Candidate] { rows.flatMap { [$0.candidate] + $0.also } }

  @Test("The half-year is lively: something of everything happens")
  func lively() throws {
    let queues = try weeks().map(\.queue)
    #expect(queues.reduce(0) { $0 + $1.rows.count } > 100)
    for count in [
      queues.reduce(0) { $0 + $1.heldOut.count }, queues.reduce(0) { $0 + $1.deferred.count },
      queues.reduce(0) { $0 + $1.lapsed.count }, queues.reduce(0) { $0 + $1.rows.count { !$0.also.isEmpty } },
      queues.reduce(0) { $0 + $1.budget.granted }, queues.reduce(0) { $0 + $1.budget.refused },
    ] {
      #expect(count > 0)
    }
    let reasons = Set(queues.flatMap { $0.dropped.map(\.reason) + $0.deferred.map(\.reason) })
    #expect(reasons.isSuperset(of: [.cap, .resting, .consent, .unreachable, .budget]))
  }

  @Test("Nobody gets two marketing messages within seven days")
  func cap() throws {
    var days: [CustomerID: [Day]] = [:]
    for row in try weeks().flatMap(\.queue.rows) where row.candidate.action.kind != .service {
      #expect(row.candidate.from == row.candidate.until && row.also.allSatisfy { $0.from == row.candidate.from })
      days[row.candidate.customer, default: []].append(row.candidate.from)
    }
    for (customer, own) in days {
      let sorted = own.sorted()
      let close = zip(sorted, sorted.dropFirst()).filter { $0.distance(to: $1) < 7 }
      #expect(close.isEmpty, "customer \(customer.index): \(close.map { $0.0.iso + " and " + $0.1.iso })")
    }
  }

  @Test("No action is repeated within twenty-eight days, neither among those who are contacted nor among those held out")
  func repeats() throws {
    for rows in [try weeks().flatMap(\.queue.rows), try weeks().flatMap(\.queue.heldOut)] {
      var days: [String: [Day]] = [:]
      for deed in deeds(rows) where deed.action.kind != .service {
        days["\(deed.customer.index) \(deed.action.rawValue)", default: []].append(deed.from)
      }
      for (name, own) in days {
        let sorted = own.sorted()
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.distance(to: $1) >= 28 }, "\(name)")
      }
    }
  }

  @Test("No dated action is late or early, and an undated one comes between the day on which it is due and four weeks later")
  func dates() throws {
    for week in try weeks() {
      let told = Dictionary(uniqueKeysWithValues: week.candidates.map { (Key($0), $0) })
      for deed in deeds(week.queue.rows + week.queue.heldOut) {
        let due = try #require(told[Key(deed)])
        #expect(due.from <= deed.from && deed.until <= due.until)
        if deed.action.kind == .service { continue }
        #expect(week.queue.covered.contains(deed.from))
        guard deed.action.kind == .undated else { continue }
        #expect(deed.from <= due.since.advanced(by: 28))
        // Calls that become due at a weekend are made on the Friday before.
        #expect(due.since <= deed.from || deed.from.weekday == 5 && due.since.weekday >= 6)
      }
    }
  }

  @Test("Every event is done, held out or given up once, and what waits waits four weeks at most")
  func accounts() throws {
    var settled: [Key: Int] = [:]
    var waiting: [Key: Day] = [:]
    let weeks = try weeks()
    for week in weeks {
      let queue = week.queue
      let done = deeds(queue.rows + queue.heldOut).map { Key($0) } + queue.dropped.map { Key($0.candidate) }
      for key in done + queue.lapsed.map({ Key($0) }) {
        settled[key, default: 0] += 1
        waiting[key] = nil
      }
      // What waited before and was not settled now waits again.
      let again = Set(queue.deferred.map { Key($0.candidate) })
      #expect(Set(waiting.keys).isSubset(of: again))
      for it in queue.deferred {
        waiting[Key(it.candidate)] = it.candidate.since
        #expect(settled[Key(it.candidate)] == nil)
        let last = it.candidate.action.kind == .undated ? it.candidate.since.advanced(by: 28) : it.candidate.until
        #expect(last > queue.covered.to && it.candidate.action.kind != .service)
      }
    }
    #expect(settled.values.allSatisfy { $0 == 1 })
    let (first, last) = (try #require(weeks.first), try #require(weeks.last))
    let all = Set(
      weeks.flatMap(\.candidates).filter { first.queue.covered.from <= $0.since && $0.since <= last.queue.covered.to }
        .map { Key($0) })
    #expect(Set(settled.keys).union(waiting.keys) == all)
  }

  @Test("The budget of each week adds up to the coin, and nobody makes more calls than there is time for")
  func budget() throws {
    for queue in try weeks().map(\.queue) {
      let offers = queue.rows.filter { $0.offer != nil }
      #expect(offers.reduce(Money.zero) { $0 + $1.worth.cost } == queue.budget.spent)
      #expect(queue.budget.granted == offers.count && queue.budget.spent <= Money(units: 30_000))
      #expect(offers.allSatisfy { $0.worth.cost.units % 100 == 0 && $0.worth.total >= .zero })
      #expect(queue.rows.count { $0.channel == .phone && $0.candidate.action.kind != .service } <= 6)
    }
  }

  @Test("Nobody without consent or address is in a list, and who is held out is in none but of service and birthdays")
  func lists() throws {
    let year = try PlanningPropertyTests.planned.get()
    for queue in year.weeks.map(\.queue) {
      for row in queue.rows where row.candidate.action.kind != .service {
        let person = year.bench.people[row.candidate.customer.index]
        #expect(person.consents[.any] == .yes && (row.channel == .email ? person.email : person.phone) != "")
      }
      #expect(queue.heldOut.allSatisfy { $0.candidate.action.kind != .service && !$0.candidate.action.isPersonalDay })
      let held = Set(queue.heldOut.map(\.candidate.customer))
      let told = queue.rows.filter { held.contains($0.candidate.customer) }.map(\.candidate.action)
      #expect(told.allSatisfy { $0.kind == .service || $0.isPersonalDay })
    }
  }

  @Test("Who rests gets nothing but birthdays and big sales")
  func rest() throws {
    for queue in try weeks().map(\.queue) {
      let resting = Set(queue.resting)
      for row in queue.rows where resting.contains(row.candidate.customer) && row.candidate.action.kind != .service {
        let isLarge = if case .campaign(_, let isLarge) = row.candidate.cause { isLarge } else { false }
        #expect(row.candidate.action.isPersonalDay || isLarge)
      }
    }
  }

  @Test("The same store is planned the same way twice")
  func sameness() throws {
    var again = PlanningHalfYear()
    try again.plan(weeks: 8)
    #expect(again.weeks.map(\.queue.told) == (try weeks().prefix(8).map(\.queue.told)))
  }
}
