import Trade

/// Lines of the counted orders of the last 365 days, summed up by product and by category. Lines with negative amounts subtract.
struct GoodsCount {
  private let snapshot: Snapshot
  private var byProduct: ContiguousArray<GoodsSum>
  private var byCategory: ContiguousArray<GoodsSum>

  /// Counts the lines as of a snapshot that name a product.
  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    let (products, lines) = (snapshot.ledger.products, snapshot.ledger.lines)
    let none = GoodsSum(isKnown: !lines.profit.isEmpty)
    byProduct = ContiguousArray(repeating: none, count: products.count)
    byCategory = ContiguousArray(repeating: none, count: products.category.isEmpty ? 0 : products.categories.count)
    if lines.count == 0 { return }
    let (noProducts, noCategories) = (byProduct, byCategory)
    let parts = snapshot.slices.map { slice in
      var (byProduct, byCategory) = (noProducts, noCategories)
      GoodsCount.add(slice, snapshot, &byProduct, &byCategory)
      return (byProduct, byCategory)
    }
    for (products, categories) in parts {
      for item in byProduct.indices { byProduct[item].add(products[item]) }
      for item in byCategory.indices { byCategory[item].add(categories[item]) }
    }
  }

  /// Products sold, the most valuable first, then by SKU in byte order, as products are numbered.
  var products: (abc: ABC, items: [ValueAnalysis.Item]) {
    let products = snapshot.ledger.products
    return items(byProduct) { (products.title($0), products.ids[$0]) }
  }

  /// Categories sold, the most valuable first, then by name in byte order, as categories are numbered.
  var categories: (abc: ABC, items: [ValueAnalysis.Item]) {
    let products = snapshot.ledger.products
    return items(byCategory) { (products.categories[$0], "") }
  }

  private func items(
    _ sums: ContiguousArray<GoodsSum>, name: (Int) -> (title: String, sku: String)
  ) -> (abc: ABC, items: [ValueAnalysis.Item]) {
    let byProfit = snapshot.ranking == .profit
    let sold = sums.indices.filter { sums[$0].lines > 0 }.map { (item: $0, value: byProfit ? sums[$0].profit : sums[$0].revenue) }
    let ranks = ABCRanks(Descending(ContiguousArray(sold.map(\.value))), snapshot.policy.value)
    let sorted = sold.sorted { a, b in
      a.value != b.value ? a.value > b.value : a.item < b.item
    }
    var cumulative: Int64 = 0
    let items = sorted.map { item, value in
      let (sum, name) = (sums[item], name(item))
      cumulative += max(0, value)
      return ValueAnalysis.Item(
        title: name.title, sku: name.sku, revenue: Money(units: sum.revenue),
        profit: sum.isKnown ? Money(units: sum.profit) : nil, customers: Int(sum.customers),
        abc: UInt8(ranks.classIndex(of: value)),
        cumulative: Share(Money(units: cumulative), of: Money(units: ranks.positive)))
    }
    return (ranks.outcome, items)
  }

  /// Adds the lines of a slice. Lines stand in the order of their orders, so those of a slice are runs of lines.
  private static func add(
    _ slice: Slices.Slice, _ snapshot: Snapshot, _ byProduct: inout ContiguousArray<GoodsSum>,
    _ byCategory: inout ContiguousArray<GoodsSum>
  ) {
    let (orders, lines) = (snapshot.ledger.orders, snapshot.ledger.lines)
    let (categories, first) = (snapshot.ledger.products.category, snapshot.start(ofLast: snapshot.policy.windows.year))
    let (products, days, values) = (lines.product.span, orders.day.span, snapshot.counted.values.span)
    let (hasCategories, starts) = (!byCategory.isEmpty, orders.starts.span)
    let (numbers, amounts) = (lines.order.span, lines.amount.isEmpty ? orders.amount.span : lines.amount.span)
    let (profits, asOf) = (lines.profit.span, snapshot.asOf)
    var ofProduct = byProduct.mutableSpan
    var ofCategory = byCategory.mutableSpan
    for run in [slice.orders, slice.anonymous] where !run.isEmpty {
      var (customer, end) = (orders.owner(of: run.lowerBound).number, 0)
      if customer >= 0 { end = Int(starts[Int(customer) + 1]) }
      for line in lines.lines(of: run) {
        let order = numbers.isEmpty ? line : Int(numbers[line])
        // Most orders are older.
        if days[order] < first || days[order] > asOf || values[order] <= 0 || products[line] < 0 { continue }
        while customer >= 0, order >= end {
          customer += 1
          end = Int(starts[Int(customer) + 1])
        }
        let (amount, profit) = (amounts[line], profits.isEmpty ? 0 : profits[line])
        let product = Int(products[line])
        ofProduct[product].add(amount, profit: profit, of: customer)
        if hasCategories, categories[product] >= 0 {
          ofCategory[Int(categories[product])].add(amount, profit: profit, of: customer)
        }
      }
    }
  }
}
