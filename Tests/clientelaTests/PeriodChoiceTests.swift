import Testing
import Trade

@testable import clientela

@Suite("Which period is built")
struct PeriodChoiceTests {
  @Test(
    "The last finished period ends with the newest order's day or before it, and before today",
    arguments: [
      // 2026-11-15 is a Sunday, the last day of week 46.
      ("week", "2026-11-15", "2026-11-16", "2026-W46"),
      ("week", "2026-11-14", "2026-11-16", "2026-W45"),
      ("week", "2026-11-15", "2026-11-15", "2026-W45"),
      ("week", "2031-01-01", "2026-11-16", "2026-W46"),
      ("week", "2027-01-03", "2027-01-04", "2026-W53"),
      ("month", "2026-11-30", "2026-12-01", "2026-11"),
      ("month", "2026-11-29", "2026-12-01", "2026-10"),
      ("quarter", "2026-09-30", "2026-12-01", "2026-Q3"),
      ("year", "2026-11-15", "2026-11-16", "2025"),
    ])
  func last(kind: String, newest: String, today: String, expected: String) throws {
    let choice = PeriodChoice(kind: try #require(Period.Kind(rawValue: kind)))
    let chosen = try choice.periods(newest: try day(newest), today: try day(today))
    #expect(chosen.map(\.period.id) == [expected])
    #expect(chosen.map(\.isPartial) == [false])
  }

  @Test("Without a clock the newest order alone decides")
  func noClock() throws {
    let chosen = try PeriodChoice(kind: .week).periods(newest: try day("2031-01-05"), today: nil)
    #expect(chosen.map(\.period.id) == ["2031-W01"])
  }

  @Test("With --partial the last period is the one that the newest order lies in, marked only if it is unfinished")
  func partialLast() throws {
    let choice = PeriodChoice(kind: .week, allowsPartial: true)
    #expect(try choice.periods(newest: try day("2026-11-14"), today: nil) == [try chosen("2026-W46", partial: true)])
    #expect(try choice.periods(newest: try day("2026-11-15"), today: nil) == [try chosen("2026-W46", partial: false)])
    #expect(
      try choice.periods(newest: try day("2026-11-15"), today: try day("2026-11-15")) == [try chosen("2026-W46", partial: true)])
  }

  @Test("A named period that the orders do not fill is refused without --partial, and the newest order is named")
  func unfinished() throws {
    let period = try #require(Period("2026-W46"))
    let newest = try day("2026-11-14")
    let failure = Failure(
      .usage, "2026-W46 is unfinished: the newest order is of 2026-11-14; wait for its end, or build it with --partial")
    #expect(throws: failure) {
      try PeriodChoice(request: .period(period), kind: .week).periods(newest: newest, today: nil)
    }
    let partial = PeriodChoice(request: .period(period), kind: .week, allowsPartial: true)
    #expect(try partial.periods(newest: newest, today: nil) == [try chosen("2026-W46", partial: true)])
    #expect(try partial.periods(newest: try day("2026-11-15"), today: nil) == [try chosen("2026-W46", partial: false)])
  }

  @Test("A row of periods goes from the first to the last, by date and not by number")
  func row() throws {
    let choice = PeriodChoice(from: Period("2026-W51"), kind: .month)
    let chosen = try choice.periods(newest: try day("2027-01-12"), today: nil)
    #expect(chosen.map(\.period.id) == ["2026-W51", "2026-W52", "2026-W53", "2027-W01"])
    let one = PeriodChoice(request: .period(try #require(Period("2026-10"))), from: Period("2026-10"), kind: .week)
    #expect(try one.periods(newest: try day("2027-01-12"), today: nil).map(\.period.id) == ["2026-10"])
  }

  @Test("Longer kinds are built beside the last period, where they are over, missing and the data reaches them")
  func rollUps() throws {
    let choice = PeriodChoice(kind: .week, rollUps: [.month, .quarter])
    let chosen = try choice.periods(oldest: try day("2026-01-01"), newest: try day("2026-11-01"), today: nil)
    #expect(chosen.map(\.period.id) == ["2026-Q3", "2026-10", "2026-W44"])
    #expect(chosen.map(\.isFilling) == [true, true, false])
    let young = try choice.periods(oldest: try day("2026-10-05"), newest: try day("2026-11-01"), today: nil)
    #expect(young.map(\.period.id) == ["2026-10", "2026-W44"])
    let named = PeriodChoice(request: .period(try #require(Period("2026-W44"))), kind: .week, rollUps: [.month])
    #expect(try named.periods(newest: try day("2026-11-01"), today: nil).map(\.period.id) == ["2026-W44"])
  }

  @Test("A row holds the longer periods that lie in it whole")
  func rollUpsOfRow() throws {
    let choice = PeriodChoice(from: Period("2026-W40"), kind: .week, rollUps: [.month])
    let chosen = try choice.periods(newest: try day("2026-11-08"), today: nil)
    // Week 40 begins on 28 September.
    #expect(chosen.map(\.period.id) == ["2026-W40", "2026-W41", "2026-W42", "2026-W43", "2026-10", "2026-W44", "2026-W45"])
    #expect(chosen.map(\.isFilling) == Array(repeating: true, count: 7))
  }

  @Test("--rebuild builds again what was asked for: the last period and not the longer ones beside it, or the whole row")
  func rebuild() throws {
    let newest = try day("2026-11-01")
    let last = PeriodChoice(kind: .week, rollUps: [.month], rebuilds: true)
    #expect(try last.periods(newest: newest, today: nil).map(\.isFilling) == [true, false])
    let row = PeriodChoice(from: Period("2026-W40"), kind: .week, rollUps: [.month], rebuilds: true)
    #expect(try row.periods(newest: newest, today: nil).map(\.isFilling) == Array(repeating: false, count: 6))
  }

  @Test("A row begins with the period of the first order")
  func rowBeforeData() throws {
    let choice = PeriodChoice(from: Period("2026-W01"), kind: .week)
    let chosen = try choice.periods(oldest: try day("2026-02-10"), newest: try day("2026-02-22"), today: nil)
    #expect(chosen.map(\.period.id) == ["2026-W07", "2026-W08"])
  }

  @Test("A period that is over and lacks orders of its last day is told, once the clock has passed its end")
  func heldBack() throws {
    let choice = PeriodChoice(kind: .week)
    let saturday = try day("2026-11-14")
    #expect(choice.heldBack(newest: saturday, today: try day("2026-11-16"))?.id == "2026-W46")
    #expect(choice.heldBack(newest: saturday, today: try day("2026-11-15")) == nil)
    #expect(choice.heldBack(newest: try day("2026-11-15"), today: try day("2026-11-16")) == nil)
    #expect(PeriodChoice(kind: .week, allowsPartial: true).heldBack(newest: saturday, today: try day("2026-11-16")) == nil)
  }

  @Test("A row of two kinds, or backwards, is a wrong use; no order at all is no input")
  func wrong() throws {
    let newest = try day("2026-11-15")
    let kinds = PeriodChoice(request: .period(try #require(Period("2026-W46"))), from: Period("2026-10"), kind: .week)
    #expect(throws: Failure(.usage, "--from 2026-10 and --period 2026-W46 are of two kinds; give two of one kind")) {
      try kinds.periods(newest: newest, today: nil)
    }
    #expect(throws: Failure(.usage, "--from 2026-W47 lies after 2026-W46; give an earlier one")) {
      try PeriodChoice(from: Period("2026-W47"), kind: .week).periods(newest: newest, today: nil)
    }
    #expect(throws: Failure(.noInput, "there is no order in the data; check the files of orders")) {
      try PeriodChoice(kind: .week).periods(newest: nil, today: nil)
    }
  }

  private func day(_ text: String) throws -> Day { try #require(Period(text + ".." + text)).from }

  private func chosen(_ id: String, partial: Bool) throws -> PeriodChoice.Chosen {
    PeriodChoice.Chosen(period: try #require(Period(id)), isPartial: partial)
  }
}
