import Testing
import Trade

@testable import Loading

@Suite("When orders were paid and delivered")
struct OrderTimeTests {
  private static let header = "order_id,customer_id,placed_at,amount,paid_at,delivered_at\n"

  private func day(_ number: Int) -> Day? { Day(year: 2026, month: 1, day: number) }

  /// A moment of January 2026 in UTC.
  private func moment(_ number: Int, hour: Int = 0) -> Instant? {
    day(number).map { Instant(seconds: UInt32(Int($0.number) * 86_400 + hour * 3600)) }
  }

  @Test("Both are read; a blank cell is not known, and a missing column empty")
  func columns() throws {
    let given = try ledger(
      Self.header + "1,a,2026-01-05,9,2026-01-05 10:00:00,2026-01-08\n2,b,2026-01-06,8,,\n3,c,2026-01-07,7,2026-01-09,\n")
    #expect(given.orders.paid == [moment(5, hour: 10), nil, moment(9)])
    #expect(given.orders.delivered == [day(8), nil, nil])
    let without = try ledger("customer_id,placed_at,amount\na,2026-01-05,5\n")
    #expect(without.orders.paid.isEmpty && without.orders.delivered.isEmpty)
  }

  @Test("Each column alone, with and without order ids, and however rows are read", arguments: [true, false])
  func alone(hasIDs: Bool) throws {
    for keepsOrigins in [true, false] {
      let id = { (number: Int) in hasIDs ? "\(number)," : "" }
      let rows = "\(id(2))b,2026-01-06,8,2026-01-09\n\(id(1))a,2026-01-05,9,\n"
      for (column, delivered, paid) in [("delivered_at", [nil, day(9)], []), ("paid_at", [], [nil, moment(9)])] {
        let header = (hasIDs ? "order_id," : "") + "customer_id,placed_at,amount,\(column)\n"
        try withFolder(["orders.csv": header + rows]) { folder in
          let loader = Loader(
            sources: Sources(orders: TableSource(files: ["orders.csv"], folder: folder)), store: try testStore(currency: "EUR"),
            keepsOrigins: keepsOrigins)
          for byRow in [true, false] {
            let orders = try loader.load(block: 1 << 20, byRow: byRow).orders
            #expect(orders.delivered == ContiguousArray(delivered) && orders.paid == ContiguousArray(paid))
          }
        }
      }
    }
  }

  @Test(
    "An order of several rows is paid with the first payment and delivered with the last parcel, whatever their order",
    arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func rows(order: [Int]) throws {
    let rows = [
      "1,a,2026-01-05,9,2026-01-07,2026-01-10\n", "1,a,2026-01-05,8,2026-01-06,2026-01-12\n", "1,a,2026-01-05,7,,\n",
    ]
    let ledger = try ledger(Self.header + order.map { rows[$0] }.joined())
    #expect(ledger.orders.paid == [moment(6)])
    #expect(ledger.orders.delivered == [day(12)])
  }

  @Test("A cell without a date that can be read sets no row aside: it is not known, and a note counts it; paid it is")
  func unreadable() throws {
    let ledger = try ledger(Self.header + "1,a,2026-01-05,9,yes,soon\n2,b,2026-01-06,8,,\n3,c,2026-01-07,7,2026-01-09,\n")
    #expect(ledger.orders.status == [.paid, .unpaid, .paid])
    #expect(ledger.orders.paid == [nil, nil, moment(9)])
    #expect(ledger.orders.delivered == [nil, nil, nil])
    #expect(ledger.intake.rejects.isEmpty)
    #expect(ledger.intake.notes.contains("1 cell of paid_at in orders is no date and counts as unknown"))
    #expect(ledger.intake.notes.contains("1 cell of delivered_at in orders is no date and counts as unknown"))
  }

  @Test("The payments table tells as well: the earliest payment above zero")
  func payments() throws {
    let orders = "order_id,customer_id,placed_at,amount\n1,a,2026-01-05,9\n2,b,2026-01-06,8\n3,c,2026-01-07,7\n"
    let payments = "order_id,amount,paid_at\n1,4,2026-01-09\n1,5,2026-01-08\n2,-8,2026-01-09\n3,7,\n"
    let dated = try ledger(orders, others: ["payments.csv": payments])
    #expect(dated.orders.paid == [moment(8), nil, nil])
    let undated = try ledger(orders, others: ["payments.csv": "order_id,amount\n1,9\n"])
    #expect(undated.orders.paid.isEmpty)
  }

  @Test("A delivery stands on its day in the store's zone, and files without the column beside one that has it are not known")
  func files() throws {
    let ledger = try ledger(
      "order_id,customer_id,placed_at,amount\n1,a,2026-01-05,20\n",
      others: ["p.csv": Self.header + "2,b,2026-01-05,20,2026-01-06,2026-01-08T23:30:00-02:00\n"]
    ) { $0.files.append("p.csv") }
    #expect(ledger.orders.delivered == [nil, day(9)])
    #expect(ledger.orders.paid == [nil, moment(6)])
  }
}
