import Trade

/// What people wrote in the `tags` cells of the customer file: each different cell is read once.
struct ActiveTags: Sendable {
  /// The different tags, in the order of their folded texts; of several spellings the first by its bytes.
  let texts: [String]
  /// The tags of each different cell, as places in `texts`.
  private let cells: [[Int32]]
  /// The cell of each customer, -1 for a blank one; empty where the column is missing.
  private let cellOf: ContiguousArray<Int32>

  /// Reads the cells.
  init(_ customers: CustomerTable) {
    guard let pool = customers.texts[.tags] else {
      (texts, cells, cellOf) = ([], [], [])
      return
    }
    let words = WordColumn(pool)
    let parts = (0..<words.words.count).map { TagDictionary.parts(of: words.words[$0]) }
    var spellings: [String: String] = [:]
    for text in parts.joined() {
      let folded = TagDictionary.folded(text)
      if folded.isEmpty { continue }
      let known = spellings[folded] ?? text
      spellings[folded] = text.utf8.lexicographicallyPrecedes(known.utf8) ? text : known
    }
    let sorted = spellings.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, Int32($0)) })
    texts = sorted.compactMap { spellings[$0] }
    cells = parts.map { $0.compactMap { places[TagDictionary.folded($0)] } }
    cellOf = words.number
  }

  /// The tags of a customer, as places in `texts`; one may stand there twice.
  func numbers(of customer: Int) -> [Int32] {
    cellOf.isEmpty || cellOf[customer] < 0 ? [] : cells[Int(cellOf[customer])]
  }
}
