import Trade

/// A ledger in the making, for tests: orders and refunds by customer id, in any order.
struct Shop {
  /// An order; amounts are units of the currency, as decimals times 10,000.
  struct Order {
    var customer: String?
    var day: Day
    var amount: Int64
    var status = OrderStatus.paid
    var refund: Int64 = 0
    var discount: Int64 = 0
    var profit: Int64?
    var second: UInt32 = 0
    var lines: [(product: String, amount: Int64)] = []
  }

  var orders: [Order] = []
  /// Refunds with a date: the index of an order in `orders`, or nil with a customer.
  var refunds: [(order: Int?, customer: String?, day: Day, amount: Int64)] = []
  /// Which of `refunds` that have an order were rows with a negative amount, and not cells of a refund column. One without an order
  /// always was.
  var negativeRows: Set<Int> = []
  /// People with a customer record, ordering or not.
  var contacts: [String] = []
  /// Category of each product.
  var categories: [String: String] = [:]

  /// Adds an order of whole currency units.
  mutating func sell(_ customer: String?, _ day: String, _ units: Int64, status: OrderStatus = .paid, profit: Int64? = nil) {
    orders.append(
      Order(
        customer: customer, day: date(day), amount: units * Money.scale, status: status, profit: profit.map { $0 * Money.scale }))
  }

  /// The ledger, as a loader would make it.
  var ledger: Ledger {
    let names = Set(orders.compactMap(\.customer) + refunds.compactMap(\.customer) + contacts).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, CustomerID($0)) })
    let number = { (name: String?) in name.flatMap { numbers[$0] } ?? .nobody }
    var ids = TextPool()
    for name in names { ids.append(name.utf8) }

    var table = OrderTable()
    let hasProfit = orders.contains { $0.profit != nil }
    let owners = standing.map { number(orders[$0].customer) }
    table.starts = ContiguousArray((0...names.count).map { owner in Int32(owners.count { $0 != .nobody && $0.index < owner }) })
    for order in standing.map({ orders[$0] }) {
      table.placed.append(Instant(seconds: UInt32(order.day.number) * 86_400 + order.second))
      table.day.append(order.day)
      table.amount.append(order.amount)
      table.status.append(order.status)
      table.refund.append(order.refund)
      table.discount.append(order.discount)
      if hasProfit { table.profit.append(order.profit ?? OrderTable.unknown) }
    }
    var given = RefundTable()
    for refund in refunds {
      given.order.append(refund.order.flatMap { standing.firstIndex(of: $0) }.map { Int32($0) } ?? -1)
      given.customer.append(number(refund.order.map { orders[$0].customer } ?? refund.customer))
      given.day.append(refund.day)
      given.amount.append(refund.amount)
      given.rows.append(refund.order == nil ? 1 : 0)
    }
    let (products, lines) = goods
    let isRow = refunds.indices.map { refunds[$0].order == nil || negativeRows.contains($0) }
    var read = Intake.Tally(rows: orders.count, amount: Money(units: orders.reduce(0) { $0 + $1.amount }))
    var column = Money(units: orders.reduce(0) { $0 + $1.refund })
    for (refund, isRow) in zip(refunds, isRow) {
      if isRow {
        read.rows += 1
        read.amount.units -= refund.amount
      } else {
        column.units += refund.amount
      }
    }
    if !negativeRows.isEmpty {
      table.rows = ContiguousArray(repeating: 1, count: orders.count)
      for row in negativeRows where given.order[row] >= 0 { table.rows[Int(given.order[row])] += 1 }
    }
    return Ledger(
      customers: CustomerTable(ids: ids), products: products, orders: table, lines: lines, refunds: given,
      intake: Intake(read: read, refunds: column))
  }

  /// The orders as they stand in a ledger: by customer, anonymous ones last, then by instant, amount and row.
  private var standing: [Int] {
    orders.indices.sorted { a, b in
      let (first, second) = (orders[a], orders[b])
      if first.customer != second.customer {
        guard let name = first.customer, let other = second.customer else { return second.customer == nil }
        return name.utf8.lexicographicallyPrecedes(other.utf8)
      }
      return (first.day, first.second, first.amount, a) < (second.day, second.second, second.amount, b)
    }
  }

  private var goods: (ProductTable, LineTable) {
    var (products, lines) = (ProductTable(), LineTable())
    let names = Set(orders.flatMap(\.lines).map(\.product)).sorted()
    let kinds = Set(names.compactMap { categories[$0] }).sorted()
    for kind in kinds { products.categories.append(kind.utf8) }
    for name in names {
      products.ids.append(name.utf8)
      products.names.append("".utf8)
      products.category.append(categories[name].flatMap { kinds.firstIndex(of: $0) }.map { Int32($0) } ?? -1)
    }
    for (index, order) in standing.map({ orders[$0] }).enumerated() {
      for line in order.lines {
        lines.order.append(Int32(index))
        lines.product.append(Int32(names.firstIndex(of: line.product) ?? -1))
        lines.amount.append(line.amount)
      }
    }
    return (products, lines)
  }
}

/// The day of `2026-11-15`; 1970-01-01 for what is no day.
func date(_ text: String) -> Day {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) ?? Day(number: 0) : Day(number: 0)
}
