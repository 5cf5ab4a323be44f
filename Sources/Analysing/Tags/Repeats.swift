import Trade

/// Goods that stand in two counted orders or more of a customer: products, and categories.
struct Repeats: Sendable {
  /// By SKU, with what people call them.
  let products: TextSets
  /// Nil where the data knows no categories.
  let categories: TextSets?

  /// What the customers of a snapshot bought again, by one walk over the lines; nil where the data has none.
  init?(_ snapshot: Snapshot) {
    let (lines, goods) = (SoldLines(snapshot), snapshot.ledger.products)
    if !lines.isThere { return nil }
    let orderCount = snapshot.facts.orderCount
    let parts = snapshot.slices.map { slice in
      let first = slice.orders.lowerBound
      var (own, kinds) = (Meetings(goods.count, from: first), Meetings(goods.categories.count, from: first))
      let (categories, orderCount) = (goods.category.span, orderCount.span)
      lines.forEach(of: slice, where: { orderCount[$0] > 1 }) { line in
        own.meet(line.product, in: line.order)
        if !categories.isEmpty, categories[line.product] >= 0 { kinds.meet(Int(categories[line.product]), in: line.order) }
      } then: { _, orders in
        own.end(orders)
        kinds.end(orders)
      }
      return (own.part, kinds.part)
    }
    let (numbers, customers) = (0..<goods.count, snapshot.ledger.customers.count)
    products = TextSets(
      numbers.map { goods.ids[$0] }, titles: numbers.map { goods.title($0) }, customers: customers, parts: parts.map(\.0))
    categories =
      goods.category.isEmpty
      ? nil
      : TextSets(
        (0..<goods.categories.count).map { goods.categories[$0] }, customers: customers, parts: parts.map(\.1))
  }
}

/// Which words stand in two orders of a customer, without looking at any word twice: each has the number of the last order that it was met
/// in, and numbers of orders ascend from customer to customer.
private struct Meetings {
  private(set) var part = TextSets.Part()
  /// By word: twice one more than the number of the last order, and 1 more where the customer is known to have met it again.
  private var last: ContiguousArray<UInt32>
  /// One more than the number of the customer's first order.
  private var first: UInt32

  /// Meetings of so many words from an order on.
  init(_ words: Int, from order: Int) {
    last = ContiguousArray(repeating: 0, count: words)
    first = UInt32(order + 1)
  }

  /// Notes that an order has a word.
  @inline(__always) mutating func meet(_ word: Int, in order: Int) {
    let (own, before) = (UInt32(truncatingIfNeeded: order + 1), last[word])
    if before >> 1 == own { return }
    if before >> 1 < first {
      last[word] = own << 1
      return
    }
    if before & 1 == 0 { part.numbers.append(Int32(truncatingIfNeeded: word)) }
    last[word] = own << 1 | 1
  }

  /// Ends a customer with its orders.
  @inline(__always) mutating func end(_ orders: Range<Int>) {
    part.end()
    first = UInt32(truncatingIfNeeded: orders.upperBound + 1)
  }
}
