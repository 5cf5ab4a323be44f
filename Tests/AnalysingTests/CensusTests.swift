import Testing
import Trade

@testable import Analysing

@Suite("One walk counts what walks of their own would")
struct CensusTests {
  @Test(
    "Customers on two days and in windows are counted as order by order", arguments: 1...4 as ClosedRange<UInt64>, [false, true])
  func counts(seed: UInt64, goBack: Bool) throws {
    var ledger = PropertyTests.shop(seed: seed).ledger
    if goBack { CensusTests.turnClocksBack(&ledger) }
    let days = [date("2025-08-02"), date("2025-10-31")]
    let counted = Counted(ledger, asOf: days[1])
    let requests = days.map { day in
      Census.Request(asOf: day, firsts: [day, day.advanced(by: -29), day.advanced(by: -364)], recent: day)
    }
    let accounts = Census(ledger, counted, Slices(ledger.orders, jobs: 2), frequency: .days, requests).accounts()
    for (account, request) in zip(accounts, requests) {
      for customer in 0..<ledger.customers.count {
        let id = CustomerID(customer)
        let nets = { (first: Day) in
          ledger.orders.orders(of: id).filter { first <= ledger.orders.day[$0] && ledger.orders.day[$0] <= request.asOf }
            .map { counted.values[$0] }.filter { $0 > 0 }
        }
        let all = nets(Day(number: 0))
        #expect(account.facts.orderCount[customer] == Int32(all.count))
        #expect(account.facts.largest[customer] == all.max() ?? 0)
        #expect(
          account.facts.monetary[customer] == all.reduce(0, +) - CensusTests.given(id, ledger, Day(number: 0), request.asOf))
        let purchaseDays = { (first: Day) in CensusTests.purchaseDays(id, ledger, counted, first, request.asOf) }
        #expect(account.facts.purchaseDays[customer] == purchaseDays(Day(number: 0)))
        #expect(account.stretches.map(\.first) == request.firsts.sorted())
        for (first, sums) in account.stretches {
          #expect(sums.orders[customer] == Int32(nets(first).count))
          #expect(sums.frequency[customer] == purchaseDays(first))
          #expect(
            sums.monetary[customer] == nets(first).reduce(0, +) - CensusTests.given(id, ledger, first, request.asOf))
        }
      }
    }
  }

  @Test("Two days in one walk are as two walks", arguments: 1...4 as ClosedRange<UInt64>)
  func together(seed: UInt64) {
    let ledger = PropertyTests.shop(seed: seed).ledger
    let counted = Counted(ledger, asOf: date("2025-10-31"))
    let requests = [date("2025-08-02"), date("2025-10-31")].map { day in
      Census.Request(asOf: day, firsts: [day.advanced(by: -89)], recent: day.advanced(by: -364))
    }
    let slices = Slices(ledger.orders, jobs: 1)
    let together = Census(ledger, counted, slices, frequency: .days, requests).accounts()
    for (account, request) in zip(together, requests) {
      let alone = Census(ledger, counted, slices, frequency: .days, [request]).accounts()[0]
      #expect(account.facts.purchaseDays == alone.facts.purchaseDays)
      #expect(account.facts.frequency == alone.facts.frequency)
      #expect(account.facts.doubledMedianGap == alone.facts.doubledMedianGap)
      #expect(account.facts.firstAmount == alone.facts.firstAmount)
      #expect(account.facts.lastDay == alone.facts.lastDay)
      #expect(account.gaps.counts == alone.gaps.counts)
      #expect(account.orderMedians.all == alone.orderMedians.all)
      #expect(account.orderMedians.recent == alone.orderMedians.recent)
      #expect(account.stretches.map(\.sums.frequency) == alone.stretches.map(\.sums.frequency))
    }
  }

  @Test("An order on a day before that of an earlier one is on a purchase day of a stretch that begins with it")
  func clocksTurnedBack() throws {
    var shop = Shop()
    for day in ["2025-03-05", "2025-03-06"] { shop.sell("a", day, 10) }
    var ledger = shop.ledger
    ledger.orders.day[0] = date("2025-03-05")
    ledger.orders.day[1] = date("2025-03-04")
    var policy = Policy()
    policy.frequency = .days
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let snapshot = Snapshot(
      store: store, policy: policy, ledger: ledger, counted: Counted(ledger, asOf: date("2025-03-05")),
      slices: Slices(ledger.orders, jobs: 1), ranking: .revenue)
    let frequency = { (first: String) in snapshot.sums(from: date(first)).frequency }
    #expect(frequency("2025-03-06") == [0])
    #expect(frequency("2025-03-05") == [1])
    #expect(frequency("2025-03-04") == [1])
  }

  @Test("A stretch that nobody has named before is counted like one that was")
  func unnamedStretch() throws {
    var shop = Shop()
    for (day, amount) in [("2025-01-10", 5), ("2025-02-10", 7), ("2025-02-11", 9)] { shop.sell("a", day, Int64(amount)) }
    let snapshot = try snapshot(shop, asOf: "2025-02-28")
    for (first, amounts) in [("2025-01-10", [5, 7, 9]), ("2025-01-11", [7, 9]), ("2025-02-11", [9]), ("2025-02-12", [])] {
      let sums = snapshot.sums(from: date(first))
      #expect(sums.orders == [Int32(amounts.count)])
      #expect(sums.monetary == [Int64(amounts.reduce(0, +)) * Money.scale])
    }
  }

  @Test("For an earlier day nothing is counted but the windows of the rules")
  func windows() {
    var policy = Policy()
    let day = date("2025-10-31")
    let windows = { (policy: Policy) in policy.request(asOf: day, firsts: []).firsts.map { $0.distance(to: day) + 1 }.sorted() }
    #expect(windows(policy) == [90, 365])
    policy.windows.tier = .days(180)
    #expect(windows(policy) == [90, 180])
    policy.windows.tier = .lifetime
    #expect(windows(policy) == [90])
  }

  /// Distinct days with a counted order, in the order of instants: a later order on an earlier day adds none.
  private static func purchaseDays(
    _ customer: CustomerID, _ ledger: Ledger, _ counted: Counted, _ first: Day, _ last: Day
  ) -> Int32 {
    let days = ledger.orders.orders(of: customer).filter { counted.values[$0] > 0 }.map { ledger.orders.day[$0] }
    var (count, latest): (Int32, Day?) = (0, nil)
    for day in days where first <= day && day <= last {
      if let latest, day <= latest { continue }
      (count, latest) = (count + 1, day)
    }
    return count
  }

  /// Gives every second order of a customer the day before the one before it.
  private static func turnClocksBack(_ ledger: inout Ledger) {
    for customer in 0..<ledger.customers.count {
      for order in ledger.orders.orders(of: CustomerID(customer)).dropFirst() where order % 2 == 0 {
        ledger.orders.day[order] = ledger.orders.day[order - 1].advanced(by: -1)
      }
    }
  }

  /// What was given back to a customer without an order in some days.
  private static func given(_ customer: CustomerID, _ ledger: Ledger, _ first: Day, _ last: Day) -> Int64 {
    let refunds = ledger.refunds
    return (0..<refunds.count).filter {
      refunds.order[$0] < 0 && refunds.customer[$0] == customer && first <= refunds.day[$0] && refunds.day[$0] <= last
    }.reduce(0) { $0 + refunds.amount[$1] }
  }
}
