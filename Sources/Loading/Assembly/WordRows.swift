import Trade

/// A text column while rows are read: the distinct words, and the number of each row's.
struct WordRows {
  private var words = Interner()
  /// -1 for a blank cell, and for rows of files that lack the column.
  private var numbers: ContiguousArray<Int32> = []

  /// How many rows have a text or a blank.
  var count: Int { numbers.count }

  /// Gives a row, behind all others, its text.
  mutating func put(_ cell: Cell, row: Int) {
    pad(to: row)
    numbers.append(cell.isEmpty ? -1 : words.number(of: cell))
  }

  /// Fills up with blank cells.
  mutating func pad(to count: Int) { while numbers.count < count { numbers.append(-1) } }

  /// Each row's place among the words in the order of bytes; -1 for a blank cell.
  var ranks: ContiguousArray<Int32> {
    let ranks = WordRows.ranks(of: words)
    return ContiguousArray(numbers.map { $0 < 0 ? -1 : ranks[Int($0)] })
  }

  /// The column of chosen rows; `canonical` makes words of a closed list the ones that the program knows.
  func column(_ rows: [Int], canonical: KnownWords?) -> WordColumn {
    var used = Interner()
    let known = canonical.map { list in (0..<words.count).map { list[words.texts[$0]] } } ?? []
    let chosen = rows.map { row -> Int32 in
      let number = Int(numbers[row])
      if number < 0 { return -1 }
      if !known.isEmpty, let word = known[number] { return used.number(of: word) }
      return used.number(ofText: number, in: words.texts)
    }
    let ranks = WordRows.ranks(of: used)
    var column = WordColumn()
    column.words = used.texts.chosen(used.texts.sorted(ContiguousArray(0..<Int32(used.count))))
    column.number = ContiguousArray(chosen.map { $0 < 0 ? -1 : ranks[Int($0)] })
    return column
  }

  /// What the cells of chosen rows mean by a list of words, nil where blank or in no list; and how many are in no list.
  func meanings<Value>(
    _ rows: [Int], _ meaning: (String) -> Value?
  ) -> (values: ContiguousArray<Value?>, unknown: Int) {
    let meanings = (0..<words.count).map { meaning(words.texts[$0]) }
    let values = rows.map { numbers[$0] < 0 ? nil : meanings[Int(numbers[$0])] }
    return (ContiguousArray(values), rows.count { numbers[$0] >= 0 && meanings[Int(numbers[$0])] == nil })
  }

  private static func ranks(of words: Interner) -> ContiguousArray<Int32> {
    var ranks = ContiguousArray<Int32>(repeating: -1, count: words.count)
    for (rank, number) in words.texts.sorted(ContiguousArray(0..<Int32(words.count))).enumerated() {
      ranks[Int(number)] = Int32(rank)
    }
    return ranks
  }
}

extension Interner {
  /// The number of a word of ours.
  fileprivate mutating func number(of word: String) -> Int32 {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { number(of: Cell(start: $0.baseAddress ?? Cell.nothing, count: $0.count)) }
  }
}
