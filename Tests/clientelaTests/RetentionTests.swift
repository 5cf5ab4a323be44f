import Testing
import Trade

@testable import clientela

@Suite("Which periods prune removes")
struct RetentionTests {
  private func periods(_ ids: String) throws -> [Period] {
    try ids.split(separator: " ").map { try #require(Period(String($0))) }
  }

  @Test("So many of each kind stay, the newest ones, and one at least")
  func newest() throws {
    let kept = try periods("2026-W46 2026-W44 2026-10 2026-W45 2026-09 2026-08")
    #expect(Retention.newest(2).goers(among: kept).map(\.id) == ["2026-08", "2026-W44"])
    #expect(Retention.newest(0).goers(among: kept).map(\.id) == ["2026-08", "2026-09", "2026-W44", "2026-W45"])
    #expect(Retention.newest(9).goers(among: kept).isEmpty)
    #expect(Retention.newest(1).goers(among: []).isEmpty)
  }

  @Test(
    "An age counts from the end of the newest of the kind, and what ended just so long ago stays",
    arguments: [("6d", "2026-W44 2026-W45"), ("7d", "2026-W44"), ("1w", "2026-W44"), ("14d", ""), ("1y", "")])
  func age(age: String, going: String) throws {
    let age = try #require(Retention.Age(argument: age))
    // Week 46 ends on 15 November, week 45 on the 8th, week 44 on the 1st.
    let kept = try periods("2026-W46 2026-W44 2026-W45")
    #expect(Retention.age(age).goers(among: kept) == (try periods(going)))
  }

  @Test(
    "Months and years go back by the calendar", arguments: [("1m", "2026-02-28"), ("12m", "2025-03-31"), ("2y", "2024-03-31")])
  func calendar(age: String, expected: String) throws {
    let age = try #require(Retention.Age(argument: age))
    #expect(age.before(try #require(Period("2026-03-31..2026-03-31")).to).iso == expected)
  }

  @Test("What is no age is refused", arguments: ["", "d", "0d", "-1d", "+1d", "1x", "1.5y", "99999d", "2026-01-01"])
  func refused(age: String) { #expect(Retention.Age(argument: age) == nil) }
}
