import Testing
import Trade

@testable import Analysing

struct TotalsTests {
  private func euros(_ units: Int64) -> Money { Money(units: units * Money.scale) }

  @Test("A week's totals tell new from returning, and refunds by their order's day") func week() throws {
    var shop = Shop()
    shop.sell("old", "2026-10-01", 50)
    shop.sell("old", "2026-11-10", 20)
    shop.sell("new", "2026-11-09", 100)
    shop.sell("new", "2026-11-15", 30)
    shop.sell(nil, "2026-11-12", 7)
    shop.sell("new", "2026-11-16", 1000)
    shop.sell("new", "2026-11-11", 1000, status: .cancelled)
    shop.orders[1].discount = 5 * Money.scale
    shop.refunds = [(2, nil, date("2026-11-14"), 10 * Money.scale), (nil, "old", date("2026-11-15"), 3 * Money.scale)]
    let totals = try analyse(shop, until: "2026-11-15", from: "2026-11-09").totals.now
    #expect(totals.orders == 4)
    #expect(totals.customers == 2)
    #expect(totals.revenue == euros(144))
    #expect(totals.refunds == euros(13))
    #expect(totals.discounts == euros(5))
    #expect(totals.gross == euros(162))
    #expect((totals.newCustomers, totals.returningCustomers) == (1, 1))
    #expect(totals.newRevenue == euros(120))
    #expect(totals.returningRevenue == euros(17))
    #expect((totals.anonymousOrders, totals.anonymousRevenue) == (1, euros(7)))
    #expect(totals.averageOrder == euros(36))
    #expect(totals.averagePerBuyer == Money(units: 685_000))
    #expect(totals.profit == nil)
  }

  @Test("A later refund leaves the period that holds its order as that period's report told it, and is told beside it")
  func laterRefund() throws {
    var shop = Shop()
    shop.sell("a", "2026-11-03", 50)
    shop.sell("a", "2026-11-10", 20)
    shop.refunds = [(0, nil, date("2026-11-10"), 15 * Money.scale)]
    #expect(try analyse(shop, until: "2026-11-08", from: "2026-11-02").totals.now.revenue == euros(50))
    let next = try analyse(shop, until: "2026-11-15", from: "2026-11-09").totals
    #expect(next.now.revenue == euros(20))
    #expect(next.previous == nil)
    shop.sell("b", "2026-11-02", 1)
    let compared = try analyse(shop, until: "2026-11-15", from: "2026-11-09")
    #expect(compared.totals.previous?.revenue == euros(51))
    #expect(compared.totals.previous?.refundedSince == euros(15))
    #expect(compared.totals.earlierRefunds == euros(15))
    #expect(compared.lifetime.revenue == euros(56))
  }

  @Test(
    "Yardsticks exist only where the data reaches back to their first day",
    arguments: [
      ("2026-11-02", true, false), ("2026-11-03", false, false), ("2025-11-10", true, true), ("2025-11-11", true, false),
    ])
  func yardsticks(oldest: String, hasPrevious: Bool, hasYearBefore: Bool) throws {
    var shop = Shop()
    shop.sell("a", oldest, 5, status: .cancelled)
    shop.sell("a", "2026-11-10", 5)
    let period = try required(Period("2026-W46"))
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let analysis = Analyst(store: store, policy: Policy()).analyse(shop.ledger, in: period, isPartial: true)
    #expect((analysis.totals.previous != nil) == hasPrevious)
    #expect((analysis.totals.yearBefore != nil) == hasYearBefore)
    #expect(analysis.oldestOrder == date(oldest))
    #expect(analysis.newestOrder == date("2026-11-10"))
    #expect(analysis.isPartial)
  }

  @Test(
    "The trend ends with the period and begins with the data",
    arguments: [
      ("2026-W46", "2026-10-28", 3, 0), ("2026-W46", "2024-01-01", 52, 52), ("2026-10", "2025-03-01", 12, 8),
      ("2026-Q3", "2020-01-01", 4, 4), ("2026", "2023-05-05", 4, 2), ("2026-11-01..2026-11-14", "2026-10-28", 2, 0),
      ("2026-11-01..2026-11-15", "2026-10-28", 3, 0),
    ])
  func trend(id: String, oldest: String, points: Int, yearsBefore: Int) throws {
    var shop = Shop()
    shop.sell("a", oldest, 5)
    shop.sell("a", "2026-11-10", 7)
    let period = try required(Period(id))
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let trend = Analyst(store: store, policy: Policy()).analyse(shop.ledger, in: period, isPartial: false).trend
    #expect(trend.points.count == points)
    #expect(trend.points.filter { $0.yearBefore != nil }.count == yearsBefore)
    #expect(trend.points.dropFirst().map(\.period.previous) == trend.points.dropLast().map(\.period))
    if period.kind != .range { #expect(trend.points.last?.period == period) }
  }

  @Test("A period without any order is analysed") func empty() throws {
    let nobody = try analyse(Shop(), until: "2026-11-15")
    #expect(nobody.totals.now == Totals(profit: nil))
    #expect(nobody.oldestOrder == nil)
    #expect(nobody.segmentations.allSatisfy { $0.figures.allSatisfy { $0.customers == 0 } })
    #expect(nobody.concentration.gini == 0)
    #expect(nobody.value.customers.counts == [0, 0, 0])
    var later = Shop()
    later.sell("a", "2026-12-01", 5)
    #expect(try analyse(later, until: "2026-11-15").facts.buyers.isEmpty)
  }

  @Test("Rows set aside in the files of orders and lines are rejected rows, those of customers are not") func rejected() throws {
    var shop = Shop()
    shop.sell("a", "2026-11-01", 10)
    var ledger = shop.ledger
    for (table, rejects) in [("orders", 2), ("lines", 3), ("customers", 5)] {
      ledger.intake.files.append(SourceFile(table: table, path: table + ".csv", sha256: "", rows: 9, rejects: rejects))
    }
    let steps = try analyse(ledger, until: "2026-11-15").reconciliation
    #expect(steps.first { $0.step == .rejected }?.rows == 5)
  }

  @Test("Each step of the reconciliation has its rows and its money") func steps() throws {
    var shop = Shop()
    shop.sell("a", "2026-11-01", 10)
    shop.sell(nil, "2026-11-01", 20)
    shop.sell("a", "2026-11-01", 30, status: .cancelled)
    shop.sell("a", "2026-11-01", 40, status: .unpaid)
    shop.sell("a", "2026-11-01", 50, status: .refunded)
    shop.sell("a", "2026-11-01", 0)
    shop.sell("a", "2026-11-20", 60, status: .cancelled)
    shop.sell("a", "2026-11-02", 70)
    shop.orders[7].refund = 70 * Money.scale
    shop.refunds = [
      (0, nil, date("2026-11-03"), 4 * Money.scale), (nil, "a", date("2026-11-03"), 2 * Money.scale),
      (nil, "a", date("2026-11-18"), 1 * Money.scale), (0, nil, date("2026-11-18"), 3 * Money.scale),
    ]
    let steps = try analyse(shop, until: "2026-11-15").reconciliation
    let expected: [(Int, Int64)] = [
      (10, 277), (0, 0), (0, 0), (0, 0), (1, 30), (1, 40), (2, 120), (1, 0), (2, 59), (1, -2), (0, 4), (2, 26), (1, 20),
    ]
    #expect(steps.map(\.rows) == expected.map(\.0))
    #expect(steps.map(\.amount) == expected.map { euros($0.1) })
  }
}

extension Totals {
  fileprivate init(profit: Money?) {
    self.init()
    self.profit = profit
  }
}
