import Testing
import Trade

@testable import Analysing

/// No figure depends on how many threads count.
struct ConcurrencyTests {
  @Test("Any number of threads finds the same", arguments: [2, 3, 7], [1, 2] as [UInt64])
  func sameFigures(jobs: Int, seed: UInt64) throws {
    var shop = PropertyTests.shop(seed: seed)
    for index in shop.orders.indices {
      shop.orders[index].lines = [("p\(index % 17)", shop.orders[index].amount), ("p\(index % 5)", -3)]
      shop.categories["p\(index % 17)"] = "k\(index % 17 % 4)"
    }
    let (one, many) = (try analyse(shop, jobs: 1), try analyse(shop, jobs: jobs))
    #expect(one.segmentations.map(\.assignment) == many.segmentations.map(\.assignment))
    #expect(one.segmentations.map { $0.figures.map(\.top) } == many.segmentations.map { $0.figures.map(\.top) })
    #expect(one.segmentations.map { $0.figures.map(\.turnover) } == many.segmentations.map { $0.figures.map(\.turnover) })
    #expect(one.segmentations.map(\.all.returned) == many.segmentations.map(\.all.returned))
    #expect(one.facts.doubledMedianGap == many.facts.doubledMedianGap)
    #expect(one.trend.points.map(\.totals) == many.trend.points.map(\.totals))
    #expect(one.lifetime == many.lifetime)
    #expect(one.reconciliation == many.reconciliation)
    #expect(one.value.productItems == many.value.productItems)
    #expect(one.value.categoryItems == many.value.categoryItems)
    #expect(one.profitCoverage == many.profitCoverage)
    #expect(many.value.productItems.count == 17)
  }

  private func analyse(_ shop: Shop, jobs: Int) throws -> Analysis {
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    return Analyst(store: store, policy: Policy(), jobs: jobs).analyse(
      shop.ledger, in: try required(Period("2025-10")), isPartial: false)
  }

  @Test("Slices hold every customer and every anonymous order once", arguments: [1, 2, 5])
  func slices(jobs: Int) {
    let orders = PropertyTests.shop(seed: 3).ledger.orders
    let slices = Slices(orders, jobs: jobs).all
    #expect(slices.flatMap { Array($0.customers) } == Array(0..<orders.starts.count - 1))
    #expect(slices.flatMap { Array($0.orders) } == Array(0..<orders.anonymous.lowerBound))
    #expect(slices.flatMap { Array($0.anonymous) } == Array(orders.anonymous))
  }

  @Test(
    "Amounts are sorted from the largest, whatever their signs and sizes",
    arguments: [
      [], [7], [5, 5], [1, 2, 3], [0, -5, 3, -5, 9], [Int64.max / 4, -Int64.max / 4, 0, 1, -1, 2047, 2048, 1 << 40],
    ] as [[Int64]])
  func descending(amounts: [Int64]) {
    #expect(Array(Descending(ContiguousArray(amounts)).values) == amounts.sorted(by: >))
  }

  @Test("Medians of orders are those of the sorted amounts", arguments: 1...4 as ClosedRange<UInt64>, [1, 30, 365, 3000])
  func medians(seed: UInt64, days: Int) throws {
    let ledger = PropertyTests.shop(seed: seed).ledger
    let asOf = date("2025-10-31")
    let (counted, first) = (Counted(ledger, asOf: asOf), asOf.advanced(by: 1 - days))
    let nets = { (from: Day) in
      ledger.orders.amount.indices.filter { ledger.orders.day[$0] >= from }.map { counted.net($0) }.filter { $0 > 0 }.sorted()
    }
    let doubled = { (nets: [Int64]) in nets.isEmpty ? 0 : nets[(nets.count - 1) / 2] + nets[nets.count / 2] }
    let request = Census.Request(asOf: asOf, recent: first)
    let medians = OrderMedians.all(ledger.orders, counted, Slices(ledger.orders, jobs: 2), [request])
    #expect(medians.map(\.all) == [doubled(nets(Day(number: 0)))])
    #expect(medians.map(\.recent) == [doubled(nets(first))])
  }
}
