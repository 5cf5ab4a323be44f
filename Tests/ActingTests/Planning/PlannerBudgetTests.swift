import Testing
import Trade

@testable import Acting

/// Offers of 8 % of a basket of 100: 8, redeemed by a fifth and by one in twenty more, so 2 each; without one a contact is worth 4.
@Suite struct PlannerBudgetTests {
  private func bench(_ budget: Int64?) -> PlanningBench {
    var bench = PlanningBench(3)
    bench.book.entries[.survey]?.discount = 800
    bench.policy.contacting.budget = budget.map { Money(units: $0) }
    return bench
  }

  private func surveys(_ bench: PlanningBench) -> [Candidate] { (0..<3).map { bench.undated(.survey, $0) } }

  @Test("Offers are granted until the money is gone, and the sum of their costs is what was spent")
  func budget() throws {
    let bench = bench(50_000)
    let queue = try bench.queue(surveys(bench))
    let granted = queue.rows.filter { $0.offer != nil }
    #expect(granted.map(\.candidate.customer.index) == [0, 1])
    #expect(granted.reduce(Money.zero) { $0 + $1.worth.cost } == queue.budget.spent)
    #expect(queue.budget.spent == Money(units: 40_000) && queue.budget.missing == Money(units: 20_000))
    #expect((queue.budget.granted, queue.budget.refused, queue.budget.unchecked) == (2, 1, 2))
    let refused = try #require(queue.rows.first { $0.offer == nil })
    #expect(refused.worth.total == Money(units: 40_000) && refused.worth.cost == .zero)
    #expect(granted.first?.offer?.validUntil == granted[0].candidate.from.advanced(by: 13))
  }

  @Test("Without a limit every offer is granted; with nothing to spend none")
  func limits() throws {
    let open = bench(nil)
    #expect(try open.queue(surveys(open)).budget.granted == 3)
    let closed = bench(0)
    let queue = try closed.queue(surveys(closed))
    #expect(queue.budget.granted == 0 && queue.budget.refused == 3 && queue.rows.count == 3)
  }

  @Test("The money goes where it brings most for its cost")
  func perCost() throws {
    var bench = bench(20_000)
    bench.spend = { [100, 110, 120][$0] }
    let queue = try bench.queue(surveys(bench))
    #expect(queue.rows.filter { $0.offer != nil }.map(\.candidate.customer.index) == [2])
  }

  @Test("An action that is nothing without its offer waits for the money; a second reason in its message takes its place")
  func nothingWithout() throws {
    var bench = bench(20_000)
    bench.book.entries[.survey]?.say = [:]
    bench.spend = { [300, 100, 100][$0] }
    // Asking for a photo brought nothing so far, so it comes after the survey and joins its message.
    let nothing = ActionResult(
      action: .askPhoto, contacted: 100, contactedOrders: 9, held: 100, heldOrders: 9, verdict: .noEffect, uplift: 0, low: nil,
      high: nil)
    let queue = try bench.queue(surveys(bench) + [bench.undated(.askPhoto, 2, event: 5)], results: [nothing])
    #expect(
      queue.told == [
        "0 survey email 2026-11-16", "1 survey deferred budget", "2 ask-photo email 2026-11-18", "2 survey deferred budget",
      ])
    #expect(queue.results == [nothing])
  }

  @Test("An offer that costs more than it brings is not made; where the action is nothing without it, it is given up")
  func worthless() throws {
    var bench = bench(nil)
    bench.chance = { _ in 8000 }
    // A fifth of 100 is at risk, and brings 1; the offer would cost 6.80.
    let queue = try bench.queue(surveys(bench))
    #expect(queue.rows.count == 3 && queue.rows.allSatisfy { $0.offer == nil && $0.worth.total == Money(units: 10_000) })
    bench.book.entries[.survey]?.say = [:]
    #expect(try bench.queue([bench.undated(.survey)]).told == ["0 survey dropped worthless"])
  }
}
