import Analysing
import Testing
import Trade

@testable import Acting

@Suite struct PersonalDayTests {
  @Test(
    "A birthday is wished on the day, or on the working day before it",
    arguments: [
      ("1990-11-15", nil),  // the report's last day
      ("1990-11-16", "2026-11-16...2026-11-16"), ("1990-11-20", "2026-11-20...2026-11-20"),
      ("1990-11-21", "2026-11-20...2026-11-21"), ("1990-11-22", "2026-11-20...2026-11-22"),  // Saturday, Sunday
      ("1990-11-23", nil), ("1900-11-18", "2026-11-18...2026-11-18"), ("2027-11-18", nil),
    ])
  func birthday(born: String, days: String?) throws {
    var bench = FindingBench()
    bench.sell("ann", "2025-06-01")
    bench.birthdays = ["ann": born]
    #expect(try bench.days(.birthday) == [days].compactMap(\.self))
  }

  @Test("A birthday is in one queue alone, even where its working day lies in the month before")
  func crossing() throws {
    var bench = FindingBench()
    bench.sell("ann", "2025-06-01")
    // 2026-11-01 is a Sunday.
    bench.birthdays = ["ann": "1990-11-01"]
    bench.period = "2026-09"
    #expect(try bench.days(.birthday) == ["2026-10-30...2026-11-01"])
    bench.period = "2026-10"
    #expect(try bench.days(.birthday).isEmpty)
  }

  @Test(
    "The first of January of a year that nobody is as old as stands for no birthday", arguments: ["1900-01-01", "1990-01-01"])
  func placeholder(born: String) throws {
    var bench = FindingBench()
    bench.sell("ann", "2025-06-01")
    bench.birthdays = ["ann": born]
    bench.period = "2026-W52"
    #expect(try bench.days(.birthday) == (born == "1990-01-01" ? ["2027-01-01...2027-01-01"] : []))
  }

  @Test("29 February is 28 February in a common year; a lunar birthday moves with the Chinese calendar")
  func calendars() throws {
    var bench = FindingBench()
    bench.sell("ann", "2025-06-01")
    bench.birthdays = ["ann": "1992-02-29"]
    bench.period = "2026-W07"
    #expect(try bench.told(.birthday).isEmpty)
    bench.period = "2026-W08"
    #expect(try bench.days(.birthday) == ["2026-02-27...2026-02-28"])
    // The fifteenth day of the eighth month is 2026-09-25; the first of the first 2026-02-17.
    bench.birthdays = ["ann": "1988-08-15", "bob": "1988-01-01"]
    bench.lunar = ["ann", "bob"]
    bench.period = "2026-W38"
    #expect(try bench.days(.birthday) == ["2026-09-25...2026-09-25"])
    bench.period = "2026-W07"
    #expect(try bench.days(.birthday) == ["2026-02-17...2026-02-17"])
    // The last month of a Chinese year lies in the year after: its first day is 2027-01-08.
    bench.birthdays = ["ann": "1988-12-01"]
    bench.period = "2026-W53"
    #expect(try bench.days(.birthday) == ["2027-01-08...2027-01-08"])
  }

  @Test(
    "Days to remember come every year from their own on, by their own calendar; the own birthday is none of them",
    arguments: [
      ("2019-11-15", nil), ("2019-11-16", "2026-11-16"), ("2026-11-18", "2026-11-18"), ("2027-11-18", nil),
      ("2019-11-22", "2026-11-20"),
      ("2019-11-23", nil),
    ])
  func remembered(date: String, since: String?) throws {
    var bench = FindingBench()
    bench.contacts = ["bob"]
    bench.sell("ann", "2025-06-01")
    bench.occasions = [
      ("ann", date, "wedding day", nil, nil), ("bob", date, "birthday", nil, nil), ("bob", date, "birthday", "Leo", "solar"),
    ]
    #expect(try bench.told(.rememberedDate) == (since.map { ["ann " + $0, "bob " + $0] } ?? []))
    #expect(Set(try bench.found(.rememberedDate).map(\.event)).count == (since == nil ? 0 : 2))
    bench.occasions = [("ann", "2019-10-10", "festival", nil, "lunar")]
    // The tenth day of the tenth month is 2026-11-18.
    #expect(try bench.told(.rememberedDate) == ["ann 2026-11-18"])
  }

  @Test(
    "Who buys for presents is told of a festival thirty days before it",
    arguments: [("2026-12-15", false), ("2026-12-16", true), ("2026-12-22", true), ("2026-12-23", false)])
  func festival(on text: String, isTold: Bool) throws {
    var bench = FindingBench()
    for name in ["ann", "bob"] { bench.sell(name, "2026-06-01") }
    bench.contacts = ["eve"]
    bench.classes = [(.purpose, "gift", ["ann", "eve"]), (.purpose, "own-use", ["bob"])]
    bench.country = "ES"
    let (festival, year) = (day(text), FestivalCalendar.Rule.days([day(text)]))
    bench.calendar.festivals = [
      .init(id: "other", name: [:], rule: year, isForGifts: false), .init(id: "far", name: [:], rule: year, countries: ["CN"]),
      .init(id: "own", name: [:], rule: .fixed(month: 12, day: festival.civil.day), countries: ["ES"]),
    ]
    let (found, since) = (try bench.found(.giftSeason), festival.advanced(by: -30))
    #expect(try bench.told(.giftSeason) == (isTold ? ["ann \(since.iso)", "eve \(since.iso)"] : []))
    #expect(found.allSatisfy { $0.from == since && $0.until == festival.advanced(by: -1) && $0.cause == .festival(2, festival) })
  }
}
