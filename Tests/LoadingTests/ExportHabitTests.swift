import Testing
import Trade

@testable import Loading

@Suite("Habits of exports")
struct ExportHabitTests {
  private static let header = "order_id,customer_id,placed_at,amount\n"

  @Test(
    "An id is read without what keeps its digits in a spreadsheet",
    arguments: [
      ("=\"3515123456789012345\"", "3515123456789012345"), ("=\" 0042 \"", "0042"), ("'7210448301122", "7210448301122"),
      ("\t6921734", "6921734"), (" \t 12 ", "12"), ("'-5", "-5"), ("'=1+2", "=1+2"), ("'@ann", "@ann"), ("=\"\"", ""),
      // Everything else stays.
      ("'t Hooft", "'t Hooft"), ("O'Neil", "O'Neil"), ("'", "'"), ("=", "="), ("=\"", "=\""), ("=1+2", "=1+2"),
      ("=\"5", "=\"5"), ("00042", "00042"), ("'abc'", "'abc'"), ("", ""),
    ])
  func bareID(text: String, id: String) {
    let bytes = Array(text.utf8) + [0]
    let found = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { Cell(start: $0, count: buffer.count - 1).bareID.text }
    }
    #expect(found == id)
  }

  @Test("Ids in every dress are the same order, customer and product")
  func sameIDs() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount,sku\n=\"3515\",'72,2026-01-05,1,=\"01\"\n\"=\"\"3515\"\"\",\t72,2026-01-05,2,'01\n\t3515,72,2026-01-05,3,01\n"
    )
    #expect(ledger.orders.amount == [6_0000])
    #expect((0..<ledger.customers.count).map { ledger.customers.ids[$0] } == ["72"])
    #expect(ledger.products.count == 1)
  }

  @Test("Without the option `trim` a customer's id stays as it stands")
  func untrimmed() throws {
    var identity = Identity()
    identity.trim = false
    let ledger = try ledger(ExportHabitTests.header + "1,'72,2026-01-05,1\n2,72,2026-01-05,1\n", identity: identity)
    #expect(ledger.customers.count == 2)
  }

  @Test(
    "Amounts are read with their signs",
    arguments: [
      ("\"$1,240.00\"", 1_240_0000), ("-$0.95", -9500), ("(12.00)", -12_0000), ("$ 12.50 ", 12_5000), ("USD 3.00", 3_0000),
      ("($1.50)", -1_5000), ("\t7.25", 7_2500),
    ])
  func amounts(cell: String, units: Int64) throws {
    let text = "customer_id,placed_at,amount,discount\na,2026-01-05,20,\(cell)\n"
    let ledger = try withFolder(["o.csv": text]) { folder in
      try Loader(sources: Sources(orders: TableSource(files: ["o.csv"], folder: folder)), store: testStore()).load()
    }
    #expect(ledger.orders.discount == [abs(units)])
    #expect(ledger.intake.rejects.isEmpty)
  }

  @Test("Yuan stand behind the figure, and headers have blanks behind their names")
  func yuan() throws {
    let text = "订单编号 ,买家会员名\t,订单创建时间 ,金额  \n1,小明,2026-01-05,0元\n2,小明,2026-01-05,8217.50元\n3,小明,2026-01-05,￥12\n"
    let ledger = try withFolder(["o.csv": "\n\n" + text]) { folder in
      let source = TableSource(
        files: ["o.csv"], folder: folder,
        columns: ["order_id": "订单编号", "customer_id": "买家会员名", "placed_at": "订单创建时间", "amount": "金额"])
      return try Loader(sources: Sources(orders: source), store: testStore(currency: "CNY")).load()
    }
    #expect(ledger.orders.amount == [0, 12_0000, 8_217_5000])
    #expect(ledger.intake.rejects.isEmpty)
  }

  @Test(
    "A footer is left out and noted",
    arguments: [
      "83 record(s) downloaded\n", "\n\n83 record(s) downloaded\n\n\n", "\"83 record(s) downloaded\"",
      "83 record(s) downloaded,,,\n",
      "83,record(s) downloaded\nSeller ID : colina-tea\n", "83 Records exported on 2026-02-01\n", "共83条记录\n",
      "83 record(s) downloaded,,,,,\n",
    ])
  func footer(text: String) throws {
    for block in [1, 7, 1 << 20] {
      let ledger = try ledger(
        "\n\n" + ExportHabitTests.header + "1,a,2026-01-05,1.5\n2,b,2026-01-05,2\n" + text, block: block)
      #expect(ledger.orders.amount == [1_5000, 2_0000])
      #expect(ledger.intake.rejects.isEmpty)
      #expect(ledger.intake.read.rows == 2)
      #expect(ledger.intake.files.map(\.rows) == [2])
      #expect(ledger.intake.notes.contains { $0.hasSuffix("are the export's own footer, no rows, and were left out") })
    }
  }

  @Test(
    "A row that is cut off is a reject and no footer",
    arguments: [
      "3\n", "3,Ann Smith\n", "12 Main Street\n", "3 record(s) downloaded\n4,c,2026-01-05,1\n",
      "3 record(s) downloaded,c,2026-01-05,x\n",
      "1 record(s) downloaded\n2 record(s) downloaded\n3 record(s) downloaded\n4 record(s) downloaded\n",
    ])
  func noFooter(text: String) throws {
    let ledger = try ledger(ExportHabitTests.header + "1,a,2026-01-05,1\n2,b,2026-01-05,2\n" + text)
    #expect(ledger.orders.amount.prefix(2) == [1_0000, 2_0000])
    #expect(!ledger.intake.rejects.isEmpty)
  }
}
