extension TableFile {
  /// Whether the current record and those behind it, at most three, are the export's footer. If not, the record stays the current one.
  mutating func isFooter() throws(LoadingError) -> Bool {
    let columns = layout.headers.count
    // Most rows are ruled out by a glance: they have all their cells, or more than the first.
    guard reader.count < columns || reader.cell(1).trimmed().isEmpty, isSentence else { return false }
    let line = reader.recordLine
    reader.hold()
    var lines = 1
    while try reader.next() {
      lines += 1
      if lines > Footer.longest || !isSentence {
        reader.rewind()
        _ = try reader.next()
        return false
      }
    }
    footerLine = line
    return true
  }

  private var isSentence: Bool {
    reader.cell(0).trimmed().isEmpty
      ? false : Footer.isSentence((0..<reader.count).map { reader.cell($0) }, columns: layout.headers.count)
  }
}
