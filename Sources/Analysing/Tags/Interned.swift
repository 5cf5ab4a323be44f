import Trade

/// The different texts of a pool, and the number of each one's text: no `String` is made but for a different one.
struct Interned: Sendable {
  private(set) var texts: [String] = []
  /// By place in the pool; -1 for an empty text.
  private(set) var numbers: ContiguousArray<Int32>

  /// Looks at every text once: a table of their hashes (FNV-1a), in which equal ones meet.
  init(_ pool: TextPool) {
    var table = ContiguousArray<Int32>(repeating: -1, count: 1024)
    /// Where in the pool each different text stands first.
    var firsts: [Int] = []
    var hashes: [UInt64] = []
    var numbers = ContiguousArray<Int32>(repeating: -1, count: pool.count)
    pool.withTexts { texts in
      for place in 0..<texts.count where !texts[place].isEmpty {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in texts[place] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        var slot = Int(truncatingIfNeeded: hash >> 20) & (table.count - 1)
        while table[slot] >= 0, hashes[Int(table[slot])] != hash || !texts[firsts[Int(table[slot])]].elementsEqual(texts[place]) {
          slot = (slot + 1) & (table.count - 1)
        }
        if table[slot] < 0 {
          table[slot] = Int32(firsts.count)
          firsts.append(place)
          hashes.append(hash)
        }
        numbers[place] = table[slot]
        if 2 * firsts.count > table.count { table = Interned.larger(table, hashes) }
      }
    }
    self.numbers = numbers
    texts = firsts.map { pool[$0] }
  }

  private static func larger(_ table: ContiguousArray<Int32>, _ hashes: [UInt64]) -> ContiguousArray<Int32> {
    var larger = ContiguousArray<Int32>(repeating: -1, count: 4 * table.count)
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number] >> 20) & (larger.count - 1)
      while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = Int32(number)
    }
    return larger
  }
}
