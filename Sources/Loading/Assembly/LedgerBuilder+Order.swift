import Trade

extension Ledger {
  /// The same ledger, its orders by customer, then by instant, amount and row; `owners` tells whose each order is. Lines follow their
  /// orders, refunds keep theirs.
  func standing(byCustomer owners: ContiguousArray<CustomerID>) -> Ledger {
    var ledger = self
    let (starts, places) = Ledger.places(of: orders, owners, customers: customers.count)
    var ranks = ContiguousArray<Int32>(repeating: 0, count: places.count)
    for (new, old) in places.enumerated() { ranks[Int(old)] = Int32(new) }
    ledger.orders.stand(at: places)
    ledger.orders.starts = starts
    ledger.lines.follow(places, orders)
    for index in refunds.order.indices where refunds.order[index] >= 0 {
      ledger.refunds.order[index] = ranks[Int(refunds.order[index])]
    }
    return ledger
  }

  /// Where each customer's orders begin, and which order stands at each place: a counting sort by customer, then a sort of each
  /// customer's own.
  private static func places(
    of orders: OrderTable, _ owners: ContiguousArray<CustomerID>, customers: Int
  ) -> (starts: ContiguousArray<Int32>, places: ContiguousArray<Int32>) {
    let slot = { (owner: CustomerID) in owner == .nobody ? customers : owner.index }
    var starts = ContiguousArray<Int32>(repeating: 0, count: customers + 2)
    for owner in owners { starts[slot(owner) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var places = ContiguousArray<Int32>(repeating: 0, count: owners.count)
    for (order, owner) in owners.enumerated() {
      places[Int(next[slot(owner)])] = Int32(order)
      next[slot(owner)] += 1
    }
    let precedes = { (a: Int32, b: Int32) -> Bool in
      let (first, second) = (Int(a), Int(b))
      if orders.placed[first] != orders.placed[second] { return orders.placed[first] < orders.placed[second] }
      if orders.amount[first] != orders.amount[second] { return orders.amount[first] < orders.amount[second] }
      return a < b
    }
    for slot in 0...customers where starts[slot + 1] - starts[slot] > 1 {
      let range = Int(starts[slot])..<Int(starts[slot + 1])
      let sorted = places[range].sorted(by: precedes)
      for (place, order) in zip(range, sorted) { places[place] = order }
    }
    starts.removeLast()
    return (starts, places)
  }
}

extension OrderTable {
  /// Puts the orders of these places in their order.
  fileprivate mutating func stand(at places: ContiguousArray<Int32>) {
    placed = placed.arranged(by: places)
    day = day.arranged(by: places)
    amount = amount.arranged(by: places)
    status = status.arranged(by: places)
    refund = refund.arranged(by: places)
    discount = discount.arranged(by: places)
    profit = profit.arranged(by: places)
    rows = rows.arranged(by: places)
    sourceFile = sourceFile.arranged(by: places)
    sourceLine = sourceLine.arranged(by: places)
    if ids.count > 0 { ids = ids.chosen(places) }
  }
}

extension LineTable {
  /// Puts the lines in the order of their orders, which take these places; `orders` is the table as it was.
  fileprivate mutating func follow(_ places: ContiguousArray<Int32>, _ orders: OrderTable) {
    if count == 0 { return }
    if count == places.count, order.indices.allSatisfy({ order[$0] == Int32($0) }) {
      amount = amount == orders.amount ? [] : amount.arranged(by: places)
      order = []
      arrangeOthers(by: places)
      return
    }
    var starts = ContiguousArray<Int32>(repeating: 0, count: places.count + 1)
    for order in order { starts[Int(order) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var (lines, numbers): (ContiguousArray<Int32>, ContiguousArray<Int32>) = ([], [])
    for (new, old) in places.enumerated() {
      for line in starts[Int(old)]..<starts[Int(old) + 1] {
        lines.append(line)
        numbers.append(Int32(new))
      }
    }
    amount = amount.arranged(by: lines)
    order = numbers
    arrangeOthers(by: lines)
  }

  private mutating func arrangeOthers(by lines: ContiguousArray<Int32>) {
    product = product.arranged(by: lines)
    profit = profit.arranged(by: lines)
    quantity = quantity.arranged(by: lines)
  }
}

extension ContiguousArray {
  /// The values of these places in their order; nothing of an empty column.
  fileprivate func arranged(by places: ContiguousArray<Int32>) -> ContiguousArray {
    isEmpty ? [] : ContiguousArray(places.lazy.map { self[Int($0)] })
  }
}
