import Testing
import Trade

@testable import Acting

@Suite struct HappenedTests {
  /// Days around the report's week, which began on 2026-11-09 and ended on 2026-11-15, and whether something on them is taken up.
  static let days: [(String, Bool)] = [("2026-11-08", false), ("2026-11-09", true), ("2026-11-15", true), ("2026-11-16", false)]

  @Test("Who becomes churned in the report's period is asked why", arguments: days)
  func churned(entered: String, isTold: Bool) throws {
    var bench = FindingBench()
    bench.sell("ann", day(entered).advanced(by: -366).iso)
    #expect(try bench.told(.askWhy) == (isTold ? ["ann 2026-11-16"] : []))
    #expect(try bench.found(.askWhy).allSatisfy { $0.cause == .lost(refused: nil) })
  }

  @Test(
    "Who refused an offer in the report's period is asked why, be it a contact, unless something was heard since", arguments: days
  )
  func refused(said: String, isTold: Bool) throws {
    var bench = FindingBench()
    bench.contacts = ["eve"]
    bench.sell("ann", "2026-09-01")
    bench.touches = [("ann", said, .incoming, nil, "refused"), ("eve", said, .incoming, nil, "not interested")]
    #expect(try bench.told(.askWhy) == (isTold ? ["ann 2026-11-16", "eve 2026-11-16"] : []))
    #expect(try bench.found(.askWhy).allSatisfy { $0.cause == .lost(refused: day(said)) })
    bench.touches.append(("ann", "2026-11-15", .incoming, nil, "agreed"))
    if said < "2026-11-15" { #expect(try bench.told(.askWhy) == (isTold ? ["eve 2026-11-16"] : [])) }
  }

  @Test("Whom a customer referred pays first: the one who did it is thanked, once for several", arguments: days)
  func referred(paid: String, isTold: Bool) throws {
    var bench = FindingBench()
    bench.contacts = ["ann"]
    bench.referredBy = ["bob": "ann", "cyd": "ann", "dan": "nobody known", "fay": "fay"]
    bench.sell("old", "2024-01-01")
    for name in ["bob", "cyd", "dan", "fay"] { bench.sell(name, paid) }
    let found = try bench.found(.thankReferrer)
    #expect(try bench.told(.thankReferrer) == (isTold ? ["ann 2026-11-16"] : []))
    #expect(try found.map(\.cause) == (isTold ? [.referral(try bench.number("bob"), day(paid))] : []))
  }

  @Test(
    "Where the data begins nobody's first order is known to be one, unless the customer registered since",
    arguments: [true, false])
  func short(isRegistered: Bool) throws {
    var bench = FindingBench()
    bench.contacts = ["ann"]
    bench.referredBy = ["bob": "ann"]
    bench.sell("old", "2026-10-01")
    bench.sell("bob", "2026-11-10")
    if isRegistered { bench.registered = "2026-11-01" }
    #expect(try bench.told(.thankReferrer) == (isRegistered ? ["ann 2026-11-16"] : []))
  }

  @Test(
    "After the third order a photo is asked for, even if a fourth follows at once; not after the second or the fourth",
    arguments: days)
  func photo(third: String, isTold: Bool) throws {
    var bench = FindingBench()
    for name in ["ann", "bob", "cyd"] {
      bench.sell(name, "2026-01-01")
      bench.sell(name, "2026-02-01")
    }
    bench.sell("ann", third)
    bench.sell("bob", third)
    bench.sell("bob", third)
    bench.sell("dan", "2026-02-01")
    bench.sell("dan", third)
    for number in 1...4 { bench.sell("eve", number < 4 ? "2026-03-0\(number)" : third) }
    #expect(try bench.told(.askPhoto) == (isTold ? ["ann 2026-11-16", "bob 2026-11-16"] : []))
    #expect(try bench.found(.askPhoto).allSatisfy { $0.cause == .thirdOrder(day(third)) })
  }

  @Test("What happened in a month or in a range is taken up on the day after it; what waits goes four weeks back")
  func periods() throws {
    var bench = FindingBench()
    bench.sell("ann", "2026-10-03")
    for (period, happened, since) in [
      ("2026-10", "2026-10-31", "2026-11-01"), ("2026-10", "2026-09-30", "2026-10-01"),
      ("2026-11-06..2026-11-15", "2026-11-06", "2026-11-16"), ("2026-11-06..2026-11-15", "2026-11-05", "2026-11-06"),
      ("2026-11-06..2026-11-15", "2026-10-26", "2026-10-27"), ("2026-W46", "2026-11-08", "2026-11-09"),
    ] {
      bench.period = period
      let finding = Finding(try bench.desk())
      #expect(finding.takenUp(day(happened)) == day(since))
      #expect(finding.hasHappened(day(happened)) == (since == finding.desk.covered.from.iso))
    }
    bench.period = "2026-W46"
    let due = try #require(try bench.found(.silence).first)
    bench.past = [bench.row(due, .deferred)]
    let finding = Finding(try bench.desk())
    #expect(finding.first == day("2026-10-19"))
    #expect(finding.hasHappened(day("2026-10-12")) && !finding.hasHappened(day("2026-10-11")))
  }
}
