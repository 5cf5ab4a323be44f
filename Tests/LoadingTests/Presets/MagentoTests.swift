import Foundation
import Testing
import Trade

@testable import Loading

@Suite("Magento")
struct MagentoTests {
  @Test(
    "The grid's goods are the grand total less shipping, at most the subtotal",
    arguments: [
      // subtotal, shipping, grand total, goods: plain, with tax, with a discount
      ("100", "10", "110", 100), ("100", "10", "131", 100), ("100", "10", "90", 80), ("", "10", "90", 80),
    ])
  func grid(subtotal: String, shipping: String, total: String, goods: Int64) throws {
    let row = [
      "ID": "000000041", "Purchase Date": "Sep 4, 2026 14:05:33 PM", "Customer Email": "Ann@shop.example",
      "Customer Name": "Ann O'Neil", "Subtotal": subtotal, "Shipping and Handling": shipping, "Grand Total (Base)": total,
      "Status": "processing", "Total Refunded": "1.50",
    ]
    let ledger = try ledger(exportTable(ExportHeaders.magentoGrid, [row]))
    expectReconciled(ledger)
    #expect(ledger.orders.amount == [goods * 10_000])
    #expect(ledger.orders.refund == [1_5000])
    #expect(ledger.orders.placed.map { $0.seconds } == [1_788_530_733])
    #expect(try ledger.customer(ofOrder: "000000041") == "ann@shop.example")
    #expect(ledger.customers.text(.name, of: CustomerID(0)) == "Ann O'Neil")
  }

  @Test(
    "Statuses as the database has them, and as the grid shows them",
    arguments: [
      ("pending", .unpaid), ("pending_payment", .unpaid), ("Pending Payment", .unpaid), ("payment_review", .unpaid),
      ("holded", .unpaid), ("On Hold", .unpaid), ("Suspected Fraud", .unpaid), ("processing", .paid), ("Complete", .paid),
      ("canceled", .cancelled), ("closed", .refunded),
    ] as [(String, OrderStatus)])
  func statuses(word: String, status: OrderStatus) throws {
    let row = ["ID": "1", "Purchase Date": "2026-09-04", "Grand Total (Base)": "5", "Status": word]
    let ledger = try ledger(exportTable(ExportHeaders.magentoGrid, [row])) { $0.preset = .magento }
    #expect(ledger.orders.status == [status])
    #expect(ledger.intake.unknownStatuses.isEmpty)
  }

  @Test("The table of orders: the subtotal and its discount, which is written below zero")
  func table() throws {
    let ledger = try ledger(
      "increment_id,status,customer_email,created_at,base_subtotal,base_discount_amount,base_grand_total,base_shipping_amount\n"
        + "41,complete,ann@shop.example,2026-01-05 10:00:00,100.0000,-15.5000,94.5000,10.0000\n")
    expectReconciled(ledger)
    #expect(ledger.orders.amount == [84_5000])
    #expect(ledger.orders.discount == [15_5000])
  }

  @Test("A file without amounts says that the amount is missing")
  func sage() throws {
    let error = try failure("SalesOrderNo,OrderDate,EmailAddress,ARDivisionNo\n41,2026-01-05,ann@shop.example,01\n")
    #expect(error.kind == .badData)
    #expect(error.message.hasPrefix("the column amount of orders is missing"))
  }

  @Test("A customer file with hashes of passwords: none is read, and none can be")
  func secrets() throws {
    let person = [
      "email": "Ann@shop.example", "firstname": "Ann", "lastname": "O'Neil", "created_at": "2025-01-02 10:00:00",
      "password_hash": "secret-hash", "password": "secret-word", "rp_token": "secret-token",
    ]
    let people = try exportTable(
      ExportHeaders.magentoCustomers,
      [person, ["email": "", "password_hash": "secret-hash"], ["email": "b@shop.example", "created_at": "x"]])
    let ledger = try ledger(
      exportTable(ExportHeaders.magentoGrid, [["ID": "1", "Purchase Date": "2026-09-04", "Grand Total (Base)": "5"]]),
      others: ["customers.csv": people])
    #expect(ledger.customers.text(.name, of: CustomerID(0)) == "Ann O'Neil")
    #expect(ledger.customers.registered.compactMap { $0?.iso } == ["2025-01-02"])
    #expect(ledger.intake.rejects.count == 2)
    #expect(ledger.intake.rejects.allSatisfy { !$0.value.contains("secret") })
    let error = try withFolder(["customers.csv": people, "orders.csv": "customer_id,date,total\na,2026-01-05,1\n"]) { folder in
      let own = TableSource(files: ["customers.csv"], folder: folder, columns: ["customer_id": "email", "name": "password_hash"])
      let sources = Sources(orders: TableSource(files: ["orders.csv"], folder: folder), customers: own)
      return try #require(throws: LoadingError.self) { _ = try Loader(sources: sources, store: testStore()).load() }
    }
    #expect(error.kind == .badConfiguration)
    #expect(error.message == "columns says that name is \"password_hash\", which holds secrets and is never read")
  }
}
