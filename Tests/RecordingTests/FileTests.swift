import Analysing
import Foundation
import Testing
import Trade

@testable import Recording

@Suite("Files that are no record, and damage")
struct FileTests {
  let week = Period(.week, holding: Day(number: 20_000))

  @Test(
    "A file that is no record is left alone, with a sentence",
    arguments: ["order_id,customer_id\n1,2\n" + String(repeating: "x", count: 5_000), "x"])
  func foreign(text: String) throws {
    let shelf = try Shelf()
    let path = shelf.root + "/orders.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: RecordingError(.badData, path, "is no record of clientela; name another file with --state")) {
      try Record(path: path)
    }
    #expect(try shelf.bytes(path) == Data(text.utf8))
    try shelf.remove()
  }

  @Test("A database of something else is left alone, with a sentence")
  func otherDatabase() throws {
    let shelf = try Shelf()
    _ = try shelf.open()
    // The mark in the header, as another program would not have it.
    var bytes = try shelf.bytes(shelf.path)
    for index in 68..<72 { bytes[index] = 0 }
    try bytes.write(to: URL(fileURLWithPath: shelf.path))
    #expect(throws: RecordingError(.badData, shelf.path, "is no record of clientela; name another file with --state")) {
      try shelf.open()
    }
    #expect(try shelf.bytes(shelf.path) == bytes)
    try shelf.remove()
  }

  @Test("An empty file becomes a record")
  func empty() throws {
    let shelf = try Shelf()
    let path = shelf.root + "/new.sqlite"
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(try Record(path: path).heads().isEmpty)
    try shelf.remove()
  }

  @Test("A file of an earlier version is brought up to date, and one of a later version left alone, with a sentence")
  func versions() throws {
    let shelf = try Shelf()
    let table = Shelf.table(["a"])
    try shelf.open().enter(Shelf.record(week, [0]), of: table)
    let later = try Record(path: shelf.path, versions: Schema.versions + ["CREATE TABLE sent (period TEXT PRIMARY KEY)"])
    #expect(try later.record(of: week, in: table)?.assignments == [[0]])
    let before = try shelf.bytes(shelf.path)
    let what = "was written by a later version of clientela; use that version, or name another file with --state"
    #expect(throws: RecordingError(.cannotWrite, shelf.path, what)) { try shelf.open() }
    #expect(try shelf.bytes(shelf.path) == before)
    try shelf.remove()
  }

  @Test("A folder, and a place that cannot be, are said")
  func places() throws {
    let shelf = try Shelf()
    #expect(throws: RecordingError(.cannotWrite, shelf.root, "is a folder; name a file with --state")) {
      try Record(path: shelf.root)
    }
    _ = try shelf.open()
    let below = shelf.path + "/below/it.sqlite"
    let what = "its folder cannot be made (Not a directory); name another file with --state"
    #expect(throws: RecordingError(.cannotWrite, below, what)) { try Record(path: below) }
    try shelf.remove()
  }

  @Test("A file that another program writes to is waited for, then said to be in use")
  func locked() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let table = Shelf.table(["a"])
    let other = try Record(path: shelf.path, versions: Schema.versions, patience: 0.01)
    try record.write { _ in
      #expect(throws: RecordingError(.locked, shelf.path, "is in use by another program; try again when it has ended")) {
        try other.enter(Shelf.record(week, [0]), of: table)
      }
    }
    try other.enter(Shelf.record(week, [0]), of: table)
    #expect(try record.heads().map(\.period) == [week])
    try shelf.remove()
  }

  @Test("A changed byte in what was recorded is damage, never another class")
  func damage() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let ids = (0..<500).map { "customer-\($0 * 7_919 % 10_007)" }
    let table = Shelf.table(ids)
    var random = Random(state: 3)
    let written = Shelf.record(week, ids.indices.map { _ in UInt8(random.below(2)) })
    try record.enter(written, of: table)
    let whole = try shelf.bytes(shelf.path)
    let copy = shelf.root + "/copy.sqlite"
    var damages = 0
    for _ in 0..<200 {
      var bytes = whole
      bytes[Int(random.below(UInt64(bytes.count)))] ^= UInt8(1 + random.below(255))
      try bytes.write(to: URL(fileURLWithPath: copy))
      do {
        guard let found = try Record(path: copy).record(of: week, in: table) else { continue }
        // Pages hold free space too, where a change changes nothing.
        #expect(found.assignments == written.assignments && found.facts == written.facts && found.lost == [[0, 0]])
      } catch let error as RecordingError {
        damages += 1
        #expect(error.description.hasPrefix(copy + ": "))
      }
    }
    #expect(damages > 5)
    try shelf.remove()
  }
}
