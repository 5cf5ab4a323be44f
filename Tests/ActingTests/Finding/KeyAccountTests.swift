import Analysing
import Testing
import Trade

@testable import Acting

@Suite struct KeyAccountTests {
  @Test(
    "The owner calls when thirty days have passed since the last two-way contact, on the day",
    arguments: [
      ("2026-10-16", nil), ("2026-10-17", "ann 2026-11-16"), ("2026-10-23", "ann 2026-11-22"), ("2026-10-24", nil),
    ])
  func contact(spoke: String, told: String?) throws {
    var bench = FindingBench()
    bench.classes = [(.importance, "key-account", ["ann"]), (.importance, "important", ["bob"])]
    for name in ["ann", "bob"] {
      bench.sell(name, "2026-01-10")
      bench.touches.append((name, spoke, .incoming, nil, nil))
    }
    let found = try bench.found(.keyAccount)
    #expect(try bench.told(.keyAccount) == [told].compactMap(\.self))
    #expect(found.allSatisfy { $0.cause == .noContact(since: day(spoke), days: 30) })
  }

  @Test("What the store sent is no two-way contact; with whom nobody ever spoke, the last order counts")
  func silent() throws {
    var bench = FindingBench()
    bench.classes = [(.importance, "key-account", ["ann", "bob"])]
    bench.sell("ann", "2026-10-20")
    bench.sell("bob", "2026-10-20")
    bench.touches = [("ann", "2026-11-10", .outgoing, nil, nil), ("bob", "2026-11-10", .outgoing, nil, "answered")]
    #expect(try bench.found(.keyAccount).map(\.cause) == [.noContact(since: nil, days: 30)])
    #expect(try bench.told(.keyAccount) == ["ann 2026-11-19"])
  }

  @Test(
    "Who orders every hundred days is called after fifty, every half day counted as a whole one",
    arguments: [(100, 50), (101, 51)])
  func rhythm(gap: Int, days: Int) throws {
    var bench = FindingBench()
    bench.classes = [(.importance, "key-account", ["ann"])]
    let last = day("2026-11-18").advanced(by: -days)
    for number in 0..<3 { bench.sell("ann", last.advanced(by: -number * gap).iso) }
    #expect(try bench.found(.keyAccount).map(\.cause) == [.noContact(since: nil, days: days)])
    #expect(try bench.told(.keyAccount) == ["ann 2026-11-18"])
  }
}
