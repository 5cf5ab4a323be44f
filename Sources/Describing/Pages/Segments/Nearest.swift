import Trade

/// The figure whose name is nearest to a misspelt one.
enum Nearest {
  /// The name with the fewest insertions, deletions and substitutions; of several the first by the alphabet.
  static func name(to text: String) -> String {
    let names = PlaybookFigure.allCases.map(\.rawValue).sorted()
    return names.min { distance($0, text) < distance($1, text) } ?? ""
  }

  /// Levenshtein distance.
  private static func distance(_ a: String, _ b: String) -> Int {
    let target = Array(b.utf8)
    var row = Array(0...target.count)
    for (index, letter) in a.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, other) in target.enumerated() {
        let substituted = diagonal + (letter == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(substituted, row[place] + 1, row[place + 1] + 1)
      }
    }
    return row[target.count]
  }
}
