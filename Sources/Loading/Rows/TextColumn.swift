import Trade

/// A text for each number. Where rows disagree, the newest wins, then the first in the order of bytes: never the order of rows.
struct TextColumn {
  private var texts = Interner()
  private var entries: ContiguousArray<Entry> = []

  private struct Entry {
    /// The number of the text among `texts`; -1 for none.
    var number: Int32 = -1
    var time: UInt32 = 0
  }

  /// Offers a text for an index at a time; a blank one is nothing.
  @inline(__always) mutating func put(_ cell: Cell, at index: Int, newer time: UInt32) {
    if cell.isEmpty { return }
    if index < entries.count, entries[index].number >= 0 {
      // Most rows say what the rows before have said, or less.
      let entry = entries[index]
      if time < entry.time || (time == entry.time && !texts.texts.isBehind(Int(entry.number), cell)) { return }
    }
    change(cell, at: index, newer: time)
  }

  @inline(never) private mutating func change(_ cell: Cell, at index: Int, newer time: UInt32) {
    while entries.count <= index { entries.append(Entry()) }
    let old = entries[index]
    let new = texts.number(of: cell)
    if old.number < 0 || time > old.time || (new != old.number && texts.texts.precedes(Int(new), Int(old.number))) {
      entries[index] = Entry(number: new, time: time)
    }
  }

  /// Offers all texts of another column, whose indices mean other numbers here; the same ones where the list is empty.
  mutating func put(_ other: TextColumn, numbered numbers: ContiguousArray<Int32>) {
    for (index, entry) in other.entries.enumerated() where entry.number >= 0 {
      let own = numbers.isEmpty ? index : Int(numbers[index])
      other.texts.texts.withCell(Int(entry.number)) { put($0, at: own, newer: entry.time) }
    }
  }

  /// Whether an index has a text.
  func hasText(_ index: Int) -> Bool { index < entries.count && entries[index].number >= 0 }

  /// The number of an index's text among `texts`; -1 where there is none.
  func number(_ index: Int) -> Int32 { index < entries.count ? entries[index].number : -1 }

  /// All texts, by number.
  var all: Texts { texts.texts }

  /// Appends an index's text to others; an empty one where there is none.
  func append(_ index: Int, to others: inout Texts) {
    if hasText(index) {
      texts.texts.withCell(Int(entries[index].number)) { _ = others.append($0) }
    } else {
      _ = others.append(Cell(start: Cell.nothing, count: 0))
    }
  }
}
