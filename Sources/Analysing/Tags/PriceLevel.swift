import Trade

/// How dear customers buy: what they paid for goods with a known category, of what as many pieces cost at a percentile (nearest rank) of the
/// mean prices of the products of their categories. Where the data has no lines: the average order, of that percentile of the buyers'
/// average orders, or of a large order in a small store. segmentation.md §6, `high-end`; `Policy.Tags`.
struct PriceLevel {
  /// In ten-thousandths, rounded down, so that "at least the percentile" stays exact; missing where nothing can be compared.
  let column: ContiguousArray<Int64>

  /// The levels of a source's customers.
  init(_ source: FactSource) {
    let ledger = source.snapshot.ledger
    let hasGoods = ledger.lines.count > 0 && !ledger.products.category.isEmpty
    column = hasGoods ? PriceLevel.byGoods(source) : ledger.lines.count > 0 ? [] : PriceLevel.byOrders(source)
  }

  private static func ratio(_ part: Int128, of whole: Int128) -> Int64 {
    whole <= 0 ? FactColumn.missing : Int64(clamping: part * 10_000 / whole)
  }

  private static func byOrders(_ source: FactSource) -> ContiguousArray<Int64> {
    let facts = source.snapshot.facts
    let mean = { @Sendable (customer: Int) -> Int64 in
      Money(units: facts.monetary[customer]).divided(by: Int(facts.orderCount[customer])).units
    }
    let large = source.snapshot.doubledLargeOrder.map { $0 / 2 }
    let percentile = source.snapshot.policy.tags.dear
    let bound = large ?? Descending(ContiguousArray(facts.buyers.lazy.map { mean($0.index) })).percentile(percentile)
    return source.column {
      ()
    } _: { _, customer in
      facts.orderCount[customer] > 0 ? ratio(Int128(mean(customer)), of: Int128(bound)) : FactColumn.missing
    }
  }

  private static func byGoods(_ source: FactSource) -> ContiguousArray<Int64> {
    let (ledger, counted) = (source.snapshot.ledger, source.snapshot.counted)
    let (orders, lines, categories) = (ledger.orders, ledger.lines, ledger.products.category)
    let bounds = PriceLevel.bounds(source)
    return source.column {
      ()
    } _: { _, customer in
      var (paid, dear) = (Int128(0), Int128(0))
      for line in lines.lines(of: orders.orders(of: CustomerID(customer))) where lines.product[line] >= 0 {
        let category = categories[Int(lines.product[line])]
        let (amount, pieces) = (lines.amount(of: line, in: orders), PriceLevel.pieces(lines, line))
        if category < 0 || amount <= 0 || pieces <= 0 || counted.net(lines.orderNumber(of: line)) <= 0 { continue }
        paid += Int128(amount) * 10_000
        dear += Int128(pieces) * Int128(bounds[Int(category)])
      }
      return ratio(paid, of: dear)
    }
  }

  /// Pieces of a line in ten-thousandths: one where nobody counted them.
  private static func pieces(_ lines: LineTable, _ line: Int) -> Int64 { lines.quantity.isEmpty ? 10_000 : lines.quantity[line] }

  /// The percentile of the prices of each category's products, a piece.
  private static func bounds(_ source: FactSource) -> [Int64] {
    let (ledger, counted) = (source.snapshot.ledger, source.snapshot.counted)
    let (orders, lines) = (ledger.orders, ledger.lines)
    let none = ContiguousArray<Int128>(repeating: 0, count: ledger.products.count)
    let parts = source.snapshot.slices.map { slice in
      var (paid, pieces) = (none, none)
      for run in [slice.orders, slice.anonymous] where !run.isEmpty {
        for line in lines.lines(of: run) where lines.product[line] >= 0 {
          let (amount, number) = (lines.amount(of: line, in: orders), PriceLevel.pieces(lines, line))
          if amount <= 0 || number <= 0 || counted.net(lines.orderNumber(of: line)) <= 0 { continue }
          paid[Int(lines.product[line])] += Int128(amount)
          pieces[Int(lines.product[line])] += Int128(number)
        }
      }
      return (paid, pieces)
    }
    var prices = Array(repeating: ContiguousArray<Int64>(), count: ledger.products.categories.count)
    for product in none.indices where ledger.products.category[product] >= 0 {
      let (paid, pieces) = parts.reduce((Int128(0), Int128(0))) { ($0.0 + $1.0[product], $0.1 + $1.1[product]) }
      if pieces > 0 { prices[Int(ledger.products.category[product])].append(roundedQuotient(paid * 10_000, pieces)) }
    }
    let percentile = source.snapshot.policy.tags.dear
    return prices.map { Descending($0).percentile(percentile) }
  }
}
