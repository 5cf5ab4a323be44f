import Analysing
import Testing
import Trade

@testable import Acting

@Suite("What came of actions")
struct ResultTests {
  /// So many customers, none of them a key account; the as-of day is 2026-11-15.
  private static func bench(_ count: Int = 1) -> PlanningBench {
    var bench = PlanningBench(count)
    bench.classes = [(.importance, "ordinary", Array(0..<count))]
    return bench
  }

  @Test(
    "The interval is that of Newcombe 1998, table II, method 10",
    arguments: [
      (56, 70, 48, 80, [2000, 524, 3339]), (9, 10, 3, 10, [6000, 1705, 8090]), (6, 7, 2, 7, [5714, 582, 8062]),
      (5, 56, 0, 29, [893, -381, 1926]), (0, 10, 0, 20, [0, -1611, 2775]), (0, 10, 0, 10, [0, -2775, 2775]),
      (10, 10, 0, 20, [10_000, 6791, 10_000]), (10, 10, 0, 10, [10_000, 6075, 10_000]),
    ])
  func published(x: Int, n: Int, y: Int, m: Int, expected: [Int]) throws {
    let interval = try #require(Newcombe(x, of: n, less: y, of: m))
    #expect([interval.difference, interval.low, interval.high] == expected)
    // The other way round it is the same, mirrored.
    let mirrored = try #require(Newcombe(y, of: m, less: x, of: n))
    #expect([-mirrored.difference, -mirrored.high, -mirrored.low] == expected)
  }

  @Test("Nothing is said of nobody")
  func nobody() {
    #expect(Newcombe(0, of: 0, less: 1, of: 2) == nil && Newcombe(1, of: 2, less: 0, of: 0) == nil)
    #expect(Arms().result(of: .survey, least: 100) == nil)
  }

  @Test("The difference is exact, half to even", arguments: [(1, 20_000, 0), (3, 20_000, 2), (5, 20_000, 2), (1, 3, 3333)])
  func exact(x: Int, n: Int, expected: Int) {
    #expect(Newcombe(x, of: n, less: 0, of: 1)?.difference == expected)
  }

  @Test(
    "It works where the interval lies above nothing, and is too early below 100 customers in the smaller arm",
    arguments: [
      (1000, 300, 100, 10, .works), (1000, 100, 100, 10, .noEffect), (1000, 300, 99, 9, .tooEarly(needs: 1)),
      (99, 60, 400, 10, .tooEarly(needs: 1)), (100, 60, 400, 10, .works), (50, 5, 0, 0, .tooEarly(needs: 100)),
      (100, 19, 100, 10, .noEffect), (100, 20, 100, 10, .works), (100, 10, 100, 30, .noEffect),
    ] as [(Int, Int, Int, Int, ActionResult.Verdict)])
  func verdicts(contacted: Int, orders: Int, held: Int, heldOrders: Int, verdict: ActionResult.Verdict) throws {
    let arms = Arms(contacted: contacted, contactedOrders: orders, held: held, heldOrders: heldOrders)
    let result = try #require(arms.result(of: .silence, least: 100))
    #expect(result.verdict == verdict)
    #expect((result.uplift == nil) == (held == 0) && (result.low == nil) == (held == 0))
    #expect([result.contacted, result.contactedOrders, result.held, result.heldOrders] == [contacted, orders, held, heldOrders])
  }

  @Test(
    "Actions count whose 28 days have passed by the as-of day, those of the last thirteen weeks",
    arguments: [("2026-07-19", 0), ("2026-07-20", 1), ("2026-10-18", 1), ("2026-10-19", 0)])
  func pooled(day: String, contacted: Int) throws {
    let bench = Self.bench()
    let results = try bench.desk(after: [bench.issued(.silence, on: day)]).results()
    #expect(results.reduce(0) { $0 + $1.contacted } == contacted)
  }

  @Test(
    "An order counts from the day of the contact on until 28 days after it",
    arguments: [("2026-09-30", 0), ("2026-10-01", 1), ("2026-10-02", 1), ("2026-10-29", 1), ("2026-10-30", 0)])
  func outcome(day: String, orders: Int) throws {
    var bench = Self.bench()
    bench.people[0].orders.append(PlanningBench.Order(day))
    for state in [Issued.State.issued, .heldOut] {
      let result = try #require(bench.desk(after: [bench.issued(.silence, state: state, on: "2026-10-01")]).results().first)
      #expect(result.contactedOrders + result.heldOrders == orders)
      #expect((result.contacted, result.held) == (state == .issued ? (1, 0) : (0, 1)))
    }
  }

  @Test("A customer counts once an action, with the first one of the pool")
  func once() throws {
    var bench = Self.bench(2)
    bench.people[0].orders.append(PlanningBench.Order("2026-09-05"))
    let rows = [
      bench.issued(.silence, on: "2026-08-01"), bench.issued(.silence, event: 7, state: .heldOut, on: "2026-09-01"),
      bench.issued(.survey, on: "2026-09-01"), bench.issued(.silence, 1, state: .heldOut, on: "2026-09-01"),
      // Before the pool, and so not the first one.
      bench.issued(.silence, 1, event: 7, on: "2026-06-20"),
    ]
    let results = try bench.desk(after: rows).results()
    #expect(results.map(\.action) == [.silence, .survey])
    #expect([results[0].contacted, results[0].contactedOrders, results[0].held, results[0].heldOrders] == [1, 0, 1, 0])
    #expect([results[1].contacted, results[1].contactedOrders, results[1].held] == [1, 1, 0])
  }

  @Test("Neither what is never held out counts, nor what waited or was given up, nor a key account")
  func leftOut() throws {
    var bench = Self.bench(3)
    bench.classes = [(.importance, "ordinary", [0, 1]), (.importance, "key-account", [2])]
    var rows = [
      bench.issued(.silence, 2, on: "2026-09-01"), bench.issued(.silence, 2, event: 3, state: .heldOut, on: "2026-09-02"),
    ]
    for action in [ActionID.welcome, .satisfaction, .birthday, .rememberedDate, .classLeft] {
      rows.append(bench.issued(action, 0, on: "2026-09-01"))
    }
    for state in [Issued.State.deferred, .dropped] { rows.append(bench.issued(.survey, 1, state: state, on: "2026-09-01")) }
    #expect(try bench.desk(after: rows).results().isEmpty)
    rows.append(bench.issued(.survey, 1, event: 5, on: "2026-09-02"))
    #expect(try bench.desk(after: rows).results().map(\.action) == [.survey])
  }

  @Test("The queue goes by what finished periods measured")
  func measured() throws {
    var bench = Self.bench(240)
    // Of 120 contacted everybody ordered, of 120 held out nobody.
    for number in 0..<120 { bench.people[number].orders.append(PlanningBench.Order("2026-09-10")) }
    let rows = (0..<240).map { bench.issued(.silence, $0, state: $0 < 120 ? .issued : .heldOut, on: "2026-09-01") }
    let desk = try bench.desk(after: rows)
    #expect(desk.results().map(\.verdict) == [.works] && desk.results().map(\.uplift) == [10_000])
    var library = Library(playbooks: [:])
    library.actions = bench.book
    let queue = Agent(library: library).queue(of: desk.analysis, after: desk.past)
    #expect(queue.results == desk.results())
  }
}
