import Testing
import Trade

@testable import Acting

@Suite struct HoldOutTests {
  private func held(_ bench: PlanningBench, on day: Day) -> [Bool] {
    let customers = bench.ledger().customers
    let holdOut = HoldOut(customers, on: day, bench.policy.contacting)
    return (0..<customers.count).map { holdOut.holds(CustomerID($0)) }
  }

  @Test("About so many of ten thousand are held out as the policy says: none, a tenth, all", arguments: [0, 1000, 10_000])
  func share(basisPoints: Int) {
    var bench = PlanningBench(4000)
    bench.policy.contacting.holdOut = basisPoints
    let count = held(bench, on: bench.monday).count { $0 }
    let expected = 4000 * basisPoints / 10_000
    // Four standard deviations of a tenth are 76.
    #expect(abs(count - expected) <= (basisPoints == 1000 ? 76 : 0))
  }

  @Test("A customer stays in or out for thirteen weeks; then another part is held out")
  func stretches() {
    var bench = PlanningBench(1000)
    bench.policy.contacting.holdOut = 1000
    let first = Day(number: 91 * 228)
    let now = held(bench, on: first)
    #expect(held(bench, on: first.advanced(by: 90)) == now)
    #expect(held(bench, on: first.advanced(by: -1)) != now)
    #expect(held(bench, on: first.advanced(by: 91)) != now)
  }

  @Test("Whether a customer is held out does not depend on who else there is")
  func alone() {
    var bench = PlanningBench(50)
    bench.policy.contacting.holdOut = 5000
    let all = held(bench, on: bench.monday)
    bench.people.removeSubrange(0..<49)
    #expect(held(bench, on: bench.monday) == [all[49]])
  }
}
