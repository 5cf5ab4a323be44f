import Trade

extension LineRows {
  /// The lines of the orders that stay, in the order of their orders, those of an order as they were read; orders and products by
  /// their new numbers. `numbers` has the new number of each order by its old one, `products` those of the products.
  mutating func finished(
    _ order: borrowing CustomerOrder, _ numbers: borrowing RawColumn<Int32>, _ products: ContiguousArray<Int32>
  ) -> LineTable {
    var table = LineTable()
    if self.order.isEmpty {
      products.withUnsafeBufferPointer { new in table.product = order.gathered(product) { $0 < 0 ? -1 : new[Int($0)] } }
      product.release()
      if !amount.isEmpty { table.amount = order.gathered(amount) { $0 } }
      if !profit.isEmpty { table.profit = order.gathered(profit) { $0 } }
      if !quantity.isEmpty { table.quantity = order.gathered(quantity) { $0 } }
      return table
    }
    let places = ownPlaces(numbers, count: order.count)
    let new = numbers.base
    table.order = self.order.gathered(places) { new[Int($0)] }
    self.order.release()
    products.withUnsafeBufferPointer { new in table.product = product.gathered(places) { $0 < 0 ? -1 : new[Int($0)] } }
    product.release()
    if !amount.isEmpty { table.amount = amount.gathered(places) { $0 } }
    amount.release()
    if !profit.isEmpty { table.profit = profit.gathered(places) { $0 } }
    if !quantity.isEmpty { table.quantity = quantity.gathered(places) { $0 } }
    return table
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

extension RawColumn {
  /// The values at places, made something else each.
  @inline(__always) fileprivate func gathered<Result>(
    _ places: borrowing RawColumn<Int32>, _ transform: (Value) -> Result
  ) -> ContiguousArray<Result> {
    let (source, numbers) = (base, places.base)
    return Parallel.array(of: places.count) { transform(source[Int(numbers[$0])]) }
  }
}
