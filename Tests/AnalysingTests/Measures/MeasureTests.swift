import Testing
import Trade

@testable import Analysing

/// Small cases worked out by hand, and boundaries.
struct MeasureTests {
  /// 10 customers of 2 orders at 50 became 12 of 2.5 at 60.
  private let before = RevenueDrivers.Figures(buyers: 10, orders: 20, revenue: Money(units: 1000 * Money.scale))
  private let now = RevenueDrivers.Figures(buyers: 12, orders: 30, revenue: Money(units: 1800 * Money.scale))
  private let none = RevenueDrivers.Figures(buyers: 0, orders: 0, revenue: .zero)

  @Test("A change of revenue is split by the logarithmic mean") func logarithmicMean() {
    let change = RevenueDrivers.Change(from: before, to: now)
    // L(1800, 1000) = 800 ÷ ln 1.8 = 1361.04; times ln 1.2, ln 1.25 and ln 1.2.
    #expect(change.buyers.units / 100 == 24_814)
    #expect(change.ordersPerBuyer.units / 100 == 30_370)
    #expect(change.averageOrder.units / 100 == 24_814)
    #expect((change.buyers + change.ordersPerBuyer + change.averageOrder).units == 800 * Money.scale)
  }

  @Test("Without a logarithm, the whole change is one factor’s") func withoutLogarithm() {
    let came = RevenueDrivers.Change(from: none, to: now)
    #expect((came.buyers, came.ordersPerBuyer, came.averageOrder) == (now.revenue, .zero, .zero))
    let left = RevenueDrivers.Change(from: before, to: none)
    #expect(left.buyers == -before.revenue)
    let given = RevenueDrivers.Figures(buyers: 1, orders: 1, revenue: Money(units: -5))
    #expect(RevenueDrivers.Change(from: before, to: given).averageOrder == Money(units: -5) - before.revenue)
    #expect(RevenueDrivers.Change(from: none, to: none).averageOrder == .zero)
    let same = RevenueDrivers.Change(from: before, to: before)
    #expect((same.buyers, same.ordersPerBuyer, same.averageOrder) == (.zero, .zero, .zero))
    let nobody = RevenueDrivers.Figures(buyers: 0, orders: 2, revenue: Money(units: 40))
    let more = RevenueDrivers.Figures(buyers: 0, orders: 4, revenue: Money(units: 80))
    let anonymous = RevenueDrivers.Change(from: nobody, to: more, withoutBuyers: true)
    #expect((anonymous.buyers, anonymous.ordersPerBuyer, anonymous.averageOrder) == (.zero, Money(units: 40), .zero))
  }

  @Test(
    "Whole parts add up to their sum, whatever is missing",
    arguments: [
      ([1.5, 1.5], 3, [2, 1]), ([0.2, 0.3, 0.5], 1, [0, 0, 1]), ([1, 2], 8, [4, 4]), ([5, 5], 7, [4, 3]),
      ([-1.5, 2.5], 1, [-1, 2]),
    ] as [([Double], Int64, [Int64])])
  func wholeParts(numbers: [Double], sum: Int64, expected: [Int64]) {
    #expect(RevenueDrivers.Change.whole(numbers, sum: sum) == expected)
  }

  @Test("Parts beyond any amount are not split") func beyond() {
    #expect(RevenueDrivers.Change.whole([0x1p61, -0x1p61], sum: 0) == nil)
    #expect(RevenueDrivers.Change.whole([.infinity], sum: 0) == nil)
  }

  @Test(
    "Who is in the base: active through the 90th day of silence",
    arguments: [
      // Orders in days before 2026-11-15; the period is its week, 9 to 15 November.
      ([98], [0, 0, 0, 0, 0]), ([97], [1, 0, 0, 1, 0]), ([96], [1, 0, 0, 1, 0]), ([91], [1, 0, 0, 1, 0]),
      ([90], [1, 0, 0, 0, 1]),
      ([7], [1, 0, 0, 0, 1]), ([6], [0, 1, 0, 0, 1]), ([98, 3], [0, 0, 1, 0, 1]), ([97, 0], [1, 0, 0, 0, 1]),
      ([96, 0], [1, 0, 0, 0, 1]),
    ])
  func base(ago: [Int], expected: [Int]) throws {
    var shop = Shop()
    for days in ago { shop.sell("a", date("2026-11-15").advanced(by: -days).iso, 10) }
    let balance = try analyse(shop, until: "2026-11-15", from: "2026-11-09").measures.balance
    #expect([balance.atStart, balance.first, balance.wonBack, balance.fellSilent, balance.atEnd] == expected)
  }

  @Test("Who comes and falls silent again within a long period is counted on both sides") func longPeriod() throws {
    var shop = Shop()
    shop.sell("new", "2026-02-01", 10)
    shop.sell("back", "2025-01-01", 10)
    shop.sell("back", "2026-03-01", 10)
    let balance = try analyse(shop, until: "2026-12-31", from: "2026-01-01").measures.balance
    #expect((balance.atStart, balance.first, balance.wonBack, balance.fellSilent, balance.atEnd) == (0, 1, 1, 2, 0))
  }

  @Test("A repeat within 90 days counts on the 90th, not on the 91st; a first order of 89 days is too young")
  func repeatBoundaries() throws {
    var shop = Shop()
    shop.sell("first", "2025-07-05", 10)  // 180 days before the others: not known to be a first order
    shop.sell("first", "2025-07-06", 10)
    shop.sell("in", "2026-01-01", 10)
    shop.sell("in", "2026-04-01", 10)  // 90 days later
    shop.sell("out", "2026-01-01", 10)
    shop.sell("out", "2026-04-02", 10)
    shop.sell("same", "2026-01-01", 10)
    shop.sell("same", "2026-01-01", 20)
    shop.sell("old", "2026-04-02", 10)  // 90 days before the end
    shop.sell("young", "2026-04-03", 10)
    let repeats = try analyse(shop, until: "2026-07-01").measures.repeats
    #expect(repeats.rates.map(\.days) == [90, 180, 365])
    #expect(repeats.rates[0].share == Share(2, of: 4))
    #expect(repeats.rates[1].share == Share(3, of: 3))
    #expect(repeats.rates[2].share == Share(0, of: 0))
    #expect(repeats.converted == Share(3, of: 5))
    #expect(repeats.doubledMedianDays == 180)
    var policy = Policy()
    policy.frequency = .days
    #expect(try analyse(shop, until: "2026-07-01", policy: policy).measures.repeats.converted == Share(2, of: 5))
  }

  @Test(
    "A first order in the first 180 days of the data is one where registered_at lies in the data",
    arguments: [
      (nil, "2026-01-01", Share(1, of: 1)), (nil, "2025-12-31", Share(0, of: 0)),
      ("2025-07-05", "2025-12-31", Share(1, of: 1)), ("2025-07-04", "2025-12-31", Share(0, of: 0)),
      ("2025-07-04", "2026-01-01", Share(1, of: 1)),
    ] as [(String?, String, Share)])
  func knownFirstOrders(registered: String?, first: String, expected: Share) throws {
    var shop = Shop()
    shop.sell("old", "2025-07-05", 10)
    for day in [first, "2026-02-01"] { shop.sell("ana", day, 10) }
    let records = Records(registered: registered.map { ["ana": $0] } ?? [:])
    let repeats = try analyse(records.ledger(shop), until: "2026-07-01").measures.repeats
    #expect(repeats.converted == expected)
    #expect(repeats.rates[0].share == expected)
  }

  @Test("A cohort follows complete months; the early ones are known of those who registered since the data begins")
  func cohorts() throws {
    var shop = Shop()
    shop.sell("a", "2026-01-10", 10)
    shop.sell("b", "2026-01-31", 10)
    shop.sell("b", "2026-02-01", 20)
    shop.sell("c", "2026-07-09", 40)  // 180 days after the first day of the data
    shop.sell("c", "2026-09-01", 50)
    shop.sell("d", "2026-07-08", 60)  // 179
    var ledger = shop.ledger
    let months = { (ledger: Ledger) in try analyse(ledger, until: "2026-09-29").measures.cohorts.rows }
    let rows = try months(ledger)
    #expect(rows.map(\.month.id) == (1...8).map { "2026-0\($0)" })  // September has not ended
    #expect((rows[0].customers, rows[0].unknown, rows[0].isUnknown) == (0, 2, true))
    #expect((rows[6].customers, rows[6].unknown, rows[6].buyers) == (1, 1, [1, 0]))
    #expect(rows[6].revenue == [Money(units: 40_0000), .zero])
    ledger.customers.registered = [nil, date("2026-01-10"), nil, date("2026-01-09")]
    let told = try months(ledger)
    #expect((told[0].customers, told[0].unknown) == (1, 1))
    #expect(told[0].buyers.prefix(3) == [1, 1, 0])
    #expect((told[6].customers, told[6].unknown) == (1, 1))
    #expect(try analyse(ledger, until: "2026-09-30").measures.cohorts.rows.last?.month.id == "2026-09")
    #expect(try analyse(Shop(), until: "2026-09-30").measures.cohorts.rows.isEmpty)
  }

  @Test(
    "Bins of order values are round, and twelve of them reach the 90th percentile",
    arguments: [
      (0, 1), (12, 1), (24, 2), (25, 5), (36, 5), (60_0000, 5_0000), (61_0000, 10_0000), (120_0000, 10_0000),
    ] as [(Int64, Int64)])
  func bins(ninetieth: Int64, width: Int64) {
    #expect(OrderValueDistributions.binWidth(ninetieth) == width)
  }

  @Test("Many equal and a few odd amounts keep their exact places") func equalAmounts() throws {
    var shop = Shop()
    for index in 0..<100 { shop.orders.append(.init(customer: "c\(index)", day: date("2026-11-10"), amount: 99_900)) }
    for index in 0..<11 { shop.orders.append(.init(customer: "d\(index)", day: date("2026-11-10"), amount: 1_000_000_000_001)) }
    shop.orders.append(.init(customer: "old", day: date("2025-11-15"), amount: 7))
    let told = try analyse(shop, until: "2026-11-15").measures.orderValues.all
    #expect((told.count, told.doubledMedian, told.upperQuartile, told.ninetieth) == (111, 199_800, 99_900, 99_900))
    #expect(told.sum == 100 * 99_900 + 11 * 1_000_000_000_001)
    #expect((told.histogram.counts.first, told.histogram.counts.last) == (0, 11))
  }
}
