import Trade

/// Names of one kind from several columns, such as regions from the customer file and from orders. Spellings that differ only in case and
/// blanks are one name, called as most rows call it.
struct Naming: Sendable {
  /// The names, by the bytes of what is the same in all their spellings.
  let names: [String]
  /// A safe id for each; empty where none was asked for.
  let ids: [String]
  /// For each column the name of each of its words, -1 for one of blanks alone.
  let numbers: [ContiguousArray<Int32>]

  /// The names in some columns.
  init(_ columns: [WordColumn], withIDs: Bool = true) {
    var spellings: [String: [String: Int]] = [:]
    let words = columns.map { column in (0..<column.words.count).map { Naming.trimmed(column.words[$0]) } }
    let keys = words.map { $0.map { $0.lowercased() } }
    for (column, occurrences) in columns.map(\.occurrences).enumerated() {
      for word in occurrences.indices where !keys[column][word].isEmpty {
        spellings[keys[column][word], default: [:]][words[column][word], default: 0] += occurrences[word]
      }
    }
    let sorted = spellings.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, Int32($0)) })
    names = sorted.map { key in
      let most = spellings[key, default: [:]].max { a, b in
        a.value == b.value ? b.key.utf8.lexicographicallyPrecedes(a.key.utf8) : a.value < b.value
      }
      return most?.key ?? key
    }
    // By the keys, as these are the same whichever spelling is most frequent today.
    ids = withIDs ? Slug.ids(of: sorted) : []
    numbers = keys.map { ContiguousArray($0.map { places[$0] ?? -1 }) }
  }

  /// A name without blanks around it and with one blank between words.
  static func trimmed(_ name: String) -> String { name.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The name of each row of a column, -1 for a blank cell; empty where the column is missing.
  func rows(_ column: WordColumn, _ number: Int) -> ContiguousArray<Int32> {
    let numbers = numbers[number]
    return ContiguousArray(column.number.lazy.map { $0 < 0 ? -1 : numbers[Int($0)] })
  }
}
