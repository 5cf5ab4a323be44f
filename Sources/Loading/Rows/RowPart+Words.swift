extension RowPart {
  /// The column of a file that has it.
  mutating func wordPart(of column: Column) -> WordPart {
    if let known = words.first(where: { $0.column == column }) { return known }
    let new = WordPart(column)
    words.append(new)
    return new
  }

  /// Takes the words of the last row.
  func takeWords(_ file: Row, _ columns: borrowing OrderColumns) {
    let row = rows.count - 1
    for (cell, words) in toldWords {
      if columns.hasRules {
        columns.rules.withText(words.column, cell, file) { words.put($0, row: row) }
      } else {
        words.put(file.cell(cell), row: row)
      }
    }
  }
}
