import Analysing
import Testing
import Trade

@testable import Acting

/// The days to plan are Monday, 2026-11-16 to Sunday, 2026-11-22.
@Suite struct PlannerCapacityTests {
  /// A store that surveys by telephone, with time for two calls.
  private func bench(_ channels: [ContactChannel]) -> PlanningBench {
    var bench = PlanningBench(4)
    bench.policy.capacity.calls = 2
    bench.book.entries[.survey]?.channels = channels
    bench.spend = { [100, 400, 300, 200][$0] }
    return bench
  }

  @Test("People's time goes to the highest worth; the rest goes to the next channel, or waits")
  func fallback() throws {
    var bench = bench([.phone, .email])
    let surveys = (0..<4).map { bench.undated(.survey, $0) }
    #expect(
      try bench.queue(surveys).told == [
        "0 survey email 2026-11-17", "1 survey phone 2026-11-16", "2 survey phone 2026-11-17", "3 survey email 2026-11-16",
      ])
    bench.book.entries[.survey]?.channels = [.phone]
    #expect(
      try bench.queue(surveys).told == [
        "0 survey deferred capacity", "1 survey phone 2026-11-16", "2 survey phone 2026-11-17", "3 survey deferred capacity",
      ])
  }

  @Test("Rows stand by channel, then by kind, then by worth")
  func order() throws {
    let bench = bench([.phone, .email])
    let queue = try bench.queue(
      (0..<4).map { bench.undated(.survey, $0) } + [bench.dated(.welcome, 0, from: "2026-11-16", until: "2026-11-16")])
    #expect(queue.rows.map(\.candidate.customer.index) == [0, 3, 0, 1, 2])
    #expect(queue.rows.map(\.channel) == [.email, .email, .email, .phone, .phone])
    #expect(queue.rows.first?.candidate.action == .welcome)
  }

  @Test("Without an outlook the larger customer goes first")
  func noOutlook() throws {
    var bench = bench([.phone, .email])
    bench.hasOutlook = false
    for customer in 0..<4 { bench.people[customer].orders = [PlanningBench.Order("2026-06-01", [70, 10, 90, 80][customer])] }
    let queue = try bench.queue((0..<4).map { bench.undated(.survey, $0) })
    #expect(queue.rows.filter { $0.channel == .phone }.map(\.candidate.customer.index).sorted() == [2, 3])
  }

  @Test("Service is never capped or put off, and takes people's time first")
  func service() throws {
    var bench = bench([.phone])
    bench.book.entries[.satisfaction]?.channels = [.phone]
    let calls = (0..<3).map { bench.dated(.satisfaction, $0, from: "2026-11-16", until: "2026-11-18") }
    let last = [bench.issued(.silence, 0, on: "2026-11-15"), bench.issued(.satisfaction, 0, on: "2026-11-10")]
    let queue = try bench.queue(calls + [bench.undated(.survey, 3)], after: last)
    #expect(
      queue.told == [
        "0 satisfaction phone 2026-11-16", "1 satisfaction phone 2026-11-16", "2 satisfaction phone 2026-11-16",
        "3 survey deferred capacity",
      ])
    #expect(queue.rows.allSatisfy { $0.candidate.until == bench.day("2026-11-18") && $0.offer == nil && $0.worth == .none })
  }

  @Test("What is only for the house goes to the owner: no consent, no cap, and nobody held out")
  func owner() throws {
    var bench = bench([.phone])
    bench.policy.contacting.holdOut = 10_000
    bench.people[0].consents = [.any: .no]
    let last = [bench.issued(.silence, on: "2026-11-15")]
    let queue = try bench.queue([bench.undated(.classLeft)], after: last)
    #expect(queue.told == ["0 class-left owner 2026-11-16"])
  }

  @Test(
    "Who is held out gets service, personal days and, as a key account, all; the rest is written down and costs nobody's time")
  func heldOut() throws {
    var bench = bench([.phone, .email])
    bench.policy.contacting.holdOut = 10_000
    bench.classes = [(.importance, "ordinary", [0, 1, 2]), (.importance, "key-account", [3])]
    let queue = try bench.queue(
      (0..<4).map { bench.undated(.survey, $0) } + [
        bench.dated(.birthday, 0, from: "2026-11-18", until: "2026-11-18"),
        bench.dated(.welcome, 1, from: "2026-11-16", until: "2026-11-17"),
      ])
    #expect(
      queue.told == [
        "0 birthday email 2026-11-18", "0 survey held out 2026-11-18", "1 survey held out 2026-11-16",
        "1 welcome email 2026-11-16", "2 survey held out 2026-11-16", "3 survey phone 2026-11-16",
      ])
    #expect(queue.issued.count { $0.state == .heldOut } == 3)
  }
}
