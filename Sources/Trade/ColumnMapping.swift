/// How the columns of a file were matched.
package struct ColumnMapping: Hashable, Sendable {
  /// The path of the file as it was given.
  package var path: String
  /// Columns known by other names, in the order of the table; empty where all have their own names.
  package var renamed: [Renamed]

  /// The columns of a file.
  package init(path: String, renamed: [Renamed]) {
    self.path = path
    self.renamed = renamed
  }

  /// A column that stands under another header, or is made of several.
  package struct Renamed: Hashable, Sendable {
    /// The canonical name, such as `amount`.
    package var column: String
    /// The headers as the file has them, such as `Order Value − Discount Amount`.
    package var source: String

    /// A column and where it is from.
    package init(_ column: String, from source: String) {
      self.column = column
      self.source = source
    }
  }

  /// `orders.csv: customer_id ← Customer ID`, a line for whoever checks the data.
  package var line: String {
    let pairs = renamed.map { $0.column + " ← " + $0.source }
    return path + ": " + (pairs.isEmpty ? "all names as they are" : pairs.joined(separator: ", "))
  }
}
