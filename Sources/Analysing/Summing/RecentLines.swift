import Trade

/// Lines of the counted orders of the last 365 days, summed up by product and by category. Lines with negative amounts subtract.
struct RecentLines {
  private let snapshot: Snapshot
  private let lines: ContiguousArray<Int32>
  /// The lines as of a snapshot that name a product.
  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    let table = snapshot.ledger.lines
    let first = snapshot.start(ofLast: snapshot.policy.windows.year)
    var lines: ContiguousArray<Int32> = []
    for line in 0..<table.count where table.product[line] >= 0 {
      let order = Int(table.order[line])
      if snapshot.counted.net[order] > 0, snapshot.ledger.orders.day[order] >= first { lines.append(Int32(line)) }
    }
    self.lines = lines
  }

  /// Products sold, the most valuable first, then by SKU in byte order, as products are numbered.
  var products: (abc: ABC, items: [ValueAnalysis.Item]) {
    let products = snapshot.ledger.products
    return items(count: products.count, key: { Int(snapshot.ledger.lines.product[$0]) }) {
      (products.title($0), products.ids[$0])
    }
  }

  /// Categories sold, the most valuable first, then by name in byte order, as categories are numbered.
  var categories: (abc: ABC, items: [ValueAnalysis.Item]) {
    let products = snapshot.ledger.products
    if products.category.isEmpty { return items(count: 0, key: { _ in -1 }, name: { _ in ("", "") }) }
    return items(count: products.categories.count, key: { Int(products.category[Int(snapshot.ledger.lines.product[$0])]) }) {
      (products.categories[$0], "")
    }
  }

  private func items(
    count: Int, key: (Int) -> Int, name: (Int) -> (title: String, sku: String)
  ) -> (abc: ABC, items: [ValueAnalysis.Item]) {
    let sums = sums(count: count, key: key)
    let sold = sums.indices.filter { sums[$0].lines > 0 }
    let value = { (item: Int) in snapshot.ranking == .profit ? sums[item].profit : sums[item].revenue }
    let ranks = ABCRanks(ContiguousArray(sold.map(value)), snapshot.policy.value)
    let named = sold.map { (item: $0, value: value($0), sum: sums[$0], name: name($0)) }
    let sorted = named.sorted { a, b in
      a.value != b.value ? a.value > b.value : a.item < b.item
    }
    var cumulative: Int64 = 0
    let items = sorted.map { item in
      cumulative += max(0, item.value)
      return ValueAnalysis.Item(
        title: item.name.title, sku: item.name.sku, revenue: Money(units: item.sum.revenue),
        profit: item.sum.isKnown ? Money(units: item.sum.profit) : nil, customers: item.sum.customers,
        abc: UInt8(ranks.classIndex(of: item.value)),
        cumulative: Share(Money(units: cumulative), of: Money(units: ranks.positive)))
    }
    return (ranks.outcome, items)
  }

  /// What was sold of something.
  private struct Sum {
    var lines = 0
    var revenue: Int64 = 0
    var profit: Int64 = 0
    var isKnown: Bool
    var customers = 0
  }

  private func sums(count: Int, key: (Int) -> Int) -> [Sum] {
    let table = snapshot.ledger.lines
    var sums = Array(repeating: Sum(isKnown: !table.profit.isEmpty), count: count)
    var starts = Array(repeating: 0, count: count + 1)
    for line in lines.lazy.map(Int.init) {
      let item = key(line)
      if item < 0 { continue }
      starts[item + 1] += 1
      sums[item].lines += 1
      sums[item].revenue += table.amount[line]
      if !sums[item].isKnown { continue }
      if table.profit[line] == OrderTable.unknown { sums[item].isKnown = false } else { sums[item].profit += table.profit[line] }
    }
    countCustomers(&sums, starts, key)
    return sums
  }

  /// Counts the buyers of each item once: a counting sort by item, then a mark on each customer for the item at hand.
  private func countCustomers(_ sums: inout [Sum], _ counts: [Int], _ key: (Int) -> Int) {
    var next = counts
    for item in next.indices.dropFirst() { next[item] += next[item - 1] }
    let starts = next
    var byItem = ContiguousArray<Int32>(repeating: 0, count: starts[starts.count - 1])
    for line in lines {
      let item = key(Int(line))
      if item < 0 { continue }
      byItem[next[item]] = line
      next[item] += 1
    }
    let (table, customers) = (snapshot.ledger.lines, snapshot.ledger.orders.customer)
    var seen = ContiguousArray<Int32>(repeating: -1, count: snapshot.ledger.customers.count)
    for item in sums.indices {
      for line in byItem[starts[item]..<starts[item + 1]] where table.amount[Int(line)] > 0 {
        let customer = customers[Int(table.order[Int(line)])]
        if customer == .nobody || seen[customer.index] == item { continue }
        seen[customer.index] = Int32(item)
        sums[item].customers += 1
      }
    }
  }
}
