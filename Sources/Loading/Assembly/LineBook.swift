import Trade

/// The lines while rows are read, in the order of rows.
struct LineBook {
  private(set) var table = LineTable()
  private(set) var hasProfit = false
  private var hasQuantity = false

  /// Makes room for what a file has and the files before it had not.
  mutating func begin(hasProfit: Bool, hasQuantity: Bool) {
    if hasProfit, !self.hasProfit {
      table.profit = ContiguousArray(repeating: OrderTable.unknown, count: table.count)
      self.hasProfit = true
    }
    if hasQuantity, !self.hasQuantity {
      table.quantity = ContiguousArray(repeating: 0, count: table.count)
      self.hasQuantity = true
    }
  }

  /// Adds a line; an unknown quantity is written as 0.
  mutating func add(order: Int32, product: Int32, amount: Int64, profit: Int64?, quantity: Int64?) {
    table.order.append(order)
    table.product.append(product)
    table.amount.append(amount)
    if hasProfit { table.profit.append(profit ?? OrderTable.unknown) }
    if hasQuantity { table.quantity.append(quantity ?? 0) }
  }

  /// The lines of the orders that stay, those of an order together, with new numbers: a counting sort, so that lines of an order
  /// keep the order of their rows. Lines that stand so already, as where each is an order of its own, are only renumbered: half
  /// the memory. Column after column takes the place of the old one, so that there are never two tables.
  mutating func finished(orders: ContiguousArray<Int32>, orderCount: Int, products: ContiguousArray<Int32>) -> LineTable {
    LineBook.renumber(&table.product, by: products)
    var last: Int32 = 0
    var isInOrder = true
    for old in table.order where isInOrder {
      isInOrder = orders[Int(old)] >= last
      last = orders[Int(old)]
    }
    if isInOrder {
      LineBook.renumber(&table.order, by: orders)
      return table
    }
    var starts = ContiguousArray<Int32>(repeating: 0, count: orderCount + 1)
    for old in table.order where orders[Int(old)] >= 0 { starts[Int(orders[Int(old)]) + 1] += 1 }
    var index = 1
    while index <= orderCount {
      starts[index] += starts[index - 1]
      index += 1
    }
    var places = ContiguousArray<Int32>(repeating: 0, count: Int(starts[orderCount]))
    for (line, old) in table.order.enumerated() {
      let order = Int(orders[Int(old)])
      if order < 0 { continue }
      places[Int(starts[order])] = Int32(line)
      starts[order] += 1
    }
    LineBook.renumber(&table.order, by: orders)
    LineBook.arrange(&table.order, by: places)
    LineBook.arrange(&table.product, by: places)
    LineBook.arrange(&table.amount, by: places)
    if hasProfit { LineBook.arrange(&table.profit, by: places) }
    if hasQuantity { LineBook.arrange(&table.quantity, by: places) }
    return table
  }

  /// Puts new numbers for old; -1 stays.
  private static func renumber(_ column: inout ContiguousArray<Int32>, by new: ContiguousArray<Int32>) {
    for index in column.indices where column[index] >= 0 { column[index] = new[Int(column[index])] }
  }

  /// Puts the values of these places in their order.
  private static func arrange<Value>(_ column: inout ContiguousArray<Value>, by places: ContiguousArray<Int32>) {
    let old = column
    column = ContiguousArray(places.lazy.map { old[Int($0)] })
  }
}
