package import Analysing
import Foundation
import GRDB
package import Trade

extension Record {
  /// All periods, the oldest first by their last day; prepared ones after the committed one of the same period.
  package func heads() throws -> [Head] {
    try RecordingError.reporting(path) {
      let heads = try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT name, is_prepared, recorded_at, digest, lists, seal, original_seal, original_summary, content, compared, compared_content,
              oldest_order
            FROM periods
            """
        ).map(Head.init)
      }
      return heads.sorted {
        let (one, other) = ($0.period, $1.period)
        return (one.to, one.from, one.id, $0.isPrepared ? 1 : 0) < (other.to, other.from, other.id, $1.isPrepared ? 1 : 0)
      }
    }
  }

  /// What a build of a period from some inputs restates: nil where it was not recorded, or first said so from the same inputs.
  package func restatement(of period: Period, by seal: Seal) throws -> Restatement? {
    try RecordingError.reporting(path) {
      guard let original = try queue.read({ try Record.original(of: period, $0) }) else { return nil }
      return Restatement(original: original.summary, originalSeal: original.seal, seal: seal)
    }
  }

  /// What the record says before a period is analysed, for the customers of the ledger at hand. `frozenAt` is the period whose cut-offs are
  /// asked for; `Past.frozen` stays nil where it is not recorded. `countingPrepared` is for a run that builds several periods before it commits
  /// them: what it prepared counts instead of what was committed.
  package func past(
    before period: Period, in customers: CustomerTable, frozenAt: Period? = nil, countingPrepared: Bool = false
  ) throws -> Past {
    try RecordingError.reporting(path) {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT id, name, summary FROM periods AS one
            WHERE is_prepared = (? AND EXISTS (SELECT * FROM periods WHERE name = one.name AND is_prepared))
            """,
          arguments: [countingPrepared])
        let recorded = try rows.map { (id: try $0.value("id") as Int64, period: try Record.period($0), row: $0) }
        let closed = recorded.filter { $0.period.to < period.to }.sorted {
          ($0.period.to, $0.period.from, $0.period.id) < ($1.period.to, $1.period.from, $1.period.id)
        }
        var past = Past()
        past.closed = try closed.map { try Record.summary($0.row) }
        if let last = closed.last {
          let numbering = try Numbering(try Record.chunks(database), in: customers)
          let before = closed.last { period.follows($0.period) }
          past.before = try before.map {
            try Record.record($0.id, try Record.summary($0.row), by: numbering, customers.count, database)
          }
          past.tiers =
            before?.id == last.id
            ? past.before.map { RecordedTiers($0) }
            : try Record.tiers(last.id, try Record.summary(last.row), by: numbering, customers.count, database)
        }
        let others = [period.yearBefore, frozenAt].map { wanted in recorded.first { $0.period == wanted } }
        past.yearBefore = try others[0].map { try Record.summary($0.row) }
        past.frozen = try others[1].map { try Record.summary($0.row) }
        return past
      }
    }
  }

  /// What a period recorded, for the customers of the ledger at hand; nil where it was not.
  package func record(of period: Period, in customers: CustomerTable) throws -> PeriodRecord? {
    try RecordingError.reporting(path) {
      try queue.read { database in
        let sql = "SELECT id, summary FROM periods WHERE name = ? AND is_prepared = 0"
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [period.id]) else { return nil }
        let numbering = try Numbering(try Record.chunks(database), in: customers)
        return try Record.record(try row.value("id"), try Record.summary(row), by: numbering, customers.count, database)
      }
    }
  }

  static func period(_ row: Row) throws -> Period {
    guard let period = Period(try row.value("name")) else { throw Damage() }
    return period
  }

  static func summary(_ row: Row) throws -> PeriodSummary {
    guard let bytes = try row.packed("summary") else { throw Damage() }
    return try PeriodSummary(bytes: bytes)
  }

  static func seal(_ row: Row) throws -> Seal {
    guard let bytes = try row.packed("seal") else { throw Damage() }
    return try Seal(bytes: bytes)
  }

  /// What a period that is committed first said, and from what.
  static func original(of period: Period, _ database: Database) throws -> Head.Original? {
    let sql = """
      SELECT coalesce(original_summary, summary) AS summary, coalesce(original_seal, seal) AS seal
      FROM periods WHERE name = ? AND is_prepared = 0
      """
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [period.id]) else { return nil }
    return Head.Original(summary: try summary(row), seal: try seal(row))
  }

  static func chunks(_ database: Database) throws -> [IDChunk] {
    try Row.fetchAll(database, sql: "SELECT first, packed FROM ids ORDER BY first").map {
      try IDChunk(first: try $0.value("first"), packed: [UInt8](try $0.value("packed") as Data))
    }
  }
}

extension Record.Head {
  fileprivate init(_ row: Row) throws {
    self.init(
      period: try Record.period(row), seal: try Record.seal(row), digest: try row.value("digest"),
      lists: try row.optional("lists"),
      isPrepared: try row.value("is_prepared"), original: nil, recordedAt: Instant(seconds: try row.value("recorded_at")))
    if let summary = try row.packed("original_summary"), let seal = try row.packed("original_seal") {
      original = Original(summary: try PeriodSummary(bytes: summary), seal: try Seal(bytes: seal))
    }
    content = try row.optional("content")
    oldestOrder = try row.optional("oldest_order").map { Day(number: $0) }
    if let name: String = try row.optional("compared") {
      if name.isEmpty {
        compared = .nothing
      } else {
        guard let period = Period(name) else { throw Damage() }
        compared = .with(period, content: try row.value("compared_content"))
      }
    }
  }
}
