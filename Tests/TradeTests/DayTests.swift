import Testing
import Trade

@Suite("Days and periods follow the calendar")
struct DayTests {
  @Test(
    "Weekday and ISO week",
    arguments: [
      ("2026-11-15", 7, "2026-W46"), ("2026-11-16", 1, "2026-W47"), ("2027-01-01", 5, "2026-W53"), ("2027-01-04", 1, "2027-W01"),
      ("2024-12-30", 1, "2025-W01"), ("2021-01-03", 7, "2020-W53"), ("1998-06-30", 2, "1998-W27"), ("1970-01-01", 4, "1970-W01"),
      ("1969-12-31", 3, "1970-W01"), ("1969-12-28", 7, "1969-W52"),
    ])
  func week(iso: String, weekday: Int, week: String) throws {
    let day = try #require(Period("\(iso)..\(iso)")).from
    #expect(day.iso == iso)
    #expect(day.weekday == weekday)
    #expect(Period(.week, holding: day).id == week)
  }

  @Test("Every day of four centuries goes to its civil date and back")
  func roundTrip() throws {
    var day = try #require(Day(year: 1800, month: 1, day: 1))
    let end = try #require(Day(year: 2200, month: 12, day: 31))
    while day <= end {
      let (year, month, date) = day.civil
      #expect(Day(year: year, month: month, day: date) == day)
      day = day.advanced(by: 17)
    }
  }

  @Test(
    "There is no such day",
    arguments: [(2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (1900, 2, 29), (2026, 1, 0), (0, 1, 1)])
  func none(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "A period reads its own id",
    arguments: [
      ("2026-W46", "2026-11-09", "2026-11-15"), ("2026-W53", "2026-12-28", "2027-01-03"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2026-Q4", "2026-10-01", "2026-12-31"), ("2026", "2026-01-01", "2026-12-31"),
      ("2026-01-05..2026-02-01", "2026-01-05", "2026-02-01"),
    ])
  func ids(id: String, from: String, to: String) throws {
    let period = try #require(Period(id))
    #expect(period.id == id)
    #expect(period.from.iso == from)
    #expect(period.to.iso == to)
  }

  @Test(
    "These are no periods",
    arguments: [
      "", "2026-W54", "2025-W53", "2026-W00", "2026-13", "2026-00", "2026-Q5", "26", "2026-1", "2026-W1",
      "2026-02-30..2026-03-01",
      "2026-03-01..2026-02-01", "2026-11-15", "2026..2027", "2026-W46 ", "٢٠٢٦", "../../etc", "2026-01-01...2026-01-02",
    ])
  func wrong(text: String) {
    #expect(Period(text) == nil)
  }

  @Test(
    "The period before, and the year before",
    arguments: [
      ("2027-W01", "2026-W53", "2026-W02"), ("2026-W46", "2026-W45", "2025-W46"), ("2026-W53", "2026-W52", "2026-W01"),
      ("2026-01", "2025-12", "2025-01"),
      ("2026-Q1", "2025-Q4", "2025-Q1"), ("2026", "2025", "2025"),
      ("2026-01-05..2026-01-07", "2026-01-02..2026-01-04", "2025-01-06..2025-01-08"),
    ])
  func neighbours(id: String, previous: String, yearBefore: String) throws {
    let period = try #require(Period(id))
    #expect(period.previous.id == previous)
    #expect(period.previous.next == period)
    #expect(period.yearBefore.id == yearBefore)
  }
}
