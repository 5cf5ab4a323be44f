import Trade

/// How dear customers buy: what they paid for goods with a known category, of what as many pieces cost at a percentile (nearest rank) of the
/// mean prices of the products of their categories. Where the data has no lines: the average order, of that percentile of the buyers'
/// average orders, or of a large order in a small store. segmentation.md §6, `high-end`; `Policy.Tags`.
struct PriceLevel {
  /// In ten-thousandths, rounded down, so that "at least the percentile" stays exact; missing where nothing can be compared.
  let column: ContiguousArray<Int64>

  /// The levels of a snapshot's customers.
  init(_ snapshot: Snapshot) {
    let lines = SoldLines(snapshot)
    let hasGoods = lines.isThere && !snapshot.ledger.products.category.isEmpty
    column = hasGoods ? PriceLevel.byGoods(lines, snapshot) : lines.isThere ? [] : PriceLevel.byOrders(snapshot)
  }

  private static func ratio(_ part: Int128, of whole: Int128) -> Int64 {
    if whole <= 0 { return FactColumn.missing }
    // Nearly always 64 bits will do, whose division is many times as fast.
    if let part = Int64(exactly: part), let whole = Int64(exactly: whole) {
      let (product, overflow) = part.multipliedReportingOverflow(by: 10_000)
      if !overflow { return product / whole }
    }
    return Int64(clamping: part * 10_000 / whole)
  }

  private static func byOrders(_ snapshot: Snapshot) -> ContiguousArray<Int64> {
    let facts = snapshot.facts
    let mean = { @Sendable (customer: Int) -> Int64 in
      Money(units: facts.monetary[customer]).divided(by: Int(facts.orderCount[customer])).units
    }
    let large = snapshot.doubledLargeOrder.map { $0 / 2 }
    let percentile = snapshot.policy.tags.dear
    let bound = large ?? Descending(ContiguousArray(facts.buyers.lazy.map { mean($0.index) })).percentile(percentile)
    return snapshot.column { slice, filling in
      for customer in slice.customers {
        let isBuyer = facts.orderCount[customer] > 0
        filling.set(customer, isBuyer ? ratio(Int128(mean(customer)), of: Int128(bound)) : FactColumn.missing)
      }
    }
  }

  private static func byGoods(_ lines: SoldLines, _ snapshot: Snapshot) -> ContiguousArray<Int64> {
    let (categories, bounds) = (snapshot.ledger.products.category, PriceLevel.bounds(lines, snapshot))
    return snapshot.column { slice, filling in
      var (paid, dear) = (Int128(0), Int128(0))
      let (categories, bounds) = (categories.span, bounds.span)
      lines.forEach(of: slice, where: { _ in true }) { line in
        let (category, pieces) = (Int(categories[line.product]), lines.pieces(line))
        if category < 0 || pieces <= 0 { return }
        paid += Int128(line.amount)
        // Two numbers of 64 bits always have a product of 128; a checked multiplication is a call.
        dear += Int128(pieces) &* Int128(bounds[category])
      } then: { customer, _ in
        filling.set(customer, ratio(paid * 10_000, of: dear))
        (paid, dear) = (0, 0)
      }
    }
  }

  /// What was paid for a product, and for how many pieces in ten-thousandths.
  private struct Sold {
    var paid: Int128 = 0
    var pieces: Int128 = 0
  }

  /// The percentile of the prices of each category's products, a piece.
  private static func bounds(_ lines: SoldLines, _ snapshot: Snapshot) -> ContiguousArray<Int64> {
    let products = snapshot.ledger.products
    let parts = snapshot.slices.map { slice in
      var sold = ContiguousArray(repeating: Sold(), count: products.count)
      var own = sold.mutableSpan
      for run in [slice.orders, slice.anonymous] {
        lines.forEach(of: run) { line in
          let pieces = lines.pieces(line)
          if pieces <= 0 { return }
          own[line.product].paid += Int128(line.amount)
          own[line.product].pieces += Int128(pieces)
        }
      }
      return sold
    }
    var prices = Array(repeating: ContiguousArray<Int64>(), count: products.categories.count)
    for product in 0..<products.count where products.category[product] >= 0 {
      let (paid, pieces) = parts.reduce((Int128(0), Int128(0))) { ($0.0 + $1[product].paid, $0.1 + $1[product].pieces) }
      if pieces > 0 { prices[Int(products.category[product])].append(roundedQuotient(paid * 10_000, pieces)) }
    }
    let percentile = snapshot.policy.tags.dear
    return ContiguousArray(prices.map { Descending($0).percentile(percentile) })
  }
}
