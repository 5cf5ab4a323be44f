import Foundation
import GRDB
import Trade

extension Record {
  /// Leaves nothing of some customers by which they could be known: their ids, exactly as the ledger had them, go from the file, byte by byte,
  /// and so do the digests of what they bought and of what was said of them, and what queues issued to them. The number that they had stays in the classes of recorded
  /// periods, as of someone who is not in the data any more, so that these still add up.
  ///
  /// How many of them were in the record.
  @discardableResult
  package func forget(where isForgotten: (UnsafeBufferPointer<UInt8>) -> Bool) throws -> Int {
    var found: Set<Int> = []
    try write { database in
      for var chunk in try Record.chunks(database) {
        let numbers = Set(chunk.numbers(where: isForgotten))
        if numbers.isEmpty { continue }
        found.formUnion(numbers)
        try Record.erase(numbers, of: &chunk, database)
      }
      if !found.isEmpty {
        try Record.eraseDigests(of: found, database)
        try Record.eraseIssued(of: found, database)
      }
    }
    // Deleted bytes were overwritten; what is left are pages between, which an earlier program may have left otherwise.
    if !found.isEmpty { try RecordingError.reporting(path) { try queue.vacuum() } }
    return found.count
  }

  /// Whether an id stands in the record, of whatever period.
  package func holds(_ id: String) throws -> Bool {
    try RecordingError.reporting(path) {
      try queue.read(Record.chunks).contains { !$0.numbers { $0.elementsEqual(id.utf8) }.isEmpty }
    }
  }

  /// The ids in the record that differ from one in the case of letters alone, by their bytes; that one itself is not among them.
  package func spellings(of id: String) throws -> [String] {
    let folded = id.lowercased()
    return try RecordingError.reporting(path) {
      try queue.read(Record.chunks).flatMap { chunk in
        (0..<chunk.ids.count).map { chunk.ids[$0] }.filter { $0.utf8.count == folded.utf8.count && $0.lowercased() == folded }
      }
    }
    .filter { $0 != id }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Leaves nothing of the customers whom no period has any more, as `forget` does.
  static func forgetAbsent(_ database: Database) throws {
    let chunks = try chunks(database)
    var isThere = ContiguousArray(repeating: false, count: chunks.last.map { $0.first + $0.ids.count } ?? 0)
    let store = ColumnStore(database: database)
    for name in try String.fetchAll(database, sql: "SELECT DISTINCT name FROM columns ORDER BY name") {
      if digestNames.contains(name) {
        try store.mark(name, as: UInt32.self, in: &isThere)
      } else {
        try store.mark(name, as: UInt8.self, in: &isThere)
      }
    }
    try markIssued(in: &isThere, database)
    var gone: Set<Int> = []
    for var chunk in chunks {
      let absent = chunk.numbers { _ in true }.filter { !isThere[$0] }
      if absent.isEmpty { continue }
      gone.formUnion(absent)
      try erase(Set(absent), of: &chunk, database)
    }
    if !gone.isEmpty { try eraseDigests(of: gone, database) }
  }

  private static func erase(_ numbers: Set<Int>, of chunk: inout IDChunk, _ database: Database) throws {
    chunk.erase(numbers)
    try database.execute(
      sql: "UPDATE ids SET packed = ? WHERE first = ?", arguments: [Data(try chunk.packed()), chunk.first])
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
