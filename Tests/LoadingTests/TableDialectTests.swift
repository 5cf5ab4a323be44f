import Foundation
import Testing
import Trade

@testable import Loading

@Suite("All tables in every dialect")
struct TableDialectTests {
  /// Tables of a shop, as cells; none holds a separator.
  private static let tables: [String: [[String]]] = [
    "orders.csv": [
      ["order_id", "customer_id", "placed_at", "amount"],
      ["1", "zoë", "2026-01-05 10:00", "20.50"], ["2", "núñez", "2026-01-25 11:00", "12.25"],
      ["3", "o'neil", "2026-02-13", "7.00"],
    ],
    "payments.csv": [["order_id", "amount", "paid_at"], ["1", "20.50", "2026-01-15"], ["2", "12.25", "2026-01-26"]],
    "refunds.csv": [
      ["order_id", "amount", "refunded_at", "reason"], ["1", "5.25", "2026-01-30", "naïve"], ["1", "1.75", "2026-01-20", ""],
    ],
    "products.csv": [
      ["sku", "product", "category", "cost", "launched_at"], ["t", "Thé", "Crème", "3.50", "2025-12-31"],
      ["p", "Pot", "", "", ""],
    ],
    "customers.csv": [
      ["customer_id", "name", "birthday", "height", "weight", "registered_at", "consent", "consent_email", "tags"],
      ["zoë", "Zoë Núñez", "1990-05-17", "171.5", "60", "2025-01-31", "yes", "no", "früh"],
      ["o'neil", "O'Neil <&> =1+2", "", "", "", "", "", "yes", ""], ["zoë", "", "", "", "", "", "no", "", ""],
    ],
    "people.csv": [
      ["customer_id", "name", "role", "phone", "email", "best_time", "decides"],
      ["zoë", "Ana", "Käufer", "+34 600", "ana@shop.example", "mañana", "yes"], ["zoë", "Bea", "", "", "", "", ""],
    ],
    "contacts.csv": [
      ["customer_id", "at", "direction", "channel", "topic", "outcome", "reason", "campaign"],
      ["núñez", "2026-01-31 09:30", "in", "call", "Tè", "ordered", "", "spring"],
      ["zoë", "2026-02-14 09:30", "out", "", "", "", "", ""],
    ],
    "dates.csv": [
      ["customer_id", "date", "kind", "person", "calendar"], ["zoë", "2015-03-14", "child's birthday", "Noël", "solar"],
      ["zoë", "2015-02-28", "", "", ""],
    ],
    "campaigns.csv": [
      ["campaign", "starts", "ends", "kind", "category", "sku", "audience", "discount", "channel", "spend", "target"],
      ["spring", "2026-01-15", "2026-02-28", "promotion", "Crème", "t", "all", "10%", "é", "100.25", "1250.75"],
    ],
  ]

  struct Dialect: CustomTestStringConvertible {
    var separator = ","
    var lineEnd = "\n"
    var encoding = TextEncoding.utf8
    var compression = Compression.none
    var isDayFirst = false
    var shuffle: UInt64?

    var testDescription: String {
      "\(separator.debugDescription) \(lineEnd.debugDescription) \(encoding) \(compression) \(isDayFirst)"
    }
  }

  static let dialects = [
    Dialect(separator: ";", lineEnd: "\r\n", encoding: .windows1252, isDayFirst: true),
    Dialect(separator: "\t", lineEnd: "\r", encoding: .utf16LittleEndian, compression: .zstd),
    Dialect(separator: "|", encoding: .macRoman, compression: .gzip, isDayFirst: true),
    Dialect(lineEnd: "\r\n", encoding: .utf16BigEndian), Dialect(shuffle: 1), Dialect(separator: ";", shuffle: 2),
  ]

  private func bytes(_ rows: [[String]], _ dialect: Dialect) throws -> [UInt8] {
    var body = Array(rows.dropFirst())
    if let seed = dialect.shuffle {
      var dice = Dice(state: seed)
      body.shuffle(using: &dice)
    }
    let text = ([rows[0]] + body).map { cells in
      cells.map { dialect.isDayFirst ? $0.replacing(/^(\d{4})-(\d\d)-(\d\d)/) { "\($0.3)/\($0.2)/\($0.1)" } : $0 }
        .joined(separator: dialect.separator) + dialect.lineEnd
    }
    return try Packing.packed(Packing.bytes(text.joined(), dialect.encoding), dialect.compression)
  }

  private func load(_ dialect: Dialect, block: Int = ChunkReader.usualBlock) throws -> Ledger {
    try withFolder([:]) { folder in
      for (name, rows) in Self.tables { try Data(bytes(rows, dialect)).write(to: URL(fileURLWithPath: folder + "/" + name)) }
      func table(_ name: String) -> TableSource {
        TableSource(
          files: [name + ".csv"], folder: folder, encoding: dialect.encoding == .utf8 ? nil : dialect.encoding.rawValue)
      }
      var sources = Sources(orders: table("orders"), customers: table("customers"), products: table("products"))
      (sources.payments, sources.refunds, sources.people) = (table("payments"), table("refunds"), table("people"))
      (sources.contacts, sources.dates, sources.campaigns) = (table("contacts"), table("dates"), table("campaigns"))
      return try Loader(sources: sources, store: testStore(currency: "EUR"), maxRejects: Share(0, of: 1)).load(block: block)
    }
  }

  @Test("The same tables give the same ledger", arguments: dialects)
  func same(dialect: Dialect) throws {
    let plain = try load(Dialect())
    #expect(plain.intake.rejects.isEmpty)
    #expect(plain.people.count == 2 && plain.contacts.count == 2 && plain.occasions.count == 2 && plain.campaigns.count == 1)
    #expect(plain.refunds.amount.reduce(0, +) == 7_0000)
    #expect(plain.customers.consents[.any]?.contains(.no) == true)
    #expect(plain.orders.status.count { $0 == .paid } == 2)
    expectEqual(try load(dialect), plain, dialect.shuffle == nil ? .rows : .facts)
    expectEqual(try load(dialect, block: 1), plain, dialect.shuffle == nil ? .rows : .facts)
  }
}
