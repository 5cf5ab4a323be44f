import Trade

/// Rows as places for people: `data/lines.csv:33–35, 40`, a text for each file.
struct Places {
  let texts: [String]

  /// The places of rows, which stand by file and line.
  init(_ rows: [SourceRow]) {
    var files: [(name: String, lines: [Int])] = []
    for row in rows {
      if files.last?.name != row.file { files.append((row.file, [])) }
      files[files.count - 1].lines.append(row.line)
    }
    texts = files.map { $0.name + ":" + Places.listed($0.lines) }
  }

  /// "33–35, 40"
  private static func listed(_ lines: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for line in lines {
      if let last = runs.last, last.upperBound + 1 == line {
        runs[runs.count - 1] = last.lowerBound...line
      } else {
        runs.append(line...line)
      }
    }
    return runs.map { $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
  }
}
