import Testing
import Trade

@Suite("Festivals")
struct FestivalTests {
  @Test(
    "A festival's day is that of the calendar",
    arguments: [
      (.christmas, 1999, "1999-12-25"), (.epiphany, 2027, "2027-01-06"), (.valentine, 2026, "2026-02-14"),
      (.chineseNewYear, 2015, "2015-02-19"), (.chineseNewYear, 2026, "2026-02-17"), (.chineseNewYear, 2033, "2033-01-31"),
      (.chineseNewYear, 2040, "2040-02-12"), (.dragonBoat, 2017, "2017-05-30"), (.dragonBoat, 2026, "2026-06-19"),
      (.midAutumn, 2020, "2020-10-01"), (.midAutumn, 2026, "2026-09-25"), (.midAutumn, 2025, "2025-10-06"),
      (.chineseNewYear, 2014, nil), (.midAutumn, 2041, nil),
    ] as [(Festival, Int, String?)])
  func days(festival: Festival, year: Int, day: String?) { #expect(festival.day(in: year)?.iso == day) }

  @Test("What is usual follows from currency and language")
  func usual() throws {
    let store = { (currency: String, language: String) in
      Store(name: "Test", currency: try #require(Currency(currency)), zone: .utc, language: language)
    }
    #expect(Festival.usual(in: try store("CNY", "en")) == [.valentine, .chineseNewYear, .dragonBoat, .midAutumn])
    #expect(Festival.usual(in: try store("USD", "zh-Hant")).contains(.midAutumn))
    #expect(Festival.usual(in: try store("EUR", "es")) == [.christmas, .epiphany, .valentine])
    #expect(Festival.usual(in: try store("USD", "en")) == [.christmas, .valentine])
  }

  @Test("Days ascend and lie between the first and the last, both included")
  func between() throws {
    let (first, last) = (try #require(Day(year: 2025, month: 12, day: 25)), try #require(Day(year: 2026, month: 2, day: 14)))
    let days = Festival.days(of: [.valentine, .christmas, .epiphany], from: first, to: last)
    #expect(days.map(\.iso) == ["2025-12-25", "2026-01-06", "2026-02-14"])
    #expect(Festival.days(of: [.christmas], from: last, to: first).isEmpty)
  }
}
