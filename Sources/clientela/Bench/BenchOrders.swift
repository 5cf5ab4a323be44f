import Trade

/// The orders that `clientela bench` times: three years of a large shop, skewed to the best customers and the latest days, of the same
/// columns and kind as `shared/bench/generate_orders.c`. The same numbers give the same bytes on every machine.
struct BenchOrders {
  /// Rows of the file without its header, 1…1,000,000,000.
  let rows: Int
  /// Customers, at most as many as orders; each has an order if there are enough.
  let customers: Int
  /// Rows of an order, at least 1; they share order, customer, instant and channel. The last order may have fewer.
  let lines: Int

  /// The period that the newest orders finish.
  static let period = "2026-W46"

  private static let header = "order_id,customer_id,created_at,amount,discount,sku,category,channel\n"
  private static let days = 1_096
  private static let categories = [
    "Gardening", "Electronics", "Home & Living", "Toys", "Books", "Groceries", "Apparel", "Beauty", "Sports", "Office",
  ].map { Array($0.utf8) }
  private static let channels = ["web", "shop", "phone", "marketplace", "b2b"].map { Array($0.utf8) }

  /// Hands the file over in pieces of about a mebibyte.
  func write(to sink: ([UInt8]) throws -> Void) rethrows {
    let piece = 1 << 20
    let dates = BenchOrders.dates()
    let step = self.step
    var random = BenchRandom()
    var text = BenchText(capacity: piece + 4096)
    text.append(Array(BenchOrders.header.utf8))
    var row = 0
    var order = 0
    while row < rows {
      // Ranks are spread over the ids, so that the best customers do not stand side by side; the first orders are one of each.
      let rank = order < customers ? order : random.skewed(below: customers, exponent: 22)
      let bits = random.next()
      var head = BenchText(capacity: 64)
      head.number(1_000_000_000 + order)
      head.append([0x2C, 0x43])  // ,C
      head.number(100_000 + rank * step % customers)
      head.comma()
      head.append(dates[BenchOrders.days - 1 - random.skewed(below: BenchOrders.days, exponent: 13)])
      head.time(second: Int(bits % 86_400))
      let channel = BenchOrders.channels[Int(bits >> 52) % BenchOrders.channels.count]
      for _ in 0..<min(lines, rows - row) {
        text.append(head.bytes)
        line(&random, channel, into: &text)
      }
      row += lines
      order += 1
      if text.bytes.count >= piece {
        try sink(text.bytes)
        text.removeAll()
      }
    }
    try sink(text.bytes)
  }

  /// `,amount,discount,sku,category,channel`
  private func line(_ random: inout BenchRandom, _ channel: [UInt8], into text: inout BenchText) {
    let cents = random.cents()
    let bits = random.next()
    text.comma()
    text.hundredths(cents)
    text.comma()
    text.hundredths(bits & 7 == 0 ? cents * Int((bits >> 3) % 26) / 100 : 0)
    text.append(Array(",SKU-".utf8))
    text.padded(Int((bits >> 10) % 20_000), 5)
    text.comma()
    text.append(BenchOrders.categories[Int(bits >> 40) % BenchOrders.categories.count])
    text.comma()
    text.append(channel)
    text.append([0x0A])
  }

  /// A factor without a common divisor with the number of customers, so that each rank has an id of its own.
  private var step: Int {
    var step = 48_271
    while customers % step == 0 { step += 1 }
    return customers > 1 && BenchOrders.divisor(step, customers) > 1 ? 1 : step
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }

  /// "2023-11-22" to "2026-11-21".
  static func dates() -> [[UInt8]] {
    let first = Day(number: 19_683)
    return (0..<days).map { Array(first.advanced(by: $0).iso.utf8) }
  }
}
