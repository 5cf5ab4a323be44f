import Analysing
import Foundation
import Testing
import Trade

@testable import Recording

@Suite("What periods were compared with, and whose tiers are kept")
struct ComparedTests {
  let table = Shelf.table(["a", "b"])

  private func period(_ id: String) throws -> Period { try #require(Period(id)) }

  /// A period that was compared with another, of customers in these classes.
  private func record(_ id: String, _ before: String?, _ classes: [UInt8] = [0, 1]) throws -> PeriodRecord {
    var record = Shelf.record(try period(id), classes)
    record.comparedWith = before.flatMap { Period($0) }
    return record
  }

  private func withTiers(_ id: String, _ tiers: [UInt8]) throws -> PeriodRecord {
    var record = Shelf.record(try period(id), [0, 1])
    record.summary = Shelf.summary(
      try period(id), segmentations: [("rfm", ["high", "low"]), ("tier", ["supreme", "vip", "senior", "regular"])])
    record.assignments.append(ContiguousArray(tiers))
    return record
  }

  @Test("Tiers are those of the last period of any kind that ended before, the same for two that end on one day")
  func tiers() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    // Week 22 and the month of May end on one Sunday.
    for (id, tiers) in [("2026-W17", [3, 0]), ("2026-04", [2, 1]), ("2026-W22", [1, 2]), ("2026-05", [1, 2])]
      as [(String, [UInt8])]
    {
      try record.enter(withTiers(id, tiers), of: table)
    }
    let read = { (id: String) in try record.past(before: try period(id), in: Shelf.table(["a", "aa", "b"])) }
    let week = try read("2026-W18")
    #expect(week.before?.summary.period.id == "2026-W17" && week.tiers?.period.id == "2026-04")
    #expect(week.tiers?.assignment == [2, Segmentation.none, 1] && week.tiers?.classes.first == "supreme")
    for id in ["2026-W22", "2026-05"] {
      #expect(try read(id).tiers?.period.id == "2026-04")
      #expect(try read(id).tiers?.assignment == [2, Segmentation.none, 1])
    }
    // Built again, an old period knows of nothing that ended later.
    #expect(try read("2026-04").tiers?.assignment == [3, Segmentation.none, 0])
    #expect(try read("2026-W17").tiers == nil)
    let next = try read("2026-06")
    #expect(next.before?.summary.period.id == "2026-05" && next.tiers?.assignment == [1, Segmentation.none, 2])
    try record.enter(self.record("2026-W23", nil), of: table)
    #expect(try read("2026-W24").tiers?.classes == [])
    try shelf.remove()
  }

  @Test("A period knows what it was compared with, and whether that is what stands before it now")
  func outdated() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    func enter(_ id: String, _ before: String?, _ classes: [UInt8] = [0, 1]) throws -> [String] {
      try record.enter(self.record(id, before, classes), of: table)
      return try told()
    }
    func told() throws -> [String] {
      Record.outdated(among: try record.heads()).map { "\($0.period.id) \($0.before.id) \($0.compared?.id ?? "–")" }
    }
    #expect(try enter("2026-W44", nil) == [])
    #expect(try enter("2026-W46", "2026-W44") == [])
    let heads = try record.heads()
    #expect(heads.map(\.compared) == [.nothing, .with(try period("2026-W44"), content: heads[0].content ?? "–")])
    // Another kind is no past.
    #expect(try enter("2026-10", nil) == [])
    // A gap is filled: the week after it, then the first one.
    #expect(try enter("2026-W45", "2026-W44") == ["2026-W46 2026-W45 2026-W44"])
    #expect(try enter("2026-W46", "2026-W45") == [])
    #expect(try enter("2026-W43", nil) == ["2026-W44 2026-W43 –"])
    #expect(try enter("2026-W44", "2026-W43") == [])
    // Built again with the same is no change; with another it is, until the next one follows.
    #expect(try enter("2026-W45", "2026-W44") == [])
    #expect(try enter("2026-W45", "2026-W44", [1, 1]) == ["2026-W46 2026-W45 2026-W45"])
    #expect(try enter("2026-W46", "2026-W45") == [])
    // What is pruned leaves the movement that it gave.
    try record.remove([try period("2026-W45")])
    #expect(try told() == [])
    try shelf.remove()
  }

  @Test("Of periods that are prepared one after the other and committed together, each is compared with what was prepared")
  func together() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    try record.enter(self.record("2026-W44", nil), of: table)
    for (id, before) in [("2026-W44", nil), ("2026-W45", "2026-W44")] as [(String, String?)] {
      try record.prepare(
        self.record(id, before, [1, 1]), of: table, seal: Shelf.seal(), digest: "new", at: Instant(seconds: 1))
    }
    for id in ["2026-W44", "2026-W45"] { try record.commit(try period(id)) }
    #expect(Record.outdated(among: try record.heads()).isEmpty)
    #expect(try record.heads().map(\.content).allSatisfy { $0 != nil })
    try shelf.remove()
  }

  @Test("The digest of what was recorded is the same whatever other customers the file has come to know")
  func content() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    let content = { (id: String) in try record.heads().first { $0.period.id == id }?.content }
    try record.enter(self.record("2026-W44", nil), of: table)
    let first = try content("2026-W44")
    try record.enter(Shelf.record(try period("2026-W45"), [1, 0, 1]), of: Shelf.table(["0", "a", "b"]))
    var again = Shelf.record(try period("2026-W44"), [Segmentation.none, 0, 1])
    (again.facts, again.attributes) = ([0, 0x0101_0101, 0x0202_0202], [0, 0, 1])
    try record.enter(again, of: Shelf.table(["0", "a", "b"]))
    #expect(try first != nil && content("2026-W44") == first)
    again.facts[1] += 1
    try record.enter(again, of: Shelf.table(["0", "a", "b"]))
    #expect(try content("2026-W44") != first)
    try shelf.remove()
  }

  @Test("The oldest order is the one that was known first")
  func oldest() throws {
    let shelf = try Shelf()
    let record = try shelf.open()
    for day in [20_600, 20_500] as [Int32] {
      var week = try self.record("2026-W44", nil)
      week.oldestOrder = Day(number: day)
      try record.enter(week, of: table)
    }
    #expect(try record.heads().map(\.oldestOrder) == [Day(number: 20_600)])
    try shelf.remove()
  }

  /// A file as the first version wrote it, with a period.
  private func write(_ record: PeriodRecord, asFirstVersionTo path: String) throws {
    let hex = { (bytes: [UInt8]) in
      "X'" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "'"
    }
    func list(_ classes: [String]) throws -> String {
      var writer = ByteWriter()
      writer.append(classes) { $0.append($1) }
      return hex(try Packing.pack(writer.bytes))
    }
    let (summary, numbers) = (record.summary, record.assignments[0].map { $0 + 1 })
    let columns = [
      ("digest facts", [], try Difference.bytes(of: record.facts, against: [])),
      ("digest attributes", [], try Difference.bytes(of: record.attributes, against: [])),
      ("class rfm", ["high", "low"], try Difference.bytes(of: ContiguousArray(numbers), against: [])),
    ]
    var sql = [
      "INSERT INTO ids VALUES (0, \(hex(try IDChunk(first: 0, ids: table.ids).packed())))",
      "INSERT INTO periods VALUES (1, '\(summary.period.id)', 0, 1800000000, 'site', "
        + "\(hex(try Packing.pack(Shelf.seal().bytes))), NULL, \(hex(try Packing.pack(summary.bytes))), NULL)",
    ]
    for (place, column) in columns.enumerated() {
      sql.append(
        "INSERT INTO columns VALUES (\(place + 1), '\(column.0)', NULL, 0, \(try list(column.1)), \(hex(column.2)))")
      sql.append("INSERT INTO parts VALUES (1, \(place), \(place + 1))")
    }
    _ = try Record(path: path, versions: [Schema.versions[0] + "\n" + sql.joined(separator: ";\n") + ";"])
  }

  @Test("A file of the first version is brought up to date: what it says stands, and what it does not say is not known")
  func migration() throws {
    let shelf = try Shelf()
    let old = try record("2026-W44", nil)
    try write(old, asFirstVersionTo: shelf.path)
    let record = try shelf.open()
    let head = try #require(try record.heads().first)
    #expect(head.compared == .unknown && head.content == nil && head.oldestOrder == nil && !head.isPrepared)
    let found = try #require(try record.record(of: head.period, in: table))
    #expect(found.summary == old.summary && found.assignments == old.assignments && found.facts == old.facts)
    // The next period notes what the old one says, as that would be noted now.
    try record.enter(self.record("2026-W45", "2026-W44"), of: table)
    let heads = try record.heads()
    let content = try #require(heads[0].content)
    #expect(heads[1].compared == .with(head.period, content: content) && Record.outdated(among: heads).isEmpty)
    try record.enter(old, of: table)
    #expect(try record.heads()[0].content == content)
    try record.enter(self.record("2026-W44", nil, [1, 1]), of: table)
    #expect(Record.outdated(among: try record.heads()).map(\.period.id) == ["2026-W45"])
    try shelf.remove()
  }
}
