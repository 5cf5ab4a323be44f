import Testing
import Trade

@testable import Analysing

struct CountedTests {
  /// An order of 100 on 10 January, seen on a day of that month.
  @Test(
    "An order counts with what is left of it on the day",
    arguments: [
      // status, refund without a date, refund with a date, its day, as of, net
      (OrderStatus.paid, 0, 0, 0, 10, 100), (.paid, 0, 0, 0, 9, 0), (.paid, 30, 0, 0, 10, 70), (.paid, 100, 0, 0, 10, 0),
      (.paid, 130, 0, 0, 10, 0), (.paid, 0, 40, 20, 19, 100), (.paid, 0, 40, 20, 20, 60), (.paid, 30, 70, 20, 20, 0),
      (.unpaid, 0, 0, 0, 10, 0), (.unpaid, 0, 40, 20, 20, 0), (.cancelled, 0, 0, 0, 10, 0), (.cancelled, 30, 0, 0, 10, 0),
      (.refunded, 0, 0, 0, 10, 0), (.refunded, 30, 0, 0, 10, 70), (.refunded, 0, 40, 20, 19, 100), (.refunded, 0, 40, 20, 20, 60),
      (.refunded, 0, 100, 20, 19, 100), (.refunded, 0, 100, 20, 20, 0), (.refunded, 0, 40, 20, 9, 0),
    ])
  func net(status: OrderStatus, undated: Int64, dated: Int64, refundDay: Int, asOf: Int, expected: Int64) {
    var shop = Shop()
    shop.orders = [Shop.Order(customer: "a", day: date("2026-01-10"), amount: 100, status: status, refund: undated)]
    if dated > 0 { shop.refunds = [(0, nil, date("2026-01-01").advanced(by: refundDay - 1), dated)] }
    let counted = Counted(shop.ledger, asOf: date("2026-01-01").advanced(by: asOf - 1))
    #expect(counted.net(0) == expected)
  }

  @Test("An order given back in full after the period counts in it, and not after the refund") func refundedLater() throws {
    var shop = Shop()
    shop.sell("a", "2026-01-10", 100, status: .refunded)
    shop.sell("b", "2026-01-11", 50)
    shop.refunds = [(0, nil, date("2026-01-20"), 100 * Money.scale)]
    let before = try analyse(shop, until: "2026-01-19")
    #expect(before.lifetime.orders == 2)
    #expect(before.lifetime.revenue == Money(units: 150 * Money.scale))
    #expect(before.facts.buyers == [CustomerID(0), CustomerID(1)])
    let after = try analyse(shop, until: "2026-01-20")
    #expect(after.lifetime.orders == 1)
    #expect(after.lifetime.revenue == Money(units: 50 * Money.scale))
    #expect(after.facts.buyers == [CustomerID(1)])
  }

  @Test("The shops of these tests stand as a loader's: by customer, then by instant, anonymous orders last") func standing() {
    var shop = Shop()
    let hostile = #"O'Neil <&> "Sons" =1+2 <script>"#
    for (name, second) in [("b", 5), (hostile, 3), ("b", 1), (nil, 0), ("b", 5), (hostile, 1)] as [(String?, UInt32)] {
      shop.orders.append(Shop.Order(customer: name, day: date("2026-01-01"), amount: 1, second: second))
    }
    shop.contacts = ["a"]
    let ledger = shop.ledger
    #expect(ledger.customers.ids[0] == hostile)
    #expect((0..<3).map { ledger.orders.orders(of: CustomerID($0)) } == [0..<2, 2..<2, 2..<5])
    #expect(ledger.orders.anonymous == 5..<6)
    #expect(ledger.orders.placed.map { $0.seconds % 86_400 } == [1, 3, 1, 5, 5, 0])
  }

  @Test("Facts of a buyer: days, gaps, first and largest order") func facts() throws {
    var shop = Shop()
    shop.sell("a", "2026-01-01", 10)
    shop.orders.append(Shop.Order(customer: "a", day: date("2026-01-01"), amount: 25 * Money.scale))
    for (day, units) in [("2026-01-11", 40), ("2026-01-11", 1), ("2026-01-26", 5), ("2026-02-01", 3)] {
      shop.sell("a", day, Int64(units))
    }
    shop.contacts = ["b"]
    let facts = try snapshot(shop, asOf: "2026-01-31").facts
    #expect(facts.buyers == [CustomerID(0)])
    #expect(facts.orderCount == [5, 0])
    #expect(facts.purchaseDays == [3, 0])
    #expect(facts.doubledMedianGap == [25, 0])
    #expect(facts.recency(CustomerID(0)) == 5)
    #expect(facts.firstAmount[0] == 25 * Money.scale)
    #expect(facts.largest[0] == 40 * Money.scale)
    #expect(facts.monetary[0] == 81 * Money.scale)
    #expect(facts.overdueRatio(CustomerID(0)) == 40)
    #expect(facts.knownProfit(CustomerID(0)) == nil)
    #expect(!facts.isBuyer(CustomerID(1)))
  }

  @Test("F counts purchase days where the policy says so") func frequency() throws {
    var shop = Shop()
    for day in ["2026-01-01", "2026-01-01", "2026-01-03"] { shop.sell("a", day, 1) }
    var policy = Policy()
    policy.frequency = .days
    #expect(try snapshot(shop, asOf: "2026-01-31").facts.frequency == [3])
    #expect(try snapshot(shop, asOf: "2026-01-31", policy: policy).facts.frequency == [2])
  }

  @Test("The last N days end with the as-of day", arguments: [(1, 0), (2, 1), (10, 1), (11, 2), (31, 3)])
  func window(days: Int, orders: Int32) throws {
    var shop = Shop()
    for day in ["2026-01-01", "2026-01-21", "2026-01-30"] { shop.sell("a", day, 2) }
    let sums = try snapshot(shop, asOf: "2026-01-31").sums(.days(days))
    #expect(sums.orders == [orders])
    #expect(sums.monetary == [Int64(orders) * 2 * Money.scale])
  }
}
