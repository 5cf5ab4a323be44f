/// A word that stands in a column with a closed list of words and is not on the list: it is kept, counts for nothing, and is listed.
package struct UnknownWord: Hashable, Sendable {
  /// The column, such as `customers.stage`.
  package var column: String
  /// As the data writes it.
  package var word: String
  package var rows: Int

  /// A word in so many rows of a column.
  package init(column: String, word: String, rows: Int) {
    self.column = column
    self.word = word
    self.rows = rows
  }

  /// The column of industries, of which those are listed that say no purpose.
  package static let industry = "customers.industry"
}
