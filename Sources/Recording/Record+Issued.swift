package import Acting
import Foundation
import GRDB
package import Trade

extension Record {
  /// Days before a queue in which earlier ones are asked for all they said: 13 weeks of results, the four weeks until each of them is known,
  /// and one more. What was put off waits for less than that.
  private static let recentDays = 126
  /// Days before a queue in which earlier ones are asked for what they issued, held out or gave up: an event may be seen again for as long,
  /// that of a birthday for a year and a bit.
  private static let memoryDays = 400

  /// What the queues before that of a period's report said, for the customers of the ledger at hand: those of recorded periods of its kind
  /// that ended before it began. All of the last one, all of `recentDays`, and of `memoryDays` what was issued, held out or given up. A queue
  /// covers the period after its own. `countingPrepared` as in `past`.
  package func issuedPast(
    before period: Period, in customers: CustomerTable, countingPrepared: Bool = false
  ) throws -> IssuedPast {
    try RecordingError.reporting(path) {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT id, name FROM periods AS one
            WHERE is_prepared = (? AND EXISTS (SELECT * FROM periods WHERE name = one.name AND is_prepared))
              AND id IN (SELECT period FROM issued)
            """,
          arguments: [countingPrepared])
        let queues = try rows.map { (id: try $0.value("id") as Int64, period: try Record.period($0)) }
          .filter { period.follows($0.period) }.sorted { $0.period.to < $1.period.to }
        var past = IssuedPast()
        guard let last = queues.last else { return past }
        past.coveredTo = last.period.next.to
        let numbering = try Numbering(try Record.chunks(database), in: customers)
        let start = period.next.from
        var parts: [[Issued]] = []
        for queue in queues {
          let age = queue.period.next.to.distance(to: start)
          if age > Record.memoryDays, queue.id != last.id { continue }
          let isRecent = age <= Record.recentDays || queue.id == last.id
          parts.append(
            try Record.issues(of: queue.id, database).compactMap { issue in
              guard isRecent || issue.row.state != .deferred, numbering.isInLedger(issue.number) else { return nil }
              var row = issue.row
              row.customer = CustomerID(Int(numbering.customers[issue.number]))
              return row
            })
        }
        past.actions = Record.ordered(parts, of: customers.count)
        return past
      }
    }
  }

  /// Writes what the queue of a period said.
  static func insert(_ issued: [Issued], as id: Int64, by numbering: Numbering, _ database: Database) throws {
    var numbers: [Int32: Int] = [:]
    let wanted = Set(issued.lazy.map(\.customer.number))
    for (number, customer) in numbering.customers.enumerated() where wanted.contains(customer) { numbers[customer] = number }
    let issues = issued.compactMap { row in numbers[row.customer.number].map { StoredIssue(number: $0, row: row) } }
    let order = issues.indices.sorted { (issues[$0].number, $0) < (issues[$1].number, $1) }
    try database.execute(
      sql: "INSERT INTO issued (period, bytes) VALUES (?, ?)",
      arguments: [id, Data(try StoredIssue.bytes(of: order.map { issues[$0] }))])
  }

  /// What the queue of a period said; nothing where it had none.
  static func issues(of id: Int64, _ database: Database) throws -> [StoredIssue] {
    let statement = try database.cachedStatement(sql: "SELECT bytes FROM issued WHERE period = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return [] }
    return try StoredIssue.issues([UInt8](try row.value("bytes") as Data))
  }

  /// Marks the numbers of the customers of whom some queue said something.
  static func markIssued(in isThere: inout ContiguousArray<Bool>, _ database: Database) throws {
    for id in try Int64.fetchAll(database, sql: "SELECT period FROM issued ORDER BY period") {
      for issue in try issues(of: id, database) where issue.number < isThere.count { isThere[issue.number] = true }
    }
  }

  /// Leaves nothing of what queues said of some customers.
  static func eraseIssued(of numbers: Set<Int>, _ database: Database) throws {
    for id in try Int64.fetchAll(database, sql: "SELECT period FROM issued ORDER BY period") {
      let all = try issues(of: id, database)
      let kept = all.filter { !numbers.contains($0.number) }
      if kept.count == all.count { continue }
      try database.execute(
        sql: "UPDATE issued SET bytes = ? WHERE period = ?", arguments: [Data(try StoredIssue.bytes(of: kept)), id])
    }
  }

  /// Rows of several queues, oldest first, by customer, then day, then action, step and event: by counting, as there may be a million of them
  /// and few of one customer.
  private static func ordered(_ parts: [[Issued]], of customers: Int) -> [Issued] {
    guard let any = parts.lazy.compactMap(\.first).first else { return [] }
    var places = ContiguousArray<Int32>(repeating: 0, count: customers + 1)
    for part in parts { for row in part { places[row.customer.index + 1] += 1 } }
    for customer in 0..<customers { places[customer + 1] += places[customer] }
    var rows = [Issued](repeating: any, count: Int(places[customers]))
    let starts = places
    for part in parts {
      for row in part {
        let customer = row.customer.index
        var place = Int(places[customer])
        places[customer] += 1
        // Most come in their order.
        while place > Int(starts[customer]), Issued.precedes(row, rows[place - 1]) {
          rows[place] = rows[place - 1]
          place -= 1
        }
        rows[place] = row
      }
    }
    return rows
  }
}
