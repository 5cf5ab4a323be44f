import Testing
import Trade

@testable import Acting

@Suite struct CareTipTests {
  typealias Order = ServiceBench.Order
  private static let tea = [(category: 0, units: Int64(20))]

  @Test(
    "Ten days after the first order of a category",
    arguments: [
      ("2026-11-05", ""), ("2026-11-06", "0 2026-11-16 2026-11-18"), ("2026-11-07", "0 2026-11-17 2026-11-19"),
      ("2026-11-12", "0 2026-11-22 2026-11-24"), ("2026-11-13", ""),
    ])
  func days(day: String, expected: String) throws {
    let bench = ServiceBench([Order(day + " 12:00", lines: Self.tea)])
    #expect(try bench.due(.careTip) == (expected.isEmpty ? [] : [expected]))
  }

  /// The categories of the tips of a customer.
  private func categories(_ orders: Order...) throws -> [Int32] {
    try ServiceBench(orders).desk().careTips().compactMap { it in
      if case .firstOfCategory(let category, _) = it.cause { category } else { nil }
    }
  }

  @Test("A category that was bought before has none, a new one beside it has; of two new ones the one for which more was paid")
  func newOnes() throws {
    let before = Order("2026-10-01 12:00", lines: Self.tea)
    #expect(try categories(before, Order("2026-11-07 12:00", lines: Self.tea)) == [])
    #expect(try categories(before, Order("2026-11-07 12:00", lines: [(0, 19), (1, 1)])) == [1])
    #expect(try categories(Order("2026-11-07 12:00", lines: [(0, 9), (1, 11)])) == [1])
    #expect(try categories(Order("2026-11-07 12:00", lines: [(0, 10), (1, 10)])) == [0])
    #expect(try categories(Order("2026-11-07 10:00", lines: Self.tea), Order("2026-11-08 12:00", lines: [(1, 20)])) == [0, 1])
  }

  @Test("What was not paid is no order of a category")
  func unpaid() throws {
    let unpaid = Order("2026-10-01 12:00", 20, .unpaid, lines: Self.tea)
    #expect(try categories(unpaid, Order("2026-11-07 12:00", lines: Self.tea)) == [0])
    #expect(try categories(Order("2026-11-07 12:00", 20, .unpaid, lines: Self.tea)) == [])
  }
}
