import Testing
import Trade

@testable import Describing

@Suite struct ShadeStepsTests {
  private func money(_ units: Int64) -> Money { Money(units: units * Money.scale) }

  @Test("Bounds are round, each twice the one before", arguments: [(1093, 50), (799, 20), (800, 50), (1600, 100), (320, 20)])
  func bounds(highest: Int64, first: Int64) {
    let steps = ShadeSteps(upTo: money(highest))
    #expect(steps.bounds == [1, 2, 4, 8, 16].map { money(first * $0) })
  }

  @Test(
    "A value at a bound has the darker shade", arguments: [(49, 1), (50, 2), (99, 2), (100, 3), (799, 5), (800, 6), (5000, 6)])
  func shade(amount: Int64, shade: Int) {
    #expect(ShadeSteps(upTo: money(1093)).shade(of: money(amount)) == shade)
  }

  @Test("Nothing and less than nothing have the lightest shade")
  func negative() {
    let steps = ShadeSteps(upTo: Money(units: -5))
    #expect(steps.shade(of: Money(units: -5)) == 1)
  }
}
