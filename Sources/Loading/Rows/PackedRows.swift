import Trade

/// The goods that one thread has found packed in cells of its order rows, as columns of equal length.
struct PackedRows: ~Copyable {
  /// The thread's own row, ascending, and its own number of the product; -1 for none.
  private(set) var row = RawColumn<Int32>()
  private(set) var product = RawColumn<Int32>()
  /// In ten-thousandths; 0 where not known.
  private(set) var quantity = RawColumn<Int64>()
  /// In ten-thousandths, in the currency of the order.
  private(set) var amount = RawColumn<Int64>()
  /// How many rows have goods that cannot be read.
  private(set) var unread = 0

  /// How many items there are.
  var count: Int { row.count }

  /// Adds the goods of a row; of goods that cannot be read all, none.
  mutating func take(_ file: Row, cells: [Int], row number: Int, _ products: inout ProductPart) {
    var items: [PackedItem] = []
    for cell in cells where !file.cell(cell).isEmpty {
      guard let found = PackedItem.all(of: file.cell(cell), file.numbers) else {
        unread += 1
        return
      }
      items += found
    }
    for item in items {
      let product = products.number(of: item.product)
      products.see(product, name: item.name, category: Cell(start: Cell.nothing, count: 0))
      row.append(Int32(truncatingIfNeeded: number))
      self.product.append(product)
      quantity.append(item.quantity ?? 0)
      amount.append(item.amount)
    }
  }
}
