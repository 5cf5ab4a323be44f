import Testing
import Trade

@testable import Loading

@Suite("The refunds table")
struct RefundTableTests {
  private static let orders = "order_id,customer_id,placed_at,amount\n1,a,2026-01-05,9\n2,b,2026-01-06,8\n"

  private func load(_ refunds: String, orders: String = RefundTableTests.orders, exclude: Set<String> = []) throws -> Ledger {
    var identity = Identity()
    identity.exclude = exclude
    return try ledger(orders, others: ["refunds.csv": refunds], identity: identity)
  }

  @Test("A refund counts on its day, or with its order where it has none, and the reconciliation adds up")
  func happyPath() throws {
    let ledger = try load(
      "order_id,amount,refunded_at,reason\n1,2.50,2026-02-01,broken\n1,1,,\n2,8,2026-03-01,\n2,0,2026-03-02,\n")
    #expect(ledger.refunds.amount == [2_5000, 8_0000])
    #expect(ledger.refunds.order == [0, 1])
    #expect(ledger.refunds.day.map(\.iso) == ["2026-02-01", "2026-03-01"])
    #expect(ledger.refunds.rows == [0, 0])
    #expect(ledger.orders.refund == [1_0000, 0])
    #expect(ledger.intake.refunds == Money(units: 11_5000))
    #expect(ledger.intake.files.map(\.table) == ["orders", "refunds"])
    #expect(ledger.intake.rejects.isEmpty)
    expectReconciled(ledger)
  }

  @Test(
    "A refund that cannot be read, or of no known order, is set aside",
    arguments: [
      ("9,2,2026-02-01", "order_id", "9", "is not an order of the orders table"),
      (",2,2026-02-01", "order_id", "", "the order id is blank; the file has a column for it"),
      ("1,,2026-02-01", "amount", "", "the amount is blank"),
      ("1,-2,2026-02-01", "amount", "-2", "is below zero"),
      ("1,two,2026-02-01", "amount", "two", "is not an amount; expected digits and one decimal separator"),
      ("1,2,soon", "refunded_at", "soon", "is not a date; expected a form such as 2026-11-15 or 2026-11-15T09:30"),
      ("3,2,2026-02-01", "order_id", "3", "belongs to an order that was set aside"),
    ])
  func rejects(row: String, column: String, value: String, reason: String) throws {
    let orders = RefundTableTests.orders + "3,a,2026-01-07,1\n3,b,2026-01-07,1\n"
    let ledger = try load("order_id,amount,refunded_at\n2,1,2026-02-01\n\(row)\n", orders: orders)
    let rejects = ledger.intake.rejects.filter { $0.file == "refunds.csv" }
    #expect(rejects == [Reject(file: "refunds.csv", line: 3, column: column, value: value, reason: reason)])
    #expect(ledger.intake.refunds == Money(units: 1_0000))
    expectReconciled(ledger)
  }

  @Test("An order with refunds in the table is refunded by them alone, not by its own column again")
  func tableWins() throws {
    let orders =
      "order_id,customer_id,placed_at,amount,refund,refunded_at\n1,a,2026-01-05,9,3,\n2,b,2026-01-06,8,4,2026-01-09\n"
      + "3,b,2026-01-07,7,1,\n3,b,2026-01-07,-2,,\n"
    let ledger = try load("order_id,amount\n1,3\n2,5\n", orders: orders)
    #expect(try ["1", "2", "3"].map { ledger.orders.refund[try ledger.order($0)] } == [3_0000, 5_0000, 1_0000])
    #expect(ledger.refunds.amount == [2_0000])
    #expect(
      ledger.intake.notes.contains("2 orders have refunds in the orders and in the refunds table; those of the table count"))
    expectReconciled(ledger)
  }

  @Test("A row that equals another of its order in every column is dropped and counted")
  func duplicates() throws {
    let ledger = try load("order_id,amount,refunded_at\n1,2,2026-02-01\n1,2,2026-02-01\n1,2,2026-02-02\n")
    #expect(ledger.refunds.amount == [2_0000, 2_0000])
    #expect(ledger.intake.notes.contains("1 row of refunds equals another in every column and was dropped"))
    #expect(ledger.intake.duplicates.rows == 0)
    expectReconciled(ledger)
  }

  @Test("A refund of an excluded customer's order goes with it, and one of an order in another currency is in that currency")
  func excludedAndForeign() throws {
    let orders = "order_id,customer_id,placed_at,amount,currency\n1,a,2026-01-05,9,EUR\n2,b,2026-01-06,8,USD\n"
    let excluded = try load("order_id,amount\n1,2\n", exclude: ["a"])
    #expect(excluded.intake.refunds == .zero)
    expectReconciled(excluded)
    let foreign = try ledger(orders, others: ["refunds.csv": "order_id,amount\n2,4\n"], rates: ["USD": 50_000_000])
    #expect(foreign.orders.amount == [9_0000, 4_0000])
    #expect(foreign.orders.refund == [0, 2_0000])
    expectReconciled(foreign)
  }

  @Test(
    "Headers in Spanish and Chinese are known",
    arguments: ["Pedido;Importe reembolsado;Fecha de reembolso;Motivo", "订单号;退款金额;退款时间;退款原因"])
  func synonyms(header: String) throws {
    let ledger = try load(header + "\n1;2;2026-02-01;x\n")
    #expect(ledger.refunds.amount == [2_0000])
    #expect(
      ledger.intake.columns.isSuperset(of: ["refunds.order_id", "refunds.amount", "refunds.refunded_at", "refunds.reason"]))
  }

  @Test("Without order ids in the orders nobody knows what was refunded")
  func withoutIDs() throws {
    let error = try failure("customer_id,placed_at,amount\na,2026-01-05,9\n", others: ["refunds.csv": "order_id,amount\n1,2\n"])
    #expect(error.kind == .badData)
    #expect(error.message.hasPrefix("the column order_id of orders is missing"))
  }
}
