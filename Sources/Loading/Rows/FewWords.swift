/// The texts of a column of few words that rows say of products, such as categories, where of several the first in the order of bytes
/// counts: a bit for each word that was said of a product, so that a row costs a look-up in a table that the caches hold.
struct FewWords {
  private var words = Interner()
  /// By product, the words that were said of it.
  private var said: ContiguousArray<UInt64> = []

  /// So many words have a bit.
  private static let most = 64

  /// Makes room for so many products.
  mutating func reserve(_ products: Int) {
    if said.count < products { said.append(contentsOf: repeatElement(0, count: products - said.count)) }
  }

  /// Notes what a row of a chunk says of a product for which there is room; false where the word is too long, or there are too many.
  @inline(__always) mutating func note(_ cell: Cell, of product: Int) -> Bool {
    if cell.isEmpty { return true }
    let key = Interner.key(ofPadded: cell)
    var word = words.shortNumber(of: key)
    if word < 0 { word = learn(cell, key) }
    if word < 0 { return false }
    said[product] |= 1 << UInt64(word)
    return true
  }

  @inline(never) private mutating func learn(_ cell: Cell, _ key: Interner.Key) -> Int32 {
    key.isShort && words.count < FewWords.most ? words.number(of: cell, key) : -1
  }

  /// Offers the first word of each product to the column that has the others, and forgets them.
  mutating func settle(into column: inout TextColumn) {
    let order = words.texts.sorted(ContiguousArray(0..<Int32(words.count)))
    for (product, words) in said.enumerated() where words != 0 {
      guard let first = order.first(where: { words >> UInt64($0) & 1 != 0 }) else { continue }
      self.words.texts.withCell(Int(first)) { column.put($0, at: product, newer: 0) }
    }
    self = FewWords()
  }
}
