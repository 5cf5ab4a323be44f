import Trade

extension LineRows {
  /// The lines of the orders that stay, in the order of their orders, those of an order as they were read; orders and products by
  /// their new numbers. `places` has the old number of each order, `orders` and `products` the new ones by the old.
  mutating func finished(
    _ places: borrowing RawColumn<Int32>, _ orders: borrowing RawColumn<Int32>, _ products: ContiguousArray<Int32>
  ) -> LineTable {
    var table = LineTable()
    if order.isEmpty {
      fill(&table, from: places, products)
      return table
    }
    let own = ownPlaces(orders, count: places.count)
    let numbers = orders.base
    table.order = order.gathered(own) { numbers[Int($0)] }
    order.release()
    fill(&table, from: own, products)
    return table
  }

  private mutating func fill(
    _ table: inout LineTable, from places: borrowing RawColumn<Int32>, _ products: ContiguousArray<Int32>
  ) {
    products.withUnsafeBufferPointer { new in
      table.product = product.gathered(places) { $0 < 0 ? -1 : new[Int($0)] }
    }
    product.release()
    if !amount.isEmpty { table.amount = amount.gathered(places) { $0 } }
    amount.release()
    if !profit.isEmpty { table.profit = profit.gathered(places) { $0 } }
    profit.release()
    if !quantity.isEmpty { table.quantity = quantity.gathered(places) { $0 } }
    quantity.release()
  }

  /// The old place of each line that stays, by the new number of its order: a counting sort, so that lines of an order stay as they are.
  private func ownPlaces(_ orders: borrowing RawColumn<Int32>, count: Int) -> RawColumn<Int32> {
    var next = RawColumn<Int32>()
    next.fill(count + 1, with: 0)
    for line in 0..<order.count where order[line] >= 0 {
      let new = orders[Int(order[line])]
      if new >= 0 { next[Int(new) + 1] += 1 }
    }
    for index in 0..<count { next[index + 1] += next[index] }
    let total = Int(next[count])
    var places = RawColumn<Int32>()
    places.reserve(total)
    places.extend(total)
    for line in 0..<order.count where order[line] >= 0 {
      let new = orders[Int(order[line])]
      if new < 0 { continue }
      places[Int(next[Int(new)])] = Int32(truncatingIfNeeded: line)
      next[Int(new)] += 1
    }
    return places
  }
}
