import Testing
import Trade

@testable import Analysing

/// One ranking for the whole store. segmentation.md §1, *profit*.
struct RankingTests {
  private static let unknown = OrderTable.unknown

  private func ledger(lineProfits: [Int64]) -> Ledger {
    var shop = Shop()
    for (index, name) in ["a", "b", "c"].enumerated() {
      shop.orders.append(
        Shop.Order(
          customer: name, day: date("2026-11-01"), amount: 100, profit: Int64(10 + index), lines: [(product: "tea", amount: 100)])
      )
    }
    shop.orders.append(
      Shop.Order(
        customer: "d", day: date("2026-11-02"), amount: 100, status: .cancelled, profit: 1, lines: [(product: "cup", amount: 1)]))
    var ledger = shop.ledger
    ledger.lines.profit = ContiguousArray(lineProfits)
    return ledger
  }

  @Test(
    "Everything is ranked by profit only where every counted order and every counted line tells it",
    arguments: [
      ([7, 8, 9, 1], Ranking.profit, Share(3, of: 3)), ([7, 8, 9, unknown], .profit, Share(3, of: 3)),
      ([7, unknown, 9, 1], .revenue, Share(5, of: 6)), ([], .revenue, Share(3, of: 6)),
    ])
  func ranking(lineProfits: [Int64], ranking: Ranking, coverage: Share) throws {
    let analysis = try analyse(ledger(lineProfits: lineProfits), until: "2026-11-15")
    #expect(analysis.ranking == ranking)
    #expect(analysis.profitCoverage == coverage)
    #expect(analysis.value.products.positive == Money(units: ranking == .profit ? 24 : 300))
    #expect(analysis.value.customers.positive == Money(units: ranking == .profit ? 33 : 300))
  }

  @Test("Lines that are the rows of their orders count once") func sameRows() throws {
    var ledger = ledger(lineProfits: [7, RankingTests.unknown, 9, 1])
    ledger.orders.profit[1] = OrderTable.unknown
    #expect(try analyse(ledger, until: "2026-11-15").profitCoverage == Share(2, of: 3))
  }

  @Test("Products of equal value stand in the order of their ids' bytes") func ties() throws {
    var shop = Shop()
    let goods = ["a0", "a", "B"].map { (product: $0, amount: Int64(5)) }
    shop.orders = [Shop.Order(customer: "a", day: date("2026-11-01"), amount: 15, lines: goods)]
    #expect(try analyse(shop, until: "2026-11-15").value.productItems.map(\.sku) == ["B", "a", "a0"])
  }
}
