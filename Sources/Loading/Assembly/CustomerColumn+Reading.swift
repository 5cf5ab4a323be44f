import Trade

extension CustomerColumn {
  /// The column of customer files, which has the same name.
  var column: Column? { Column(rawValue: rawValue) }

  /// The texts that a file has, each with its column and where the cell stands.
  static func found(in layout: Layout) -> [(text: CustomerColumn, column: Column, cell: Int)] {
    allCases.compactMap { text in
      guard let column = text.column, layout[column] >= 0 else { return nil }
      return (text, column, layout[column])
    }
  }
}
