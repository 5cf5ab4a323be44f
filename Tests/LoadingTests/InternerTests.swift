import Testing

@testable import Loading

@Suite("Looking texts up")
struct InternerTests {
  /// Calls with a text as a cell of a chunk, behind which other bytes stand.
  private func withCell<Result>(_ text: String, _ body: (Cell) -> Result) -> Result {
    let bytes = Array(text.utf8) + Array(repeating: UInt8(ascii: "x"), count: Chunk.padding)
    return bytes.withUnsafeBufferPointer { body(Cell(start: $0.baseAddress ?? Cell.nothing, count: text.utf8.count)) }
  }

  @Test("A text of any length has one number, by its bytes and by its key alone where it is short")
  func lengths() {
    var interner = Interner()
    let texts = (0...40).map { String(repeating: "a", count: $0) } + (1...40).map { String(repeating: "a", count: $0 - 1) + "b" }
    for (number, text) in texts.enumerated() {
      let new = withCell(text) { cell in
        #expect(interner.shortNumber(of: Interner.key(ofPadded: cell)) == -1)
        return interner.number(of: cell, Interner.key(ofPadded: cell))
      }
      #expect(Int(new) == number)
    }
    for (number, text) in texts.enumerated() {
      withCell(text) { cell in
        #expect(interner.number(of: cell) == Int32(number))
        let isShort = text.utf8.count <= 16 && !text.isEmpty
        #expect(interner.shortNumber(of: Interner.key(ofPadded: cell)) == (isShort ? Int32(number) : text.isEmpty ? 0 : -1))
      }
    }
  }

  @Test("Of the words that rows say of a product the first counts, also where there are more than have a bit")
  func fewWords() {
    var (few, column, plain) = (FewWords(), TextColumn(), TextColumn())
    few.reserve(3)
    let words = (0..<90).map { "word \(90 - $0)" } + ["", "a word of more than sixteen bytes"]
    for (index, word) in words.enumerated() {
      withCell(word) { cell in
        // Nothing is said of the last product.
        if !few.note(cell, of: index % 2) { column.put(cell, at: index % 2, newer: 0) }
        plain.put(cell, at: index % 2, newer: 0)
      }
    }
    few.settle(into: &column)
    for product in 0..<3 {
      var (found, expected) = (Texts(), Texts())
      column.append(product, to: &found)
      plain.append(product, to: &expected)
      #expect(found[0] == expected[0])
    }
    #expect(!column.hasText(2))
  }
}
