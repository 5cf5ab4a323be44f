/// The YAML text that a setting stands in.
struct Written: Sendable {
  var text: String
  /// The line of the file on which the text begins.
  var firstLine: Int

  /// The line and the column, from 1, of a character of a value that begins at a place. Signs follow each other in the file as in the value;
  /// only spaces, line breaks and what quotes double may differ, so both are walked side by side.
  func place(of offset: Int, in value: String, at line: Int, _ column: Int) -> (line: Int, column: Int) {
    let file = Array(text.unicodeScalars)
    var (next, row, start) = (0, firstLine, 0)
    func isAtEnd() -> Bool { next >= file.count }
    func advance() {
      if file[next] == "\n" { (row, start) = (row + 1, next + 1) }
      next += 1
    }
    func skipSpaces() { while !isAtEnd(), file[next].properties.isWhitespace { advance() } }
    while !isAtEnd(), row < line || (row == line && next - start + 1 < column) { advance() }
    let quote = isAtEnd() ? " " : file[next]
    switch quote {
    case "\"", "'": advance()
    case "|", ">": while !isAtEnd(), row == line { advance() }
    default: break
    }
    for scalar in value.unicodeScalars.prefix(offset) where !scalar.properties.isWhitespace {
      skipSpaces()
      let isDoubled = !isAtEnd() && (file[next] == "\\" && quote == "\"" || file[next] == "'" && quote == "'")
      for _ in 0..<(isDoubled ? 2 : 1) where !isAtEnd() { advance() }
    }
    if value.unicodeScalars.dropFirst(offset).first?.properties.isWhitespace == false { skipSpaces() }
    return (row, next - start + 1)
  }
}
