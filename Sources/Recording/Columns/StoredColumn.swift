import Foundation
import GRDB

/// A column as the file holds it: what it differs in from its basis, or all of it where it has none.
struct StoredColumn {
  var id: Int64
  var name: String
  /// The column that it differs from, which never changes and is kept while another differs from it.
  var basis: Int64?
  /// How many columns were written since the one without a basis.
  var place: Int
  /// Ids of the classes by their number in the column, from 1 on; empty for a column of digests.
  var classes: [String]
  /// As `Difference` makes them.
  var bytes: [UInt8]

  init(_ row: Row) throws {
    let empty: DatabaseValue = row["basis"]
    id = try row.value("id")
    name = try row.value("name")
    basis = empty.isNull ? nil : try row.value("basis")
    place = try row.value("place")
    var reader = ByteReader(try row.packed("classes") ?? [])
    classes = try reader.list { try $0.text() }
    bytes = [UInt8](try row.value("bytes") as Data)
    guard classes.count <= ClassNumbers.limit, place >= 0 else { throw Damage() }
  }
}
