import Testing
import Trade

@Suite("Festivals")
struct FestivalCalendarTests {
  @Test(
    "A day of the Chinese calendar, in years with and without a leap month",
    arguments: [
      (2015, 1, 1, "2015-02-19"), (2026, 1, 1, "2026-02-17"), (2033, 1, 1, "2033-01-31"), (2040, 1, 1, "2040-02-12"),
      (2017, 5, 5, "2017-05-30"), (2026, 5, 5, "2026-06-19"), (2020, 8, 15, "2020-10-01"), (2025, 8, 15, "2025-10-06"),
      (2026, 8, 15, "2026-09-25"), (2026, 9, 9, "2026-10-18"), (2027, 1, 0, "2027-02-05"), (2033, 12, 1, "2034-01-20"),
      (2014, 1, 1, nil), (2042, 1, 1, nil), (2026, 1, 31, nil), (2026, 13, 1, nil),
    ] as [(Int, Int, Int, String?)])
  func lunar(year: Int, month: Int, day: Int, expected: String?) {
    #expect(LunarCalendar.day(year: year, month: month, day: day)?.iso == expected)
  }

  @Test("The years of the Chinese calendar follow on each other")
  func years() throws {
    for year in LunarCalendar.years.dropLast() {
      let lengths = (1...12).map { month in LunarCalendar.day(year: year, month: month, day: 30) == nil ? 29 : 30 }
      let last = try #require(LunarCalendar.day(year: year, month: 12, day: lengths[11]))
      #expect(last.advanced(by: 1) == LunarCalendar.day(year: year + 1, month: 1, day: 1))
    }
  }

  @Test(
    "A rule's day of a year",
    arguments: [
      (.fixed(month: 12, day: 25), 2026, "2026-12-25"), (.fixed(month: 2, day: 29), 2028, "2028-02-29"),
      (.easter(0), 2026, "2026-04-05"), (.easter(0), 2027, "2027-03-28"), (.easter(0), 2038, "2038-04-25"),
      (.easter(-2), 2026, "2026-04-03"), (.weekday(nth: 1, weekday: 7, month: 5, plus: 0), 2026, "2026-05-03"),
      (.weekday(nth: 4, weekday: 4, month: 11, plus: 1), 2024, "2024-11-29"),
      (.weekday(nth: -1, weekday: 1, month: 5, plus: 0), 2026, "2026-05-25"), (.lunar(month: 8, day: 15), 2026, "2026-09-25"),
    ] as [(FestivalCalendar.Rule, Int, String)])
  func rules(rule: FestivalCalendar.Rule, year: Int, expected: String) throws {
    let (first, last) = (
      try #require(Day(year: year, month: 1, day: 1)), try #require(Day(year: year, month: 12, day: 31))
    )
    #expect(rule.days(from: first, to: last).map(\.iso) == [expected])
  }

  @Test("A year without the day has none; the last month of a Chinese year lies in the next one")
  func edges() throws {
    let days = { (rule: FestivalCalendar.Rule, first: String, last: String) in
      let day = { (text: String) in try #require(Period(text + ".." + text)).from }
      return rule.days(from: try day(first), to: try day(last)).map(\.iso)
    }
    #expect(try days(.fixed(month: 2, day: 29), "2026-01-01", "2027-12-31").isEmpty)
    #expect(try days(.weekday(nth: 4, weekday: 1, month: 2, plus: 0), "2026-02-23", "2026-02-23") == ["2026-02-23"])
    #expect(try days(.lunar(month: 12, day: 8), "2027-01-01", "2027-01-31") == ["2027-01-15"])
    #expect(try days(.fixed(month: 1, day: 6), "2026-01-06", "2026-01-06") == ["2026-01-06"])
    #expect(try days(.fixed(month: 1, day: 6), "2026-01-07", "2026-01-06").isEmpty)
  }

  @Test("Festivals are those of the store's country and those of everywhere; gifts are given for some")
  func places() throws {
    var calendar = FestivalCalendar()
    calendar.festivals = [
      FestivalCalendar.Entry(id: "a", name: ["en": "A"], rule: .fixed(month: 12, day: 25)),
      FestivalCalendar.Entry(id: "b", name: ["en": "B"], rule: .fixed(month: 1, day: 6), countries: ["ES"]),
      FestivalCalendar.Entry(id: "c", name: ["en": "C"], rule: .fixed(month: 3, day: 8), isForGifts: false),
    ]
    var store = Store(name: "Test", currency: try #require(Currency("EUR")), zone: .utc, language: "es")
    let period = try #require(Period("2026"))
    #expect(calendar.festivals(in: store).map(\.place) == [0, 1, 2])
    #expect(calendar.giftDays(in: store, from: period.from, to: period.to).map(\.iso) == ["2026-01-06", "2026-12-25"])
    store.country = "FR"
    #expect(calendar.giftDays(in: store, from: period.from, to: period.to).map(\.iso) == ["2026-12-25"])
    store.country = nil
    #expect(calendar.festivals(in: store).map(\.festival.id) == ["a", "c"])
  }
}
