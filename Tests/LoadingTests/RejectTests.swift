import Testing
import Trade

@testable import Loading

@Suite("Rejects")
struct RejectTests {
  @Test(
    "A row that cannot be read is set aside with file, line, column, value and reason",
    arguments: [
      ("1,a,2026-01-05,5", "", "", "the row has 4 cells where the header has 5; look for an unquoted separator or line break"),
      (
        "1,a,2026-01-05,5,1,x", "", "", "the row has 6 cells where the header has 5; look for an unquoted separator or line break"
      ),
      (" ,a,2026-01-05,5,1", "order_id", "", "the order id is blank; the file has a column for it"),
      ("1,a,,5,1", "placed_at", "", "the date is blank"), ("1,a,2026-01-05,,1", "amount", "", "the amount is blank"),
      ("1,a,soon,5,1", "placed_at", "soon", "is not a date; expected a form such as 2026-11-15 or 2026-11-15T09:30"),
      ("1,a,1989-12-31,5,1", "placed_at", "1989-12-31", "is a date before 1990"),
      ("1,a,2106-01-01,5,1", "placed_at", "2106-01-01", "is a date after 2105"),
      ("1,a,2026-01-05,\"12,5O\",1", "amount", "12,5O", "is not an amount; expected digits and one decimal separator"),
      ("1,a,2026-01-05,0.00001,1", "amount", "0.00001", "has more than four decimals"),
      ("1,a,2026-01-05,10000000001,1", "amount", "10000000001", "is beyond 10,000,000,000 units of the currency"),
      ("1,a,2026-01-05,5,0", "quantity", "0", "is a quantity of 0"),
      ("1,a,2026-01-05,5,two", "quantity", "two", "is not a quantity; expected a number"),
    ])
  func rows(row: String, column: String, value: String, reason: String) throws {
    let ledger = try ledger("order_id,customer_id,placed_at,amount,quantity\n2,b,2026-01-06,7,1\n\(row)\n")
    #expect(ledger.intake.rejects == [Reject(file: "orders.csv", line: 3, column: column, value: value, reason: reason)])
    #expect(ledger.orders.count == 1)
    #expect(ledger.intake.read.rows == 2)
    #expect(ledger.intake.files.first?.rejects == 1)
    #expect(ledger.intake.read.amount == amountTotal(ledger) + ledger.intake.rejectedAmount)
  }

  @Test("A negative refund, a foreign currency and an id that is no text are rejects")
  func others() throws {
    let text = "customer_id,placed_at,amount,refund,currency\na,2026-01-05,5,-1,EUR\nb,2026-01-05,5,1,GBP\nc,2026-01-05,5,1,usd\n"
    let ledger = try ledger(text, rates: ["USD": 92_000_000])
    #expect(ledger.intake.rejects.map(\.reason) == ["is below zero", "is a currency without a rate; add it under rates"])
    #expect(ledger.orders.amount == [4_6000])
    #expect(ledger.orders.refund == [9200])
  }

  @Test("Two customers in one order reject all its rows, wherever they stand")
  func twoCustomers() throws {
    let rows = ["1,a,2026-01-05,5", "1,b,2026-01-05,6", "1,a,2026-01-06,7", "2,a,2026-01-07,-8", "2,a,2026-01-07,9"]
    for shift in rows.indices {
      let shuffled = rows[shift...] + rows[..<shift]
      let ledger = try ledger("order_id,customer_id,placed_at,amount\n" + shuffled.joined(separator: "\n"))
      #expect(ledger.intake.rejects.count == 3)
      #expect(Set(ledger.intake.rejects.map(\.reason)) == ["the order has rows of two customers, so all its rows are set aside"])
      #expect(ledger.intake.rejects.map(\.value).sorted() == ["a", "a", "b"])
      #expect(ledger.intake.rejectedAmount == Money(units: 18_0000))
      #expect(ledger.orders.amount == [9_0000])
      #expect(ledger.refunds.amount == [8_0000])
      #expect(ledger.refunds.order == [0])
      #expect(ledger.refunds.rows == [0])
      #expect(ledger.customers.count == 1)
    }
  }

  @Test("Lines of unknown and of rejected orders are rejects")
  func lines() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at\n1,a,2026-01-05\n2,a,2026-01-05\n2,b,2026-01-05\n3,c,2026-01-05\n",
      others: ["lines.csv": "order_id,sku,quantity,unit_price,discount_rate\n1,x,2,5.5,0.1\n9,x,1,1,0\n2,x,1,1,0\n1,x,1,1,2\n"])
    #expect(
      ledger.intake.rejects.filter { $0.file == "lines.csv" }.map(\.reason) == [
        "is not an order of the orders table", "belongs to an order that was set aside", "is not a rate between 0 and 1",
      ])
    #expect(ledger.orders.amount == [9_9000, 0])
    #expect(ledger.lines.quantity == [2_0000])
    #expect(ledger.orders.ids[1] == "3")
  }

  @Test("Dates that only the rest of the file makes impossible are rejects")
  func otherWay() throws {
    let rows = (0..<10_001).map { "a,\($0 % 28 + 1)/1/2026,1" } + ["a,1/13/2026,1"]
    let ledger = try ledger("customer_id,placed_at,amount\n" + rows.joined(separator: "\n"))
    #expect(
      ledger.intake.rejects.map(\.reason) == [
        "is a date that the order of day and month in the rest of the file makes impossible"
      ])
  }

  @Test("More rejects than allowed stop the run and show lines, never values")
  func tooMany() throws {
    let text = "customer_id,placed_at,amount\na,2026-01-05,5\nb,2026-01-05,secret\n"
    let error = try failure(text, maxRejects: Share(1, of: 100))
    #expect(
      error.description == "orders.csv: 1 of 2 rows cannot be read, more than max_rejects (1%): line 3 \"amount\" "
        + "is not an amount; expected digits and one decimal separator; mend the file, or raise max_rejects")
    let rows = (1...99).map { "c\($0),2026-01-05,1" }.joined(separator: "\n")
    #expect(try ledger("customer_id,placed_at,amount\nb,2026-01-05,x\n" + rows, maxRejects: Share(1, of: 100)).orders.count == 99)
  }
}
