import Analysing
import Foundation
import Testing
import Trade

@testable import Recording

@Suite("Preparing and committing a period")
struct SettlingTests {
  let week = Period(.week, holding: Day(number: 20_000))
  let table = Shelf.table(["a", "b"])

  @Test("What is prepared is no past until it is committed")
  func preparing() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    try record.prepare(
      Shelf.record(week, [0, 1]), of: table, seal: Shelf.seal(), digest: "site", at: Instant(seconds: 1_700_000_000))
    let found = try record.heads()
    let head = Record.Head(
      period: week, seal: Shelf.seal(), digest: "site", isPrepared: true, original: nil,
      recordedAt: Instant(seconds: 1_700_000_000), content: found.first?.content, compared: .nothing)
    #expect(found == [head] && head.content?.count == 16)
    #expect(try record.past(before: week.next, in: table).before == nil)
    #expect(try record.past(before: week.next, in: table).closed.isEmpty)
    #expect(try record.record(of: week, in: table) == nil)
    try record.commit(week)
    #expect(try record.heads().map(\.isPrepared) == [false])
    #expect(try record.record(of: week, in: table)?.assignments == [[0, 1]])
    #expect(throws: RecordingError(.badData, shelf.path, "nothing was prepared for 2024-W40; run again")) {
      try record.commit(week)
    }
    try shelf.remove()
  }

  @Test("A run that prepares several periods follows on what it prepared, and commits all or none")
  func several() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let (next, seal, instant) = (week.next, Shelf.seal(), Instant(seconds: 1))
    try record.enter(Shelf.record(week, [0, 1], orders: 1), of: table)
    try record.enter(Shelf.record(next, [0, 1], orders: 1), of: table)
    try record.prepare(Shelf.record(week, [1, 1], orders: 2), of: table, seal: seal, digest: "new", at: instant)
    let past = try record.past(before: next, in: table, countingPrepared: true)
    #expect(past.before?.assignments == [[1, 1]] && past.closed.map(\.orders) == [2])
    #expect(try record.past(before: next, in: table).before?.assignments == [[0, 1]])
    #expect(try record.past(before: next.next, in: table, countingPrepared: true).closed.map(\.orders) == [2, 1])
    #expect(throws: RecordingError.self) { try record.commit([week, next]) }
    #expect(try record.heads().map(\.isPrepared) == [false, true, false])
    try record.prepare(Shelf.record(next, [0, 0], orders: 2), of: table, seal: seal, digest: "new", at: instant)
    try record.commit([week, next])
    #expect(try record.past(before: next.next, in: table).closed.map(\.orders) == [2, 2])
    try shelf.remove()
  }

  @Test(
    "A prepared period is committed if its site is published, else dropped, and the committed one stands",
    arguments: [("new", 9, [0, 0]), ("old", 7, [0, 1]), ("other", 7, [0, 1]), (nil, 7, [0, 1])] as [(String?, Int, [UInt8])])
  func settling(published: String?, orders: Int, assignment: [UInt8]) throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    try record.enter(Shelf.record(week, [0, 1]), of: table, digest: "old")
    try record.prepare(
      Shelf.record(week, [0, 0], orders: 9), of: table, seal: Shelf.seal("b"), digest: "new", at: Instant(seconds: 1))
    #expect(try record.heads().map(\.isPrepared) == [false, true])
    #expect(try record.record(of: week, in: table)?.assignments == [[0, 1]])
    try shelf.open().settle { $0 == week ? published : nil }
    #expect(try record.heads().map(\.digest) == [published == "new" ? "new" : "old"])
    let found = try #require(try record.record(of: week, in: table))
    #expect(found.summary.orders == orders)
    #expect(found.assignments == [ContiguousArray(assignment)])
    try shelf.remove()
  }

  @Test("What the site throws when it is asked leaves everything prepared")
  func unsettled() throws {
    struct Gone: Error {}
    let shelf = try Shelf()
    let record = try shelf.open()
    try record.settle { _ in throw Gone() }
    try record.prepare(Shelf.record(week, [0, 1]), of: table, seal: Shelf.seal(), digest: "site", at: Instant(seconds: 1))
    #expect(throws: Gone.self) { try record.settle { _ in throw Gone() } }
    #expect(try record.heads().map(\.isPrepared) == [true])
    try shelf.remove()
  }

  @Test("What was first said stays known over any number of rebuilds, until the inputs are those of then")
  func restating() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    #expect(try record.restatement(of: week, by: Shelf.seal()) == nil)
    var originals: [Int?] = []
    for (orders, inputs) in [(1, "a"), (1, "a"), (2, "b"), (2, "b"), (3, "c"), (1, "a"), (4, "d")] {
      originals.append(try record.restatement(of: week, by: Shelf.seal(inputs))?.original.orders)
      try record.enter(Shelf.record(week, [0, 1], orders: orders), of: table, seal: Shelf.seal(inputs))
      let head = try #require(try record.heads().first)
      #expect(head.original?.summary.orders == originals.last)
      #expect(head.original?.seal == (originals.last == .some(nil) ? nil : Shelf.seal("a")))
    }
    #expect(originals == [nil, nil, 1, 1, 1, nil, 1])
    #expect(try record.heads().count == 1)
    try shelf.remove()
  }

  @Test("A run that is killed while it writes leaves what stood there")
  func killed() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    // Twice as much as SQLite holds back in memory, so that part of it is in the file before the end.
    let ids = Shelf.table((0..<300_000).map { "c\($0)" })
    var random = Random(state: 1)
    var large = Shelf.record(week, [UInt8](repeating: 1, count: ids.count))
    large.facts = ContiguousArray((0..<ids.count).map { _ in UInt32(truncatingIfNeeded: random.next()) })
    large.attributes = ContiguousArray((0..<ids.count).map { _ in UInt32(truncatingIfNeeded: random.next()) })
    try record.enter(Shelf.record(week.previous, [0, 1]), of: table)
    let copy = shelf.root + "/copy.sqlite"
    let before = try shelf.bytes(shelf.path)
    try record.write { database in
      try Record.prepare(large, of: ids, seal: Shelf.seal(), digest: "", at: Instant(seconds: 1), database)
      try FileManager.default.copyItem(atPath: shelf.path, toPath: copy)
      try FileManager.default.copyItem(atPath: shelf.path + "-journal", toPath: copy + "-journal")
    }
    #expect(try shelf.bytes(copy).count > before.count)
    let found = try Record(path: copy)
    #expect(try found.heads().map(\.period) == [week.previous])
    #expect(try found.record(of: week.previous, in: table)?.assignments == [[0, 1]])
    #expect(try shelf.bytes(copy).count == before.count)
    #expect(!FileManager.default.fileExists(atPath: copy + "-journal"))
    try shelf.remove()
  }
}
