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

  @Test("Answers stand in the order of the elements, and of several errors the first element's is thrown", arguments: [1, 2, 5])
  func mapping(jobs: Int) throws {
    struct Odd: Error, Equatable { var number: Int }
    let check = { @Sendable (number: Int) throws(Odd) in
      if number % 2 == 1 { throw Odd(number: number) }
      return number / 2
    }
    #expect(try [8, 2, 6].mapConcurrently(jobs: jobs, check) == [4, 1, 3])
    #expect(throws: Odd(number: 7)) { try [2, 7, 3, 4, 5].mapConcurrently(jobs: jobs, check) }
    #expect(Array(0..<100).mapConcurrently(jobs: jobs) { $0 + 1 } == Array(1...100))
  }

  @Test(
    "Medians are exact whatever the sizes of amounts, and where those of the last year are four times those before",
    arguments: [
      ([1], [4]), ([10, 10, 10, 10], [40, 40]), ([3, 511, 512], [513, 2047, 2048]), ([99_999, 100_000, 100_001], [400_001]),
      ([2_097_151, 2_097_152], [8_388_607, 8_388_609, 8_388_609]), ([1 << 33, 1 << 33 + 1], [1 << 35, 1 << 35 + 3]),
      ([Int64.max / 8 - 1, Int64.max / 8], [Int64.max / 4, Int64.max / 4 - 2]), ([], [7, 8]), ([7, 8], []), ([0, 0], [0]),
    ] as [([Int64], [Int64])])
  func drifted(before: [Int64], recent: [Int64]) {
    var shop = Shop()
    for (day, amounts) in [("2024-06-01", before), ("2025-06-01", recent)] {
      for (place, amount) in amounts.enumerated() {
        shop.orders.append(Shop.Order(customer: place % 3 == 2 ? nil : "c\(place)", day: date(day), amount: amount))
      }
    }
    let ledger = shop.ledger
    let days = [date("2024-12-31"), date("2025-12-31")]
    let requests = days.map { Census.Request(asOf: $0, recent: $0.advanced(by: -364)) }
    let medians = OrderMedians.all(
      ledger.orders, Counted(ledger, asOf: days[1]), Slices(ledger.orders, jobs: 2), requests)
    let doubled = { (amounts: [Int64]) in
      let nets = amounts.filter { $0 > 0 }.sorted()
      return nets.isEmpty ? 0 : nets[(nets.count - 1) / 2] + nets[nets.count / 2]
    }
    #expect(medians.map(\.all) == [doubled(before), doubled(before + recent)])
    #expect(medians.map(\.recent) == [doubled(before), doubled(recent)])
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
