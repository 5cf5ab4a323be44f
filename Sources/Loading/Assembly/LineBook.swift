import Trade

/// The lines while rows are read, in the order of rows.
struct LineBook {
  private(set) var table = LineTable()
  private(set) var hasProfit = false
  private var hasQuantity = false
  /// While each line is the one row of the order of its own number, `order` and `amount` stay empty: they are the orders' columns,
  /// 120 MB for ten million lines. `spread` ends it.
  private(set) var isOneToOne = true

  /// Makes room for what a file has and the files before it had not.
  mutating func begin(hasProfit: Bool, hasQuantity: Bool) {
    if hasProfit, !self.hasProfit {
      table.profit = ContiguousArray(repeating: OrderTable.unknown, count: count)
      self.hasProfit = true
    }
    if hasQuantity, !self.hasQuantity {
      table.quantity = ContiguousArray(repeating: 0, count: count)
      self.hasQuantity = true
    }
  }

  /// How many lines there are.
  private var count: Int { table.product.count }

  /// Whether a line fits in without `spread`.
  func isInStep(order: Int32, amount: Int64) -> Bool { !isOneToOne || (Int(order) == count && amount >= 0) }

  /// Writes down the orders and amounts of the lines so far; `amounts` are those of the orders, in which `amount` was just added to
  /// `order`.
  mutating func spread(_ amounts: ContiguousArray<Int64>, order: Int32, amount: Int64) {
    if !isOneToOne { return }
    isOneToOne = false
    table.order = ContiguousArray(0..<Int32(count))
    table.amount = ContiguousArray(amounts.prefix(count))
    if order >= 0, Int(order) < count, amount > 0 { table.amount[Int(order)] -= amount }
  }

  /// Adds a line that is in step; an unknown quantity is written as 0.
  mutating func add(order: Int32, product: Int32, amount: Int64, profit: Int64?, quantity: Int64?) {
    table.product.append(product)
    if !isOneToOne {
      table.order.append(order)
      table.amount.append(amount)
    }
    if hasProfit { table.profit.append(profit ?? OrderTable.unknown) }
    if hasQuantity { table.quantity.append(quantity ?? 0) }
  }

  /// The lines of the orders that stay, those of an order together, with new numbers: a counting sort, so that lines of an order
  /// keep the order of their rows. Lines that stand so already, as where each is an order of its own, are only renumbered: half
  /// the memory. Column after column takes the place of the old one, so that there are never two tables.
  /// Lines that are one to one with their orders take `amounts`, those of the orders; all orders must stay then.
  mutating func finished(
    orders: ContiguousArray<Int32>, orderCount: Int, amounts: ContiguousArray<Int64>, products: ContiguousArray<Int32>
  ) -> LineTable {
    LineBook.renumber(&table.product, by: products)
    if isOneToOne {
      table.order = ContiguousArray(0..<Int32(count))
      table.amount = count == amounts.count ? amounts : ContiguousArray(amounts.prefix(count))
      return table
    }
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
