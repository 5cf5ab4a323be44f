import Foundation
import GRDB

/// A column as the file holds it: what it differs in from its basis, or all of it where it has none.
struct StoredColumn {
  var id: Int64
  /// The column that it differs from, which never changes and is kept while another differs from it.
  var basis: Int64?
  /// How many columns were written since the one without a basis.
  var place: Int
  /// Ids of the classes by their number in the column, from 1 on; empty for a column of digests.
  var classes: [String]
  /// As `Difference` makes them.
  var bytes: [UInt8]

  init(_ row: Row) throws {
    id = row["id"]
    basis = row["basis"]
    place = row["place"]
    var reader = ByteReader([UInt8](row["classes"] as Data))
    classes = try reader.list { try $0.text() }
    bytes = [UInt8](row["bytes"] as Data)
  }
}
