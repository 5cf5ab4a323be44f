import Trade

/// The lines of counted orders of which category and unit price are known, by category.
struct PricedLines: Sendable {
  private let ledger: Ledger
  private let counted: Counted

  /// The lines as of the day of `counted`.
  init(_ ledger: Ledger, _ counted: Counted) { (self.ledger, self.counted) = (ledger, counted) }

  /// How many categories there are.
  var categories: Int { ledger.products.categories.count }

  /// Tells the order, category, unit price and amount, both > 0, of each priced line of some orders, in their order.
  ///
  /// The unit price is the line's amount ÷ pieces, rounded half to even to a ten-thousandth, else the product's list price.
  @inline(__always) func forEach(
    of orders: Range<Int>, _ body: (_ order: Int, _ category: Int, _ price: Int64, _ amount: Int64) -> Void
  ) {
    let (table, lines, goods) = (ledger.orders, ledger.lines, ledger.products)
    let (numbers, products, quantities) = (lines.order.span, lines.product.span, lines.quantity.span)
    let (days, values) = (table.day.span, counted.values.span)
    let (amounts, categories, prices) = (
      lines.amount.isEmpty ? table.amount.span : lines.amount.span, goods.category.span, goods.price.span
    )
    let asOf = counted.asOf
    for line in lines.lines(of: orders) {
      let (order, product, amount) = (numbers.isEmpty ? line : Int(numbers[line]), Int(products[line]), amounts[line])
      if values[order] <= 0 || days[order] > asOf || product < 0 || amount <= 0 || categories[product] < 0 { continue }
      let pieces = quantities.isEmpty ? 0 : quantities[line]
      let price = pieces > 0 ? PricedLines.price(amount, pieces) : prices.isEmpty ? 0 : prices[product]
      if price > 0 { body(order, Int(categories[product]), price, amount) }
    }
  }

  /// An amount ÷ pieces in ten-thousandths, rounded half to even.
  @inline(__always) static func price(_ amount: Int64, _ pieces: Int64) -> Int64 {
    if pieces == piece { return amount }
    if amount >= Int64.max / piece { return roundedQuotient(Int128(amount) * Int128(piece), Int128(pieces)) }
    let (quotient, rest) = (amount * piece).quotientAndRemainder(dividingBy: pieces)
    return rest > pieces - rest || rest == pieces - rest && quotient % 2 != 0 ? quotient + 1 : quotient
  }

  private static let piece: Int64 = 10_000
}
