import Testing
import Trade

@testable import Acting

@Suite struct SilenceTests {
  @Test(
    "Silence passes 45 days on the 46th day: due in the queue that covers it, neither the day before nor the day after",
    arguments: [
      ("2026-09-30", nil),  // 46 days are 2026-11-15, the report's last day
      ("2026-10-01", "ann 2026-11-16"),
      ("2026-10-02", "ann 2026-11-17"),
      ("2026-10-07", "ann 2026-11-22"),
      ("2026-10-08", nil),  // 46 days are 2026-11-23, the next queue's first day
    ])
  func window(ordered: String, told: String?) throws {
    var bench = FindingBench()
    bench.sell("ann", ordered)
    #expect(try bench.told(.silence) == [told].compactMap(\.self))
  }

  @Test("Each step of the ladder comes on the day after its days", arguments: [(45, 0), (60, 1), (90, 2), (120, 3), (360, 4)])
  func steps(days: Int, step: Int) throws {
    var bench = FindingBench()
    bench.sell("ann", day("2026-11-18").advanced(by: -days - 1).iso)
    let found = try bench.found(.silence)
    #expect(found.map(\.since) == [day("2026-11-18")])
    #expect(found.map(\.step) == [UInt8(step)])
    #expect(found.map(\.cause) == [.silence(step: step, days: days)])
  }

  @Test(
    "From the third purchase day on steps follow the own median gap, never before the least day; before that, and by the scale of days, they are days",
    arguments: [
      // Twice the gap, days of the steps
      (0, [46, 61, 91, 121, 361]), (60, [46, 61, 91, 121, 361]), (40, [31, 41, 61, 81, 241]), (14, [11, 15, 22, 29, 85]),
      (7, [10, 10, 11, 15, 43]), (2, [10, 10, 10, 10, 13]), (61, [46, 62, 92, 123, 367]),
    ])
  func rhythm(doubledGap: Int, days: [Int]) {
    let ladder = FindingBench().book.ladder
    #expect(ladder.steps.map { ladder.days(to: $0, doubledGap: doubledGap) } == days)
  }

  @Test(
    "A buyer with a rhythm is reminded by it, one with two purchase days by days",
    arguments: [
      (["2026-10-03", "2026-10-13", "2026-10-23", "2026-11-02"], ActionBook.Ladder.Scale.rhythm, ["ann 2026-11-18"]),
      (["2026-10-23", "2026-11-02"], .rhythm, []),
      (["2026-10-03", "2026-10-13", "2026-10-23", "2026-11-02"], .days, []),
    ])
  func regular(days: [String], scale: ActionBook.Ladder.Scale, told: [String]) throws {
    var bench = FindingBench()
    bench.book.ladder.scale = scale
    for day in days { bench.sell("ann", day) }
    #expect(try bench.told(.silence) == told)
  }

  @Test("Of several steps passed only the highest counts")
  func highest() throws {
    var bench = FindingBench()
    // A gap of five days: steps on days 10, 11, 16 and 21 after the order.
    for day in ["2026-10-27", "2026-11-01", "2026-11-06"] { bench.sell("ann", day) }
    let found = try bench.found(.silence)
    #expect(found.map(\.step) == [2])
    #expect(found.map(\.since) == [day("2026-11-22")])
  }

  @Test("One step comes once without an order between, and again after one")
  func once() throws {
    var bench = FindingBench()
    bench.sell("ann", "2026-10-03")
    let first = try #require(try bench.found(.silence).first)
    bench.period = "2026-W45"
    bench.orders = []
    bench.sell("ann", "2026-09-26")
    let other = try #require(try bench.found(.silence).first)
    #expect(first.event != other.event)
    #expect(first.step == other.step)
  }

  @Test("A step that waits is told again until a higher one comes or the customer orders")
  func waiting() throws {
    var bench = FindingBench()
    bench.sell("ann", "2026-10-03")
    let due = try #require(try bench.found(.silence).first)
    bench.past = [bench.row(due, .deferred)]
    bench.coveredTo = "2026-11-22"
    bench.period = "2026-W47"
    let again = try bench.found(.silence)
    #expect(again.map(\.event) == [due.event] && again.map(\.since) == [day("2026-11-18")])
    // 61 days after the order are 2026-12-03.
    bench.period = "2026-W48"
    #expect(try bench.found(.silence).map(\.step) == [1])
    bench.period = "2026-W47"
    bench.sell("ann", "2026-11-17")
    #expect(try bench.found(.silence).isEmpty)
  }

  @Test("Days that no queue covered are taken up by the next, four weeks of them at most")
  func gaps() throws {
    var bench = FindingBench()
    for (name, ordered) in [("ann", "2026-09-15"), ("bob", "2026-09-30"), ("cyd", "2026-09-02")] { bench.sell(name, ordered) }
    #expect(try bench.told(.silence) == [])
    bench.coveredTo = "2026-11-01"
    // Bob's 46th day is 2026-11-15, Ann's and Cyd's lie before 2026-11-02, but Ann's 61st is 2026-11-15 as well.
    #expect(try bench.told(.silence) == ["ann 2026-11-15", "bob 2026-11-15", "cyd 2026-11-02"])
  }
}
