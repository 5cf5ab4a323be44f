import Testing
import Trade

@testable import Analysing

@Suite("Closed periods that the data tells otherwise now")
struct ClosedPeriodChangeTests {
  private var store: TwoWeeks {
    var store = TwoWeeks()
    store.shop.sell("ann", "2026-11-02", 100)
    store.shop.sell("ann", "2026-11-08", 50)
    store.shop.sell(nil, "2026-11-08", 5)
    return store
  }

  private func change(_ store: TwoWeeks, _ change: (inout TwoWeeks) -> Void) throws -> (orders: Int, revenue: Int64)? {
    let changes = try store.analyse(then: change).closedChanges
    #expect(changes.count <= 1)
    return changes.first.map { it in
      #expect(it.recordedOrders == 3 && it.recordedRevenue.units == 155 * Money.scale && it.period.id == "2026-W45")
      return (it.orders, it.revenue.units / Money.scale)
    }
  }

  @Test("Orders of this week change none")
  func same() throws {
    #expect(try change(store) { $0.shop.sell("ann", "2026-11-09", 100) } == nil)
  }

  @Test("An order that came late, with or without a customer", arguments: ["bob", nil])
  func late(customer: String?) throws {
    let change = try #require(try change(store) { $0.shop.sell(customer, "2026-11-05", 30) })
    #expect(change == (4, 185))
  }

  @Test("A refund of after the period is no change of it; one of its own days is")
  func refunds() throws {
    let later = try change(store) {
      $0.shop.refunds.append((order: 0, customer: nil, day: date("2026-11-09"), amount: 100 * Money.scale))
      $0.shop.refunds.append((order: nil, customer: "ann", day: date("2026-11-09"), amount: 7 * Money.scale))
    }
    #expect(later == nil)
    let partly = try #require(
      try change(store) {
        $0.shop.refunds.append((order: 0, customer: nil, day: date("2026-11-08"), amount: 40 * Money.scale))
        $0.shop.refunds.append((order: 0, customer: nil, day: date("2026-11-10"), amount: 60 * Money.scale))
      })
    #expect(partly == (3, 115))
    let wholly = try #require(
      try change(store) {
        $0.shop.refunds.append((order: 0, customer: nil, day: date("2026-11-08"), amount: 100 * Money.scale))
      })
    #expect(wholly == (2, 55))
    let ownerless = try #require(
      try change(store) {
        $0.shop.refunds.append((order: nil, customer: "ann", day: date("2026-11-03"), amount: 7 * Money.scale))
      })
    #expect(ownerless == (3, 148))
  }

  @Test("An order that is cancelled by now")
  func cancelled() throws {
    let change = try #require(try change(store) { $0.shop.orders[1].status = .cancelled })
    #expect(change == (2, 105))
  }

  @Test("Of many periods each is counted as of its own last day, oldest first")
  func many() throws {
    var shop = Shop()
    shop.sell("ann", "2026-09-30", 10)
    shop.sell("ann", "2026-10-01", 20)
    shop.refunds.append((order: 1, customer: nil, day: date("2026-10-06"), amount: 5 * Money.scale))
    var past = Past()
    // 2026-W40 ends before the refund, October after it.
    past.closed = ["2026-10", "2026-W40", "2026-Q3"].compactMap { Period($0) }.map { period in
      PeriodSummary(period: period, orders: 9, revenue: .zero, customers: 1, cutOffs: CutOffs(), segmentations: [])
    }
    let analysis = try TwoWeeks.analyse(shop.ledger, Policy(), until: TwoWeeks.second, after: past)
    #expect(analysis.closedChanges.map(\.period.id) == ["2026-Q3", "2026-W40", "2026-10"])
    #expect(analysis.closedChanges.map(\.orders) == [1, 2, 1])
    #expect(analysis.closedChanges.map { $0.revenue.units / Money.scale } == [10, 30, 15])
  }
}
