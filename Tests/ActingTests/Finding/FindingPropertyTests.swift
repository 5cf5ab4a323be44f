import Testing
import Trade

@testable import Acting
@testable import Analysing

@Suite struct FindingPropertyTests {
  @Test("Over half a year of weeks no event is due twice, and nothing dated is due when its days are over")
  func crossings() throws {
    var bench = store()
    var seen: [String: String] = [:]
    var counts: [ActionID: Int] = [:]
    for week in 20...45 {
      bench.period = "2026-W\(week)"
      let desk = try bench.desk()
      for candidate in desk.candidates() where candidate.action.kind != .service {
        #expect(desk.crosses(candidate.since), "\(candidate)")
        #expect(candidate.until >= desk.covered.from && candidate.from <= desk.covered.to, "\(candidate)")
        let event = "\(candidate.customer.index) \(candidate.action.rawValue) \(candidate.step) \(candidate.event)"
        #expect(seen[event] == nil, "\(event) in \(seen[event] ?? "") and in \(bench.period)")
        seen[event] = bench.period
        counts[candidate.action, default: 0] += 1
      }
    }
    let missing = ActionID.allCases.filter { $0.kind != .service && counts[$0] == nil }
    // Without a record nobody has moved, and no tier is a promise.
    #expect(Set(missing) == [.tierRisen, .tierAtRisk, .classLeft])
  }

  @Test("An event that the data tells twice is due once; actions that are off are not due; and all stand in their order")
  func order() throws {
    var bench = store()
    bench.policy.due.surveyCycle = 7
    bench.occasions = [("c11", "2019-11-18", "wedding", nil, nil), ("c11", "2019-11-18", "wedding", nil, nil)]
    let all = try bench.desk().candidates()
    #expect(all.count { $0.action == .rememberedDate } == 1)
    #expect(zip(all, all.dropFirst()).allSatisfy { Candidate.precedes($0, $1) })
    #expect(all.contains { $0.action == .survey })
    bench.book.entries[.survey, default: ActionBook.Entry()].isOn = false
    #expect(try !bench.desk().candidates().contains { $0.action == .survey })
  }

  @Test("What is found does not depend on the number of threads")
  func threads() throws {
    let bench = store()
    let (analysis, library) = (try bench.analysis(), bench.library)
    let found = [1, 2, 5].map { Desk(analysis, library, jobs: $0).candidates().map { "\($0)" } }
    #expect(!found[0].isEmpty && found[1] == found[0] && found[2] == found[0])
  }

  /// Sixty customers who buy now and then over two years, and all that a store can know of them.
  private func store() -> FindingBench {
    var bench = FindingBench()
    var state: UInt64 = 42
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for number in 10..<40 {
      bench.products.append(
        .init(
          id: "P\(number)", category: "c\(number % 4)", brand: "b\(number % 5)",
          launched: number < 30 ? nil : day("2026-05-03").advanced(by: 17 * (number - 30)).iso))
    }
    for customer in 10..<70 {
      let (name, gap, favourite) = ("c\(customer)", 5 + random(45), 10 + random(20))
      var date = day("2024-06-01").advanced(by: random(800))
      while customer <= 60, date < day("2026-11-30"), random(12) > 0 {
        let others = (0..<random(3)).map { _ in "P\(10 + random(20))" }
        bench.orders.append(.init(customer: name, day: date.iso, products: ["P\(favourite)"] + others))
        date = date.advanced(by: gap + random(4))
      }
      bench.birthdays[name] = day("1970-01-02").advanced(by: random(14_000)).iso
      bench.occasions.append((name, day("2010-01-01").advanced(by: random(3000)).iso, "wedding", nil, nil))
      if customer > 60 { bench.referredBy[name] = "c\(10 + random(50))" }
      if random(2) == 0 {
        let said = day("2026-03-01").advanced(by: random(250)).iso
        bench.touches.append((name, said, .incoming, nil, random(2) == 0 ? "refused" : "agreed"))
      }
    }
    bench.sell("c10", "2024-05-01", "P10")
    for customer in 61..<70 { bench.sell("c\(customer)", day("2026-05-20").advanced(by: 11 * (customer - 61)).iso, "P11") }
    bench.lunar = ["c12", "c13"]
    bench.campaigns = (0..<10).map { number in
      let first = day("2026-05-10").advanced(by: 19 * number)
      return .init(
        id: "k\(number)", starts: first.iso, ends: first.advanced(by: 9).iso, discount: "\(5 + number)%",
        category: number % 2 == 0 ? "c1" : nil)
    }
    bench.calendar.festivals = [
      .init(id: "summer", name: [:], rule: .fixed(month: 7, day: 20)),
      .init(id: "tea", name: [:], rule: .lunar(month: 8, day: 15)),
    ]
    let members = bench.names
    bench.classes = [
      (.importance, "key-account", Array(members.prefix(20))), (.purpose, "gift", Array(members.suffix(6))),
      (.purpose, "own-use", Array(members.dropLast(6))),
    ]
    bench.tags = ["new-arrivals": Array(members.prefix(40))]
    return bench
  }
}
