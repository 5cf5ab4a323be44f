import Testing
import Trade

@testable import Loading

@Suite("Columns against rows")
struct ColumnReadingTests {
  /// Cells of one kind as shops write them: most of them usual, some readable in another way, some not at all.
  private static let dates = [
    "2026-01-31T23:59:59Z", "2026-02-01 00:00:00", "2026-02-28", "2024-02-29", "2026-02-29", "2026-03-29 02:30:00", "2105-12-31",
    "1989-12-31", "2026-1-5", "2026-01-05T10:00:00+01:00", "", "2026-13-01", "2026-04-31", "2026-04-30T24:00:00Z", "20260101",
    "2026-01-05T10:00:60Z", "2026-O1-05", "1990-01-01T00:00:00Z", "2026-12-31T23:59:59", " 2026-05-05 ",
  ]
  private static let amounts = [
    "0", "7", "12", "123456", "99999999", "999999999", "1234567890", "0.5", "5.", ".5", "1.25", "10.00", "999.99", "12345.67",
    "123456.78", "1,234.50", "-3", "-0.95", "-", "--1", "€5", "(12.00)", "", "abc", "1.2345", "1.23456", "1e5", "5 ", "0000.10",
    "12.5-", "99999.9", "1.0x",
  ]
  private static let customers = [
    "A1", "A1", "B-0002", "=\"0042\"", "'7210", "", "a@b.example", "A@B.example", "sixteen-bytes-ok", "Zoë",
    "longer than sixteen bytes", "0042",
  ]
  private static let products = ["TEA-1", "TEA-2", "", "Grüner Tee", " TEA-1 "]

  /// An export of random cells; `rare` of a thousand rows get a random one, the others usual ones.
  private func export(_ seed: UInt64, rare: Int, quoted: Bool, hasIDs: Bool, longIDs: Bool) -> String {
    var dice = Dice(state: seed)
    func write(_ cells: [String]) -> String {
      cells.map { quoted || $0.contains(",") ? "\"" + $0.replacing("\"", with: "\"\"") + "\"" : $0 }.joined(separator: ",")
    }
    var header = [
      "customer_id", "created_at", "amount", "discount", "profit", "quantity", "status", "sku", "product", "category", "channel",
      "gift", "brand",
    ]
    if hasIDs { header.insert("order_id", at: 0) }
    var lines = [write(header)]
    var order = 100
    for _ in 0..<600 {
      func pick(_ all: [String], _ usual: Int) -> String {
        Int.random(in: 0..<1000, using: &dice) < rare ? all.randomElement(using: &dice) ?? "" : all[usual]
      }
      if Int.random(in: 0..<3, using: &dice) > 0 { order += 1 }
      let id = Self.customers.count - (longIDs ? 0 : 2)
      var cells = [
        pick(Array(Self.customers[..<id]), 2), pick(Self.dates, 0), pick(Self.amounts, 11), pick(Self.amounts, 0),
        pick(Self.amounts, 12), pick(Self.amounts, 1), pick(["paid", "refunded", "", "odd"], 0), pick(Self.products, 0),
        pick(["Sencha", "", "Grün"], 0), pick(["Tea", "", "Té"], 0),
        pick(["shop", "", " web", "Año", "a channel of more than sixteen bytes"], 0), pick(["no", "", "yes", "perhaps"], 0),
        pick(["Leaf", "", "Höfer", "Acme"], 0),
      ]
      if hasIDs {
        cells.insert(pick(["7", "=\"8\"", "", "A\"9"], 0) == "7" ? "\(order)" : pick(["7", "=\"8\"", "", "A\"9"], 1), at: 0)
      }
      lines.append(write(cells))
      if Int.random(in: 0..<60, using: &dice) == 0 {
        lines.append(["", ",,,", "one,cell", "\"two\nlines\",x"].randomElement(using: &dice) ?? "")
      }
    }
    return lines.joined(separator: Bool.random(using: &dice) ? "\n" : "\r\n")
  }

  private func load(_ text: String, byRow: Bool, origins: Bool, zone: String, block: Int) throws -> Ledger {
    try withFolder(["orders.csv": text]) { folder in
      let sources = Sources(orders: TableSource(files: ["orders.csv"], folder: folder))
      let loader = Loader(
        sources: sources, store: try testStore(zone: zone, currency: "EUR"), maxRejects: Share(1, of: 1), keepsOrigins: origins)
      return try loader.load(block: block, byRow: byRow)
    }
  }

  /// Loads a file both ways, and by keys.
  private func expectSame(_ text: String, zone: String = "UTC", block: Int = 1 << 19) throws {
    let expected = try load(text, byRow: true, origins: true, zone: zone, block: block)
    expectEqual(try load(text, byRow: false, origins: true, zone: zone, block: block), expected, .files)
    // Without origins, plain orders are sorted by the ids themselves.
    var plain = expected
    (plain.orders.ids, plain.orders.sourceFile, plain.orders.sourceLine) = (TextPool(), [], [])
    expectEqual(try load(text, byRow: false, origins: false, zone: zone, block: block), plain, .files)
  }

  @Test("An id that is too long for a key, in a row that is read by itself, changes no other row's customer")
  func lateLongID() throws {
    let odd = "a-customer-id-of-24-byte,2026-01-02 09:30,2.00"
    try expectSame("customer_id,created_at,amount\nc1,2026-01-01,1.00\n\(odd)\nc2,2026-01-03,3.00\n,2026-01-03,4.00")
  }

  @Test("Doubled quotes that were seen before read as they stand")
  func doubledQuotes() throws {
    let product = #""""Sun"" ""Moon"", L""#
    let rows = (1...20).map { "\($0),c\($0),2026-01-01,1.00,\(product)" }
    let text = "order_id,customer_id,created_at,amount,product\n" + rows.joined(separator: "\n")
    try expectSame(text)
    let ledger = try load(text, byRow: false, origins: false, zone: "UTC", block: 1 << 19)
    #expect(ledger.products.ids.count == 1)
    #expect(ledger.products.ids[0] == #""Sun" "Moon", L"#)
  }

  @Test(
    "Lines of an order are one order; where they disagree, as when they are read one by one",
    arguments: [
      "1,a,2026-01-02,1.00,x\n1,a,2026-01-01,2.00,y\n2,b,2026-01-01,3.00,x", "1,a,2026-01-01,1.00,x\n1,b,2026-01-01,2.00,y",
      "1,a,2026-01-01,1.00,x\n1,a,2026-01-01,1.00,x\n2,b,2026-01-01,3.00,x", "1,a,2026-01-01,1.00,x\n1,,2026-01-01,2.00,y",
      "2,a,2026-01-01,1.00,x\n1,a,2026-01-01,2.00,y\n2,a,2026-01-01,3.00,z", "3,z,2026-01-01,1.00,x\n2,a,2026-01-01,2.00,y",
      "1,,2026-01-01,1.00,x\n1,,2026-01-01,2.00,y\n2,a-long-customer-id,2026-01-01,2.00,y",
      "1,twelve-bytes,2026-01-01,1.00,x\n1,twelve-bytes,2026-01-01,2.00,y\n2,c,2026-01-01,2.00,y",
    ])
  func orders(rows: String) throws {
    for block in [64, 1 << 19] { try expectSame("order_id,customer_id,created_at,amount,product\n" + rows, block: block) }
  }

  @Test("So many rows that they are sorted in groups, on all cores, give the same ledger", arguments: [1, 3], [8, 16])
  func many(lines: Int, longest: Int) throws {
    var dice = Dice(state: UInt64(lines))
    var text = "order_id,customer_id,created_at,amount,sku\n"
    var customer = ""
    for row in 0..<30_000 {
      let number = Int.random(in: 0..<4_000, using: &dice)
      if row % lines == 0 {
        customer = number < 40 ? "" : number < 2_000 ? "C\(number)" : (longest > 8 ? "customer-" : "C") + "\(number)"
      }
      // One customer has a tenth of the rows, and many orders the same instant and amount.
      if number > 3_600 && row % lines == 0 { customer = "B" }
      let day = Int.random(in: 1...28, using: &dice)
      text +=
        "\(100_000 + row / lines),\(customer),2026-01-\(day < 10 ? "0" : "")\(day),\(Int.random(in: 1...5, using: &dice)).00,"
      text += "S\(row)\n"
      if row % 700 == 5 { text += text.split(separator: "\n").last.map { $0 + "\n" } ?? "" }
    }
    try expectSame(text)
  }

  @Test("Rows read by columns are the rows read one by one", arguments: 1...40)
  func same(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let (quoted, hasIDs, longIDs) = (Bool.random(using: &dice), Bool.random(using: &dice), Bool.random(using: &dice))
    let rare = [0, 2, 30, 500].randomElement(using: &dice) ?? 0
    let zone = ["UTC", "Europe/Madrid", "Asia/Shanghai"].randomElement(using: &dice) ?? "UTC"
    let text = export(seed, rare: rare, quoted: quoted, hasIDs: hasIDs, longIDs: longIDs)
    for block in [700, 1 << 19] { try expectSame(text, zone: zone, block: block) }
  }
}
