import Foundation
import Testing

@testable import Loading

/// A shop of some two hundred orders with lines, refunds, statuses and difficult names, and what its export looks like in any dialect.
struct DialectShop {
  /// How an export is written.
  struct Dialect: Hashable, CustomTestStringConvertible {
    var separator: Character = ","
    var lineEnd = "\n"
    var encoding: Encoding = .utf8
    var compression: Compression = .none
    var decimal: Character = "."
    var isDayFirst = false

    var testDescription: String {
      "\(separator.debugDescription) \(lineEnd.debugDescription) \(encoding) \(compression) \(decimal) \(isDayFirst ? "dd/MM" : "ISO")"
    }
  }

  /// An encoding, with or without a byte order mark.
  enum Encoding: CaseIterable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, utf16WithMark, gb18030, windows1252, macRoman

    var encoding: TextEncoding {
      switch self {
      case .utf8, .utf8WithMark: .utf8
      case .utf16LittleEndian, .utf16WithMark: .utf16LittleEndian
      case .utf16BigEndian: .utf16BigEndian
      case .gb18030: .gb18030
      case .windows1252: .windows1252
      case .macRoman: .macRoman
      }
    }
    var hasMark: Bool { self == .utf8WithMark || self == .utf16WithMark }
    /// What Windows-1252 and Mac Roman cannot write.
    var isChinese: Bool { self != .windows1252 && self != .macRoman }
  }

  private struct Row {
    var order: String
    var customer: String
    var name: String
    /// Minutes after midnight of the first of January 2026.
    var minute: Int
    var status: String
    /// In cents.
    var amount: Int
    var discount: Int
    var refund: Int?
    var product: Int
    var quantity: Int
    var channel: String
    var gift: String
  }

  private var rows: [Row] = []
  private let products: [String]
  /// The amounts that are not negative, and how many orders have one.
  let paid: Int
  let orders: Int

  /// The same shop each time; Chinese or Western words.
  init(isChinese: Bool) {
    var dice = Dice(state: 77)
    let names =
      isChinese
      ? ["王小明", "欧阳, \"娜娜\"", "李;雷|韩\t梅梅", "张三\n李四 收"]
      : ["Zoë Núñez", "Müller, \"Söhne\" & Cía", "Ana;María|José\tÁlvarez", "Françoise\nc/o Bjørn", "O'Neil <&> \"Sons\" =1+2"]
    products =
      isChinese ? ["龙井茶", "茶杯, 两只", "普洱\"老茶头\""] : ["Thé vert", "Tazón, azul", "Kännchen 5\" hoch", "Crème; brûlée"]
    var (paid, orders) = (0, 0)
    for number in 0..<200 {
      let customer = Int.random(in: 0..<60, using: &dice)
      let minute = Int.random(in: 0..<(400 * 1440), using: &dice)
      let status = ["paid", "paid", "paid", "refunded", "cancelled", "pending"].randomElement(using: &dice) ?? "paid"
      // A row below zero gives money back.
      let isReturn = number % 23 == 7
      orders += isReturn ? 0 : 1
      for line in 0..<(isReturn ? 1 : Int.random(in: 1...4, using: &dice)) {
        let amount = Int.random(in: 1...(number % 9 == 0 ? 250_000_000 : 250_000), using: &dice)
        paid += isReturn ? 0 : amount
        rows.append(
          Row(
            order: "A-\(1000 + number)", customer: "c\(customer)",
            name: names[(customer + number / 50) % names.count] + " \(customer)",
            minute: minute, status: isReturn ? "paid" : status, amount: isReturn ? -amount : amount,
            discount: line == 0 && !isReturn ? number * 5 : 0,
            refund: line == 0 && status == "refunded" && !isReturn ? amount / 2 : nil,
            product: Int.random(in: 0..<products.count, using: &dice), quantity: Int.random(in: 1...9, using: &dice),
            channel: ["", names[number % names.count], "web"][(number + line) % 3],
            gift: ["", "no", "yes"][(number * 7 + line) % 3]))
      }
    }
    (self.paid, self.orders) = (paid, orders)
  }

  /// The export's bytes.
  func bytes(_ dialect: Dialect) throws -> [UInt8] {
    let header = [
      "order_id", "customer_id", "customer_name", "placed_at", "status", "amount", "discount", "refund", "refunded_at", "sku",
      "product", "quantity", "channel", "gift",
    ]
    var text = dialect.encoding.hasMark ? "\u{FEFF}" : ""
    for cells in [header] + rows.map({ cells($0, dialect) }) {
      let written = cells.map { cell in
        let needsQuotes = cell.contains { $0 == dialect.separator || $0 == "\"" || $0.isNewline }
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }
      text += written.joined(separator: String(dialect.separator)) + dialect.lineEnd
    }
    return try Packing.packed(Packing.bytes(text, dialect.encoding.encoding), dialect.compression)
  }

  /// The same shop with its rows in another order.
  func shuffled(_ seed: UInt64) -> DialectShop {
    var (shop, dice) = (self, Dice(state: seed))
    shop.rows.shuffle(using: &dice)
    return shop
  }

  private func cells(_ row: Row, _ dialect: Dialect) -> [String] {
    [
      row.order, row.customer, row.name, date(row.minute, dialect), row.status, money(row.amount, dialect),
      money(row.discount, dialect), row.refund.map { money($0, dialect) } ?? "",
      row.refund == nil ? "" : date(row.minute + 20_000, dialect), "T\(row.product)", products[row.product], "\(row.quantity)",
      row.channel, row.gift,
    ]
  }

  private func date(_ minute: Int, _ dialect: Dialect) -> String {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (day, month, year) = (minute / 1440, 0, 2026)
    while day >= lengths[month] {
      day -= lengths[month]
      (month, year) = month == 11 ? (0, year + 1) : (month + 1, year)
    }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let time = two(minute / 60 % 24) + ":" + two(minute % 60)
    return dialect.isDayFirst
      ? "\(two(day + 1))/\(two(month + 1))/\(year) \(time)" : "\(year)-\(two(month + 1))-\(two(day + 1)) \(time)"
  }

  /// With thousands apart: 1,234.50 or 1.234,50.
  private func money(_ cents: Int, _ dialect: Dialect) -> String {
    var digits = String(cents.magnitude / 100)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    let rest = cents.magnitude % 100
    return (cents < 0 ? "-" : "") + groups.joined(separator: dialect.decimal == "." ? "," : ".") + String(dialect.decimal)
      + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
