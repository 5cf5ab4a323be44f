import Testing

@testable import Trade

struct TableTests {
  /// Four customers with 2, 0, 3 and 0 orders, and two anonymous orders.
  private var orders: OrderTable {
    var table = OrderTable()
    table.starts = [0, 2, 2, 5, 5]
    table.placed = ContiguousArray((0..<7).map { Instant(seconds: $0) })
    table.amount = [10, 20, 30, 40, 50, 60, 70]
    return table
  }

  @Test(
    "An order has the owner in whose run it stands",
    arguments: [(0, 0), (1, 0), (2, 2), (4, 2), (5, -1), (6, -1)] as [(Int, Int32)])
  func owner(order: Int, owner: Int32) {
    #expect(orders.owner(of: order).number == owner)
  }

  @Test("Every order is of one customer or anonymous")
  func runs() {
    #expect((0..<4).map { orders.orders(of: CustomerID($0)) } == [0..<2, 2..<2, 2..<5, 5..<5])
    #expect(orders.anonymous == 5..<7)
    #expect(OrderTable().anonymous.isEmpty)
  }

  @Test("Lines that are one to one with their orders take the orders' numbers and amounts")
  func oneToOne() {
    var lines = LineTable()
    lines.product = [3, 2, 1, 0, 1, 2, 3]
    #expect(lines.count == 7)
    #expect(lines.orderNumber(of: 4) == 4)
    #expect(lines.amount(of: 4, in: orders) == 50)
    #expect(lines.lines(of: 2..<5) == 2..<5)
  }

  @Test(
    "The lines of a run of orders stand together",
    arguments: [(0..<1, 0..<2), (1..<2, 2..<2), (1..<4, 2..<5), (4..<7, 5..<6), (0..<7, 0..<6)])
  func linesOfOrders(orders run: Range<Int>, found: Range<Int>) {
    var lines = LineTable()
    lines.order = [0, 0, 2, 2, 3, 6]
    lines.product = [0, 0, 0, 0, 0, 0]
    lines.amount = [4, 6, 10, 20, 40, 70]
    #expect(lines.lines(of: run) == found)
    #expect(lines.amount(of: 1, in: orders) == 6)
    #expect(lines.orderNumber(of: 5) == 6)
  }
}
