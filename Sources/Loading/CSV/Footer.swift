/// The sentence that some exports write below their rows, such as eBay's `83 record(s) downloaded`.
enum Footer {
  /// So many lines of it may follow each other.
  static let longest = 3

  /// What such sentences say, in lower case. A cut-off row has none of these words, and is a reject.
  private static let words = [
    "record(s)", "records ", " records", "row(s)", "rows exported", "downloaded", "exported on", "report generated", "seller id",
    "registros", "filas exportadas", "条记录", "条数据", "导出时间",
  ]

  /// Whether a record is such a sentence. Most rows are ruled out by a glance: they have all their cells, or more than the first.
  static func isFooter(_ record: Record, columns: Int) -> Bool {
    guard record.count < columns || record.cell(1).trimmed().isEmpty, !record.cell(0).trimmed().isEmpty else { return false }
    return isSentence((0..<record.count).map { record.cell($0) }, columns: columns)
  }

  /// Whether the cells of a record are such a sentence rather than a row: words of one, and no row's length.
  static func isSentence(_ cells: [Cell], columns: Int) -> Bool {
    let texts = cells.map { $0.trimmed() }
    guard let last = texts.lastIndex(where: { !$0.isEmpty }), last + 1 < columns, last < 6 else { return false }
    let text = texts[...last].map(\.text).joined(separator: " ").lowercased()
    return words.contains { text.contains($0) }
  }
}
