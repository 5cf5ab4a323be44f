import Foundation
import GRDB

/// The columns of all periods, within a transaction.
///
/// A column differs from an earlier one of the same name: that at its own place with the lowest bit cleared, as in a Fenwick tree. So a
/// period is read from seven columns at most, and most differ from one a week or two older, by little. Where the difference is no
/// longer small, a column is written whole, and the next ones follow it.
struct ColumnStore {
  let database: Database
  /// How many columns follow each other until one is written whole in any case.
  private static let length = 64

  /// The newest column of a name.
  func latest(_ name: String) throws -> StoredColumn? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM columns WHERE name = ? ORDER BY id DESC LIMIT 1")
    return try Row.fetchOne(statement, arguments: [name]).map(StoredColumn.init)
  }

  /// A column and the ones that it rests on, each on the next.
  func chain(from column: StoredColumn) throws -> [StoredColumn] {
    var chain = [column]
    while let last = chain.last, let basis = last.basis {
      let next = try self.column(basis, name: last.name)
      guard last.place > 0, next.place == last.place & (last.place - 1) else { throw Damage() }
      chain.append(next)
    }
    return chain
  }

  /// The column of a number, which has a name.
  func column(_ id: Int64, name: String) throws -> StoredColumn {
    let statement = try database.cachedStatement(sql: "SELECT * FROM columns WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { throw Damage() }
    let column = try StoredColumn(row)
    guard column.name == name else { throw Damage() }
    return column
  }

  /// The values of a chain.
  func values<Value: FixedWidthInteger & UnsignedInteger>(
    _ chain: some BidirectionalCollection<StoredColumn>
  ) throws -> ContiguousArray<Value> {
    var values: ContiguousArray<Value> = []
    for column in chain.reversed() { try Difference.apply(column.bytes, to: &values) }
    return values
  }

  /// Writes a column after the `latest` of its name, of which it keeps the numbers of the classes; answers its number.
  func insert<Value: FixedWidthInteger & UnsignedInteger>(
    _ values: ContiguousArray<Value>, name: String, classes: [String], after latest: StoredColumn?
  ) throws -> Int64 {
    if let latest, classes.starts(with: latest.classes), latest.place + 1 < ColumnStore.length {
      let place = latest.place + 1
      let chain = try chain(from: latest)
      // The basis of the next place is always the newest column itself or one that it rests on: clearing bits from the lowest on goes
      // through all of them.
      if let start = chain.firstIndex(where: { $0.place == place & latest.place }), let whole = chain.last {
        let bytes = try Difference.bytes(of: values, against: self.values(chain[start...]))
        if bytes.count * 2 < whole.bytes.count {
          return try insert(name, basis: chain[start].id, place: place, classes, bytes)
        }
      }
    }
    return try insert(name, basis: nil, place: 0, classes, Difference.bytes(of: values, against: []))
  }

  private func insert(_ name: String, basis: Int64?, place: Int, _ classes: [String], _ bytes: [UInt8]) throws -> Int64 {
    var list = ByteWriter()
    list.append(classes) { $0.append($1) }
    try database.execute(
      sql: "INSERT INTO columns (name, basis, place, classes, bytes) VALUES (?, ?, ?, ?, ?)",
      arguments: [name, basis, place, Data(try Packing.pack(list.bytes)), Data(bytes)])
    return database.lastInsertedRowID
  }

  /// Marks the numbers of the customers who are anything but 0 in a column of a name that a period refers to.
  func mark<Value: FixedWidthInteger & UnsignedInteger>(
    _ name: String, as _: Value.Type, in isThere: inout ContiguousArray<Bool>
  ) throws {
    let used = Set(
      try Int64.fetchAll(
        database, sql: "SELECT id FROM columns WHERE name = ? AND id IN (SELECT column FROM parts)", arguments: [name]))
    // A column rests on the one before it, or on one that this rests on: so a stack holds all that is needed of them.
    var standing: [(id: Int64, values: ContiguousArray<Value>)] = []
    for id in try Int64.fetchAll(database, sql: "SELECT id FROM columns WHERE name = ? ORDER BY id", arguments: [name]) {
      let column = try column(id, name: name)
      while let last = standing.last, last.id != column.basis { standing.removeLast() }
      if column.basis != nil, standing.isEmpty { throw Damage() }
      var values = standing.last?.values ?? []
      try Difference.apply(column.bytes, to: &values)
      if used.contains(id) {
        for number in 0..<min(values.count, isThere.count) where values[number] != 0 { isThere[number] = true }
      }
      standing.append((id, values))
    }
  }

  /// Removes the columns that no period refers to any more, directly or by others.
  func removeUnused() throws {
    try database.execute(
      sql: """
        WITH RECURSIVE used (id) AS (
          SELECT column FROM parts UNION SELECT basis FROM columns JOIN used USING (id) WHERE basis IS NOT NULL)
        DELETE FROM columns WHERE id IN (SELECT id FROM columns EXCEPT SELECT id FROM used)
        """)
  }
}
