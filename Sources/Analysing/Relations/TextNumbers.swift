import Trade

/// Distinct texts by number, in the order in which they were met: a hash table over bytes, as a million cells of a customer file hold few
/// different words and need no `String` each.
struct TextNumbers {
  private(set) var texts = TextPool()
  /// Numbers by hash, -1 for a free slot; a power of two of them, at least twice as many as there are texts.
  private var slots = ContiguousArray<Int32>(repeating: -1, count: 64)
  private var hashes: ContiguousArray<UInt64> = []

  /// No texts yet.
  init() {}

  /// The number of a text, which is a new one where the text was not met before.
  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = TextNumbers.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, texts.withBytes(of: known, { $0.elementsEqual(text) }) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = texts.append(text)
    slots[slot] = number
    hashes.append(hash)
    if 2 * hashes.count > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: -1, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a, with its upper half folded into the lower one that chooses the slot.
  static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}

extension WordColumn {
  /// The texts of a pool as a column in which each distinct one is stored once; an empty text is a blank cell. The words stand in the order
  /// in which they are met.
  init(_ pool: TextPool) {
    self.init()
    var numbers = TextNumbers()
    number = ContiguousArray(repeating: -1, count: pool.count)
    pool.withTexts { texts in
      for row in 0..<texts.count where !texts[row].isEmpty { number[row] = numbers.number(of: texts[row]) }
    }
    words = numbers.texts
  }

  /// In how many rows each word stands.
  var occurrences: ContiguousArray<Int> {
    var occurrences = ContiguousArray(repeating: 0, count: words.count)
    let numbers = number.span
    var places = occurrences.mutableSpan
    for row in numbers.indices where numbers[row] >= 0 { places[Int(numbers[row])] += 1 }
    return occurrences
  }

  /// What a word list makes of each word, nil for one that it does not have.
  func meanings<Meaning>(_ list: WordList<Meaning>) -> [Meaning?] { (0..<words.count).map { list[words[$0]] } }

  /// The words that have no meaning, most frequent first, then by their bytes.
  func unknown<Meaning>(_ meanings: [Meaning?], in column: String) -> [UnknownWord] {
    let occurrences = occurrences
    return meanings.indices.filter { meanings[$0] == nil && occurrences[$0] > 0 && !words[$0].allSatisfy(\.isWhitespace) }
      .map { UnknownWord(column: column, word: words[$0], rows: occurrences[$0]) }
      .sorted { a, b in a.rows == b.rows ? a.word.utf8.lexicographicallyPrecedes(b.word.utf8) : a.rows > b.rows }
  }
}
