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
  /// keep the order of their rows.
  func finished(orders: ContiguousArray<Int32>, orderCount: Int, products: ContiguousArray<Int32>) -> LineTable {
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
    var result = LineTable()
    result.order = ContiguousArray(places.map { orders[Int(table.order[Int($0)])] })
    result.product = ContiguousArray(places.map { table.product[Int($0)] < 0 ? -1 : products[Int(table.product[Int($0)])] })
    result.amount = ContiguousArray(places.map { table.amount[Int($0)] })
    if hasProfit { result.profit = ContiguousArray(places.map { table.profit[Int($0)] }) }
    if hasQuantity { result.quantity = ContiguousArray(places.map { table.quantity[Int($0)] }) }
    return result
  }
}
