import Trade

@testable import Analysing

/// A ledger with everything that tells of habits, for tests: made from a shop, with the columns that shops in tests do not have.
struct Market {
  var shop = Shop()
  /// By number of the order in `shop.orders`; a column that nobody fills is missing.
  var channels: [Int: String] = [:]
  var campaigns: [Int: String] = [:]
  var coupons: [Int: String] = [:]
  var gifts: Set<Int> = []
  /// By product.
  var brands: [String: String] = [:]
  /// Pieces of each line of a product, else one.
  var pieces: [String: Int64] = [:]
  var hasPieces = false
  /// Rows of the table: id, first and last day, kind, category, SKU.
  var calendar: [(id: String, from: String, to: String, kind: String, category: String?, sku: String?)] = []
  /// Cells of the customer file by customer.
  var cells: [CustomerColumn: [String: String]] = [:]

  /// Sells lines of products on a day.
  mutating func sell(_ customer: String?, _ day: String, _ lines: [(String, Int64)], discount: Int64 = 0) {
    var order = Shop.Order(customer: customer, day: date(day), amount: lines.reduce(0) { $0 + max(0, $1.1) } * Money.scale)
    order.lines = lines.map { ($0.0, $0.1 * Money.scale) }
    order.discount = discount * Money.scale
    shop.orders.append(order)
  }

  /// The ledger: each order is known again by its second, which says its number.
  var ledger: Ledger {
    var shop = shop
    for index in shop.orders.indices { shop.orders[index].second = UInt32(index) }
    var ledger = shop.ledger
    let order = ledger.orders.placed.map { Int($0.seconds % 86_400) }
    ledger.orders.channel = Market.words(order.map { channels[$0] })
    ledger.orders.campaign = Market.words(order.map { campaigns[$0] })
    ledger.orders.coupon = Market.words(order.map { coupons[$0] })
    if !gifts.isEmpty { ledger.orders.isGift = ContiguousArray(order.map(gifts.contains)) }
    if ledger.orders.discount.allSatisfy({ $0 == 0 }) { ledger.orders.discount = [] }
    let products = (0..<ledger.products.count).map { ledger.products.ids[$0] }
    for line in ledger.lines.product.indices where products[Int(ledger.lines.product[line])].isEmpty {
      ledger.lines.product[line] = -1
    }
    let labels = Set(brands.values).sorted()
    for label in labels { ledger.products.brands.append(label.utf8) }
    if !labels.isEmpty {
      ledger.products.brand = ContiguousArray(
        products.map { brands[$0].flatMap { labels.firstIndex(of: $0) }.map { Int32($0) } ?? -1 })
    }
    if hasPieces {
      ledger.lines.quantity = ContiguousArray(
        ledger.lines.product.map { $0 < 0 ? 10_000 : pieces[products[Int($0)], default: 1] * 10_000 })
    }
    ledger.campaigns.id = Market.words(calendar.map(\.id))
    ledger.campaigns.kind = Market.words(calendar.map(\.kind))
    ledger.campaigns.category = Market.words(calendar.map(\.category))
    ledger.campaigns.sku = Market.words(calendar.map(\.sku))
    ledger.campaigns.starts = ContiguousArray(calendar.map { date($0.from) })
    ledger.campaigns.ends = ContiguousArray(calendar.map { date($0.to) })
    ledger.customers.isRecorded = ContiguousArray(repeating: true, count: ledger.customers.count)
    for (column, cells) in cells {
      var texts = TextPool()
      for customer in 0..<ledger.customers.count { texts.append((cells[ledger.customers.ids[customer]] ?? "").utf8) }
      ledger.customers.texts[column] = texts
    }
    return ledger
  }

  /// Distinct words in the order of their bytes; a column of nothing is missing.
  static func words(_ cells: [String?]) -> WordColumn {
    var column = WordColumn()
    let words = Set(cells.compactMap { $0 }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if words.isEmpty { return column }
    for word in words { column.words.append(word.utf8) }
    column.number = ContiguousArray(cells.map { cell in cell.flatMap { words.firstIndex(of: $0) }.map { Int32($0) } ?? -1 })
    return column
  }

  /// A snapshot of it.
  func snapshot(asOf day: String, policy: Policy = Policy(), language: String = "en") throws -> Snapshot {
    let ledger = ledger
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc, language: language)
    return Snapshot(
      store: store, policy: policy, ledger: ledger, counted: Counted(ledger, asOf: date(day)),
      slices: Slices(ledger.orders, jobs: 2), ranking: .revenue)
  }
}

extension Snapshot {
  /// A customer by the id in the data.
  func customer(_ name: String) throws -> CustomerID {
    CustomerID(try required((0..<ledger.customers.count).first { ledger.customers.ids[$0] == name }))
  }
}
