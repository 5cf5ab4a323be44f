import Analysing
import Foundation
import GRDB
import Testing
import Trade

@testable import Recording

@Suite("Verifying the record")
struct VerifyingTests {
  let weeks = Array(sequence(first: Period(.week, holding: Day(number: 20_000))) { $0.next }.prefix(3))
  let table = Shelf.table((0..<300).map { "customer-\($0 * 7_919 % 10_007)" })

  private func write(to shelf: Shelf) throws -> Recording.Record {
    let record = try shelf.open()
    var random = Random(state: 3)
    for week in weeks {
      try record.enter(Shelf.record(week, (0..<table.count).map { _ in UInt8(random.below(2)) }), of: table)
    }
    return record
  }

  @Test("A record as it was written has no fault, nor has an empty one")
  func sound() throws {
    let shelf = try Shelf()
    #expect(try shelf.open().verify() == [])
    let record = try write(to: shelf)
    try record.enter(Shelf.record(weeks[1], Array(repeating: 0, count: table.count), orders: 8), of: table, seal: Shelf.seal("b"))
    try record.prepare(
      Shelf.record(weeks[2], Array(repeating: 0, count: table.count)), of: table, seal: Shelf.seal(), digest: "",
      at: Instant(seconds: 1))
    #expect(try record.verify() == [])
    try record.forget { $0.elementsEqual("customer-0".utf8) }
    #expect(try record.verify() == [])
    try shelf.remove()
  }

  @Test(
    "What is damaged is told by the period that recorded it",
    arguments: [
      (
        "UPDATE columns SET bytes = zeroblob(length(bytes)) WHERE id = (SELECT column FROM parts WHERE period = 2 AND place = 2)",
        [1]
      ),
      ("UPDATE columns SET bytes = substr(bytes, 1, length(bytes) - 1) WHERE name LIKE 'digest %'", [0, 1, 2]),
      ("UPDATE columns SET classes = zeroblob(9) WHERE id = (SELECT column FROM parts WHERE period = 3 AND place = 2)", [2]),
      ("UPDATE periods SET summary = (SELECT summary FROM periods WHERE id = 1) WHERE id = 2", [1]),
      ("UPDATE periods SET seal = x'00' WHERE id = 3", [2]), ("DELETE FROM parts WHERE period = 1 AND place = 0", [0]),
      ("UPDATE ids SET packed = x'0102'", [nil]), ("UPDATE ids SET first = 7", [nil]),
    ] as [(String, [Int?])])
  func damaged(statement: String, places: [Int?]) throws {
    let shelf = try Shelf()
    let record = try write(to: shelf)
    // As someone else would: without what keeps the rows of our own together.
    try record.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + statement) }
    let faults = try record.verify()
    #expect(faults.map(\.period) == places.map { $0.map { weeks[$0] } })
    for fault in faults {
      #expect(fault.what == (fault.period == nil ? "the ids of customers are damaged" : "what it recorded is damaged"))
    }
    try shelf.remove()
  }

  @Test("Whatever changed byte keeps a period from being read is found")
  func bytes() throws {
    let shelf = try Shelf()
    _ = try write(to: shelf)
    let whole = try shelf.bytes(shelf.path)
    let copy = shelf.root + "/copy.sqlite"
    var (random, found) = (Random(state: 5), 0)
    for _ in 0..<150 {
      var bytes = whole
      bytes[Int(random.below(UInt64(bytes.count)))] ^= UInt8(1 + random.below(255))
      try bytes.write(to: URL(fileURLWithPath: copy))
      var isRead = true
      do {
        let record = try Recording.Record(path: copy)
        do { for week in weeks { _ = try record.record(of: week, in: table) } } catch is RecordingError { isRead = false }
        #expect(try isRead || !record.verify().isEmpty)
      } catch is RecordingError {
        // Of a file that cannot be opened there is nothing to verify, and that is told.
        isRead = false
      }
      found += isRead ? 0 : 1
    }
    #expect(found > 5)
    try shelf.remove()
  }

  @Test("The checksum of the lists is kept with the period, and none with one of an earlier version")
  func lists() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let few = Shelf.table(["a"])
    try record.prepare(
      Shelf.record(weeks[0], [0]), of: few, seal: Shelf.seal(), digest: "site", lists: "lists", at: Instant(seconds: 1))
    #expect(try record.heads().map(\.lists) == ["lists"])
    try record.commit(weeks[0])
    try record.enter(Shelf.record(weeks[1], [0]), of: few)
    #expect(try record.heads().map(\.lists) == ["lists", nil])
    let old = shelf.root + "/old.sqlite"
    _ = try Recording.Record(path: old, versions: Array(Schema.versions.prefix(1)))
    let migrated = try Recording.Record(path: old)
    #expect(try migrated.heads() == [])
    try migrated.enter(Shelf.record(weeks[0], [0]), of: few)
    #expect(try migrated.verify() == [])
    try shelf.remove()
  }

  @Test("What a period first said may be known from elsewhere; what the record knows comes first")
  func original() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let few = Shelf.table(["a"])
    let known = Recording.Record.Head.Original(summary: Shelf.summary(weeks[0], orders: 5), seal: Shelf.seal("first"))
    func enter(_ inputs: String, _ original: Recording.Record.Head.Original?) throws -> Int? {
      try record.prepare(
        Shelf.record(weeks[0], [0]), of: few, seal: Shelf.seal(inputs), digest: "", original: original, at: Instant(seconds: 1))
      try record.commit(weeks[0])
      return try record.heads().first?.original?.summary.orders
    }
    #expect(try enter("first", known) == nil)
    try record.remove([weeks[0]])
    #expect(try enter("b", known) == 5)
    #expect(try enter("c", nil) == 5)
    let other = Recording.Record.Head.Original(summary: Shelf.summary(weeks[0], orders: 6), seal: Shelf.seal("other"))
    #expect(try enter("d", other) == 5)
    #expect(try enter("first", nil) == nil)
    try shelf.remove()
  }
}
