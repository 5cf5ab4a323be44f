import Testing
import Trade

@testable import Acting

@Suite struct SurveyTests {
  @Test("Everybody is asked once in thirteen weeks, on evenly spread days")
  func evenly() throws {
    var bench = FindingBench()
    for number in 0..<260 { bench.sell("c\(1000 + number)", "2026-07-01") }
    var asked: [String: Int] = [:]
    var weeks: [Int] = []
    for week in 36..<49 {
      bench.period = "2026-W\(week)"
      let found = try bench.found(.survey)
      for candidate in found { asked[bench.names[candidate.customer.index], default: 0] += 1 }
      weeks.append(found.count)
    }
    #expect(asked.count == 260 && asked.values.allSatisfy { $0 == 1 })
    #expect(weeks.allSatisfy { (5...40).contains($0) })
  }

  @Test(
    "Who was asked within ninety days, by a queue or by the log, is left alone; contacts and the churned are not asked at all")
  func exclusions() throws {
    var bench = FindingBench()
    bench.policy.due.surveyCycle = 1
    bench.contacts = ["eve"]
    bench.sell("ann", "2026-07-01")
    bench.sell("old", "2025-11-14")
    bench.sell("new", "2025-11-15")
    #expect(try bench.told(.survey) == ["ann 2026-11-22", "new 2026-11-22"])
    for (asked, isTold) in [("2026-08-24", true), ("2026-08-25", false)] {
      var logged = bench
      logged.touches = [("ann", asked, .outgoing, "Survey", nil)]
      #expect(try logged.told(.survey).contains("ann 2026-11-22") == isTold)
      var issued = bench
      issued.past = [
        Issued(
          customer: try bench.number("ann"), action: .survey, step: 0, event: 7, state: .issued, channel: .email,
          from: day(asked), until: day(asked), offer: .zero)
      ]
      #expect(try issued.told(.survey).contains("ann 2026-11-22") == isTold)
    }
  }
}
