import Trade

/// The tables beside the invented orders, with what switches on the segmentations that orders alone do not tell: place, industry, source,
/// price line, and those that need stages, memberships, partners and contacts.
struct BenchTables {
  /// Customers with orders, at least 1; a tenth as many have a record and no order.
  let customers: Int
  /// Products with a price, 0…20,000.
  let products: Int

  /// A table's name, its header, its rows, and what writes a row.
  struct Table {
    let name: String
    let header: String
    let rows: Int
    let row: (_ number: Int, _ random: inout BenchRandom, _ text: inout BenchText) -> Void
  }

  /// All of them.
  var all: [Table] {
    let (records, dates) = (customers + customers / 10, BenchOrders.dates().suffix(365).map { $0 })
    return [
      Table(
        name: "customers", header: "customer_id,region,city,industry,source,gender,birthday,stage,membership,partner,purpose\n",
        rows: records, row: BenchTables.customer),
      Table(name: "contacts", header: "customer_id,at,direction,channel,outcome\n", rows: (records + 1) / 2) {
        BenchTables.contact($0 * 2, dates, &$1, &$2)
      },
      Table(name: "products", header: "sku,brand,price\n", rows: products, row: BenchTables.product),
    ]
  }

  /// The configuration that names them beside the orders.
  func configuration(currency: String) -> String {
    let files = (["orders"] + all.map(\.name)).map { "  \($0): \($0).csv\n" }.joined()
    return "store: { name: Bench, currency: \(currency) }\nsources:\n\(files)"
  }

  private static func customer(_ number: Int, _ random: inout BenchRandom, _ text: inout BenchText) {
    text.append([0x43])
    text.number(100_000 + number)
    text.append(Array(",Region ".utf8))
    let region = random.skewed(below: 60, exponent: 20)
    text.number(region)
    text.append(Array(",City ".utf8))
    text.number(region * 10 + random.skewed(below: 10, exponent: 20))
    word(["", "retail", "food service", "offices", "schools"], &random, &text)
    word(["search", "fair", "friends", "mail", ""], &random, &text)
    word(["f", "m"], &random, &text)
    text.comma()
    text.number(1950 + random.skewed(below: 55, exponent: 10))
    word(
      ["", "", "asked for a price list", "agreed to mailings", "agreed to look at an offer", "refused"], &random, &text, "-06-15")
    word(["", "", "", "club"], &random, &text)
    word(Array(repeating: "", count: 49) + ["yes"], &random, &text)
    word(["", "", "gift"], &random, &text)
    text.append([0x0A])
  }

  private static func contact(_ number: Int, _ dates: [[UInt8]], _ random: inout BenchRandom, _ text: inout BenchText) {
    text.append([0x43])
    text.number(100_000 + number)
    text.comma()
    text.append(dates[random.skewed(below: dates.count, exponent: 10)])
    text.time(second: random.skewed(below: 86_400, exponent: 10))
    word(["in", "out"], &random, &text)
    word(["message", "call", "meeting", "event"], &random, &text)
    word(["answered", "no answer", "interested", "refused", "complaint"], &random, &text)
    text.append([0x0A])
  }

  private static func product(_ number: Int, _ random: inout BenchRandom, _ text: inout BenchText) {
    text.append(Array("SKU-".utf8))
    text.padded(number, 5)
    text.append(Array(",Brand ".utf8))
    text.number(random.skewed(below: 100, exponent: 20))
    text.comma()
    text.hundredths(random.cents())
    text.append([0x0A])
  }

  /// What is left of the cell before, a comma, and one of some words.
  private static func word(
    _ words: [StaticString], _ random: inout BenchRandom, _ text: inout BenchText, _ rest: StaticString = ""
  ) {
    for word in [rest, ",", words[random.skewed(below: words.count, exponent: 10)]] {
      word.withUTF8Buffer { text.append(Array($0)) }
    }
  }
}

extension BenchTables.Table {
  /// Hands the file over in pieces of about a mebibyte.
  func write(to sink: ([UInt8]) throws -> Void) rethrows {
    var (random, text) = (BenchRandom(), BenchText(capacity: (1 << 20) + 4096))
    text.append(Array(header.utf8))
    for number in 0..<rows {
      row(number, &random, &text)
      guard text.bytes.count >= 1 << 20 else { continue }
      try sink(text.bytes)
      text.removeAll()
    }
    try sink(text.bytes)
  }
}
