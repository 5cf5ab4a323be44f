import Acting
import Analysing
import Foundation
import GRDB
import Trade

extension Record {
  /// What `ColumnStore` calls the columns of digests; those of segmentations begin with another word.
  static let digestNames = ["digest facts", "digest attributes"]

  static func name(of segmentation: PeriodSummary.Classes) -> String { "class " + segmentation.id }

  /// Reads the columns of a period for a ledger of `count` customers.
  static func record(
    _ id: Int64, _ summary: PeriodSummary, by numbering: Numbering, _ count: Int, _ database: Database
  ) throws -> PeriodRecord {
    let store = ColumnStore(database: database)
    let ids = try Int64.fetchAll(database, sql: "SELECT column FROM parts WHERE period = ? ORDER BY place", arguments: [id])
    guard ids.count == digestNames.count + summary.segmentations.count else { throw Damage() }
    let digests = try zip(ids, digestNames).map { id, name in
      let values: ContiguousArray<UInt32> = try store.values(store.chain(from: store.column(id, name: name)))
      return numbering.gather(values, count: count)
    }
    var record = PeriodRecord(summary: summary, assignments: [], facts: digests[0], attributes: digests[1])
    for (segmentation, id) in zip(summary.segmentations, ids.dropFirst(digestNames.count)) {
      let column = try store.column(id, name: name(of: segmentation))
      let values: ContiguousArray<UInt8> = try store.values(store.chain(from: column))
      let indices = ClassNumbers(column.classes).indices(in: segmentation.classes)
      record.assignments.append(ContiguousArray(numbering.gather(values, count: count).map { indices[Int($0)] }))
      var lost = Array(repeating: 0, count: segmentation.classes.count)
      for (number, value) in values.enumerated() where value != 0 && !numbering.isInLedger(number) {
        let index = Int(indices[Int(value)])
        if lost.indices.contains(index) { lost[index] += 1 }
      }
      record.lost.append(lost)
    }
    return record
  }

  /// Reads the tiers of a period alone.
  static func tiers(
    _ id: Int64, _ summary: PeriodSummary, by numbering: Numbering, _ count: Int, _ database: Database
  ) throws -> RecordedTiers {
    guard let number = summary.segmentations.firstIndex(where: { $0.id == SegmentationID.tier.rawValue }) else {
      return RecordedTiers(period: summary.period, classes: [], assignment: [])
    }
    let (store, tier) = (ColumnStore(database: database), summary.segmentations[number])
    let sql = "SELECT column FROM parts WHERE period = ? AND place = ?"
    guard let own = try Int64.fetchOne(database, sql: sql, arguments: [id, digestNames.count + number]) else { throw Damage() }
    let column = try store.column(own, name: name(of: tier))
    let values: ContiguousArray<UInt8> = try store.values(store.chain(from: column))
    let indices = ClassNumbers(column.classes).indices(in: tier.classes)
    return RecordedTiers(
      period: summary.period, classes: tier.classes,
      assignment: ContiguousArray(numbering.gather(values, count: count).map { indices[Int($0)] }))
  }

  /// The digest of what a period recorded, of what a run prepared and did not commit yet where there is some; nil where it is not recorded.
  /// It is worked out where an earlier version wrote the period, and stands from then on.
  static func content(of period: Period, _ database: Database) throws -> String? {
    let sql = "SELECT id, summary, content FROM periods WHERE name = ? ORDER BY is_prepared DESC"
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [period.id]) else { return nil }
    if let known: String = try row.optional("content") { return known }
    let (id, summary, store): (Int64, PeriodSummary, ColumnStore) = (
      try row.value("id"), try Record.summary(row), ColumnStore(database: database)
    )
    let ids = try Int64.fetchAll(database, sql: "SELECT column FROM parts WHERE period = ? ORDER BY place", arguments: [id])
    guard ids.count == digestNames.count + summary.segmentations.count else { throw Damage() }
    var digest = ContentDigest(summary)
    for (id, name) in zip(ids, digestNames) {
      let values: ContiguousArray<UInt32> = try store.values(store.chain(from: store.column(id, name: name)))
      digest.add(values)
    }
    for (segmentation, id) in zip(summary.segmentations, ids.dropFirst(digestNames.count)) {
      let column = try store.column(id, name: name(of: segmentation))
      let values: ContiguousArray<UInt8> = try store.values(store.chain(from: column))
      digest.add(values, indices: ClassNumbers(column.classes).indices(in: segmentation.classes))
    }
    try database.execute(sql: "UPDATE periods SET content = ? WHERE id = ?", arguments: [digest.text, id])
    return digest.text
  }

  /// Writes the columns of a period, what its queue said, and the ids that are new; answers the digest of what was recorded.
  static func insert(
    _ record: PeriodRecord, _ issued: [Issued]?, as id: Int64, of table: CustomerTable, _ database: Database
  ) throws -> String {
    let chunks = try chunks(database)
    var numbering = try Numbering(chunks, in: table)
    for chunk in numbering.number(everyoneIn: table, after: chunks.last) {
      try database.execute(
        sql: "INSERT OR REPLACE INTO ids (first, packed) VALUES (?, ?)", arguments: [chunk.first, Data(try chunk.packed())])
    }
    if let issued { try insert(issued, as: id, by: numbering, database) }
    let store = ColumnStore(database: database)
    var digest = ContentDigest(record.summary)
    var columns = try zip(digestNames, [record.facts, record.attributes]).map { name, digests in
      let values = numbering.spread(digests)
      digest.add(values)
      return try store.insert(values, name: name, classes: [], after: store.latest(name))
    }
    for (segmentation, assignment) in zip(record.summary.segmentations, record.assignments) {
      let name = name(of: segmentation)
      let latest = try store.latest(name)
      let known = ClassNumbers(latest?.classes ?? [], and: segmentation.classes)
      let numbers = known.numbers(of: segmentation.classes)
      let values = numbering.spread(ContiguousArray(assignment.map { numbers[Int($0)] }))
      digest.add(values, indices: known.indices(in: segmentation.classes))
      columns.append(try store.insert(values, name: name, classes: known.classes, after: latest))
    }
    for (place, column) in columns.enumerated() {
      try database.execute(
        sql: "INSERT INTO parts (period, place, column) VALUES (?, ?, ?)", arguments: [id, place, column])
    }
    return digest.text
  }
}
