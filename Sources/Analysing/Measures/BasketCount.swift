import Trade

/// Counts pairs with memory that is bounded by the orders: the goods of each order with two or more are listed once, the orders of each
/// good as well; then, good by good, a column counts what else is in its orders. No table of pairs stands in memory, and none is lost.
struct BasketCount {
  private let snapshot: Snapshot
  private let goods: Baskets.Goods
  /// How many goods there are.
  private let number: Int

  /// The orders of the year of a snapshot; nil where no line names a product.
  init?(_ snapshot: Snapshot) {
    let products = snapshot.ledger.products
    let isLarge = products.count > snapshot.policy.measures.basketProducts
    guard snapshot.tellsGoods, !isLarge || products.categories.count > 0 else { return nil }
    self.snapshot = snapshot
    goods = isLarge ? .categories : .products
    number = isLarge ? products.categories.count : products.count
  }

  /// The pairs.
  var baskets: Baskets {
    if snapshot.ledger.lines.order.isEmpty { return ofSingleLines }
    let parts = snapshot.slices.map { list($0) }
    var (baskets, sums) = (Baskets(), ContiguousArray<Int32>(repeating: 0, count: number))
    var (items, ends) = (ContiguousArray<Int32>(), ContiguousArray<Int>())
    for part in parts {
      baskets.orders += part.orders
      baskets.capped += part.capped
      for good in sums.indices { sums[good] += part.counts[good] }
      ends.append(contentsOf: part.ends.lazy.map { $0 + items.count })
      items.append(contentsOf: part.items)
    }
    (baskets.goods, baskets.mixed) = (goods, ends.count)
    let index = Index(items: items, ends: ends, number: number)
    let policy = snapshot.policy.measures
    let (all, counts) = (baskets.orders, sums)
    let step = number / (4 * snapshot.slices.jobs) + 1
    let runs = stride(from: 0, to: number, by: step).map { $0..<min(number, $0 + step) }
    let pairs = runs.mapConcurrently(jobs: snapshot.slices.jobs) { run in
      index.pairs(of: run, counts, orders: all, seen: policy.basketSeen, keep: policy.basketPairs)
    }
    baskets.seen = pairs.reduce(0) { $0 + $1.seen }
    baskets.pairs = BasketCount.best(pairs.flatMap(\.pairs), policy.basketPairs)
    return baskets
  }

  /// Where each order has one line there is no pair, and only the orders are counted.
  private var ofSingleLines: Baskets {
    let (orders, lines, asOf) = (snapshot.ledger.orders, snapshot.ledger.lines, snapshot.asOf)
    let first = snapshot.start(ofLast: snapshot.policy.windows.year)
    let categories = goods == .categories ? snapshot.ledger.products.category : []
    let counts = snapshot.slices.map { slice in
      let (products, days, values, kinds) = (
        lines.product.span, orders.day.span, snapshot.counted.values.span, categories.span
      )
      let amounts = lines.amount.isEmpty ? orders.amount.span : lines.amount.span
      var count = 0
      for run in [slice.orders, slice.anonymous] {
        for order in run where days[order] >= first && days[order] <= asOf && values[order] > 0 && amounts[order] > 0 {
          let product = products[order]
          if product >= 0, kinds.isEmpty || kinds[Int(product)] >= 0 { count += 1 }
        }
      }
      return count
    }
    var baskets = Baskets()
    (baskets.goods, baskets.orders) = (goods, counts.reduce(0, +))
    return baskets
  }

  /// The first pairs by lift, then by count, then by number; lifts are compared exactly.
  fileprivate static func best(_ pairs: [Baskets.Pair], _ keep: Int) -> [Baskets.Pair] {
    let sorted = pairs.sorted { a, b in
      let (own, other) = (
        Int128(a.both) * Int128(b.ofFirst) * Int128(b.ofSecond), Int128(b.both) * Int128(a.ofFirst) * Int128(a.ofSecond)
      )
      return own != other ? own > other : a.both != b.both ? a.both > b.both : (a.first, a.second) < (b.first, b.second)
    }
    return Array(sorted.prefix(keep))
  }

  // MARK: Orders

  /// Orders of a slice: how many have each good, and the goods of those with two or more, end to end.
  private struct Part: Sendable {
    var orders = 0
    var capped = 0
    var counts: ContiguousArray<Int32>
    var items: ContiguousArray<Int32> = []
    var ends: ContiguousArray<Int> = []
    /// Different goods of the order at hand.
    var own: ContiguousArray<Int32> = []

    /// Notes the order at hand and begins another.
    mutating func close(most: Int) {
      if own.isEmpty { return }
      orders += 1
      for good in own { counts[Int(good)] += 1 }
      if own.count > 1 {
        own.sort()
        if own.count > most { capped += 1 }
        items.append(contentsOf: own.prefix(most))
        ends.append(items.count)
      }
      own.removeAll(keepingCapacity: true)
    }
  }

  private func list(_ slice: Slices.Slice) -> Part {
    var part = Part(counts: ContiguousArray(repeating: 0, count: number))
    // The order that each good was last found in: an order of thousands of lines is not searched line by line.
    var found = ContiguousArray<Int>(repeating: -1, count: number)
    let (orders, lines, asOf) = (snapshot.ledger.orders, snapshot.ledger.lines, snapshot.asOf)
    let (first, most) = (snapshot.start(ofLast: snapshot.policy.windows.year), snapshot.policy.measures.basketGoods)
    let (products, days, values) = (lines.product.span, orders.day.span, snapshot.counted.values.span)
    let (numbers, amounts) = (lines.order.span, lines.amount.isEmpty ? orders.amount.span : lines.amount.span)
    let (categories, byCategory) = (snapshot.ledger.products.category.span, goods == .categories)
    for run in [slice.orders, slice.anonymous] where !run.isEmpty {
      var last = -1
      for line in lines.lines(of: run) {
        let order = numbers.isEmpty ? line : Int(numbers[line])
        if days[order] < first || days[order] > asOf || values[order] <= 0 || products[line] < 0 || amounts[line] <= 0 {
          continue
        }
        let good = byCategory ? categories[Int(products[line])] : products[line]
        if good < 0 { continue }
        if order != last {
          part.close(most: most)
          last = order
        }
        if found[Int(good)] == order { continue }
        found[Int(good)] = order
        part.own.append(good)
      }
      part.close(most: most)
    }
    return part
  }

  /// The goods of mixed orders, and for each good where the rest of its orders stands.
  private struct Index: Sendable {
    let items: ContiguousArray<Int32>
    /// Where the places of each good begin, one more than there are goods.
    let starts: ContiguousArray<Int>
    /// For each place of a good, the run of larger goods in the same order: from the place behind it on.
    let places: ContiguousArray<Int32>
    let orderEnds: ContiguousArray<Int32>

    init(items: ContiguousArray<Int32>, ends: ContiguousArray<Int>, number: Int) {
      self.items = items
      var starts = ContiguousArray(repeating: 0, count: number + 1)
      for good in items { starts[Int(good) + 1] += 1 }
      for good in 0..<number { starts[good + 1] += starts[good] }
      var next = starts
      var places = ContiguousArray<Int32>(repeating: 0, count: items.count)
      var orderEnds = places
      var place = 0
      for end in ends {
        while place < end {
          let good = Int(items[place])
          (places[next[good]], orderEnds[next[good]]) = (Int32(place), Int32(end))
          next[good] += 1
          place += 1
        }
      }
      (self.starts, self.places, self.orderEnds) = (starts, places, orderEnds)
    }

    /// The pairs whose smaller good is one of these, seen often enough: all of them, or the best so many.
    func pairs(
      of goods: Range<Int>, _ counts: ContiguousArray<Int32>, orders: Int, seen: Int, keep: Int
    ) -> (pairs: [Baskets.Pair], seen: Int) {
      var (pairs, number): ([Baskets.Pair], Int) = ([], 0)
      var (together, touched) = (ContiguousArray<Int32>(repeating: 0, count: counts.count), ContiguousArray<Int32>())
      for good in goods where Int(counts[good]) >= seen {
        for index in starts[good]..<starts[good + 1] {
          for place in Int(places[index]) + 1..<Int(orderEnds[index]) {
            let other = items[place]
            if together[Int(other)] == 0 { touched.append(other) }
            together[Int(other)] += 1
          }
        }
        for other in touched {
          let both = Int(together[Int(other)])
          together[Int(other)] = 0
          if both < seen { continue }
          number += 1
          pairs.append(
            Baskets.Pair(
              first: Int32(good), second: other, both: both, ofFirst: Int(counts[good]), ofSecond: Int(counts[Int(other)]),
              orders: orders))
        }
        touched.removeAll(keepingCapacity: true)
        if pairs.count > 4 * keep { pairs = BasketCount.best(pairs, keep) }
      }
      return (pairs, number)
    }
  }
}
