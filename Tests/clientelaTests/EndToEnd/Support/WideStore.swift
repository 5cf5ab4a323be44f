/// A store of 24 buyers and six contacts with every table and every optional column that a feature may need, by arithmetic alone.
enum WideStore {
  /// A table as its head and its rows.
  struct Table: Sendable {
    var head: [String]
    var rows: [[String]]

    /// The same without some columns.
    func without(_ columns: Set<String>) -> Table {
      let kept = head.indices.filter { !columns.contains(head[$0]) }
      return Table(head: kept.map { head[$0] }, rows: rows.map { row in kept.map { row[$0] } })
    }

    var csv: String { ([head] + rows).map { $0.joined(separator: ",") + "\n" }.joined() }
  }

  static let configuration = """
    store: { name: Wide, currency: EUR, timezone: Europe/Madrid }
    sources:
      orders: orders.csv
      lines: lines.csv
      customers: customers.csv
      products: products.csv
      people: people.csv
      contacts: contacts.csv
      dates: dates.csv
      campaigns: campaigns.csv
    period: month
    privacy: full

    """

  /// Columns that their table cannot do without, by table.
  static let required: [String: Set<String>] = [
    "orders": ["customer_id", "placed_at", "amount", "order_id"], "lines": ["order_id", "amount"], "customers": ["customer_id"],
    "products": ["sku"], "people": ["customer_id", "name"], "contacts": ["customer_id", "at"], "dates": ["customer_id", "date"],
    "campaigns": ["campaign", "starts", "ends"],
  ]

  /// The files of the store; without some columns of some tables, and without the tables in `dropped`.
  static func files(without missing: [String: Set<String>] = [:], dropping dropped: Set<String> = []) -> [String: String] {
    var files: [String: String] = [:]
    for (name, table) in tables where !dropped.contains(name) { files[name + ".csv"] = table.without(missing[name] ?? []).csv }
    let lines = configuration.split(separator: "\n", omittingEmptySubsequences: false)
    files["clientela.yml"] = lines.filter { line in !dropped.contains { line.hasPrefix("  \($0): ") } }.joined(separator: "\n")
    return files
  }

  static let tables: [String: Table] = [
    "orders": orders, "lines": lines, "customers": customers, "products": products, "people": people, "contacts": contacts,
    "dates": dates, "campaigns": campaigns,
  ]

  /// Days of 2025 and 2026 as they are written.
  private static func day(_ number: Int) -> String {
    let (month, date) = (number / 28 % 22, number % 28 + 1)
    let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
    return "\(2025 + month / 12)-\(two(month % 12 + 1))-\(two(date))"
  }

  private static func pick(_ words: [String], _ number: Int) -> String { words[number % words.count] }

  /// Order numbers with their customers and days: the n-th customer orders n mod 7 + 1 times.
  private static let sales: [(customer: Int, day: Int)] = (0..<24).flatMap { customer in
    (0...customer % 7).map { (customer, 600 - customer * 11 - $0 * (13 + customer)) }
  }

  private static let orders = Table(
    head: [
      "order_id", "customer_id", "placed_at", "amount", "status", "paid_at", "delivered_at", "discount", "refund",
      "refunded_at", "refund_reason",
      "cancel_reason", "channel", "campaign", "coupon", "payment_method", "gift", "region", "city", "street",
      "cost",
    ],
    rows: sales.enumerated().map { number, sale in
      let isUnpaid = number % 29 == 28
      return [
        "o\(number)", "c\(sale.customer + 10)", day(sale.day) + "T\(9 + number % 9):30:00", "\(20 + number * 7 % 60).50",
        isUnpaid ? "unpaid" : "paid", isUnpaid ? "" : day(sale.day), day(sale.day + 3), number % 3 == 0 ? "5.00" : "0",
        number % 17 == 16 ? "3.00" : "", number % 17 == 16 ? day(sale.day + 5) : "", number % 17 == 16 ? "too late" : "", "",
        pick(["shop", "web", "market"], number),
        number % 5 == 4 ? "spring" : "", number % 4 == 0 ? "SAVE" : "", pick(["card", "cash"], number),
        number % 6 == 0 ? "yes" : "no",
        pick(["North", "South"], sale.customer), pick(["Alba", "Brena", "Costa"], sale.customer), "Calle \(sale.customer)",
        "8.00",
      ]
    })

  private static let lines = Table(
    head: ["order_id", "amount", "sku", "product", "category", "brand", "quantity", "unit_price"],
    rows: sales.indices.flatMap { number in
      let total = 2050 + number * 700 % 6000
      return (0..<2).map { line in
        let product = (number + line * 3) % 6
        let cents = line == 0 ? total / 2 : total - total / 2
        let text = "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
        return [
          "o\(number)", text, "s\(product)", "Tea \(product)", pick(["green", "black", "white"], product),
          pick(["Hill", "Vale"], product), "1", text,
        ]
      }
    })

  private static let products = Table(
    head: ["sku", "product", "category", "brand", "style", "price", "cost", "launched_at", "supply_days"],
    rows: (0..<6).map {
      [
        "s\($0)", "Tea \($0)", pick(["green", "black", "white"], $0), pick(["Hill", "Vale"], $0), "loose", "\(10 + $0).00",
        "4.00",
        day(300 + $0 * 40), "30",
      ]
    })
}
