import Testing
import Trade

@testable import Acting

@Suite struct QuestionTests {
  typealias Order = ServiceBench.Order

  private func due(_ orders: Order...) throws -> [String] { try ServiceBench(orders).due(.satisfaction) }

  @Test(
    "Seven days after delivery; one that lies ahead is not known yet, and payment is counted from",
    arguments: [
      ("2026-11-08", ""), ("2026-11-09", "0 2026-11-16 2026-11-18"), ("2026-11-10", "0 2026-11-17 2026-11-19"),
      ("2026-11-15", "0 2026-11-22 2026-11-24"), ("2026-11-16", "0 2026-11-19 2026-11-21"),
    ])
  func delivered(day: String, expected: String) throws {
    #expect(try due(Order("2026-11-05 10:00", delivered: day)) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(
    "Fourteen days after payment where nothing tells of delivery, and after the order where nothing tells of payment",
    arguments: [
      ("2026-11-01", ""), ("2026-11-02", "0 2026-11-16 2026-11-18"), ("2026-11-03", "0 2026-11-17 2026-11-19"),
      ("2026-11-08", "0 2026-11-22 2026-11-24"), ("2026-11-09", ""),
    ])
  func paid(day: String, expected: String) throws {
    let expected = expected.isEmpty ? [] : [expected]
    #expect(try due(Order("2026-10-31 10:00", paid: day + " 23:59")) == expected)
    #expect(try due(Order(day + " 00:00")) == expected)
  }

  @Test(
    "After the first order nobody is asked again within ninety days",
    arguments: [("2026-08-14", false), ("2026-08-13", true), ("2026-08-12", true)])
  func rest(first: String, isAsked: Bool) throws {
    let found = try due(
      Order("2026-08-10 10:00", delivered: first), Order("2026-11-10 10:00", delivered: "2026-11-11"))
    #expect(found == (isAsked ? ["0 2026-11-18 2026-11-20"] : []))
  }

  @Test("The ninety days count from the last question, not from the last order; the first order is asked about however soon")
  func course() throws {
    let skipped = Order("2026-10-01 10:00", delivered: "2026-10-02")
    let found = try due(
      Order("2026-08-10 10:00", delivered: "2026-08-12"), skipped, Order("2026-11-10 10:00", delivered: "2026-11-11"))
    #expect(found == ["0 2026-11-18 2026-11-20"])
    let two = try due(
      Order("2026-11-07 10:00", delivered: "2026-11-09"), Order("2026-11-08 10:00", delivered: "2026-11-10"))
    #expect(two == ["0 2026-11-16 2026-11-18"])
  }

  @Test("What does not count is asked about by nobody", arguments: [OrderStatus.unpaid, .cancelled, .refunded])
  func notCounted(status: OrderStatus) throws {
    #expect(try due(Order("2026-11-05 10:00", 20, status, delivered: "2026-11-09")) == [])
  }

  @Test("A delivery whose day passed within a longer period is asked about at once, as no earlier list could know of it")
  func months() throws {
    var bench = ServiceBench([Order("2026-10-02 10:00", delivered: "2026-10-05")])
    (bench.kind, bench.lastDay) = (.month, "2026-10-31")
    #expect(try bench.due(.satisfaction) == ["0 2026-11-01 2026-11-03"])
    bench.customers = [[Order("2026-09-25 10:00", delivered: "2026-09-28")]]
    #expect(try bench.due(.satisfaction) == [])
  }

  @Test("What the cause tells: the day, and whether it is one of delivery")
  func cause() throws {
    let causes = try ServiceBench([Order("2026-11-05 10:00", delivered: "2026-11-09")], [Order("2026-11-03 10:00")]).desk()
      .questions().map(\.cause)
    let bench = ServiceBench()
    let expected = [
      Cause.delivered(try bench.day("2026-11-09"), isKnown: true), .delivered(try bench.day("2026-11-03"), isKnown: false),
    ]
    #expect(causes == expected)
  }
}
