import Trade

extension Fact {
  /// What follows from orders and lines one by one. segmentation.md §6.
  static let habits: [Fact] = [
    Fact("median_order", .money, "Median amount of an order, rounded half to even", isAlwaysKnown: true) {
      let medians = MedianOrders($0)
      return .numbers { medians.doubled[$0] == 0 ? FactColumn.missing : Money(units: medians.doubled[$0]).divided(by: 2).units }
    },
    Fact(
      "median_order_rank", .share,
      "Part of the buyers with two orders or more whose median order is at most this one's; in a store of fewer than 50 buyers 100 % from twice its median order on, else 0 %",
      least: 0
    ) {
      let (medians, orders) = (MedianOrders($0), $0.snapshot.facts.orderCount)
      if let bound = $0.snapshot.doubledLargeOrder {
        return .numbers { orders[$0] < 2 ? FactColumn.missing : medians.doubled[$0] >= bound ? 10_000 : 0 }
      }
      let regulars = $0.snapshot.facts.buyers.lazy.filter { orders[$0.index] >= 2 }.map { medians.doubled[$0.index] }
      let sorted = Descending(ContiguousArray(regulars))
      return .numbers { customer in
        if orders[customer] < 2 { return FactColumn.missing }
        return Int64(sorted.count - sorted.count(above: medians.doubled[customer])) * 10_000 / Int64(sorted.count)
      }
    },
    Fact(
      "price_level", .share, "What was paid, of what the same pieces cost at the 80th percentile of prices of their categories",
      least: 0
    ) {
      let level = PriceLevel($0)
      let column = level.column
      return column.isEmpty ? .unknown : .numbers { column[$0] }
    },
    Fact("products_bought", .set, "SKUs of the products that two orders of the customer or more hold") { source in
      let products = source.snapshot.ledger.products
      return Repeats(source) { $0 }.map { repeats in
        let numbers = 0..<products.count
        return .sets(repeats.sets(numbers.map { products.ids[$0] }, titles: numbers.map { products.title($0) }))
      } ?? .unknown
    },
    Fact("categories_bought", .set, "Categories that two orders of the customer or more hold") { source in
      let products = source.snapshot.ledger.products
      if products.category.isEmpty { return .unknown }
      return Repeats(source) { products.category[Int($0)] }.map { repeats in
        .sets(repeats.sets((0..<products.categories.count).map { products.categories[$0] }))
      } ?? .unknown
    },
  ]
}

extension Snapshot {
  /// Twice the amount of a large order where the store is too small for percentiles: as many tenths of its median order as
  /// `Policy.SmallStoreVotes` has it. Nil in other stores.
  var doubledLargeOrder: Int64? {
    if facts.buyers.count >= policy.smallStore { return nil }
    return Int64(clamping: Int128(orderMedians.all) * Int128(policy.smallStoreVotes.largestOrder) / 10)
  }
}

/// Twice the median net amount of each customer's counted orders; 0 without one.
private struct MedianOrders: Sendable {
  let doubled: ContiguousArray<Int64>

  init(_ source: FactSource) {
    let (orders, counted) = (source.snapshot.ledger.orders, source.snapshot.counted)
    doubled = source.column {
      ContiguousArray<Int64>()
    } _: { amounts, customer in
      amounts.removeAll(keepingCapacity: true)
      for order in orders.orders(of: CustomerID(customer)) {
        let net = counted.net(order)
        if net > 0 { amounts.append(net) }
      }
      if amounts.isEmpty { return 0 }
      if amounts.count == 1 { return 2 * amounts[0] }
      amounts.sort()
      return amounts[(amounts.count - 1) / 2] + amounts[amounts.count / 2]
    }
  }
}

/// Goods that customers bought again.
private struct Repeats: Sendable {
  private let source: FactSource
  private let item: @Sendable (Int32) -> Int32

  /// Nil where the data has no lines; `item` tells what a product is counted as, -1 for nothing.
  init?(_ source: FactSource, item: @escaping @Sendable (Int32) -> Int32) {
    if source.snapshot.ledger.lines.count == 0 { return nil }
    (self.source, self.item) = (source, item)
  }

  /// What stands in two counted orders or more of each customer.
  func sets(_ words: [String], titles: [String] = []) -> TextSets {
    let (orders, lines, counted, item) = (
      source.snapshot.ledger.orders, source.snapshot.ledger.lines, source.snapshot.counted, item
    )
    let orderCount = source.snapshot.facts.orderCount
    return source.sets(words, titles: titles) {
      ContiguousArray<Int64>()
    } _: { keys, customer, numbers in
      if orderCount[customer] < 2 { return }
      keys.removeAll(keepingCapacity: true)
      for line in lines.lines(of: orders.orders(of: CustomerID(customer))) where lines.product[line] >= 0 {
        let (own, order) = (item(lines.product[line]), lines.orderNumber(of: line))
        if own >= 0, lines.amount(of: line, in: orders) > 0, counted.net(order) > 0 {
          keys.append(Int64(own) << 32 | Int64(order))
        }
      }
      keys.sort()
      let first = numbers.count
      for place in keys.indices.dropFirst() where keys[place] != keys[place - 1] && keys[place] >> 32 == keys[place - 1] >> 32 {
        numbers.append(Int32(truncatingIfNeeded: keys[place] >> 32))
      }
      TextSets.settle(&numbers, from: first)
    }
  }
}
