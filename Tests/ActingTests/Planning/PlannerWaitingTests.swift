import Testing
import Trade

@testable import Acting

/// The days to plan are Monday, 2026-11-16 to Sunday, 2026-11-22.
@Suite struct PlannerWaitingTests {
  @Test(
    "An event that was issued, held out or given up is not taken up again", arguments: [Issued.State.issued, .heldOut, .dropped])
  func known(state: Issued.State) throws {
    let bench = PlanningBench()
    let past = [bench.issued(.survey, event: 7, state: state, on: "2026-09-01")]
    #expect(try bench.queue([bench.undated(.survey, event: 7)], after: past).told == [])
    #expect(try bench.queue([bench.undated(.survey, event: 8)], after: past).told == ["0 survey email 2026-11-16"])
  }

  @Test("What people did by their log since it became due is not taken up")
  func done() throws {
    var bench = PlanningBench()
    bench.touches = [
      PlanningBench.Touch(customer: 0, day: "2026-11-12", direction: .outgoing, channel: "call", topic: "survey", campaign: nil)
    ]
    let past = [bench.issued(.survey, event: 7, state: .deferred, on: "2026-11-11")]
    let queue = try bench.queue([bench.undated(.survey, event: 7, since: "2026-11-11")], after: past)
    #expect(queue.told == [] && queue.lapsed.map(\.event) == [7])
  }

  @Test("An event before the covered days comes back only if it was put off")
  func waiting() throws {
    let bench = PlanningBench()
    let candidate = bench.undated(.survey, event: 7, since: "2026-11-03")
    let waiting = bench.issued(.survey, event: 7, state: .deferred, on: "2026-11-03")
    let other = bench.issued(.askPhoto, event: 3, on: "2026-09-01")
    #expect(try bench.queue([candidate], after: [other]).told == [])
    #expect(try bench.queue([candidate], after: [waiting, waiting]).told == ["0 survey email 2026-11-16"])
  }

  @Test(
    "An undated action waits for four weeks from the day on which it became due, and not a day longer",
    arguments: [
      ("2026-10-25", "0 survey dropped patience"), ("2026-10-26", "0 survey deferred repeated"),
      ("2026-10-19", "0 survey dropped patience"),
      ("2026-10-18", "0 survey dropped patience"),
    ])
  func patience(since: String, told: String) throws {
    let bench = PlanningBench()
    let past = [bench.issued(.survey, event: 7, state: .deferred, on: since), bench.issued(.survey, event: 50, on: "2026-10-26")]
    #expect(try bench.queue([bench.undated(.survey, event: 7, since: since)], after: past).told == [told])
  }

  @Test("On its last day an undated action is still done")
  func lastDay() throws {
    let bench = PlanningBench()
    let past = [bench.issued(.survey, event: 7, state: .deferred, on: "2026-10-20"), bench.issued(.silence, on: "2026-11-10")]
    // Four weeks from 20 October end on Tuesday, 17 November: the first day that the cap allows.
    let queue = try bench.queue([bench.undated(.survey, event: 7, since: "2026-10-20")], after: past)
    #expect(queue.told == ["0 survey email 2026-11-17"])
  }

  @Test("What cannot wait any longer goes out at the weekend rather than never; what can, waits")
  func weekend() throws {
    let bench = PlanningBench()
    for (since, told) in [("2026-10-25", "0 survey email 2026-11-21"), ("2026-10-26", "0 survey deferred cap")] {
      let past = [bench.issued(.survey, event: 7, state: .deferred, on: since), bench.issued(.silence, on: "2026-11-14")]
      #expect(try bench.queue([bench.undated(.survey, event: 7, since: since)], after: past).told == [told])
    }
  }

  @Test("What waited and is not due any more is told once, and kept as given up")
  func lapsed() throws {
    let bench = PlanningBench(3)
    let past = [
      bench.issued(.survey, 0, event: 7, state: .deferred, on: "2026-11-03"),
      bench.issued(.survey, 1, event: 7, state: .deferred, on: "2026-11-03"),
      bench.issued(.survey, 1, event: 7, on: "2026-11-10"),
      bench.issued(.survey, 2, event: 7, state: .deferred, on: "2026-11-03"),
    ]
    let queue = try bench.queue([bench.undated(.survey, 2, event: 7, since: "2026-11-03")], after: past)
    #expect(queue.lapsed.map(\.customer) == [CustomerID(0)])
    #expect(queue.issued.filter { $0.state == .dropped }.map(\.customer) == [CustomerID(0)])
    #expect(try bench.desk(after: past).waiting.map(\.customer) == [CustomerID(0), CustomerID(2)])
    let next = try bench.queue([], after: past + queue.issued)
    #expect(next.lapsed == [])
  }

  @Test("An action is counted anew after an order")
  func attempt() throws {
    let bench = PlanningBench()
    let past = ["2026-05-01", "2026-07-01", "2026-08-01"].enumerated().map {
      bench.issued(.survey, event: UInt32($0 + 2), on: $1)
    }
    #expect(try bench.queue([bench.undated(.survey)], after: past).rows.first?.attempt == 3)
  }
}
