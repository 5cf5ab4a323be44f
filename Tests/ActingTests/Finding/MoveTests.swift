import Testing
import Trade

@testable import Acting
@testable import Analysing

@Suite struct MoveTests {
  /// Customers who went from one class to another of a segmentation since the week before.
  private func bench(_ id: SegmentationID, _ moves: [(name: String, from: String?, to: String, why: MoveReason)]) -> FindingBench
  {
    var bench = FindingBench()
    for move in moves { bench.sell(move.name, "2026-11-10") }
    let classes = moves.map { (id: id, classID: $0.to, customers: [$0.name]) }
    bench.classes = classes
    let names = bench.names
    bench.change = { analysis in
      guard let place = analysis.segmentations.firstIndex(where: { $0.id == id }) else { throw PlanningBench.Missing() }
      let all = analysis.segmentations[place].classes
      var movement = Movement(
        from: analysis.period.previous, earlierClasses: all, earlierNames: [], matrix: [],
        earlier: ContiguousArray(repeating: Segmentation.none, count: names.count),
        reasons: ContiguousArray(repeating: Segmentation.none, count: names.count))
      for move in moves {
        guard let customer = names.firstIndex(of: move.name) else { throw PlanningBench.Missing() }
        if let from = move.from.flatMap({ all.firstIndex(of: $0) }) { movement.earlier[customer] = UInt8(from) }
        movement.reasons[customer] = MoveReason.allCases.firstIndex(of: move.why).map { UInt8($0) } ?? Segmentation.none
      }
      analysis.segmentations[place].movement = movement
    }
    return bench
  }

  @Test("Who rose to a higher tier is congratulated; not who fell, came new, or rose because definitions or data are others")
  func risen() throws {
    let bench = bench(
      .tier,
      [
        ("ann", "regular", "vip", .ordered), ("bob", "vip", "regular", .aged), ("cyd", nil, "vip", .firstOrder),
        ("dan", "senior", "supreme", .configurationChanged), ("eve", "senior", "vip", .dataCorrected),
        ("fay", "senior", "vip", .thresholdMoved),
      ])
    #expect(try bench.told(.tierRisen) == ["ann 2026-11-16", "fay 2026-11-16"])
    #expect(try bench.found(.tierRisen).map(\.cause) == [.tierRisen(from: 3, to: 1), .tierRisen(from: 2, to: 1)])
  }

  @Test(
    "A rise that waits is told again in the weeks after, as long as the tier is still held",
    arguments: ["vip", "senior", "supreme"])
  func waitingRise(now: String) throws {
    var first = bench(.tier, [("ann", "regular", "vip", .ordered)])
    let due = try #require(try first.found(.tierRisen).first)
    first.change = { _ in }
    first.classes = [(.tier, now, ["ann"])]
    (first.period, first.coveredTo, first.past) = ("2026-W47", "2026-11-22", [first.row(due, .deferred)])
    let again = try first.found(.tierRisen)
    #expect(again.map(\.event) == (now == "vip" ? [due.event] : []))
    #expect(again.allSatisfy { $0.since == due.since && $0.cause == due.cause })
    // What was issued is nothing to be told again, nor what has waited for four weeks.
    first.past.append(first.row(due, .issued))
    #expect(try first.found(.tierRisen).isEmpty)
    (first.period, first.past) = ("2026-W51", [first.row(due, .deferred)])
    #expect(try first.found(.tierRisen).isEmpty)
  }

  @Test("Who left an important class of the leading segmentation for a later one is told to the owner, and nobody else")
  func left() throws {
    let moves: [(name: String, from: String?, to: String, why: MoveReason)] = [
      ("ann", "important-value", "important-retention", .aged), ("bob", "important-winback", "general-winback", .refunded),
      ("cyd", "important-development", "important-value", .ordered), ("dan", "general-value", "general-retention", .aged),
      ("eve", "important-value", "general-value", .dataCorrected),
    ]
    var bench = bench(.rfm, moves)
    #expect(try bench.told(.classLeft) == ["ann 2026-11-16", "bob 2026-11-16"])
    #expect(try bench.found(.classLeft).map(\.cause) == [.classLeft(from: 0, to: 2), .classLeft(from: 3, to: 7)])
    bench.policy.contacting.lead = "value"
    #expect(try bench.told(.classLeft).isEmpty)
  }

  @Test(
    "A tier about to end is told thirty days before the review, in the queue that covers that day",
    arguments: [
      // The notice was due on the report's last day: who falls behind after it is told all the same, and the planner knows who was told.
      ("2026-12-15", "2026-11-16"), ("2026-12-16", "2026-11-16"), ("2026-12-22", "2026-11-22"), ("2026-12-23", nil),
    ])
  func ending(review: String, since: String?) throws {
    var bench = FindingBench()
    bench.sell("ann", "2026-05-01")
    bench.change = { analysis in
      let kept = TierReview.Kept(
        customer: CustomerID(0), held: 1, earned: 2, missing: Money(units: 500_000), isAnnounced: false)
      analysis.tierReview = TierReview(next: day(review), kept: [kept])
    }
    let found = try bench.found(.tierAtRisk)
    #expect(found.map(\.since.iso) == [since].compactMap(\.self))
    #expect(found.allSatisfy { $0.cause == .tierAtRisk(held: 1, missing: Money(units: 500_000), day(review)) })
  }

  @Test(
    "Nobody is told on the day of the review or after it, nor who has enough; and the event is one from the notice to the review")
  func lastDays() throws {
    var bench = FindingBench()
    bench.sell("ann", "2026-05-01")
    func found(review: String, missing: Int64, _ period: String = "2026-W46") throws -> [Candidate] {
      bench.period = period
      bench.change = { analysis in
        let kept = TierReview.Kept(
          customer: CustomerID(0), held: 1, earned: 2, missing: Money(units: missing), isAnnounced: true)
        analysis.tierReview = TierReview(next: day(review), kept: [kept])
      }
      return try bench.found(.tierAtRisk)
    }
    #expect(try found(review: "2026-11-16", missing: 1).isEmpty)
    #expect(try found(review: "2026-11-17", missing: 1).map(\.until) == [day("2026-11-16")])
    #expect(try found(review: "2026-12-16", missing: 0).isEmpty)
    let events = try ["2026-W46", "2026-W47", "2026-W48"].flatMap { try found(review: "2026-12-16", missing: 1, $0) }
    #expect(events.count == 3 && Set(events.map(\.event)).count == 1)
  }
}
