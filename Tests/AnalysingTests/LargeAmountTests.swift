import Testing
import Trade

@testable import Analysing

/// Amounts near the largest that the loader lets through, `Int64.max / 4` ten-thousandths.
struct LargeAmountTests {
  private static let largest = Int64.max / 4

  @Test(
    "The median order rounds to two digits however large it is",
    arguments: [
      (Int64(1_990), Int64(1000)), (2_000_000_000_000_000_000, 1_000_000_000_000_000_000),
      (4_611_686_018_427_387_902, 2_300_000_000_000_000_000),
    ])
  func twoDigits(doubled: Int64, rounded: Int64) {
    #expect(QuadrantRule.roundedToTwoDigits(doubled: doubled) == Money(units: rounded))
  }

  @Test("The bins of the named scheme hold the largest amounts", arguments: [(Int64(0), 1), (largest - 1, 1), (largest, 1)])
  func bins(value: Int64, bin: Int) {
    let bins = NamedScheme.Bins([LargeAmountTests.largest, LargeAmountTests.largest], unit: Money.scale)
    #expect(bins.bin(value) == bin)
    #expect(bins.bin(LargeAmountTests.largest + Money.scale) == 5)
  }

  @Test("A shop of one order as large as the loader lets through is analysed")
  func shop() throws {
    var shop = Shop()
    shop.orders.append(
      Shop.Order(customer: #"O'Neil <&> "Sons" =1+2 <script>"#, day: date("2026-11-14"), amount: LargeAmountTests.largest))
    var policy = Policy()
    policy.rfm.scheme = .named
    let analysis = try analyse(shop, until: "2026-11-15", policy: policy)
    #expect(analysis.totals.now.revenue == .zero)
    #expect(analysis.lifetime.revenue == Money(units: LargeAmountTests.largest))
    #expect(try analysis.sizes(.quadrant) == [0, 0, 0, 1, 0])
  }

  @Test(
    "Bounds of the quadrant: the high one alone never lies under the low one",
    arguments: [
      // low, high, automatic, low in force, high in force
      (nil, nil, 300, 300, 600), (nil, 1000, 300, 300, 1000), (nil, 400, 300, 200, 400), (nil, 200, 300, 100, 200),
      (nil, 600, 300, 300, 600), (50, nil, 300, 50, 100), (50, 70, 300, 50, 70), (Int64.max, nil, 1, Int64.max, Int64.max),
    ] as [(Int64?, Int64?, Int64, Int64, Int64)])
  func bounds(low: Int64?, high: Int64?, automatic: Int64, lowInForce: Int64, highInForce: Int64) {
    var quadrant = Policy.Quadrant()
    (quadrant.low, quadrant.high) = (low.map(Money.init(units:)), high.map(Money.init(units:)))
    let bounds = quadrant.bounds(automatic: Money(units: automatic))
    #expect(bounds.low == Money(units: lowInForce))
    #expect(bounds.high == Money(units: highInForce))
  }
}
