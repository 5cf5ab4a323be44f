import Testing
import Trade

@testable import Loading

@Suite("The payments table")
struct PaymentTests {
  private static let orders = "order_id,customer_id,placed_at,amount\n1,a,2026-01-05,9\n2,b,2026-01-06,8\n3,c,2026-01-07,7\n"

  @Test(
    "Without status and paid_at an order is paid by a payment above zero, and others are unpaid only if one is paid",
    arguments: [
      ("order_id,amount\n1,9\n3,7\n", [.paid, .unpaid, .paid]), ("order_id,amount\n1,0\n2,-3\n", [.paid, .paid, .paid]),
      ("order_id,amount\n1,-9\n1,9\n", [.paid, .unpaid, .unpaid]),
      ("order_id,amount,paid_at\n1,9,2026-01-06\n2,8,\n", [.paid, .unpaid, .unpaid]),
      ("order_id,amount,paid_at\n1,9,\n2,8,\n", [.paid, .paid, .unpaid]),
    ] as [(String, [OrderStatus])])
  func statuses(payments: String, statuses: [OrderStatus]) throws {
    let ledger = try ledger(PaymentTests.orders, others: ["payments.csv": payments])
    #expect(Array(ledger.orders.status) == statuses)
    #expect(ledger.intake.read == Intake.Tally(rows: 3, amount: Money(units: 24_0000)))
    expectReconciled(ledger)
  }

  @Test("A status of the orders wins, and a payment stands for an empty paid_at")
  func columns() throws {
    let payments = ["payments.csv": "order_id,amount\n1,9\n2,8\n"]
    let status = try ledger(
      "order_id,customer_id,placed_at,amount,status\n1,a,2026-01-05,9,pending\n2,b,2026-01-06,8,paid\n3,c,2026-01-07,7,paid\n",
      others: payments)
    #expect(status.orders.status == [.unpaid, .paid, .paid])
    let paidAt = try ledger(
      "order_id,customer_id,placed_at,amount,paid_at\n1,a,2026-01-05,9,\n3,c,2026-01-07,7,2026-01-08\n2,b,2026-01-06,8,\n4,d,2026-01-06,8,\n",
      others: payments)
    #expect(paidAt.orders.status == [.paid, .paid, .paid, .unpaid])
  }

  @Test("Orders that their payments do not cover are counted in a sentence; amounts stay the orders' own")
  func coverage() throws {
    let ledger = try ledger(PaymentTests.orders, others: ["payments.csv": "order_id,amount\n1,5\n1,3.99\n2,8\n3,6\n3,1\n"])
    #expect(ledger.intake.notes.contains("The payments of 1 order do not cover the order's amount; the order's amount counts"))
    #expect(ledger.orders.amount == [9_0000, 8_0000, 7_0000])
  }

  @Test(
    "A payment that cannot be read, or of no known order, is set aside",
    arguments: [
      ("9,2,2026-02-01", "order_id", "9", "is not an order of the orders table"),
      (",2,2026-02-01", "order_id", "", "the order id is blank; the file has a column for it"),
      ("1,,2026-02-01", "amount", "", "the amount is blank"),
      ("1,x,2026-02-01", "amount", "x", "is not an amount; expected digits and one decimal separator"),
      ("1,2,1989-12-31", "paid_at", "1989-12-31", "is a date before 1990"),
    ])
  func rejects(row: String, column: String, value: String, reason: String) throws {
    let ledger = try ledger(
      PaymentTests.orders, others: ["payments.csv": "order_id,amount,paid_at\n2,8,2026-01-07\n\(row)\n"])
    #expect(
      ledger.intake.rejects == [Reject(file: "payments.csv", line: 3, column: column, value: value, reason: reason)])
    #expect(ledger.orders.status == [.unpaid, .paid, .unpaid])
    expectReconciled(ledger)
  }

  @Test(
    "Headers in Spanish and Chinese are known, and those of Olist",
    arguments: ["Pedido;Importe pagado;Fecha de pago", "订单号;付款金额;付款时间"])
  func synonyms(header: String) throws {
    let ledger = try ledger(PaymentTests.orders, others: ["payments.csv": header + "\n1;9;2026-01-06\n"])
    #expect(ledger.orders.status == [.paid, .unpaid, .unpaid])
  }

  @Test("Olist's payments are known by their header")
  func olist() throws {
    let payments =
      "order_id,payment_sequential,payment_type,payment_installments,payment_value\n1,1,credit_card,2,5\n1,2,voucher,1,4\n1,2,voucher,1,4\n"
    let ledger = try ledger(PaymentTests.orders, others: ["payments.csv": payments])
    #expect(ledger.intake.columns.contains("payments.amount"))
    #expect(ledger.orders.status == [.paid, .unpaid, .unpaid])
    #expect(ledger.intake.notes.contains("1 row of payments equals another in every column and was dropped"))
    #expect(ledger.intake.notes.contains { $0.contains("preset olist was applied") })
  }
}
