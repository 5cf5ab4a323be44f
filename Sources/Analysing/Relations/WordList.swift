/// Words of a closed list with what each means. They are compared without case, blanks, hyphens, underscores and full stops, as shops
/// write "Price List", "price_list" and "price-list".
struct WordList<Meaning: Sendable>: Sendable {
  private let meanings: [String: Meaning]
  /// The first word of each meaning.
  let examples: [String]

  /// A list; where a word stands twice, the first meaning holds.
  init(_ lists: [(meaning: Meaning, words: [String])]) {
    var meanings: [String: Meaning] = [:]
    for (meaning, words) in lists {
      for word in words where meanings[WordList.key(word)] == nil { meanings[WordList.key(word)] = meaning }
    }
    self.meanings = meanings
    examples = lists.compactMap(\.words.first)
  }

  /// What a word means; nil where the list does not have it.
  subscript(word: String) -> Meaning? { meanings[WordList.key(word)] }

  private static func key(_ word: String) -> String {
    String(word.lowercased().filter { !$0.isWhitespace && !"_-'’.".contains($0) })
  }
}
