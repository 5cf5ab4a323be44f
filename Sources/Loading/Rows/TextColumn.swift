import Trade

/// A text for each number. Where rows disagree, the newest wins, then the first in the order of bytes: never the order of rows.
struct TextColumn {
  private var texts = Interner()
  private var numbers: ContiguousArray<Int32> = []
  private var times: ContiguousArray<UInt32> = []

  /// Offers a text for an index at a time; a blank one is nothing.
  @inline(__always) mutating func put(_ cell: Cell, at index: Int, newer time: UInt32) {
    if cell.isEmpty { return }
    if index < numbers.count, numbers[index] >= 0 {
      // Most rows say what the rows before have said, or less.
      if time < times[index] || (time == times[index] && !texts.texts.isBehind(Int(numbers[index]), cell)) { return }
    }
    change(cell, at: index, newer: time)
  }

  @inline(never) private mutating func change(_ cell: Cell, at index: Int, newer time: UInt32) {
    while numbers.count <= index {
      numbers.append(-1)
      times.append(0)
    }
    let old = numbers[index]
    let new = texts.number(of: cell)
    if old < 0 || time > times[index] || (new != old && texts.texts.precedes(Int(new), Int(old))) {
      numbers[index] = new
      times[index] = time
    }
  }

  /// Offers all texts of another column, whose indices mean other numbers here; the same ones where the list is empty.
  mutating func put(_ other: TextColumn, numbered numbers: ContiguousArray<Int32>) {
    for index in other.numbers.indices where other.numbers[index] >= 0 {
      let own = numbers.isEmpty ? index : Int(numbers[index])
      other.texts.texts.withCell(Int(other.numbers[index])) { put($0, at: own, newer: other.times[index]) }
    }
  }

  /// Whether an index has a text.
  func hasText(_ index: Int) -> Bool { index < numbers.count && numbers[index] >= 0 }

  /// The number of an index's text among `texts`; -1 where there is none.
  func number(_ index: Int) -> Int32 { index < numbers.count ? numbers[index] : -1 }

  /// All texts, by number.
  var all: Texts { texts.texts }

  /// Appends an index's text to others; an empty one where there is none.
  func append(_ index: Int, to others: inout Texts) {
    if hasText(index) {
      texts.texts.withCell(Int(numbers[index])) { _ = others.append($0) }
    } else {
      _ = others.append(Cell(start: Cell.nothing, count: 0))
    }
  }
}
