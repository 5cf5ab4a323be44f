import Testing
import Trade

@testable import Loading

@Suite("Refund columns and negative rows")
struct RefundTests {
  private static let header = "order_id,customer_id,placed_at,amount,refund,refunded_at\n"

  @Test(
    "The amount column is read as it stands, and refund columns are counted beside it",
    arguments: [
      ("1,a,2026-01-05,9,2,\n", 9, 2), ("1,a,2026-01-05,9,2,2027-01-01\n", 9, 2),
      ("1,a,2026-01-05,9,,\n1,a,2026-01-06,-2,,\n", 7, 0),
      ("1,a,2026-01-05,9,1,\n1,a,2026-01-06,-2,3,2026-02-01\n", 7, 4),
      ("1,a,2026-01-05,-9,1,\n2,b,2026-01-05,-4,1,2026-02-01\n", -13, 2),
    ] as [(String, Int64, Int64)])
  func amounts(rows: String, read: Int64, refunds: Int64) throws {
    let ledger = try ledger(RefundTests.header + rows)
    #expect(ledger.intake.read.amount == Money(units: read * Money.scale))
    #expect(ledger.intake.refunds == Money(units: refunds * Money.scale))
    #expect(ledger.intake.read.amount == amountTotal(ledger))
  }

  @Test("Refund columns of rows that do not reach the ledger are not counted")
  func setAside() throws {
    var identity = Identity()
    identity.exclude = ["staff"]
    let ledger = try ledger(
      RefundTests.header + "1,a,2026-01-05,9,1,\n1,b,2026-01-05,8,1,2026-02-01\n1,b,2026-01-05,-3,,\n"
        + "2,staff,2026-01-05,7,2,\n2,staff,2026-01-05,-1,1,2026-02-01\n3,c,2026-01-05,6,2,\n3,c,2026-01-05,6,2,\n"
        + "4,c,soon,5,2,\n5,c,2026-01-05,4,-2,\n",
      identity: identity)
    #expect(ledger.intake.read == Intake.Tally(rows: 9, amount: Money(units: 41_0000)))
    #expect(ledger.intake.rejects.count == 5)
    #expect(ledger.intake.rejectedAmount == Money(units: 23_0000))
    #expect(ledger.intake.excluded == Intake.Tally(rows: 2, amount: Money(units: 6_0000)))
    #expect(ledger.intake.duplicates == Intake.Tally(rows: 1, amount: Money(units: 6_0000)))
    #expect(ledger.intake.refunds == Money(units: 2_0000))
    #expect(ledger.orders.amount == [6_0000])
  }

  @Test("A row set aside for its quantity still has its amount")
  func readableAmount() throws {
    let ledger = try ledger("customer_id,placed_at,amount,quantity\na,2026-01-05,5,1\nb,2026-01-05,7,0\nc,soon,x,1\n")
    #expect(ledger.intake.read == Intake.Tally(rows: 3, amount: Money(units: 12_0000)))
    #expect(ledger.intake.rejectedAmount == Money(units: 7_0000))
  }

  @Test("An order of two customers takes all its rows and lines along, each with a reject of its own")
  func twoCustomers() throws {
    let ledger = try ledger(
      "SalesOrderID\tCustomerID\tOrderDate\n43659\t29825\t2011-05-31\n43660\t29672\t2011-05-31\n43660\t29673\t2011-05-31\n",
      others: [
        "lines.csv": "SalesOrderID\tSalesOrderDetailID\tOrderQty\tProductID\tLineTotal\n43659\t1\t1\t776\t2024.994\n"
          + "43660\t2\t1\t762\t419.4589\n43660\t3\t1\t758\t874.794\n43659\t4\t3\t777\t6074.982\n"
      ]
    ) {
      $0.columns = ["order_id": "SalesOrderID"]
    } lines: {
      $0.columns = ["order_id": "SalesOrderID", "quantity": "OrderQty"]
    }
    #expect(ledger.intake.read == Intake.Tally(rows: 7, amount: Money(units: 9_394_2289)))
    #expect(ledger.intake.rejects.map(\.file) == ["orders.csv", "orders.csv", "lines.csv", "lines.csv"])
    #expect(ledger.intake.rejects.map(\.line) == [3, 4, 3, 4])
    #expect(ledger.intake.rejectedAmount == Money(units: 1_294_2529))
    #expect(ledger.intake.read.rows == ledger.intake.rejects.count + ledger.orders.rows.reduce(0) { $0 + Int($1) })
    #expect(ledger.intake.read.amount == amountTotal(ledger) + ledger.intake.rejectedAmount)
  }
}
