import Analysing
import Foundation
import Testing
import Trade

@testable import Recording

@Suite("Forgetting customers")
struct ForgettingTests {
  let week = Period(.week, holding: Day(number: 20_000))

  @Test("Nothing by which a customer could be known is left in the file, and all others are read as before")
  func forgetting() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let person = "O'Neil <&>@example.org"
    // One who comes alone: so few bytes stand in the file as they are.
    try record.enter(Shelf.record(week, [0, 1, 1]), of: Shelf.table(["a", "b", "c"]))
    let both = Shelf.table(["a", "b", "c", person])
    for period in [week.next, week.next.next] { try record.enter(Shelf.record(period, [0, 1, 1, 0]), of: both) }
    #expect(try shelf.bytes(shelf.path).range(of: Data(person.utf8)) != nil)
    #expect(try record.forget { ["nobody", person].contains(String(decoding: $0, as: UTF8.self)) } == 1)
    #expect(try shelf.bytes(shelf.path).range(of: Data(person.utf8)) == nil)
    #expect(!FileManager.default.fileExists(atPath: shelf.path + "-journal"))
    for period in [week.next, week.next.next] {
      let found = try #require(try record.record(of: period, in: both))
      let index = try #require(both.number(of: person))
      #expect(found.facts[index] == 0 && found.attributes[index] == 0)
      #expect(found.assignments[0][index] == Segmentation.none)
      #expect(found.lost.flatMap { $0 }.reduce(0, +) == 1)
      for other in ["a", "b", "c"] {
        let number = try #require(both.number(of: other))
        #expect(found.facts[number] == UInt32(number + 1) * 0x0101_0101)
      }
    }
    #expect(try record.record(of: week, in: both)?.assignments[0].filter { $0 != Segmentation.none } == [0, 1, 1])
    #expect(try record.forget { [person, ""].contains(String(decoding: $0, as: UTF8.self)) } == 0)
    try shelf.remove()
  }

  @Test("A customer who comes back after being forgotten is a new one")
  func again() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let table = Shelf.table(["a", "b"])
    try record.enter(Shelf.record(week, [0, 1]), of: table)
    try record.forget { $0.elementsEqual("a".utf8) }
    try record.enter(Shelf.record(week.next, [1, 1]), of: table)
    #expect(try record.record(of: week, in: table)?.assignments == [[Segmentation.none, 1]])
    #expect(try record.record(of: week, in: table)?.lost == [[1, 0]])
    #expect(try record.record(of: week.next, in: table)?.assignments == [[1, 1]])
    #expect(try record.record(of: week.next, in: table)?.lost == [[0, 0]])
    try shelf.remove()
  }

  @Test("Pruned periods take the ids with them that no kept one has, also where its columns rest on theirs")
  func pruning() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let others = (0..<200).map { "customer-\($0)" }
    let (gone, prepared) = ("O'Neil <&>@example.org", "late@example.org")
    let all = Shelf.table(others + [gone])
    let weeks = Array(sequence(first: week) { $0.next }.prefix(5))
    func classes(_ table: CustomerTable, here: (String) -> Bool) -> PeriodRecord {
      var record = Shelf.record(week, (0..<table.count).map { here(table.id(of: CustomerID($0))) ? 1 : Segmentation.none })
      for number in 0..<table.count where !here(table.id(of: CustomerID(number))) {
        (record.facts[number], record.attributes[number]) = (0, 0)
      }
      return record
    }
    for week in weeks {
      var said = classes(all) { $0 != gone || week == weeks[0] || week == weeks[1] }
      said.summary.period = week
      try record.enter(said, of: all)
    }
    var last = classes(Shelf.table([prepared])) { _ in true }
    last.summary.period = weeks[4].next
    try record.prepare(last, of: Shelf.table([prepared]), seal: Shelf.seal(), digest: "", at: Instant(seconds: 1))
    // One period that has the customer stays, and so does the id.
    try record.remove([weeks[0]])
    #expect(try record.record(of: weeks[1], in: Shelf.table([gone]))?.assignments == [[1]])
    let kept = try weeks[2...].map { try record.record(of: $0, in: all) }
    try record.remove([weeks[1]])
    #expect(try (others + [prepared]).allSatisfy(record.holds) && !record.holds(gone))
    for name in [shelf.path, shelf.path + "-journal", shelf.path + "-wal"] where FileManager.default.fileExists(atPath: name) {
      #expect(try shelf.bytes(name).range(of: Data("O'Neil".utf8)) == nil)
    }
    for (week, before) in zip(weeks[2...], kept) {
      let after = try #require(try record.record(of: week, in: all))
      #expect(after.facts == before?.facts && after.attributes == before?.attributes)
      #expect(after.assignments == before?.assignments && after.lost == before?.lost)
    }
    // A prepared period keeps its customers until it is dropped.
    try record.remove([weeks[2], weeks[4].next])
    #expect(try others.allSatisfy(record.holds) && !record.holds(prepared))
    #expect(try shelf.bytes(shelf.path).range(of: Data("late@".utf8)) == nil)
    try shelf.remove()
  }

  @Test("A lone id stands in the file as it is, and is gone from it with its period")
  func prunedBytes() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    try record.enter(Shelf.record(week, [0]), of: Shelf.table(["quill-4711"]))
    try record.enter(Shelf.record(week.next, [0]), of: Shelf.table(["Ruiz_0835"]))
    #expect(try shelf.bytes(shelf.path).range(of: Data("quill-4711".utf8)) != nil)
    try record.remove([week])
    let left = try shelf.bytes(shelf.path)
    #expect(left.range(of: Data("quill".utf8)) == nil && left.range(of: Data("Ruiz_0835".utf8)) != nil)
    try shelf.remove()
  }

  @Test("Other spellings of an id are those that differ in the case of letters alone")
  func spellings() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    try record.enter(Shelf.record(week, [0, 0, 0, 0]), of: Shelf.table(["ANA", "Ana", "ana2", "ben"]))
    #expect(try record.spellings(of: "ana") == ["ANA", "Ana"])
    #expect(try record.spellings(of: "Ana") == ["ANA"])
    #expect(try record.spellings(of: "eva") == [])
    #expect(try record.holds("Ana") && !record.holds("ana") && !record.holds(""))
    try shelf.remove()
  }
}
