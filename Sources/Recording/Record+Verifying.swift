import Analysing
import GRDB
package import Trade

extension Record {
  /// Something in the record that is not as it was written.
  package struct Fault: Hashable, Sendable {
    /// The recorded period that cannot be read any more; nil where it is the file or the customers of all periods.
    package var period: Period?
    /// "what it recorded is damaged"
    package var what: String
  }

  /// What of the file is damaged: SQLite looks at every page of it, and then the ids, each period's summary and seals, and each of its columns
  /// are read against their checksums. Nothing is written. Of a file that is past reading, `RecordingError`.
  package func verify() throws -> [Fault] {
    try RecordingError.reporting(path) {
      try queue.read { database in
        let said = try String.fetchAll(database, sql: "PRAGMA integrity_check(3)")
        var faults =
          said == ["ok"] ? [] : said.map { Fault(period: nil, what: "SQLite finds it damaged: " + $0.replacing("\n", with: " ")) }
        var sound: Set<Int64> = []
        func attempt(_ period: Period?, _ what: String, _ work: () throws -> Void) throws {
          do { try work() } catch {
            guard RecordingError(error, path).kind == .badData else { throw error }
            faults.append(Fault(period: period, what: what))
          }
        }
        try attempt(nil, "the ids of customers are damaged") {
          var count = 0
          for chunk in try Record.chunks(database) {
            guard chunk.first == count else { throw Damage() }
            count += chunk.ids.count
          }
        }
        let columns = "id, name, seal, summary, original_seal, original_summary"
        for row in try Row.fetchAll(database, sql: "SELECT \(columns) FROM periods ORDER BY name, is_prepared") {
          let period = String.fromDatabaseValue(row["name"]).flatMap { Period($0) }
          try attempt(period, "what it recorded is damaged") { try Record.read(row, &sound, database) }
        }
        return faults
      }
    }
  }

  /// Reads all that a period recorded, and keeps nothing of it. A column rests on earlier ones; those in `sound` were read before.
  private static func read(_ row: Row, _ sound: inout Set<Int64>, _ database: Database) throws {
    let summary = try summary(row)
    guard try period(row) == summary.period else { throw Damage() }
    _ = try seal(row)
    if let bytes = try row.packed("original_summary") { _ = try PeriodSummary(bytes: bytes) }
    if let bytes = try row.packed("original_seal") { _ = try Seal(bytes: bytes) }
    let sql = "SELECT column FROM parts WHERE period = ? ORDER BY place"
    let ids = try Int64.fetchAll(database, sql: sql, arguments: [try row.value("id") as Int64])
    _ = try issues(of: try row.value("id"), database)
    guard ids.count == digestNames.count + summary.segmentations.count else { throw Damage() }
    let store = ColumnStore(database: database)
    for (place, (id, name)) in zip(ids, digestNames + summary.segmentations.map(name(of:))).enumerated() {
      for column in try store.chain(from: store.column(id, name: name)) where !sound.contains(column.id) {
        if place < digestNames.count { try check(column, UInt32.self) } else { try check(column, UInt8.self) }
        sound.insert(column.id)
      }
    }
  }

  private static func check<Value: FixedWidthInteger & UnsignedInteger>(_ column: StoredColumn, _: Value.Type) throws {
    var values: ContiguousArray<Value> = []
    try Difference.apply(column.bytes, to: &values)
  }
}
