import Trade

/// The order lines as they were read, in the order of rows.
struct LineRows: ~Copyable {
  /// The order of each line, -1 for a line that does not count; empty where each order has one line of its own number.
  var order = RawColumn<Int32>()
  /// Empty where each is its order's.
  var amount = RawColumn<Int64>()
  var product = RawColumn<Int32>()
  /// Empty where no column tells it.
  var profit = RawColumn<Int64>()
  var quantity = RawColumn<Int64>()

  /// No lines.
  init() {}

  /// Takes the columns of rows. Those that the orders have adopted are theirs; profits are told twice.
  init(_ rows: inout RowColumns, _ orders: inout RawColumn<Int32>, profits: borrowing RawColumn<Int64>) {
    swap(&order, &orders)
    swap(&amount, &rows.amount)
    swap(&product, &rows.product)
    swap(&quantity, &rows.quantity)
    if !rows.profit.isEmpty {
      swap(&profit, &rows.profit)
    } else if rows.has.contains(.profit) {
      profit.append(UnsafePointer(profits.base), count: profits.count)
    }
    if rows.has.contains(.lineAmount) { price(rows) }
  }

  /// Puts what each line was worth in the place of what its row says of the whole order.
  private mutating func price(_ rows: borrowing RowColumns) {
    for line in 0..<rows.lineAmount.count where rows.lineAmount[line] != RowColumns.noAmount {
      let isReckoned = !profit.isEmpty && profit[line] != OrderTable.unknown && rows.once[line].contains(.profit)
      if isReckoned { profit[line] += rows.lineAmount[line] - amount[line] }
      amount[line] = rows.lineAmount[line]
    }
  }
}
