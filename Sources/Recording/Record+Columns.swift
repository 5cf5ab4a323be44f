import Analysing
import Foundation
import GRDB
import Trade

extension Record {
  /// What `ColumnStore` calls the columns of digests; those of segmentations begin with another word.
  static let digestNames = ["digest facts", "digest attributes"]

  static func name(of segmentation: PeriodSummary.Classes) -> String { "class " + segmentation.id }

  /// Reads the columns of a period.
  static func record(
    _ id: Int64, _ summary: PeriodSummary, in table: CustomerTable, _ database: Database
  ) throws -> PeriodRecord {
    let numbering = try Numbering(try chunks(database), in: table)
    let store = ColumnStore(database: database)
    let ids = try Int64.fetchAll(database, sql: "SELECT column FROM parts WHERE period = ? ORDER BY place", arguments: [id])
    guard ids.count == digestNames.count + summary.segmentations.count else { throw Damage() }
    let digests = try zip(ids, digestNames).map { id, name in
      let values: ContiguousArray<UInt32> = try store.values(store.chain(from: store.column(id, name: name)))
      return numbering.gather(values, count: table.count)
    }
    var record = PeriodRecord(summary: summary, assignments: [], facts: digests[0], attributes: digests[1])
    for (segmentation, id) in zip(summary.segmentations, ids.dropFirst(digestNames.count)) {
      let column = try store.column(id, name: name(of: segmentation))
      let values: ContiguousArray<UInt8> = try store.values(store.chain(from: column))
      let indices = ClassNumbers(column.classes).indices(in: segmentation.classes)
      record.assignments.append(
        ContiguousArray(numbering.gather(values, count: table.count).map { indices[Int($0)] }))
      var lost = Array(repeating: 0, count: segmentation.classes.count)
      for (number, value) in values.enumerated() where value != 0 && !numbering.isInLedger(number) {
        let index = Int(indices[Int(value)])
        if lost.indices.contains(index) { lost[index] += 1 }
      }
      record.lost.append(lost)
    }
    return record
  }

  /// Writes the columns of a period, and the ids that are new.
  static func insert(_ record: PeriodRecord, as id: Int64, of table: CustomerTable, _ database: Database) throws {
    let chunks = try chunks(database)
    var numbering = try Numbering(chunks, in: table)
    for chunk in numbering.number(everyoneIn: table, after: chunks.last) {
      try database.execute(
        sql: "INSERT OR REPLACE INTO ids (first, packed) VALUES (?, ?)", arguments: [chunk.first, Data(try chunk.packed())])
    }
    let store = ColumnStore(database: database)
    var columns = try zip(digestNames, [record.facts, record.attributes]).map { name, digests in
      try store.insert(numbering.spread(digests), name: name, classes: [], after: store.latest(name))
    }
    for (segmentation, assignment) in zip(record.summary.segmentations, record.assignments) {
      let name = name(of: segmentation)
      let latest = try store.latest(name)
      let known = ClassNumbers(latest?.classes ?? [], and: segmentation.classes)
      let numbers = known.numbers(of: segmentation.classes)
      let values = numbering.spread(ContiguousArray(assignment.map { numbers[Int($0)] }))
      columns.append(try store.insert(values, name: name, classes: known.classes, after: latest))
    }
    for (place, column) in columns.enumerated() {
      try database.execute(
        sql: "INSERT INTO parts (period, place, column) VALUES (?, ?, ?)", arguments: [id, place, column])
    }
  }
}
