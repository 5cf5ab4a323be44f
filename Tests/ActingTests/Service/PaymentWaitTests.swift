import Testing
import Trade

@testable import Acting

@Suite struct PaymentWaitTests {
  typealias Order = ServiceBench.Order

  @Test("What waited in the week: not paid within the hour, or not at all; paid by itself or with another order")
  func counted() throws {
    let bench = ServiceBench(
      [Order("2026-11-10 10:00", 1, .unpaid)], [Order("2026-11-10 10:00", 2, paid: "2026-11-10 11:00")],
      [Order("2026-11-10 10:00", 4, paid: "2026-11-10 11:01")],
      [Order("2026-11-10 10:00", 8, .unpaid), Order("2026-11-10 15:00", 16)], [Order("2026-11-10 10:00", 32, .cancelled)],
      [Order("2026-11-08 23:59", 64, .unpaid)], [Order("2026-11-15 20:00", 128, paid: "2026-11-16 00:00")],
      [Order("2026-11-16 00:00", 256, .unpaid)])
    let wait = try bench.desk().paymentWait()
    #expect(wait == PaymentWait(unpaid: 4, unpaidAmount: Money(units: 141 * Money.scale), paidLater: 2, medianHours: 3))
    #expect(try Planner(bench.desk()).queue(of: []).payments == wait)
  }

  @Test("Orders of nobody wait as well, and nobody else pays for them")
  func anonymous() throws {
    var bench = ServiceBench([Order("2026-11-10 12:00", 1)])
    bench.anonymous = [Order("2026-11-10 10:00", 2, .unpaid), Order("2026-11-10 11:00", 4)]
    let wait = try bench.desk().paymentWait()
    #expect(wait == PaymentWait(unpaid: 1, unpaidAmount: Money(units: 2 * Money.scale), paidLater: 0, medianHours: nil))
  }

  @Test("Nothing is said where the data tells of no order that waited")
  func none() throws {
    #expect(try ServiceBench([Order("2026-11-10 10:00")]).desk().paymentWait() == nil)
    #expect(try ServiceBench([Order("2026-11-10 10:00", paid: "2026-11-10 10:05")]).desk().paymentWait() == nil)
    let quiet = try ServiceBench([Order("2026-06-10 10:00", 20, .unpaid), Order("2026-11-10 10:00")]).desk().paymentWait()
    #expect(quiet == PaymentWait(unpaid: 0, unpaidAmount: .zero, paidLater: 0, medianHours: nil))
  }
}
