import Foundation
import GRDB

extension Record {
  /// Leaves nothing of some customers by which they could be known: their ids, exactly as the ledger had them, go from the file, byte by byte,
  /// and so do the digests of what they bought and of what was said of them. The number that they had stays in the classes of recorded
  /// periods, as of someone who is not in the data any more, so that these still add up.
  ///
  /// How many of the ids were in the record.
  @discardableResult
  package func forget(ids: [String]) throws -> Int {
    let wanted = Set(ids.map { Array($0.utf8) })
    var found: Set<Int> = []
    try write { database in
      for var chunk in try Record.chunks(database) {
        let numbers = Set(chunk.numbers(of: wanted))
        if numbers.isEmpty { continue }
        found.formUnion(numbers)
        chunk.erase(numbers)
        try database.execute(
          sql: "UPDATE ids SET packed = ? WHERE first = ?", arguments: [Data(try chunk.packed()), chunk.first])
      }
      if !found.isEmpty { try Record.eraseDigests(of: found, database) }
    }
    // Deleted bytes were overwritten; what is left are pages between, which an earlier program may have left otherwise.
    if !found.isEmpty { try RecordingError.reporting(path) { try queue.vacuum() } }
    return found.count
  }

  /// In each difference by itself, so that nothing is left to be put together from two of them.
  private static func eraseDigests(of numbers: Set<Int>, _ database: Database) throws {
    for name in digestNames {
      for id in try Int64.fetchAll(database, sql: "SELECT id FROM columns WHERE name = ?", arguments: [name]) {
        var difference: ContiguousArray<UInt32> = []
        try Difference.apply(ColumnStore(database: database).column(id, name: name).bytes, to: &difference)
        for number in numbers where number < difference.count { difference[number] = 0 }
        let bytes = try Difference.bytes(of: difference, against: [])
        try database.execute(sql: "UPDATE columns SET bytes = ? WHERE id = ?", arguments: [Data(bytes), id])
      }
    }
  }
}
