import Trade

/// The tags of a family: one for each value of a fact that a customer has.
struct TagFamily: Sendable {
  /// The group of the tags.
  let group: String
  /// The tags that somebody has, by number.
  let tags: [(id: String, names: [String: String])]
  private let column: Column
  /// The number of the tag of each word, -1 where nobody has it.
  private let numbers: [Int32]

  private enum Column: Sendable {
    case words(@Sendable (Int) -> Int64)
    case sets(TextSets)
  }

  /// Nil where the data knows nothing of the fact.
  init?(_ tag: TagDictionary.Tag, _ source: FactSource) {
    let fact = Fact.all.first { $0.name.name == tag.each }
    let (words, titles): ([String], [String])
    switch fact?.column(source) {
    case .words(let all, let column): (self.column, words, titles) = (.words(column), all, [])
    case .sets(let sets): (column, words, titles) = (.sets(sets), sets.words, sets.titles)
    case .texts(let pool):
      let interned = Interned(pool)
      let missing = FactColumn.missing
      (words, titles) = (interned.texts, [])
      column = .words { interned.numbers[$0] < 0 ? missing : Int64(interned.numbers[$0]) }
    case .unknown, .numbers, nil: return nil
    }
    group = tag.group
    var isThere = Array(repeating: false, count: words.count)
    switch column {
    case .sets(let sets): for number in sets.numbers { isThere[Int(number)] = true }
    case .words(let word):
      for customer in 0..<source.customers {
        let number = word(customer)
        if number != FactColumn.missing { isThere[Int(number)] = true }
      }
    }
    var (numbers, tags) = (Array(repeating: Int32(-1), count: words.count), [(id: String, names: [String: String])]())
    for word in words.indices where isThere[word] {
      numbers[word] = Int32(tags.count)
      tags.append((tag.prefix + TagFamily.plain(words[word]), tag.names(for: titles.isEmpty ? words[word] : titles[word])))
    }
    (self.numbers, self.tags) = (numbers, tags)
  }

  /// Visits the numbers of a customer's tags.
  func visit(_ customer: Int, _ note: (Int32) -> Void) {
    switch column {
    case .words(let word):
      let number = word(customer)
      if number != FactColumn.missing { note(numbers[Int(number)]) }
    case .sets(let sets): for place in sets.numbers(of: customer) { note(numbers[Int(sets.numbers[place])]) }
    }
  }

  /// A value without what parts tags from each other, so that the cell of customers.csv can be read again.
  private static func plain(_ value: String) -> String {
    let text = value.map { ";,|；，｜、\n\r\t".contains($0) ? " " : $0 }
    return text.split(separator: " ").map { String($0) }.joined(separator: " ")
  }
}
