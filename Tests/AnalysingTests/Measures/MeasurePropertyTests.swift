import Testing
import Trade

@testable import Analysing

/// The measures of random shops against the same worked out slowly.
struct MeasurePropertyTests {
  /// A random shop of which half the orders have lines.
  static func shop(seed: UInt64) -> Shop {
    var (shop, random) = (PropertyTests.shop(seed: seed), PropertyTests.Random(state: seed &+ 99))
    for index in shop.orders.indices where Bool.random(using: &random) {
      shop.orders[index].lines = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        ("p\(Int.random(in: 0..<7, using: &random))", Int64.random(in: -1...9, using: &random) * 10_000)
      }
    }
    return shop
  }

  static func analysis(_ seed: UInt64, jobs: Int = 1) throws -> Analysis {
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let period = try required(Period(from: date("2025-08-01"), to: date("2025-10-31")))
    return Analyst(store: store, policy: Policy(), jobs: jobs).analyse(shop(seed: seed).ledger, in: period, isPartial: false)
  }

  @Test("The base balance is that of a plain count, and adds up", arguments: 1...6 as ClosedRange<UInt64>)
  func balance(seed: UInt64) throws {
    let analysis = try MeasurePropertyTests.analysis(seed)
    let balance = analysis.measures.balance
    #expect(balance == PlainMeasures(analysis).balance)
    #expect(balance.atStart + balance.first + balance.wonBack - balance.fellSilent == balance.atEnd)
    #expect(try balance.atEnd == analysis.sizes(.lifeStage)[0])
  }

  @Test("The parts of the change of revenue add up to it", arguments: 1...6 as ClosedRange<UInt64>)
  func drivers(seed: UInt64) throws {
    let analysis = try MeasurePropertyTests.analysis(seed)
    let drivers = try required(analysis.measures.drivers)
    for change in [drivers.new, drivers.returning, drivers.anonymous] {
      #expect(change.buyers + change.ordersPerBuyer + change.averageOrder == change.revenue)
    }
    let before = try required(analysis.totals.previous)
    #expect(drivers.revenue == analysis.totals.now.revenue - before.revenue)
    let (new, returning) = (drivers.new.now, drivers.returning.now)
    #expect(new.orders + returning.orders + drivers.anonymous.now.orders == analysis.totals.now.orders)
    let plain = PlainMeasures(analysis)
    let own = plain.buyers.values.filter { analysis.period.contains($0[0].day) }.joined()
    #expect(new.orders == own.count { analysis.period.contains($0.day) })
  }

  @Test("Repeat purchases are those of a plain count", arguments: 1...6 as ClosedRange<UInt64>)
  func repeats(seed: UInt64) throws {
    let analysis = try MeasurePropertyTests.analysis(seed)
    let (plain, repeats) = (PlainMeasures(analysis), analysis.measures.repeats)
    for rate in repeats.rates { #expect(rate.share == plain.repeats(within: rate.days)) }
    let days = plain.secondOrders.map(\.days).sorted()
    #expect(repeats.converted == Share(days.count, of: plain.known.count))
    let median = days.isEmpty ? nil : days[(days.count - 1) / 2] + days[days.count / 2]
    #expect(repeats.doubledMedianDays == median)
  }

  @Test("Cohorts are those of a plain count, from 180 days after the data begins", arguments: 1...6 as ClosedRange<UInt64>)
  func cohorts(seed: UInt64) throws {
    let analysis = try MeasurePropertyTests.analysis(seed)
    let (plain, rows) = (PlainMeasures(analysis), analysis.measures.cohorts.rows)
    #expect(rows.last?.month.id == "2025-10")
    let known = try required(analysis.oldestOrder).advanced(by: 180)
    for (index, row) in rows.enumerated() where row.month.from >= known {
      #expect(row.unknown == 0)
      for (later, month) in rows[index...].enumerated() {
        let expected = plain.cohort(row.month, later: month.month)
        #expect(row.buyers[later] == expected.buyers)
        #expect(row.revenue[later].units == expected.revenue)
      }
    }
    for row in rows where row.month.to < known { #expect(row.customers == 0) }
  }

  @Test("Distributions are those of sorted numbers, for all and for each group", arguments: 1...6 as ClosedRange<UInt64>)
  func distributions(seed: UInt64) throws {
    let analysis = try MeasurePropertyTests.analysis(seed)
    let (plain, measures) = (PlainMeasures(analysis), analysis.measures)
    func compare(_ told: GroupedDistribution, _ tell: ([PlainMeasures.Order]) -> [Int64]) {
      expect(told.all, plain.numbers(nil, tell))
      for group in told.groups {
        for index in group.classes.indices { expect(group.classes[index], plain.numbers((group.id, index), tell)) }
      }
    }
    compare(measures.frequency) { [Int64($0.count)] }
    compare(measures.gaps, PlainMeasures.gaps)
    compare(measures.orderValues, plain.yearValues)
    #expect(measures.frequency.groups.first?.id == .importance)
  }

  private func expect(_ told: Distribution, _ numbers: [Int64]) {
    #expect(told.count == numbers.count)
    #expect(told.sum == numbers.reduce(0, +))
    #expect(told.histogram.counts.reduce(0, +) == numbers.count)
    guard !numbers.isEmpty else { return }
    #expect(told.doubledMedian == numbers[(numbers.count - 1) / 2] + numbers[numbers.count / 2])
    func rank(_ percent: Int) -> Int64 { numbers[(numbers.count * percent + 99) / 100 - 1] }
    #expect([told.lowerQuartile, told.upperQuartile, told.ninetieth] == [25, 75, 90].map(rank))
  }

  @Test("Pairs and what is due are those of a plain count", arguments: 1...6 as ClosedRange<UInt64>)
  func goods(seed: UInt64) throws {
    let analysis = try MeasurePropertyTests.analysis(seed)
    let plain = PlainMeasures(analysis)
    let baskets = try required(analysis.measures.baskets)
    #expect(Set(baskets.pairs) == Set(plain.pairs))
    #expect((baskets.seen, baskets.capped) == (plain.pairs.count, 0))
    for (a, b) in zip(baskets.pairs, baskets.pairs.dropFirst()) { #expect(a.lift >= b.lift) }
    let due = try required(analysis.measures.replenishment)
    #expect(due.items == plain.due)
    #expect(due.products.reduce(0) { $0 + $1.customers } == due.items.count)
    #expect(due.expected == due.items.reduce(.zero) { $0 + $1.expected })
    #expect(due.customers == Set(due.items.map(\.customer)).count)
  }

  @Test("The success of touches is that of a plain search, on any number of threads", arguments: 1...4 as ClosedRange<UInt64>)
  func touches(seed: UInt64) throws {
    var (random, ledger) = (PropertyTests.Random(state: seed), MeasurePropertyTests.shop(seed: seed).ledger)
    for customer in 0..<ledger.customers.count {
      let days = (0..<Int.random(in: 0...4, using: &random)).map { _ in Int.random(in: 0..<700, using: &random) }
      for day in days.sorted().map({ date("2024-05-01").advanced(by: $0) }) {
        ledger.contacts.customer.append(CustomerID(customer))
        ledger.contacts.day.append(day)
        ledger.contacts.at.append(Instant(seconds: UInt32(day.number) * 86_400 + 2))
      }
    }
    let analyses = try [1, 3].map { jobs in
      let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
      let period = try required(Period(from: date("2025-08-01"), to: date("2025-10-31")))
      return Analyst(store: store, policy: Policy(), jobs: jobs).analyse(ledger, in: period, isPartial: false)
    }
    let (counted, orders, touches) = (analyses[0].counted, ledger.orders, ledger.contacts)
    var (new, returning) = ((buys: 0, all: 0), (buys: 0, all: 0))
    for touch in touches.customer.indices
    where touches.day[touch] > date("2024-10-31") && touches.day[touch] <= date("2025-10-01") {
      let own = orders.orders(of: touches.customer[touch]).filter { counted.net($0) > 0 }
      let buys = own.contains { order in
        orders.placed[order] >= touches.at[touch] && touches.day[touch].distance(to: orders.day[order]) <= 30
      }
      if own.contains(where: { orders.placed[$0] < touches.at[touch] }) {
        returning = (returning.buys + (buys ? 1 : 0), returning.all + 1)
      } else {
        new = (new.buys + (buys ? 1 : 0), new.all + 1)
      }
    }
    for analysis in analyses {
      let success = try required(analysis.measures.success)
      #expect(success.new == Share(new.buys, of: new.all))
      #expect(success.returning == Share(returning.buys, of: returning.all))
    }
  }

  @Test("No figure depends on the number of threads", arguments: 1...3 as ClosedRange<UInt64>)
  func jobs(seed: UInt64) throws {
    let (one, three) = (try MeasurePropertyTests.analysis(seed), try MeasurePropertyTests.analysis(seed, jobs: 3))
    let (a, b) = (one.measures, three.measures)
    #expect((a.balance, a.drivers, a.repeats, a.cohorts) == (b.balance, b.drivers, b.repeats, b.cohorts))
    #expect((a.hours, a.baskets, a.replenishment) == (b.hours, b.baskets, b.replenishment))
    #expect(a.frequency.all == b.frequency.all)
    #expect(a.gaps.all == b.gaps.all)
    #expect(a.orderValues.groups.map(\.classes) == b.orderValues.groups.map(\.classes))
  }
}
