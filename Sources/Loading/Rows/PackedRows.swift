import Trade

/// The goods that one thread has found packed in cells of its order rows, as columns of equal length.
struct PackedRows: ~Copyable {
  /// The thread's own row, ascending, and its own number of the product; -1 for none, `unread` where the row's goods cannot be read.
  private(set) var row = RawColumn<Int32>()
  private(set) var product = RawColumn<Int32>()
  /// In ten-thousandths; 0 where not known.
  private(set) var quantity = RawColumn<Int64>()
  /// In ten-thousandths of the store's currency.
  private(set) var amount = RawColumn<Int64>()
  /// Whether some row's goods cannot be read.
  private(set) var hasUnread = false

  /// Stands in `product` for all goods of a row that cannot be read.
  static let unread: Int32 = -2

  /// How many items there are.
  var count: Int { row.count }

  /// Adds an item of a row.
  mutating func append(_ item: PackedItem, product number: Int32, row: Int) {
    append(product: number, quantity: item.quantity ?? 0, amount: item.amount, row: row)
  }

  /// Adds a row whose goods cannot be read.
  mutating func appendUnread(row: Int) {
    append(product: PackedRows.unread, quantity: 0, amount: 0, row: row)
    hasUnread = true
  }

  private mutating func append(product: Int32, quantity: Int64, amount: Int64, row: Int) {
    self.row.append(Int32(truncatingIfNeeded: row))
    self.product.append(product)
    self.quantity.append(quantity)
    self.amount.append(amount)
  }
}
