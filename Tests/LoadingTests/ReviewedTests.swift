import Testing
import Trade

@testable import Loading

/// What a strict review found wrong once, so that it does not come back.
@Suite("Money and identity in odd corners")
struct ReviewedTests {
  @Test("Rejected rows are weighed too: an absurd total is a sentence, never a crash")
  func weighed() throws {
    let rows = (0..<60_000).map { "c\($0),bad,-10000000000\n" }.joined()
    let error = try failure("customer_id,placed_at,amount\n" + rows)
    #expect(error.kind == .badData)
    #expect(error.message.contains("add up to more than"))
  }

  @Test("Lines of an order in another currency are converted at the order's rate")
  func foreignLines() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,currency\n1,a,2026-01-05,USD\n2,a,2026-01-05,EUR\n",
      others: ["lines.csv": "order_id,sku,amount\n1,x,100\n2,x,100\n"], rates: ["USD": 50_000_000])
    #expect(ledger.orders.amount == [50_0000, 100_0000])
  }

  @Test("Where the amounts stand in lines, prices in the orders are not counted again")
  func noDoubleCounting() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,quantity,unit_price\n1,a,2026-01-05,2,50\n",
      others: ["lines.csv": "order_id,sku,quantity,unit_price\n1,x,2,50\n"])
    #expect(ledger.orders.amount == [100_0000])
  }

  @Test("An order whose lines only give back is a refund; an order without lines stays")
  func returnsInLines() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at\n1,a,2026-01-05\n2,a,2026-01-06\n3,b,2026-01-06\n",
      others: ["lines.csv": "order_id,sku,amount\n1,x,100\n2,x,-30\n"])
    #expect(ledger.orders.amount == [100_0000, 0])
    #expect(ledger.refunds.order == [-1])
    #expect(ledger.refunds.amount == [30_0000])
  }

  @Test("Columns that only a later file has are read from it")
  func laterColumns() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount\n1,a,2026-01-05,10\n",
      others: ["p.csv": "order_id,customer_id,placed_at,amount,discount,product,profit\n2,b,2026-01-05,20,7,Tea,3\n"]
    ) { $0.files = ["orders.csv", "p.csv"] }
    #expect(ledger.orders.discount == [0, 7_0000])
    #expect(ledger.orders.knownProfit(0) == nil)
    #expect(ledger.orders.knownProfit(1) == Money(units: 3_0000))
    #expect((0..<ledger.lines.count).map { ledger.lines.orderNumber(of: $0) } == [1])
  }

  @Test("Where only some files of plain orders name products, each line has its own amount", arguments: [true, false])
  func linesOfSomeFiles(hasIDs: Bool) throws {
    let (id, first, second) = hasIDs ? ("order_id,", "1,", "2,") : ("", "", "")
    let ledger = try ledger(
      id + "customer_id,created_at,amount\n\(first)a,2026-01-05,10\n",
      others: ["p.csv": id + "customer_id,created_at,amount,product\n\(second)b,2026-01-06,20,Tea\n"]
    ) { $0.files = ["orders.csv", "p.csv"] }
    #expect(ledger.orders.amount == [10_0000, 20_0000])
    #expect(ledger.lines.order == [1])
    #expect(ledger.lines.amount == [20_0000])
  }

  @Test("A refund in full on a known day counts on that day")
  func datedFullRefund() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount,status,refunded_at\n1,a,2026-01-05,10,refunded,2026-02-01\n2,a,2026-01-05,10,refunded,\n"
    )
    #expect(ledger.refunds.order == [0])
    #expect(ledger.refunds.amount == [10_0000])
    #expect(ledger.refunds.day.map(\.iso) == ["2026-02-01"])
    #expect(ledger.intake.refunds == Money(units: 10_0000))
  }

  @Test("A blank customer on a line that continues an order is nobody else", arguments: [true, false])
  func continuation(isFirstBlank: Bool) throws {
    let rows = isFirstBlank ? "1,,2026-01-05,4\n1,c1,2026-01-05,6\n" : "1,c1,2026-01-05,6\n1,,2026-01-05,4\n"
    let ledger = try ledger("order_id,customer_id,placed_at,amount\n" + rows)
    #expect(ledger.orders.amount == [10_0000])
    #expect(ledger.customers.id(of: ledger.orders.owner(of: 0)) == "c1")
    #expect(ledger.intake.rejects.isEmpty)
  }

  @Test("Who stands for united ids does not depend on the order of the rows", arguments: ["A,B\nA,C\n", "A,C\nA,B\n"])
  func united(rows: String) throws {
    var identity = Identity()
    try withFolder([
      "same.csv": "customer_id,same_as\n" + rows, "orders.csv": "customer_id,placed_at,amount\nA,2026-01-05,1\nC,2026-01-05,1\n",
    ]) {
      identity.sameAs = $0 + "/same.csv"
      let loader = Loader(
        sources: Sources(orders: TableSource(files: [$0 + "/orders.csv"])), store: try testStore(zone: "UTC", currency: "EUR"),
        identity: identity)
      let ledger = try loader.load()
      #expect((0..<ledger.customers.count).map { ledger.customers.ids[$0] } == ["B"])
    }
  }

  @Test("A file without paid_at beside one that has it is not unpaid")
  func paidElsewhere() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount\n1,a,2026-01-05,10\n",
      others: ["p.csv": "order_id,customer_id,placed_at,amount,paid_at\n2,b,2026-01-05,20,2026-01-06\n3,b,2026-01-05,20,\n"]
    ) { $0.files = ["orders.csv", "p.csv"] }
    #expect(ledger.orders.status == [.paid, .paid, .unpaid])
  }

  @Test("Discounts may be written as negative amounts, and a file counts once however it is spelt")
  func discountsAndPaths() throws {
    let ledger = try ledger("customer_id,placed_at,amount,discount\na,2026-01-05,60,-5\n") {
      $0.files = ["orders.csv", "./orders.csv"]
    }
    #expect(ledger.orders.discount == [5_0000])
  }

  @Test(
    "A decimal comma is no group of thousands, and another currency's sign is no amount",
    arguments: ["\"0,500\"", "\"007,500\"", "£100", "100£"])
  func amounts(cell: String) throws {
    let ledger = try ledger("customer_id,placed_at,amount\na,2026-01-05,\(cell)\nb,2026-01-05,€1\n") { $0.decimal = "." }
    #expect(ledger.orders.amount == [1_0000])
    #expect(ledger.intake.rejects.count == 1)
  }

  @Test("A unit cost is not the cost of the row")
  func unitCost() throws {
    let ledger = try ledger("customer_id,placed_at,amount,quantity,Unit cost\na,2026-01-05,100,10,8\n")
    #expect(ledger.orders.knownProfit(0) == nil)
  }
}
