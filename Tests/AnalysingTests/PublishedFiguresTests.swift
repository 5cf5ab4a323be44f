import Testing
import Trade

@testable import Analysing

@Suite(
  "Figures published for the orders of the R package rfm, as of 2006-12-31",
  .enabled(if: Published.exists(Published.rfmR), "../shared/data/rfm_r is not here, so its published figures are not checked"))
struct RFMDataTests {
  private let analysis: Analysis
  private let shop: Shop

  init() throws {
    shop = try Published.rfmOrders()
    var policy = Policy()
    policy.windows.tier = .lifetime
    policy.rfm.recency = .mean
    policy.rfm.minFrequency = 1
    policy.rfm.scheme = .named
    analysis = try analyse(shop, until: "2006-12-31", policy: policy)
  }

  @Test("Sums, means and medians of R, F and M") func means() throws {
    let facts = analysis.facts
    let recencies = facts.buyers.map { Int64(facts.recency($0)) }
    let (orders, money) = (facts.frequency.map { Int64($0) }, facts.monetary)
    #expect(facts.buyers.count == 995)
    #expect(analysis.lifetime.orders == 4906)
    #expect(analysis.lifetime.revenue == Money(units: 464_158 * Money.scale))
    #expect(Share(recencies.reduce(0, +), of: 995).rounded(per: 10_000) == 2_867_387)
    #expect(Share(orders.reduce(0, +), of: 995).rounded(per: 1_000_000) == 4_930_653)
    #expect(Share(money.reduce(0, +), of: 995).rounded(per: 100) == 466_490_452)
    var selections = [recencies, orders, Array(money)].map { Selection(ContiguousArray($0)) }
    #expect(selections.indices.map { selections[$0].doubledMedian() } == [2 * 229, 2 * 5, 2 * 436 * Money.scale])
  }

  @Test("Eight classes by means") func classesByMean() throws {
    #expect(try analysis.sizes(.rfm) == [274, 20, 125, 28, 102, 185, 39, 222])
  }

  @Test("Eight classes by medians") func classesByMedian() throws {
    var policy = Policy()
    policy.rfm.recency = .median
    policy.rfm.threshold = .median
    policy.rfm.minFrequency = 1
    #expect(try analyse(shop, until: "2006-12-31", policy: policy).sizes(.rfm) == [265, 28, 165, 40, 59, 149, 51, 238])
  }

  @Test("ABC of revenue, equal values in the better class") func abc() throws {
    #expect(try analysis.sizes(.value) == [546, 289, 160])
    #expect(analysis.value.customers.counts == [546, 289, 160])
  }

  @Test("Tiers over the lifetime with their revenue") func tiers() throws {
    let tiers = try analysis.segmentation(.tier).figures
    #expect(tiers.map(\.customers) == [100, 151, 247, 497])
    #expect(tiers.map { $0.turnover.lifetime.revenue.units / Money.scale } == [93_560, 105_157, 129_055, 136_386])
  }

  @Test("Customers by number of orders") func orders() {
    var counts = Array(repeating: 0, count: 15)
    for count in analysis.facts.orderCount { counts[Int(count)] += 1 }
    #expect(counts == [0, 42, 83, 143, 187, 176, 150, 94, 51, 38, 20, 3, 5, 2, 1])
  }

  @Test("Gini coefficient and the top fifth's share") func concentration() {
    #expect((analysis.concentration.gini * 1_000_000).rounded() == 289_603)
    #expect(analysis.concentration.topFifth.rounded(per: 1_000_000) == 356_232)
  }

  @Test("Ten named segments with the package's own bins") func named() {
    var counts = Array(repeating: 0, count: NamedSegment.allCases.count)
    for segment in analysis.named { counts[Int(segment)] += 1 }
    // champions, potential loyalist, loyal, promising, new, can't lose, at risk, need attention, about to sleep, lost, other
    #expect(counts == [35, 342, 170, 9, 104, 47, 28, 10, 102, 148, 0])
  }
}

@Suite(
  "Superstore",
  .enabled(if: Published.exists(Published.superstore), "../shared/data/superstore is not here, so its figures are not checked"))
struct SuperstoreTests {
  @Test("Exact sales and profit, ABC of profit, and losses all in C") func profit() throws {
    let analysis = try analyse(Published.superstoreOrders(), until: "2019-12-31")
    #expect(analysis.ranking == .profit)
    #expect(analysis.facts.buyers.count == 793)
    #expect(analysis.lifetime.revenue == Money(units: 22_972_008_603))
    #expect(analysis.lifetime.profit == Money(units: 2_863_970_217))
    #expect(analysis.value.customers.counts == [218, 226, 349])
    #expect(analysis.value.customers.negative == 155)
    let facts = analysis.facts
    let losses = facts.buyers.filter { facts.profit[$0.index] < 0 }
    let value = try analysis.segmentation(.value)
    #expect(losses.count == 155)
    #expect(losses.allSatisfy { value.classID(of: $0) == "c" })
  }
}
