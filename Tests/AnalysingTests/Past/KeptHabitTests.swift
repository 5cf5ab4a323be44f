import Testing
import Trade

@testable import Analysing

@Suite("Kept cut-offs of habits, prices and places")
struct KeptHabitTests {
  @Test("Prices are in the line of the cuts that are kept; a category without any has its own")
  func priceLines() throws {
    var market = Market()
    market.hasPieces = true
    market.shop.categories = ["a": "x", "b": "x", "c": "x", "d": "y", "e": "y", "f": "y"]
    for (name, price) in [("a", 10), ("b", 20), ("c", 30), ("d", 10), ("e", 20), ("f", 30)] as [(String, Int64)] {
      market.sell(name, "2025-01-01", [(name, price)])
    }
    let snapshot = try market.snapshot(asOf: "2025-09-30")
    let kept = CutOffs(["price-line": ["x": [10_0000, 20_0000]]])
    let rule = try required(PriceLineRule(snapshot.measured(by: kept)))
    let lines = try ["a", "b", "c", "d", "e", "f"].map { try snapshot.classID($0, by: rule) }
    #expect(lines == ["value", "mid", "premium", "value", "value", "mid"])
    #expect(rule.drawn.map(\.name) == ["x", "y"] && rule.drawn[0].numbers == [10_0000, 20_0000])
  }

  @Test(
    "How common discounts are is what it was", arguments: [(1, "discount-hunter"), (99, "undetermined")] as [(Int64, String)])
  func discounts(kept: Int64, expected: String) throws {
    var market = Market()
    for month in 1...3 { market.sell("a", "2025-0\(month)-01", [("p\(month)", 90)], discount: 10) }
    for number in 0..<50 { market.sell("z\(number)", "2025-01-01", [("q\(number)", 90)]) }
    let snapshot = try market.snapshot(asOf: "2025-09-30")
    let rule = BehaviourRule(snapshot.measured(by: CutOffs(["behaviour": ["discounted": [kept, 100]]])))
    #expect(try snapshot.classID("a", by: rule) == expected)
    #expect(BehaviourRule(snapshot).drawn.map(\.numbers).first == [3, 53])
  }

  @Test(
    "A favourite stays of what it was of, as long as the data tells it",
    arguments: [
      (FavouriteUnit.brand, FavouriteUnit.brand), (.category, .category), (.product, .product), (.none, .none),
      (.unknown, .product),
    ])
  func unit(kept: FavouriteUnit, expected: FavouriteUnit) throws {
    var market = Market()
    // One brand and one category make all the revenue, so that by themselves favourites are products.
    market.brands = ["p1": "A", "p2": "A"]
    market.shop.categories = ["p1": "x", "p2": "x"]
    market.sell("a", "2025-01-01", [("p1", 10), ("p2", 10)])
    let (ledger, day) = (market.ledger, date("2025-09-30"))
    let habits = Habits.all(
      ledger, Counted(ledger, asOf: day), Slices(ledger.orders, jobs: 1), Policy(), asOf: [day],
      keeping: CutOffs(["behaviour": ["unit": kept.number]]))
    #expect(habits.map(\.unit) == [expected])
  }

  @Test("Names that had a class of their own keep it, unless they have become few")
  func places() throws {
    var (shop, records, policy) = (Shop(), Records(), Policy())
    (policy.largestNames, policy.minCell) = (2, 2)
    for (region, customers, units) in [("Ávila", 3, 10), ("Burgos", 3, 20), ("Cuenca", 3, 30), ("Deva", 1, 90)]
      as [(String, Int, Int64)]
    {
      for number in 0..<customers {
        shop.sell("\(region) \(number)", "2026-03-01", units)
        records.cells[.region, default: [:]]["\(region) \(number)"] = region
      }
    }
    let snapshot = try Snapshot(of: records.ledger(shop), asOf: "2026-12-31", policy: policy)
    let live = try required(PlaceRule(snapshot))
    #expect(live.classes == ["cuenca", "burgos", "others", "fewer"])
    let kept = CutOffs(["place": ["deva": [1], "ávila": [2]]])
    let rule = try required(PlaceRule(snapshot.measured(by: kept)))
    #expect(rule.classes == ["avila", "cuenca", "others", "fewer"])
    #expect(try snapshot.classID("Burgos 0", by: rule) == "others")
    #expect(try snapshot.classID("Deva 0", by: rule) == "fewer")
    #expect(try required(PlaceRule(snapshot.measured(by: CutOffs(["place": ["burgos": [3]]])))).classes.first == "burgos")
  }
}
