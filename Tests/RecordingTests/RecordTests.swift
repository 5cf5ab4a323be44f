import Analysing
import Foundation
import Testing
import Trade

@testable import Recording

@Suite("The record")
struct RecordTests {
  let week = Period(.week, holding: Day(number: 20_000))

  @Test("A new record is for its owner alone, and so are the folders that are made for it")
  func rights() throws {
    let shelf = try Shelf()
    let old = umask(0)
    defer { umask(old) }
    _ = try shelf.open()
    let rights = try [shelf.path, shelf.root + "/state"].map {
      try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
    }
    #expect(rights == [0o600, 0o700])
    _ = try shelf.open()
    try shelf.remove()
  }

  @Test("What a period recorded is read again for a ledger with other numbers, new customers, and without some")
  func numbers() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let none = Segmentation.none
    try record.enter(Shelf.record(week, [0, 1, none, 1, 0]), of: Shelf.table(["b", "c", "d", "gone", "lost"]))
    let past = try shelf.open().past(before: week.next, in: Shelf.table(["a", "b", "bb", "c", "d", "e"]))
    let before = try #require(past.before)
    #expect(before.summary == Shelf.summary(week))
    #expect(before.assignments == [[none, 0, none, 1, none, none]])
    #expect(before.facts == [0, 0x0101_0101, 0, 0x0202_0202, 0x0303_0303, 0])
    #expect(before.attributes == [0, 0, 0, 1, 2, 0])
    #expect(before.lost == [[1, 1]])
    #expect(past.closed == [Shelf.summary(week)])
    #expect(past.yearBefore == nil && past.frozen == nil)
    try shelf.remove()
  }

  @Test("Before a period stands the last of its kind that ended before it began")
  func before() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let table = Shelf.table(["a"])
    let months = [Period("2025-10"), Period("2026-08"), Period("2026-10"), Period("2026-11")].compactMap { $0 }
    let weeks = [Period("2026-W44"), Period("2026-W40"), Period("2025-W46"), Period("2026-W46")].compactMap { $0 }
    for period in months + weeks { try record.enter(Shelf.record(period, [0]), of: table) }
    let frozen = try #require(Period("2026-W44"))
    let past = try record.past(before: try #require(Period("2026-W46")), in: table, frozenAt: frozen)
    #expect(past.before?.summary.period.id == "2026-W44")
    #expect(past.yearBefore?.period.id == "2025-W46")
    #expect(past.frozen?.period == frozen)
    // 2026-W44 ends on 1 November, 2026-W46 on the fifteenth: the month of November is not closed then.
    #expect(past.closed.map(\.period.id) == ["2025-10", "2025-W46", "2026-08", "2026-W40", "2026-10", "2026-W44"])
    let later = try record.past(before: try #require(Period("2026-12")), in: table, frozenAt: Period("2026-W01"))
    #expect(later.before?.summary.period.id == "2026-11")
    #expect(later.frozen == nil && later.yearBefore == nil)
    #expect(try record.heads().map(\.period.id) == past.closed.map(\.period.id) + ["2026-W46", "2026-11"])
    #expect(try record.record(of: frozen, in: table)?.summary == Shelf.summary(frozen))
    #expect(try record.record(of: week, in: table) == nil)
    try shelf.remove()
  }

  @Test("An empty record says nothing")
  func empty() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    #expect(try record.heads().isEmpty)
    let past = try record.past(before: week, in: Shelf.table([]), frozenAt: week.previous)
    #expect(past.before == nil && past.yearBefore == nil && past.frozen == nil && past.closed.isEmpty)
    try record.enter(Shelf.record(week, []), of: Shelf.table([]))
    #expect(try record.past(before: week.next, in: Shelf.table(["a"])).before?.facts == [0])
    try shelf.remove()
  }

  @Test("What was removed is gone, what is left is read as before, and the file is small again")
  func removal() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let shop = SampleShop(customers: 2_000, seed: 7)
    var (weeks, records): ([Period], [PeriodRecord]) = ([], [])
    for week in shop.weeks(40) {
      weeks.append(week.record.summary.period)
      records.append(week.record)
      try record.enter(week.record, of: week.table)
    }
    let size = try shelf.bytes(shelf.path).count
    try record.remove(weeks.indices.filter { $0 % 5 != 3 }.map { weeks[$0] })
    #expect(try record.heads().map(\.period) == weeks.indices.filter { $0 % 5 == 3 }.map { weeks[$0] })
    for index in weeks.indices where index % 5 == 3 {
      let found = try #require(try record.record(of: weeks[index], in: shop.table(week: index)))
      #expect(found.assignments == records[index].assignments)
      #expect(found.facts == records[index].facts && found.attributes == records[index].attributes)
    }
    #expect(try shelf.bytes(shelf.path).count < size * 3 / 4)
    try record.remove(weeks)
    #expect(try record.heads().isEmpty)
    #expect(try shelf.bytes(shelf.path).count < 100_000)
    try record.enter(records[39], of: shop.table(week: 39))
    #expect(try record.record(of: weeks[39], in: shop.table(week: 39))?.facts == records[39].facts)
    try shelf.remove()
  }
}
