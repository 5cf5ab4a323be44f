import Testing
import Trade

@testable import Analysing

/// Under 50 buyers the importance votes take fixed numbers. segmentation.md §7.
struct SmallStoreTests {
  /// `buyers` customers with one order of 10 each, and one with two orders in a year of `units` together.
  private func shop(buyers: Int, units: [Int64]) -> Shop {
    var shop = Shop()
    for number in 1..<buyers { shop.sell("c\(100 + number)", "2026-06-01", 10) }
    for (index, amount) in units.enumerated() {
      shop.orders.append(
        Shop.Order(customer: "big", day: date("2026-05-01").advanced(by: index), amount: amount * Money.scale / 10))
    }
    return shop
  }

  @Test(
    "Votes are held against the median order, each bound included",
    arguments: [
      // Orders in tenths of a unit; the median order is 10, so the bounds are 20, 50 and 25, and five and three orders.
      ([300, 200], "key-account"), ([300, 199], "potential"), ([195, 195, 195], "important"),
      ([125, 124, 1], "important"), ([125, 124], "ordinary"), ([100, 100, 100, 100, 100], "key-account"),
      ([100, 100, 100, 199], "important"), ([200, 1], "potential"), ([199, 1], "ordinary"), ([500], "potential"),
    ] as [([Int64], String)])
  func votes(orders: [Int64], expected: String) throws {
    var policy = Policy()
    policy.importance.newDays = 1
    let analysis = try analyse(shop(buyers: 40, units: orders), until: "2026-11-15", policy: policy)
    #expect(try analysis.classID("big", .importance) == expected)
  }

  @Test("From fifty buyers on the bounds are percentiles; the thresholds are those in force", arguments: [(49, 20), (50, 10)])
  func bounds(buyers: Int, largest: Int64) throws {
    let analysis = try analyse(shop(buyers: buyers, units: [300, 300]), until: "2026-11-15")
    let importance = try analysis.segmentation(.importance)
    let isSmall = buyers < 50
    #expect(importance.thresholds[0].bound == .money(Money(units: largest * Money.scale)))
    #expect(importance.thresholds[1].bound == .money(Money(units: (isSmall ? 50 : 10) * Money.scale)))
    #expect(importance.thresholds[2].bound == .count(isSmall ? 5 : 2))
    #expect(importance.thresholds[4].bound == .money(Money(units: (isSmall ? 25 : 10) * Money.scale)))
    #expect(importance.thresholds[5].bound == .count(isSmall ? 3 : 2))
    #expect(importance.thresholds[0].met == (isSmall ? 1 : buyers))
  }

  @Test(
    "A multiple of the median that is no whole number of ten-thousandths is met only from above", arguments: [(2, 0), (3, 1)])
  func fractions(amount: Int64, votes: Int) throws {
    var shop = Shop()
    // The median order is 1 ten-thousandth, two and a half of it the bound of the important amount.
    for name in ["a", "b", "c"] { shop.orders.append(Shop.Order(customer: name, day: date("2026-11-01"), amount: 1)) }
    shop.orders.append(Shop.Order(customer: "d", day: date("2026-11-01"), amount: amount))
    let importance = try analyse(shop, until: "2026-11-15").segmentation(.importance)
    #expect(importance.thresholds[4].met == votes)
  }
}
