import Testing
import Trade

@testable import Analysing

/// segmentation.md §1: a period's net amounts are those of its own end, whichever report tells them.
@Suite("An earlier period is compared as its own report told it")
struct OwnEndTests {
  private static func analysis(_ shop: Shop, _ id: String, jobs: Int = 1) throws -> Analysis {
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    return Analyst(store: store, policy: Policy(), jobs: jobs).analyse(
      shop.ledger, in: try required(Period(id)), isPartial: false)
  }

  /// What a period's own report says, and what a later one says of it but for what it knows besides.
  private func expect(_ then: Totals?, equals own: Totals, _ what: Comment) throws {
    var then = try required(then)
    then.refundedSince = .zero
    #expect(then == own, what)
  }

  /// Orders of week 45 (2–8 November 2026), of week 46 a year before (10–16 November 2025), and of before and after these.
  private static var shop: Shop {
    var shop = Shop()
    shop.sell("old", "2025-10-01", 5)  // 0
    shop.sell("ann", "2025-11-10", 40)  // 1
    shop.sell("ann", "2025-11-16", 60)  // 2
    shop.sell("bob", "2026-11-02", 100)  // 3
    shop.sell("bob", "2026-11-08", 30)  // 4
    shop.sell("old", "2026-11-05", 70)  // 5
    shop.sell(nil, "2026-11-07", 20)  // 6
    shop.sell("bob", "2026-11-10", 50)  // 7
    return shop
  }

  /// A refund: order, day, euros.
  typealias Refund = (Int, String, Int64)

  @Test(
    "A refund after its end changes nothing that is compared, and is told",
    arguments: [
      // What it takes off week 45 and off the week of the year before, and what of it is given back in week 46.
      ([(3, "2026-11-09", 40)], [40, 0, 40]), ([(3, "2026-11-08", 40)], [0, 0, 0]), ([(3, "2026-11-16", 40)], [0, 0, 0]),
      ([(7, "2026-11-12", 20)], [0, 0, 0]),
      // In full: bob's first order is a later one then, in the end one of week 46.
      ([(3, "2026-11-15", 100)], [100, 0, 100]), ([(3, "2026-11-09", 100), (4, "2026-11-09", 30)], [130, 0, 130]),
      // In parts, one of them in time, together more than was paid.
      ([(3, "2026-11-08", 80), (3, "2026-11-12", 80)], [20, 0, 20]),
      // Who had ordered before seems to be new since; an order without a customer.
      ([(0, "2026-11-10", 5)], [0, 0, 5]), ([(6, "2026-11-09", 20)], [20, 0, 20]),
      ([(6, "2026-11-09", 7), (5, "2026-11-10", 70)], [77, 0, 77]),
      // Days, and a year, after the end.
      ([(1, "2025-11-17", 40)], [0, 40, 0]), ([(2, "2026-11-15", 60), (1, "2026-03-01", 15)], [0, 75, 60]),
      ([(1, "2025-12-01", 40), (2, "2025-12-01", 60), (4, "2026-11-09", 10)], [10, 100, 10]),
    ] as [([Refund], [Int64])])
  func week(refunds: [Refund], taken: [Int64]) throws {
    var shop = OwnEndTests.shop
    shop.refunds = refunds.map { ($0, nil, date($1), $2 * Money.scale) }
    let analysis = try OwnEndTests.analysis(shop, "2026-W46")
    let points = analysis.trend.points
    for (then, id, taken) in [
      (analysis.totals.previous, "2026-W45", taken[0]), (points.dropLast().last?.totals, "2026-W45", taken[0]),
      (analysis.totals.yearBefore, "2025-W46", taken[1]), (points.last?.yearBefore, "2025-W46", taken[1]),
    ] {
      try expect(then, equals: OwnEndTests.analysis(shop, id).totals.now, "\(id)")
      #expect(then?.refundedSince == Money(units: taken * Money.scale), "\(id)")
    }
    #expect(analysis.totals.now.refundedSince == .zero)
    #expect(analysis.totals.earlierRefunds == Money(units: taken[2] * Money.scale))
  }

  @Test("Given back without an order: of whoever was no buyer by the end, it is nobody's, though there are orders since")
  func ownerless() throws {
    var shop = OwnEndTests.shop
    shop.sell("eve", "2026-11-11", 10)
    shop.refunds = [(nil, "eve", date("2026-11-04"), 30_000), (nil, "bob", date("2026-11-04"), 20_000)]
    let before = try required(OwnEndTests.analysis(shop, "2026-W46").totals.previous)
    try expect(before, equals: OwnEndTests.analysis(shop, "2026-W45").totals.now, "all buyers stay")
    #expect(before.anonymousRevenue == Money(units: 17 * Money.scale))
    // Bob's orders of the week go; by its end he was new in it.
    shop.refunds += [(3, nil, date("2026-11-09"), 1_000_000), (4, nil, date("2026-11-09"), 300_000)]
    let late = try required(OwnEndTests.analysis(shop, "2026-W46").totals.previous)
    try expect(late, equals: before, "bob was a buyer")
  }

  @Test("So it is in any shop: months with their trend, on any number of threads", arguments: 1...4 as ClosedRange<UInt64>)
  func months(seed: UInt64) throws {
    let shop = PropertyTests.shop(seed: seed)
    let analysis = try OwnEndTests.analysis(shop, "2025-10", jobs: 1 + Int(seed % 3))
    try expect(analysis.totals.previous, equals: OwnEndTests.analysis(shop, "2025-09").totals.now, "September")
    try expect(analysis.totals.yearBefore, equals: OwnEndTests.analysis(shop, "2024-10").totals.now, "a year before")
    #expect(analysis.trend.points.count == 12)
    var taken = Money.zero
    for point in analysis.trend.points {
      let own = try OwnEndTests.analysis(shop, point.period.id).totals.now
      try expect(point.totals, equals: own, "\(point.period.id)")
      #expect(own.revenue - point.totals.refundedSince == OwnEndTests.now(point.period, in: analysis), "\(point.period.id)")
      taken = taken + point.totals.refundedSince
      if let year = point.yearBefore {
        try expect(year, equals: OwnEndTests.analysis(shop, point.period.yearBefore.id).totals.now, "\(point.period.id), year")
      }
    }
    #expect(taken > .zero)
  }

  @Test("What was recorded reads the same after refunds, weeks, months and a quarter", arguments: 1...4 as ClosedRange<UInt64>)
  func closed(seed: UInt64) throws {
    let shop = PropertyTests.shop(seed: seed)
    var past = Past()
    past.closed = try ["2025-Q2", "2025-W27", "2025-W35", "2025-08", "2025-W36", "2025-09"].map {
      PeriodSummary(try OwnEndTests.analysis(shop, $0))
    }
    let analysis = try TwoWeeks.analyse(shop.ledger, Policy(), until: "2025-11-02", after: past)
    #expect(analysis.closedChanges == [])
  }

  /// The revenue of a period by what is known on the day of the analysis.
  private static func now(_ period: Period, in analysis: Analysis) -> Money {
    let (orders, given) = (analysis.ledger.orders, analysis.ledger.refunds)
    let sold = (0..<orders.count).filter { period.contains(orders.day[$0]) }.reduce(0) { $0 + analysis.counted.net($1) }
    let back = (0..<given.count).filter { given.order[$0] < 0 && period.contains(given.day[$0]) }
    return Money(units: back.reduce(sold) { $0 - given.amount[$1] })
  }

  @Test("Both sides of the drivers and of the base stand as in their own reports", arguments: 1...4 as ClosedRange<UInt64>)
  func measures(seed: UInt64) throws {
    let shop = PropertyTests.shop(seed: seed)
    let analysis = try OwnEndTests.analysis(shop, "2025-10", jobs: 1 + Int(seed % 3))
    let before = try OwnEndTests.analysis(shop, "2025-09")
    let (drivers, earlier) = (try required(analysis.measures.drivers), try required(before.measures.drivers))
    for (change, own) in [
      (drivers.new, earlier.new), (drivers.returning, earlier.returning), (drivers.anonymous, earlier.anonymous),
    ] {
      #expect(change.before == own.now)
      #expect(change.buyers + change.ordersPerBuyer + change.averageOrder == change.now.revenue - change.before.revenue)
    }
    #expect(drivers.revenue == analysis.totals.now.revenue - before.totals.now.revenue)
    let balance = analysis.measures.balance
    #expect(balance.atStart == before.measures.balance.atEnd)
    #expect(balance.atStart + balance.first + balance.wonBack - balance.fellSilent == balance.atEnd)
  }

  @Test(
    "The base at the start is that of then, whatever was given back since",
    arguments: [
      // What is given back in week 46; whether bob orders again in it.
      ([3, 4], false, [2, 0, 0, 1, 1]), ([3, 4], true, [2, 0, 0, 0, 2]), ([4], false, [2, 0, 0, 0, 2]),
      ([5], true, [2, 0, 0, 1, 1]), ([3, 4, 5], false, [2, 0, 0, 2, 0]),
    ] as [([Int], Bool, [Int])])
  func base(refunded: [Int], buysAgain: Bool, expected: [Int]) throws {
    var shop = OwnEndTests.shop
    if !buysAgain { shop.orders.removeLast() }
    shop.refunds = refunded.map { ($0, nil, date("2026-11-12"), shop.orders[$0].amount) }
    // Bob and old are active by their orders of week 45 alone; ann has been silent for a year.
    let balance = try OwnEndTests.analysis(shop, "2026-W46").measures.balance
    #expect(try balance.atStart == OwnEndTests.analysis(shop, "2026-W45").measures.balance.atEnd)
    #expect([balance.atStart, balance.first, balance.wonBack, balance.fellSilent, balance.atEnd] == expected)
  }

  @Test("Who had been silent for long, and had all given back, is new with the next order")
  func newAgain() throws {
    var shop = Shop()
    shop.sell("ann", "2025-01-01", 10)
    shop.sell("ann", "2026-11-10", 10)
    shop.refunds = [(0, nil, date("2026-11-09"), 10 * Money.scale)]
    let analysis = try OwnEndTests.analysis(shop, "2026-W46")
    let balance = analysis.measures.balance
    #expect([balance.atStart, balance.first, balance.wonBack, balance.fellSilent, balance.atEnd] == [0, 1, 0, 0, 1])
    #expect(analysis.totals.now.newCustomers == 1)
  }
}
