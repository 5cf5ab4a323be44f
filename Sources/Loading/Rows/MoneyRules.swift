import Trade

/// Makes the money of a row out of its cells: amount, refund, discount and profit, in the store's currency.
///
/// All cells are the row's own and are added over the rows of an order. An export that repeats an order's discount, shipping or
/// refund on each of its lines would be added as often: such exports need a preset that knows it (data.md §1).
struct MoneyRules {
  let currency: [UInt8]
  /// Units of the store's currency for one of another, in hundred-millionths, by code.
  let rates: [[UInt8]: Int64]
  let takesOffShipping: Bool
  let takesOffTax: Bool
  /// Whether the orders' amounts stand in the lines.
  let amountsAreInLines: Bool
  /// The rate of a line's order, where the line itself names no currency.
  var orderRate: Int64?
  /// Whether a product of a price, a quantity and a rate had to be rounded, or an amount in another currency.
  var hasRounded = false

  init(_ store: Store, rates: [String: Int64], source: TableSource, amountsAreInLines: Bool) {
    currency = Array(store.currency.code.utf8)
    self.rates = Dictionary(rates.map { (Array($0.key.uppercased().utf8), $0.value) }) { first, _ in first }
    takesOffShipping = source.amountIncludes.contains(.shipping)
    takesOffTax = source.amountIncludes.contains(.tax)
    self.amountsAreInLines = amountsAreInLines
  }

  /// Reads the row's money into `row`; `cost` is what the pieces of its product cost, if the products file says.
  mutating func read(
    _ file: Row, _ columns: borrowing OrderColumns, into row: inout OrderRow, quantity: Int64?, pieceCost: Int64?
  ) throws(Flaw) {
    let rate = try exchangeRate(file, columns)
    row.rate = rate
    let goods = try amount(file, columns, quantity, rate)
    row.amount = goods ?? 0
    row.hasAmount = goods != nil
    if let rule = columns.rules.lineAmount {
      row.lineAmount = try converted(made(rule, file) ?? 0, rate, columns.amount)
    }
    let refund: Int64
    if let rule = columns.rules.refund { refund = try rule.value(file) } else { refund = try file.positiveAmount(columns.refund) }
    row.refund = try converted(refund, rate, columns.refund)
    // Many exports write discounts as negative amounts.
    row.discount = try converted(abs(file.amount(columns.discount) ?? 0), rate, columns.discount)
    if let profit = try file.amount(columns.profit) {
      row.profit = try converted(profit, rate, columns.profit)
    } else if let cost = try file.amount(columns.cost) {
      row.profit = row.amount - (try converted(cost, rate, columns.cost))
    } else if let pieceCost, let quantity {
      row.profit = row.amount - (try product(Int128(pieceCost) * Int128(quantity), 10_000, columns.quantity))
    }
  }

  /// The amount of a row that is set aside for some other reason; 0 where the amount itself cannot be read.
  func readableAmount(_ file: Row, _ columns: borrowing OrderColumns) -> Int64 {
    var rules = self
    do throws(Flaw) {
      let quantity = columns.amount >= 0 ? nil : try file.quantity(columns.quantity)
      return try rules.amount(file, columns, quantity, exchangeRate(file, columns)) ?? 0
    } catch {
      return 0
    }
  }

  /// Nil where the row leaves the amount to another row of its order.
  private mutating func amount(
    _ file: Row, _ columns: borrowing OrderColumns, _ quantity: Int64?, _ rate: Int64?
  ) throws(Flaw) -> Int64? {
    guard var amount = try goods(file, columns, quantity) else { return nil }
    if takesOffShipping { amount -= try file.amount(columns.shipping) ?? 0 }
    if takesOffTax { amount -= try file.amount(columns.tax) ?? 0 }
    if amount < 0, columns.rules.once.contains(.amount) { throw Flaw(reason: .negative, cell: columns.amount) }
    return try converted(amount, rate, columns.amount)
  }

  /// The row's own amount, or price × quantity × (1 − rate).
  private mutating func goods(_ file: Row, _ columns: borrowing OrderColumns, _ quantity: Int64?) throws(Flaw) -> Int64? {
    if columns.amount >= 0 {
      let amount: Int64?
      if let rule = columns.rules.amount { amount = try made(rule, file) } else { amount = try file.amount(columns.amount) }
      if amount == nil, !columns.rules.once.contains(.amount) { throw Flaw(reason: .missingAmount, cell: columns.amount) }
      return amount
    }
    if amountsAreInLines { return 0 }
    guard let price = try file.amount(columns.unitPrice) else { throw Flaw(reason: .missingAmount, cell: columns.unitPrice) }
    guard let quantity else { throw Flaw(reason: .notAQuantity, cell: columns.quantity) }
    var rate: Int64 = 0
    let cell = file.cell(columns.discountRate)
    if !cell.isEmpty {
      do {
        let read = try file.numbers.rate(cell)
        rate = read.value
        if !read.isExact { hasRounded = true }
      } catch { throw Flaw(reason: error, cell: columns.discountRate) }
    }
    let whole = NumberReader.wholeRate
    return try product(Int128(price) * Int128(quantity) * Int128(whole - rate), 10_000 * Int128(whole), columns.unitPrice)
  }

  /// What a preset's rule makes of the row; nil where it tells no amount.
  private mutating func made(_ rule: AmountRule<Int>, _ file: Row) throws(Flaw) -> Int64? {
    guard let made = try rule.value(file) else { return nil }
    if !made.isExact { hasRounded = true }
    return made.value
  }

  /// Nil for the store's own currency.
  private func exchangeRate(_ file: Row, _ columns: borrowing OrderColumns) throws(Flaw) -> Int64? {
    if columns.currency < 0 { return orderRate }
    let cell = file.cell(columns.currency)
    if cell.isEmpty || (cell.count == currency.count && cell.hasBytes(currency, at: 0)) { return nil }
    let code = cell.bytes.map { $0 >= 97 && $0 <= 122 ? $0 & 0xDF : $0 }
    if code == currency { return nil }
    guard let rate = rates[code] else { throw Flaw(reason: .unknownCurrency, cell: columns.currency) }
    return rate
  }

  /// An amount of a cell in the store's currency; `rate` is nil for that itself.
  mutating func converted(_ amount: Int64, _ rate: Int64?, _ cell: Int) throws(Flaw) -> Int64 {
    guard let rate else { return amount }
    return try product(Int128(amount) * Int128(rate), 100_000_000, cell)
  }

  private mutating func product(_ numerator: Int128, _ denominator: Int128, _ cell: Int) throws(Flaw) -> Int64 {
    if numerator.magnitude / denominator.magnitude > NumberReader.largest.magnitude { throw Flaw(reason: .tooLarge, cell: cell) }
    let result = roundedQuotient(numerator, denominator)
    if Int128(result) * denominator != numerator { hasRounded = true }
    return result
  }
}
