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
    let accounts = Census(ledger, counted, Slices(ledger.orders, jobs: 2), frequency: .orders, requests).accounts()
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
        for first in request.firsts {
          let sums = try #require(account.sums[first])
          #expect(sums.orders[customer] == Int32(nets(first).count))
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
      #expect(account.sums.mapValues(\.frequency) == alone.sums.mapValues(\.frequency))
    }
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
