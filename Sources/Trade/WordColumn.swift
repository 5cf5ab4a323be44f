/// A column of texts of which many rows share few: each distinct one is stored once.
package struct WordColumn: Sendable {
  /// The distinct texts, in the order of their bytes.
  package var words = TextPool()
  /// The number of each row's text in `words`, -1 for a blank cell; empty where the column is missing.
  package var number: ContiguousArray<Int32> = []

  /// A column that is missing.
  package init() {}

  /// Whether the data has the column.
  package var isThere: Bool { !number.isEmpty }

  /// A row's text; nil if the column is missing or the cell blank.
  package subscript(row: Int) -> String? {
    guard isThere, number[row] >= 0 else { return nil }
    return words[Int(number[row])]
  }
}
