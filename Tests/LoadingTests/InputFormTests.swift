import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Forms of input")
struct InputFormTests {
  private static let header = "customer_id,placed_at,amount\n"

  @Test(
    "Headers and line ends of every kind make the same ledger",
    arguments: [
      "customer_id,placed_at,amount\ra,2026-01-05,1\rb,2026-01-06,2\r",
      "\"customer_id\",\"placed_at\",\"amount\"\na,2026-01-05,1\nb,2026-01-06,2\n",
      "\u{FEFF}\"customer_id\" ,placed_at  ,\tamount\t\r\na,2026-01-05,1\r\nb,2026-01-06,2",
      "customer_id,placed_at,amount,,\na,2026-01-05,1,,\nb,2026-01-06,2,,\n,,,,\n,,,,\n",
      "\n,,\ncustomer_id,placed_at,amount\n\na,2026-01-05,1\n, ,\nb,2026-01-06,2\n\"\",\"\",\"\"\n",
    ])
  func forms(text: String) throws {
    let ledger = try ledger(text)
    #expect(ledger.orders.amount == [1_0000, 2_0000])
    #expect(ledger.customers.count == 2)
    #expect(ledger.intake.rejects.isEmpty)
    #expect(ledger.intake.read.rows == 2)
    #expect(ledger.intake.files.map(\.rows) == [2])
  }

  @Test(
    "A file of a byte order mark alone, or of separators alone, is empty", arguments: ["\u{FEFF}", "\u{FEFF}\r\n", ",,,\n,,,\n"])
  func empty(text: String) throws {
    #expect(try failure(text).description == "orders.csv: is empty; export it again, with a header and rows")
  }

  @Test("A row of 50,000 cells is set aside, and a header of as many is read")
  func wide() throws {
    let cells = String(repeating: ",x", count: 49_997)
    let ledger = try ledger(InputFormTests.header + "a,2026-01-05,1\nb,2026-01-05,2\(cells)\nc,2026-01-05,4\n")
    #expect(ledger.orders.amount == [1_0000, 4_0000])
    #expect(
      ledger.intake.rejects.map(\.reason) == [
        "the row has 50000 cells where the header has 3; look for an unquoted separator or line break"
      ])
    #expect(ledger.intake.read == Intake.Tally(rows: 3, amount: Money(units: 5_0000)))
    let wide = "customer_id,placed_at,amount\(cells)\na,2026-01-05,1\(cells)\n"
    #expect(try LoadingTests.ledger(wide).orders.amount == [1_0000])
  }

  @Test("Zero bytes after the first 4,096 set their rows aside")
  func zeroBytes() throws {
    let rows = (1...400).map { "c\($0),2026-01-05,1\n" }.joined()
    let ledger = try ledger(InputFormTests.header + rows + "a\u{0},2026-01-05,1\né\u{0},2026-01-05,1\nb,2026-01-05,\u{0}1\n")
    #expect(ledger.orders.count == 400)
    #expect(
      ledger.intake.rejects.map(\.reason) == [
        "holds bytes that are no text in the file's encoding, so the id cannot be known",
        "holds bytes that are no text in the file's encoding, so the id cannot be known",
        "is not an amount; expected digits and one decimal separator",
      ])
  }

  @Test("Ids that are blank or no UTF-8 are rejects of customers and products, and no rows of the orders")
  func identifiers() throws {
    try withFolder(["orders.csv": InputFormTests.header + "a,2026-01-05,1\n"]) { folder in
      let bad: [UInt8] = [0xBF, 0xCD, 0x2C, 0x31, 0x0A]
      try Data(Array("customer_id,name\na,Ann\n ,Nobody\n".utf8) + bad).write(to: URL(fileURLWithPath: folder + "/customers.csv"))
      try Data(Array("sku,cost\nt1,2\n,3\n".utf8) + bad).write(to: URL(fileURLWithPath: folder + "/products.csv"))
      func table(_ name: String) -> TableSource { TableSource(files: [name], folder: folder, encoding: "utf-8") }
      let sources = Sources(orders: table("orders.csv"), customers: table("customers.csv"), products: table("products.csv"))
      let ledger = try Loader(sources: sources, store: try testStore(), maxRejects: Share(1, of: 1)).load()
      let found = ledger.intake.rejects.map { "\($0.file):\($0.line) \($0.column): \($0.reason)" }
      #expect(
        found == [
          "products.csv:3 sku: the id is blank",
          "products.csv:4 sku: holds bytes that are no text in the file's encoding, so the id cannot be known",
          "customers.csv:3 customer_id: the id is blank",
          "customers.csv:4 customer_id: holds bytes that are no text in the file's encoding, so the id cannot be known",
        ])
      #expect(ledger.intake.read == Intake.Tally(rows: 1, amount: Money(units: 1_0000)))
      #expect(ledger.customers.count == 1)
    }
  }

  @Test("An id that is no UTF-8 in the orders is a reject with its amount")
  func orderIdentifiers() throws {
    try withFolder([:]) { folder in
      let text = Array(InputFormTests.header.utf8) + [0xBF, 0xCD] + Array(",2026-01-05,3\nb,2026-01-05,1\n".utf8)
      try Data(text).write(to: URL(fileURLWithPath: folder + "/orders.csv"))
      let source = TableSource(files: ["orders.csv"], folder: folder, encoding: "utf-8")
      let ledger = try Loader(sources: Sources(orders: source), store: try testStore(), maxRejects: Share(1, of: 1)).load()
      #expect(
        ledger.intake.rejects.map(\.reason) == ["holds bytes that are no text in the file's encoding, so the id cannot be known"])
      #expect(ledger.intake.rejectedAmount == Money(units: 3_0000))
      #expect(ledger.orders.amount == [1_0000])
    }
  }

  @Test("An excluded customer of the customers file is no contact")
  func excludedContact() throws {
    var identity = Identity()
    identity.exclude = ["staff"]
    let ledger = try ledger(
      InputFormTests.header + "a,2026-01-05,1\nstaff,2026-01-05,2\n",
      others: ["customers.csv": "customer_id,name\nstaff,Till\na,Ann\nz,Zoë\n"], identity: identity)
    #expect((0..<ledger.customers.count).map { ledger.customers.ids[$0] } == ["a", "z"])
    #expect(ledger.intake.excluded == Intake.Tally(rows: 1, amount: Money(units: 2_0000)))
  }

  @Test("A dash reads the standard input")
  func standardInput() throws {
    try withFolder(["input.csv": InputFormTests.header + "a,2026-01-05,1\nb,2026-01-06,2\n"]) { folder in
      let usual = dup(0)
      let file = open(folder + "/input.csv", O_RDONLY)
      dup2(file, 0)
      defer {
        dup2(usual, 0)
        close(usual)
        close(file)
      }
      let ledger = try Loader(sources: Sources(orders: TableSource(files: ["-"], folder: folder)), store: try testStore()).load()
      #expect(ledger.orders.amount == [1_0000, 2_0000])
      #expect(ledger.intake.files.map(\.path) == ["-"])
    }
  }
}
