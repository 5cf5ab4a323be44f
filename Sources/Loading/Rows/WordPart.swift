/// A text column of the orders as one thread reads it: the distinct words, and the number of each row's.
///
/// Few columns of few words: a look-up per cell in a small table that the caches hold, and four bytes a row.
final class WordPart {
  let column: Column
  private var words = Interner()
  /// By row, -1 for a blank cell; as long as the last row of a file that has the column, until `end`.
  private var numbers = RawColumn<Int32>()
  /// The same by record of the chunk at hand, for its usual rows.
  private var usual = RawColumn<Int32>()

  /// A column without rows.
  init(_ column: Column) { self.column = column }

  /// Where the numbers stand.
  var base: UnsafeMutablePointer<Int32> { numbers.base }

  /// Gives a row, behind all others, its text.
  func put(_ cell: Cell, row: Int) {
    numbers.fill(row, with: -1)
    numbers.append(cell.isEmpty ? -1 : words.number(of: cell))
  }

  /// Looks up the words of a chunk's usual rows.
  func look(_ cells: ChunkCells, _ cell: Int, _ rows: borrowing UsualRows) {
    usual.resize(rows.isUsual.count)
    WordPart.look(cells, cell, rows, &words, usual.base)
  }

  /// The words stand in a variable of its own here, as a class would ask before each look-up whether anyone else changes them.
  private static func look(
    _ cells: ChunkCells, _ cell: Int, _ rows: borrowing UsualRows, _ words: inout Interner, _ target: UnsafeMutablePointer<Int32>
  ) {
    for record in rows.records where rows.isUsual[record] {
      let text = cells.cell(record, cell)
      let key = Interner.key(ofPadded: text)
      let known = words.shortNumber(of: key)
      target[record] = known >= 0 ? known : learn(text, key, &words)
    }
  }

  /// The number of a word that may be new or long.
  @inline(never) private static func learn(_ text: Cell, _ key: Interner.Key, _ words: inout Interner) -> Int32 {
    text.isEmpty ? -1 : words.number(of: text, key)
  }

  /// Takes usual rows of the chunk, which stand behind so many others.
  func take(_ records: Range<Int>, behind rows: Int) {
    numbers.fill(rows, with: -1)
    numbers.append(UnsafePointer(usual.base + records.lowerBound), count: records.count)
  }

  /// Ends the reading of so many rows: those that the column lacks are blank.
  func end(rows: Int) {
    numbers.fill(rows, with: -1)
    usual.release()
  }

  /// The number that each word has among others.
  func numbers(in all: inout Interner) -> ContiguousArray<Int32> {
    var numbers = ContiguousArray<Int32>(repeating: -1, count: words.count)
    all.numbers(of: words, into: &numbers)
    words = Interner()
    return numbers
  }

  /// Puts new numbers in the place of its own; blank cells stay.
  func renumber(_ new: ContiguousArray<Int32>) {
    let target = numbers.base
    for row in 0..<numbers.count where target[row] >= 0 { target[row] = new[Int(target[row])] }
  }
}
