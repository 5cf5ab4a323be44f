import Testing
import Trade

@testable import Analysing

/// The examples of the rules that follow from habits: the table of the Method page is the test.
struct HabitExampleTests {
  /// A store of two brands, or of one thing.
  private func market(isOneThing: Bool = false) -> Market {
    var market = Market()
    market.hasPieces = true
    market.shop.categories = ["p1": "x", "p2": "x", "p3": "y"]
    for (number, product) in ["p1", "p2", "p3", "p3"].enumerated() {
      market.sell("c\(number)", "2025-01-0\(number + 1)", [(isOneThing ? "p1" : product, 10)], discount: 1)
    }
    market.gifts = [0]
    return market
  }

  @Test("Examples of behaviour follow from orders, shares and chances", arguments: [false, true])
  func behaviour(isOneThing: Bool) throws {
    let rule = BehaviourRule(try market(isOneThing: isOneThing).snapshot(asOf: "2025-09-30"))
    #expect(rule.unit == (isOneThing ? .none : .category))
    check(rule, count: isOneThing ? 17 : 19) { given in
      rule.classIndex(
        BehaviourRule.Case(
          orders: given[.orders], discounted: Share(given[.discountedOrders], of: 10_000),
          isDiscountHabit: given[.discountChance, default: 10_000] < 500,
          isFavouriteHabit: given[.favouriteChance, default: 10_000] < 500, isInRhythm: (1...150).contains(given[.overdueRatio]),
          favouriteSpend: Share(given[.favouriteSpend], of: 10_000), favouriteOrders: Share(given[.favouriteOrders], of: 10_000),
          cooperation: given[.cooperation], productSpend: Share(given[.productSpend], of: 10_000),
          categories: given[.categories], isErratic: given[.gapVariation] >= 100))
    }
    #expect(rule.thresholds.count == (isOneThing ? 11 : 13))
  }

  @Test("Examples of purpose follow from gifts, festivals and days")
  func purpose() throws {
    let rule = PurposeRule(try market().snapshot(asOf: "2025-09-30"))
    check(rule, count: 7) { given in
      rule.classIndex(
        PurposeRule.Case(
          orders: given[.orders], gifts: Share(given[.giftOrders], of: 10_000),
          festive: Share(given[.festiveOrders], of: 10_000), productDays: given[.productDays]))
    }
    #expect(rule.thresholds.count == 4)
  }

  @Test("Examples of price lines follow from the spend in each")
  func priceLine() throws {
    let rule = try required(PriceLineRule(try market().snapshot(asOf: "2025-09-30")))
    check(rule, count: 8) { given in
      PriceLineRule.classIndex(
        PriceLineRule.Spend(
          premium: Int64(given[.premiumSpend]), mid: Int64(given[.midSpend]), value: Int64(given[.valueSpend])))
    }
  }
}
