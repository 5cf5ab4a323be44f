import Testing
import Trade

@testable import Loading

@Suite("Ids, dates with names, and names of columns")
struct CellAndNameTests {
  @Test(
    "An id loses what spreadsheets put around it and nothing else",
    arguments: [
      ("=\"351500017\"", "351500017"), ("'7210448301122", "7210448301122"), ("\t6921", "6921"), ("\t'6921", "6921"),
      ("'+34612", "+34612"), ("#1001", "#1001"), ("'t Hart", "'t Hart"), ("'", "'"), ("=", "="), ("=\"\"", ""), ("=1+2", "=1+2"),
      ("a", "a"), ("", ""), ("00'1", "00'1"),
    ])
  func bareID(text: String, bare: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      #expect(Cell(start: start, count: buffer.count).bareID.text == bare)
    }
  }

  @Test("Ids with and without quirks are one id, in the orders and beside them")
  func ids() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount\n=\"01\",'007,2026-01-05,1\n01,007,2026-01-05,2\n\t02,\t007,2026-01-05,4\n",
      others: ["customers.csv": "customer_id,name\n\"=\"\"007\"\"\",Ann\n"])
    #expect(ledger.orders.amount == [3_0000, 4_0000])
    #expect(ledger.customers.count == 1)
    #expect(ledger.customers.text(.name, of: CustomerID(0)) == "Ann")
  }

  @Test(
    "Dates with an English month are read in one way",
    arguments: [
      ("Sep 4, 2026", 1_788_480_000), ("4 September 2026", 1_788_480_000), ("04-Sep-2026", 1_788_480_000),
      ("Sept. 4, 2026, 2:05 PM", 1_788_530_700), ("Sep 4, 2026 14:05:33 PM", 1_788_530_733),
      ("SEP 04 2026 00:30 AM", 1_788_481_800),
      ("Sep 4, 2026 14:05 AM", nil), ("Sop 4, 2026", nil), ("Se 4, 2026", nil), ("Sep 31, 2026", nil), ("4 Sep 26", nil),
    ] as [(String, UInt32?)])
  func months(text: String, seconds: UInt32?) throws {
    let ledger = try ledger("customer_id,placed_at,amount\na,\"\(text)\",1\n")
    #expect(ledger.orders.placed.first?.seconds == seconds)
    #expect(ledger.intake.rejects.count == (seconds == nil ? 1 : 0))
  }

  @Test(
    "Hand-made files in three languages need no map",
    arguments: [
      "Buyer,Created,Net amount,Name", "Member no,Date of purchase,Total price,Full name",
      "N° cliente,Fecha venta,Monto total,Nombre", "Comprador,Fecha de creación,Importe neto,Nombre y apellidos",
      "会员名,销售日期,合计,姓名", "买家昵称,购买时间,实付,收货人",
    ])
  func handMade(header: String) throws {
    let ledger = try ledger(header + "\n7,2026-01-05,1.50,Ann\n")
    #expect(ledger.orders.amount == [1_5000])
    #expect(ledger.customers.text(.name, of: CustomerID(0)) == "Ann")
  }

  @Test("The name of an order's customer goes with the customer's own name")
  func names() throws {
    let ledger = try ledger(
      "customer_id,Name,placed_at,amount\na,Ann of the orders,2026-01-05,1\nb,Bob of the orders,2026-01-05,1\n",
      others: ["customers.csv": "customer_id,name\na,Ann of the customers\n"])
    #expect(ledger.customers.text(.name, of: CustomerID(0)) == "Ann of the customers")
    #expect(ledger.customers.text(.name, of: CustomerID(1)) == "Bob of the orders")
  }

  @Test("A better name wins over one that says less, and no fallback stands for two columns", arguments: TableKind.allCases)
  func fallbacks(kind: TableKind) throws {
    var owner: [String: Column] = [:]
    for column in kind.columns {
      for name in Set(Synonyms.tiers(of: column, in: kind).dropFirst().flatMap(\.self).map(Synonyms.key)) {
        let other = owner.updateValue(column, forKey: name)
        // An address names a customer, and is an address as well.
        #expect(other == nil || [column, other].contains(.customerID), "\(name) means \(column)")
      }
    }
    let ledger = try ledger("Customer,Buyer,Date,Timestamp,Total,Net amount\na,b,2026-01-05,2026-02-01,1,2\n")
    #expect(ledger.orders.amount == [1_0000])
    #expect(ledger.customers.id(of: CustomerID(0)) == "a")
    #expect(ledger.orders.day.map(\.iso) == ["2026-01-05"])
  }
}
