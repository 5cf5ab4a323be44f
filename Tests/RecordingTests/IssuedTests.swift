import Acting
import Analysing
import Foundation
import GRDB
import Testing
import Trade

@testable import Recording

@Suite("What queues said, in the record")
struct IssuedTests {
  /// A Monday to Sunday; its queue covers the week after it.
  let week = Period(.week, holding: Day(number: 20_000))

  private func row(
    _ customer: Int, _ day: Int, _ action: ActionID = .silence, event: UInt32 = 1, _ state: Issued.State = .issued,
    _ channel: ContactChannel = .email, step: UInt8 = 0, until: Int? = nil, offer: Int64 = 0
  ) -> Issued {
    Issued(
      customer: CustomerID(customer), action: action, step: step, event: event, state: state, channel: channel,
      from: Day(number: Int32(day)), until: Day(number: Int32(until ?? day)), offer: Money(units: offer))
  }

  private func enter(_ record: Recording.Record, _ period: Period, _ table: CustomerTable, _ issued: [Issued]?) throws {
    try record.prepare(
      Shelf.record(period, Array(repeating: 0, count: table.count)), of: table, seal: Shelf.seal(), digest: "site",
      issued: issued, at: Instant(seconds: 1_800_000_000))
    try record.commit(period)
  }

  @Test("Every value of a row is read again, for a ledger with other numbers, without those who are gone")
  func roundTrip() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let table = Shelf.table(["b", "c", "gone", "z"])
    var rows: [Issued] = []
    for (number, action) in ActionID.allCases.enumerated() {
      for (place, channel) in ContactChannel.allCases.enumerated() {
        rows.append(
          row(
            number % 4, 20_000 + place - number, action, event: [.max, 1, 0x8000_0001][place % 3],
            Issued.State.allCases[(number + place) % 4], channel, step: UInt8(255 - number), until: 20_030 + place,
            offer: place == 0 ? .max : Int64(place) * 12_345))
      }
    }
    rows.sort(by: Issued.precedes)
    try enter(record, week, table, rows)
    let past = try shelf.open().issuedPast(before: week.next, in: Shelf.table(["a", "b", "bb", "c", "z"]))
    let numbers = [1, 3, -1, 4]
    let expected = rows.filter { $0.customer.index != 2 }.map { row in
      var row = row
      row.customer = CustomerID(numbers[row.customer.index])
      return row
    }
    #expect(past.actions == expected)
    #expect(past.coveredTo == week.next.to)
    try shelf.remove()
  }

  @Test("Rows of several queues stand by customer, then day, then action, step and event")
  func order() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let first = [row(0, 20_009), row(1, 20_008, .survey), row(1, 20_008, .askWhy), row(1, 20_012, event: 9)]
    let second = [row(0, 20_001, .birthday), row(1, 20_008, .askWhy, step: 1), row(1, 20_012, event: 3), row(2, 20_015)]
    // The ids come in another order than the record numbers them.
    try enter(record, week, Shelf.table(["m", "n", "o"]), first.sorted(by: Issued.precedes))
    try enter(record, week.next, Shelf.table(["a", "m", "n"]), second.sorted(by: Issued.precedes))
    let past = try record.issuedPast(before: week.next.next, in: Shelf.table(["a", "m", "n"]))
    let moved = first.map { row in
      var row = row
      row.customer = CustomerID(row.customer.index + 1)
      return row
    }
    #expect(past.actions == (moved + second).sorted(by: Issued.precedes))
    #expect(past.actions.count == 8)
    try shelf.remove()
  }

  @Test("Only queues of the same kind count that ended before the period began, and one that is empty covers its days as well")
  func before() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let table = Shelf.table(["a"])
    #expect(try record.issuedPast(before: week, in: table).coveredTo == nil)
    try enter(record, week.previous, table, nil)
    #expect(try record.issuedPast(before: week, in: table).coveredTo == nil)
    try enter(record, week, table, [row(0, 20_004)])
    try enter(record, week.next, table, [])
    try enter(record, Period(.month, holding: week.from).previous, table, [row(0, 19_900)])
    let past = try record.issuedPast(before: week.next.next, in: table)
    #expect(past.actions == [row(0, 20_004)] && past.coveredTo == week.next.next.to)
    #expect(try record.issuedPast(before: week.next, in: table).coveredTo == week.next.to)
    // A period that is built again does not follow on itself.
    #expect(try record.issuedPast(before: week, in: table).actions.isEmpty)
    try shelf.remove()
  }

  @Test("What one run prepares counts for its next period, and for nobody else before it is committed")
  func prepared() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let table = Shelf.table(["a"])
    try enter(record, week, table, [row(0, 20_004)])
    try record.prepare(
      Shelf.record(week, [0]), of: table, seal: Shelf.seal("b"), digest: "new", issued: [row(0, 20_005)],
      at: Instant(seconds: 1))
    #expect(try record.issuedPast(before: week.next, in: table).actions == [row(0, 20_004)])
    #expect(try record.issuedPast(before: week.next, in: table, countingPrepared: true).actions == [row(0, 20_005)])
    try record.commit(week)
    #expect(try record.issuedPast(before: week.next, in: table).actions == [row(0, 20_005)])
    try shelf.remove()
  }

  @Test(
    "All of 18 weeks is told, of 400 days what was issued, held out or given up, and of the last queue whatever its age",
    arguments: [
      (17, false, true, true), (18, false, false, true), (57, false, false, true), (58, false, false, false),
      (18, true, true, true), (58, true, true, true),
    ])
  func horizon(weeks: Int, isLast: Bool, waiting: Bool, issued: Bool) throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let (table, old) = (Shelf.table(["a"]), week)
    // So many weeks and a day lie between the last day of the one queue and the first of the other.
    let asking = Period(.week, holding: old.next.from.advanced(by: 7 * weeks))
    #expect(old.next.to.distance(to: asking.next.from) == 7 * weeks + 1)
    let states = Issued.State.allCases
    try enter(record, old, table, states.enumerated().map { row(0, 19_000, event: UInt32($0.offset + 1), $0.element) })
    if !isLast { try enter(record, asking.previous, table, []) }
    let found = Set(try record.issuedPast(before: asking, in: table).actions.map(\.state))
    #expect(found.contains(.deferred) == waiting)
    for state in [Issued.State.issued, .heldOut, .dropped] { #expect(found.contains(state) == issued) }
    try shelf.remove()
  }

  @Test("Nothing of what was issued to a forgotten customer is left, also where only the record knew of it")
  func forgetting() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let table = Shelf.table(["a", "b", "c"])
    for week in [week, week.next] { try enter(record, week, table, [row(0, 20_001), row(1, 20_002), row(2, 20_003)]) }
    try record.forget { $0.elementsEqual("b".utf8) }
    let kept = try record.queue.read { database in
      try Int64.fetchAll(database, sql: "SELECT period FROM issued ORDER BY period").map { id in
        try Recording.Record.issues(of: id, database).map(\.row.from.number)
      }
    }
    #expect(kept == [[20_001, 20_003], [20_001, 20_003]])
    #expect(try record.issuedPast(before: week.next.next, in: table).actions.map(\.customer.index) == [0, 0, 2, 2])
    try shelf.remove()
  }

  @Test("Pruned periods take what their queues said with them; who stands in a kept queue is kept")
  func pruning() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let table = Shelf.table(["a", "b"])
    try enter(record, week, table, [row(0, 20_001), row(1, 20_001)])
    // Of the second week only the queue knows the second customer.
    var later = Shelf.record(week.next, [0, Segmentation.none])
    (later.facts[1], later.attributes[1]) = (0, 0)
    try record.prepare(
      later, of: table, seal: Shelf.seal(), digest: "", issued: [row(1, 20_009)], at: Instant(seconds: 1))
    try record.commit(week.next)
    try record.remove([week])
    #expect(try record.issuedPast(before: week.next.next, in: table).actions == [row(1, 20_009)])
    #expect(try record.holds("b"))
    try record.remove([week.next])
    #expect(try record.issuedPast(before: week.next.next, in: table).actions.isEmpty && !record.holds("b"))
    #expect(try record.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM issued") } == 0)
    try shelf.remove()
  }

  @Test("A record of the version before is brought up to date, and knows of no queue")
  func migration() throws {
    let shelf = try Shelf()
    let table = Shelf.table(["a"])
    let issued = try #require(Schema.versions.firstIndex { $0.contains("CREATE TABLE issued") })
    do {
      let before = try Recording.Record(path: shelf.path, versions: Array(Schema.versions[..<issued]))
      try before.enter(Shelf.record(week, [1]), of: table)
    }
    let record = try shelf.open()
    #expect(try record.record(of: week, in: table)?.assignments == [[1]])
    #expect(try record.issuedPast(before: week.next, in: table).coveredTo == nil)
    #expect(try record.verify() == [])
    try enter(record, week.next, table, [row(0, 20_011)])
    #expect(try record.issuedPast(before: week.next.next, in: table).actions == [row(0, 20_011)])
    try shelf.remove()
  }

  @Test("Rows of an action that this version does not know are left out")
  func unknownAction() throws {
    let issues = [StoredIssue(number: 3, row: row(0, 20_001, .survey)), StoredIssue(number: 4, row: row(0, 20_002, .birthday))]
    let bytes = try Packing.unpack(try StoredIssue.bytes(of: issues)[...])
    let (known, other) = (Array("survey".utf8), Array("surfey".utf8))
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: known) })
    var changed = bytes
    changed.replaceSubrange(place..<place + known.count, with: other)
    let read = try StoredIssue.issues(try Packing.pack(changed))
    #expect(read.map(\.row.action) == [.birthday] && read.map(\.number) == [4])
  }

  @Test("A changed byte, and a list that is cut, are damage")
  func damage() throws {
    let issues = (0..<50).map { StoredIssue(number: $0 * 3, row: row(0, 20_000 + $0, event: UInt32($0) &* 0x9E37_79B9)) }
    let packed = try StoredIssue.bytes(of: issues)
    let whole = try StoredIssue.issues(packed).map(\.row)
    #expect(whole.count == 50)
    for place in packed.indices {
      var bytes = packed
      bytes[place] ^= 0x10
      if case .success(let read) = Result(catching: { try StoredIssue.issues(bytes) }) {
        #expect(read.map(\.row) == whole)
      }
    }
    let plain = try Packing.unpack(packed[...])
    for count in stride(from: 0, to: plain.count, by: 7) {
      let cut = try Packing.pack(Array(plain[..<count]))
      #expect(throws: Damage.self) { try StoredIssue.issues(cut) }
    }
  }
}
