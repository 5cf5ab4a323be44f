package import Acting
package import Analysing
import Foundation
import GRDB
package import Trade

extension Record {
  /// Writes a period beside the committed one of the same name, in place of one that was prepared before. `customers` are those by whose
  /// numbers the record's columns go, `digest` and `lists` are those of the site and the private lists that are about to be published.
  /// `original` is what the period first said where that is known from elsewhere; the record's own knowledge comes first. `issued` is what the
  /// queue of its report said, nil where that has none.
  package func prepare(
    _ record: PeriodRecord, of customers: CustomerTable, seal: Seal, digest: String, lists: String? = nil,
    original: Head.Original? = nil, issued: [Issued]? = nil, at instant: Instant
  ) throws {
    try write {
      try Record.prepare(
        record, of: customers, seal: seal, digest: digest, lists: lists, original: original, issued: issued, at: instant, $0)
    }
  }

  /// Makes what was prepared of a period the record of it, in place of what stood there.
  package func commit(_ period: Period) throws { try commit([period]) }

  /// The same for several, all or none.
  package func commit(_ periods: [Period]) throws {
    try write { database in for period in periods { try commit(period.id, database) } }
  }

  /// Finishes or drops what a killed run prepared: `digestOf` tells the digest of a period that is published, nil where it is not. A
  /// prepared record of just that site is committed, any other is dropped, and the committed one of its period stands.
  package func settle(digestOf: (Period) throws -> String?) throws {
    let prepared = try heads().filter(\.isPrepared)
    if prepared.isEmpty { return }
    // Asked for before anything is written: what the site throws is the caller's own error.
    let isPublished = try prepared.map { try digestOf($0.period) == $0.digest }
    try write { database in
      for (head, isPublished) in zip(prepared, isPublished) {
        if isPublished {
          try commit(head.period.id, database)
        } else {
          try Record.drop([head.period.id], isPrepared: true, database)
        }
      }
    }
  }

  /// Removes all that is recorded and prepared of some periods, and makes the file as small as it can be. The id of a customer goes with the
  /// last period that has the customer, byte by byte.
  package func remove(_ periods: [Period]) throws {
    try write { database in
      for isPrepared in [true, false] { try Record.drop(periods.map(\.id), isPrepared: isPrepared, database) }
      if try Int.fetchOne(database, sql: "SELECT count(*) FROM periods") == 0 {
        try database.execute(sql: "DELETE FROM ids")
      } else {
        try Record.forgetAbsent(database)
      }
    }
    try RecordingError.reporting(path) { try queue.vacuum() }
  }

  /// A transaction: all of it, or nothing.
  func write(_ work: (Database) throws -> Void) throws { try RecordingError.reporting(path) { try queue.write(work) } }

  /// Prepares a period within a transaction.
  static func prepare(
    _ record: PeriodRecord, of customers: CustomerTable, seal: Seal, digest: String, lists: String? = nil,
    original known: Head.Original? = nil, issued: [Issued]? = nil, at instant: Instant, _ database: Database
  ) throws {
    let period = record.summary.period
    try drop([period.id], isPrepared: true, database)
    // What was first said stays known; where the inputs are again those of then, nothing is restated.
    let first = try original(of: period, database) ?? known
    let original = first?.seal == seal ? nil : first
    let compared = record.comparedWith
    let comparedContent = try compared.flatMap { try content(of: $0, database) }
    let sql = "SELECT oldest_order FROM periods WHERE name = ? AND is_prepared = 0"
    let oldest = try Int32.fetchOne(database, sql: sql, arguments: [period.id]) ?? record.oldestOrder?.number
    try database.execute(
      sql: """
        INSERT INTO periods
          (name, is_prepared, recorded_at, digest, lists, seal, original_seal, summary, original_summary, compared, compared_content, oldest_order)
        VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        period.id, Int64(instant.seconds), digest, lists, try data(seal.bytes), try original.map { try data($0.seal.bytes) },
        try data(record.summary.bytes), try original.map { try data($0.summary.bytes) },
        compared == nil ? "" : comparedContent.flatMap { _ in compared?.id }, comparedContent, oldest,
      ])
    let id = database.lastInsertedRowID
    let written = try insert(record, issued, as: id, of: customers, database)
    try database.execute(sql: "UPDATE periods SET content = ? WHERE id = ?", arguments: [written, id])
  }

  private static func data(_ bytes: [UInt8]) throws -> Data { Data(try Packing.pack(bytes)) }

  private func commit(_ name: String, _ database: Database) throws {
    let sql = "SELECT id FROM periods WHERE name = ? AND is_prepared = 1"
    guard let id = try Int64.fetchOne(database, sql: sql, arguments: [name]) else {
      throw RecordingError(.badData, path, "nothing was prepared for \(name); run again")
    }
    try Record.drop([name], isPrepared: false, database)
    try database.execute(sql: "UPDATE periods SET is_prepared = 0 WHERE id = ?", arguments: [id])
  }

  /// Removes periods, and the columns that no other one needs.
  private static func drop(_ names: [String], isPrepared: Bool, _ database: Database) throws {
    var dropped = 0
    for name in names {
      try database.execute(sql: "DELETE FROM periods WHERE name = ? AND is_prepared = ?", arguments: [name, isPrepared])
      dropped += database.changesCount
    }
    if dropped > 0 { try ColumnStore(database: database).removeUnused() }
  }
}
