import Trade

/// Reads status cells, remembering each distinct word.
struct StatusReader {
  private let words: StatusWords
  private var seen = Interner()
  private var ranks: ContiguousArray<UInt8> = []
  private var rows: ContiguousArray<Int> = []
  private var isKnown: ContiguousArray<Bool> = []

  init(_ words: StatusWords) { self.words = words }

  /// The rank of a status cell (`OrderBook.ranks`); nil for a blank one. A word nobody mapped counts as paid.
  mutating func rank(of cell: Cell) -> UInt8? {
    if cell.isEmpty { return nil }
    let number = Int(seen.number(of: cell))
    if number == ranks.count {
      let status = words.status(of: cell.text)
      ranks.append(UInt8(OrderBook.ranks.firstIndex(of: status ?? .paid) ?? 0))
      isKnown.append(status != nil)
      rows.append(0)
    }
    rows[number] += 1
    return ranks[number]
  }

  /// The words nobody mapped, with their rows.
  var unknown: [(value: String, rows: Int)] {
    rows.indices.filter { !isKnown[$0] }.map { (seen.texts[$0], rows[$0]) }
  }
}
