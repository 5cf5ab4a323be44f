import Analysing
import Trade

/// The cells of the column `tags`: the ids of a customer's tags, parted by semicolons.
struct TagCells: Sendable {
  private let tags: TagAnalysis
  private let ids: [[UInt8]]

  /// The tags of an analysis.
  init(_ tags: TagAnalysis) {
    self.tags = tags
    ids = tags.tags.map { Array($0.id.utf8) }
  }

  /// The most that a customer's cell takes as a field.
  func most(_ customer: Int) -> Int {
    CSVCursor.most(tags.tags(of: CustomerID(customer)).reduce(0) { $0 + ids[Int($1)].count + 1 })
  }

  /// Writes a customer's cell in place of another one's.
  func read(_ customer: Int, into cell: inout [UInt8]) {
    cell.removeAll(keepingCapacity: true)
    for tag in tags.tags(of: CustomerID(customer)) {
      if !cell.isEmpty { cell.append(UInt8(ascii: ";")) }
      cell.append(contentsOf: ids[Int(tag)])
    }
  }
}
