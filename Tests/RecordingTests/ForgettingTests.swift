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
    #expect(try record.forget(ids: ["nobody", person]) == 1)
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
    #expect(try record.forget(ids: [person, ""]) == 0)
    try shelf.remove()
  }

  @Test("A customer who comes back after being forgotten is a new one")
  func again() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let table = Shelf.table(["a", "b"])
    try record.enter(Shelf.record(week, [0, 1]), of: table)
    try record.forget(ids: ["a"])
    try record.enter(Shelf.record(week.next, [1, 1]), of: table)
    #expect(try record.record(of: week, in: table)?.assignments == [[Segmentation.none, 1]])
    #expect(try record.record(of: week, in: table)?.lost == [[1, 0]])
    #expect(try record.record(of: week.next, in: table)?.assignments == [[1, 1]])
    #expect(try record.record(of: week.next, in: table)?.lost == [[0, 0]])
    try shelf.remove()
  }
}
