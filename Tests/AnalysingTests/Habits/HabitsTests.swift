import Testing
import Trade

@testable import Analysing

@Suite("Habits are those that a plain count finds")
struct HabitsTests {
  /// Orders of several lines, some negative, some of no product, with campaigns, coupons, gifts and discounts.
  static func market(seed: UInt64) -> Market {
    var random = PropertyTests.Random(state: seed)
    var market = Market()
    market.shop = PropertyTests.shop(seed: seed)
    let isSpread = seed.isMultiple(of: 3)
    for index in market.shop.orders.indices {
      let count = Int.random(in: 0..<4, using: &random)
      market.shop.orders[index].lines = (0..<count).map { _ in
        let number = Int.random(in: 0..<(isSpread ? 40 : 7), using: &random)
        return (number == 6 ? "" : "p\(number)", Int64.random(in: -2..<20, using: &random) * 1_111)
      }
      market.shop.orders[index].discount = Int64.random(in: 0..<3, using: &random) * 700
      if Int.random(in: 0..<6, using: &random) == 0 { market.coupons[index] = "X" }
      if Int.random(in: 0..<6, using: &random) == 0 { market.campaigns[index] = ["spring", "nobody's", "launch"][index % 3] }
      if Int.random(in: 0..<4, using: &random) == 0 { market.gifts.insert(index) }
    }
    for product in 0..<40 {
      if product != 3 { market.shop.categories["p\(product)"] = "k\(product % 5)" }
      if seed.isMultiple(of: 2), product != 4 { market.brands["p\(product)"] = "b\(product % 3)" }
    }
    market.calendar = [
      ("launch", "2024-07-01", "2024-12-31", "new-arrivals", nil, "p1"),
      ("spring", "2025-03-01", "2025-05-15", "promotion", nil, nil),
      ("kitchen", "2025-04-01", "2025-09-30", "group-buy", "k2", nil),
      ("night", "2025-05-01", "2025-05-09", "festival", nil, nil),
    ]
    return market
  }

  @Test("Two days in one walk, whatever the lines", arguments: 1...6 as ClosedRange<UInt64>, [1, 3])
  func sameAsPlain(seed: UInt64, jobs: Int) throws {
    let ledger = HabitsTests.market(seed: seed).ledger
    let policy = Policy.festive
    let days = [date("2025-06-10"), date("2025-10-31")]
    let counted = Counted(ledger, asOf: days[1])
    let all = Habits.all(ledger, counted, Slices(ledger.orders, jobs: jobs), policy, asOf: days)
    for (habits, day) in zip(all, days) {
      let plain = PlainHabits(ledger, counted.values, asOf: day)
      #expect(habits.asOf == day)
      #expect(habits.unit == plain.unit)
      #expect(habits.orders == plain.orders)
      #expect(habits.discounted == plain.discounted)
      for customer in 0..<ledger.customers.count {
        #expect(habits.byCustomer[customer] == plain.habit(of: CustomerID(customer)))
      }
      for unit in 0..<40 { #expect(habits.share(ofUnit: Int32(unit)).part == Int64(plain.holding[Int32(unit), default: 0])) }
      if day != days[1] { continue }
      for customer in 0..<ledger.customers.count {
        #expect(habits.favouriteCategory[customer] == plain.favouriteCategory(of: CustomerID(customer)))
        if habits.unit == .category { #expect(habits.favouriteCategory[customer] == habits.byCustomer[customer].unit) }
      }
    }
  }

  @Test("A day by itself finds the same, and so does a ledger whose clocks go back")
  func alone() throws {
    var ledger = HabitsTests.market(seed: 4).ledger
    for order in ledger.orders.day.indices where order % 5 == 1 {
      ledger.orders.day[order] = ledger.orders.day[order].advanced(by: -1)
    }
    let policy = Policy.festive
    let days = [date("2025-06-10"), date("2025-10-31")]
    let counted = Counted(ledger, asOf: days[1])
    let slices = Slices(ledger.orders, jobs: 2)
    let both = Habits.all(ledger, counted, slices, policy, asOf: days)
    for (habits, day) in zip(both, days) {
      let one = Habits.all(ledger, counted, slices, policy, asOf: [day])[0]
      #expect(habits.byCustomer == one.byCustomer)
      let plain = PlainHabits(ledger, counted.values, asOf: day)
      for customer in 0..<ledger.customers.count {
        #expect(habits.byCustomer[customer] == plain.habit(of: CustomerID(customer)))
      }
    }
  }

  @Test("Many lines of one customer are sorted like few")
  func manyLines() throws {
    var market = Market()
    for number in 0..<300 {
      market.sell("a", "2025-01-01", [("p\(number * 7 % 13)", 2), ("p\(number % 5)", 3)])
      market.shop.orders[number].day = date("2025-01-01").advanced(by: number / 2)
    }
    let ledger = market.ledger
    let habits = try market.snapshot(asOf: "2025-12-31", policy: .festive).habits
    let plain = PlainHabits(ledger, Counted(ledger, asOf: date("2025-12-31")).values, asOf: date("2025-12-31"))
    #expect(habits.byCustomer[0] == plain.habit(of: CustomerID(0)))
    // Up to 64 lines are sorted by insertion: the days of one product alone are more. A plain count finds 75.
    #expect(habits.byCustomer[0].productDays > 64)
  }
}
