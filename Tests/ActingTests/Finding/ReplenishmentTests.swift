import Testing
import Trade

@testable import Acting
@testable import Analysing

@Suite struct ReplenishmentTests {
  private let goods: [FindingBench.Product] = [.init(id: "CUP"), .init(id: "MAT"), .init(id: "TEA")]

  /// A shop in which everybody buys tea every so many days, the last time on a day.
  private func bench(_ customers: [String], every gap: Int, last: String) -> FindingBench {
    var bench = FindingBench()
    bench.products = goods
    for name in customers {
      for number in 0..<3 { bench.sell(name, day(last).advanced(by: -number * gap).iso, "TEA") }
    }
    return bench
  }

  @Test(
    "What runs out in the covered days is due then, from a week before to a week after",
    arguments: [("2026-10-26", nil), ("2026-10-27", "2026-11-16"), ("2026-11-02", "2026-11-22"), ("2026-11-03", nil)])
  func due(last: String, since: String?) throws {
    var bench = bench(["ann", "bob"], every: 20, last: last)
    bench.classes = [(.purpose, "own-use", ["ann"]), (.purpose, "gift", ["bob"])]
    #expect(try bench.told(.replenishment) == (since.map { ["ann " + $0] } ?? []))
    for candidate in try bench.found(.replenishment) {
      #expect(candidate.from == candidate.since.advanced(by: -7) && candidate.until == candidate.since.advanced(by: 7))
      #expect(candidate.cause == .runsOut(product: 2, candidate.since, crossSell: nil))
    }
  }

  @Test("What was bought and has run out within the report's period is due at once; what was overdue before is not due again")
  func overdue() throws {
    let bought = bench(["ann"], every: 3, last: "2026-11-10")
    #expect(try bought.told(.replenishment) == ["ann 2026-11-16"])
    #expect(try bench(["ann"], every: 5, last: "2026-11-08").told(.replenishment).isEmpty)
  }

  @Test("A reminder that waits is told again for a week after the day, unless the product was bought")
  func waiting() throws {
    var bench = bench(["ann"], every: 20, last: "2026-11-01")
    let due = try #require(try bench.found(.replenishment).first)
    (bench.period, bench.coveredTo, bench.past) = ("2026-W47", "2026-11-22", [bench.row(due, .deferred)])
    #expect(try bench.found(.replenishment).map(\.event) == [due.event])
    bench.period = "2026-W48"
    #expect(try bench.found(.replenishment).isEmpty)
    bench.period = "2026-W47"
    bench.sell("ann", "2026-11-18", "TEA")
    #expect(try bench.found(.replenishment).isEmpty)
  }

  @Test("Of several products the one that runs out first is told, of those of one day the dearest")
  func first() throws {
    var bench = FindingBench()
    bench.products = goods
    for number in 0..<3 {
      bench.sell("ann", day("2026-11-01").advanced(by: -number * 17).iso, "CUP", "TEA", "TEA")
      bench.sell("ann", day("2026-11-02").advanced(by: -number * 15).iso, "MAT")
      bench.sell("bob", day("2026-11-01").advanced(by: -number * 17).iso, "CUP", "TEA", "TEA")
    }
    #expect(
      try bench.found(.replenishment).map(\.cause) == [
        .runsOut(product: 1, day("2026-11-17"), crossSell: nil), .runsOut(product: 2, day("2026-11-18"), crossSell: nil),
      ])
  }

  @Test(
    "One product is named beside it, that goes with it often enough and that the customer never bought",
    arguments: [(5, Int32(0)), (4, nil)])
  func crossSelling(together: Int, partner: Int32?) throws {
    var bench = bench(["ann", "bob"], every: 20, last: "2026-10-30")
    bench.policy.measures.basketSeen = 1
    bench.sell("bob", "2026-03-01", "CUP")
    for number in 0..<together { bench.sell("other\(number)", "2026-06-01", "CUP", "TEA") }
    for number in 0..<40 { bench.sell("z\(number)", "2026-06-01", "MAT") }
    #expect(
      try bench.found(.replenishment).map(\.cause) == [
        .runsOut(product: 2, day("2026-11-19"), crossSell: partner), .runsOut(product: 2, day("2026-11-19"), crossSell: nil),
      ])
  }

  @Test("The most valuable get a link to what runs out")
  func privateLink() throws {
    var bench = bench(["ann", "bob"], every: 20, last: "2026-10-30")
    bench.change = { analysis in analysis.scores.m = [5, 4] }
    #expect(try bench.told(.privateLink) == ["ann 2026-11-19"])
    #expect(try bench.days(.privateLink) == ["2026-11-16...2026-11-22"])
    #expect(try bench.found(.privateLink).map(\.cause) == [.privateLink(product: 2, day("2026-11-19"))])
  }
}
