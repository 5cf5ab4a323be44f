import Testing
import Trade

@Suite("Gaps in the archive")
struct PeriodGapTests {
  @Test(
    "What is missing between periods of a kind is found by date, over the turn of a year as well",
    arguments: [
      ("2026-W51 2027-W02", ["2026-W52–2027-W01 (3)"]),
      ("2026-W01 2026-W02 2026-W03", []),
      ("2026-W01 2026-W03 2026-W07 2026-10 2026-12", ["2026-W02–2026-W02 (1)", "2026-W04–2026-W06 (3)", "2026-11–2026-11 (1)"]),
      ("2024 2026", ["2025–2025 (1)"]),
      ("2026-01-01..2026-01-02 2026-02-01..2026-02-02", []), ("2026-W01", []), ("", []),
    ])
  func gaps(ids: String, expected: [String]) throws {
    let periods = try ids.split(separator: " ").map { try #require(Period(String($0))) }
    let gaps = PeriodGap.all(in: periods.reversed())
    #expect(gaps.map { "\($0.first.id)–\($0.last.id) (\($0.count))" } == expected)
  }

  @Test("Each tells the command that fills it")
  func command() throws {
    let periods = try ["2026-W51", "2027-W01"].map { try #require(Period($0)) }
    #expect(PeriodGap.all(in: periods).map(\.command) == ["clientela build --from 2026-W52 --period 2026-W53"])
  }

  @Test(
    "It holds the periods from its first to its last, of its own kind",
    arguments: [
      ("2026-W51", false), ("2026-W52", true), ("2027-W01", true), ("2027-W02", false), ("2026-12", false),
    ])
  func contains(id: String, expected: Bool) throws {
    let periods = try ["2026-W51", "2027-W02"].map { try #require(Period($0)) }
    let gap = try #require(PeriodGap.all(in: periods).first)
    #expect(gap.contains(try #require(Period(id))) == expected)
  }
}
