import Testing
import Trade

@testable import Acting

@Suite struct LaunchTests {
  /// A shop that sells tea of two brands and cups, in which a product of some category and brand is launched.
  private func bench(_ launched: String, category: String? = "tea", brand: String? = "Hill") -> FindingBench {
    var bench = FindingBench()
    bench.products = [
      .init(id: "CUP", category: "cups", brand: "Kiln"), .init(id: "OLD", category: "tea", brand: "Brook"),
      .init(id: "POT", category: "pots", brand: "Hill"), .init(id: "NEW", category: category, brand: brand, launched: launched),
    ]
    return bench
  }

  @Test(
    "A preview lies before the launch: the queue that covers its eve has it, for fans of what is new who bought of its category or brand",
    arguments: [("2026-11-16", false), ("2026-11-17", true), ("2026-11-23", true), ("2026-11-24", false)])
  func preview(launched: String, isTold: Bool) throws {
    var bench = bench(launched)
    for (name, product) in [("ann", "OLD"), ("bob", "POT"), ("cyd", "CUP"), ("dan", "OLD")] {
      bench.sell(name, "2026-06-01", product)
    }
    bench.tags = ["new-arrivals": ["ann", "bob", "cyd"], "other": ["dan"]]
    let (found, eve) = (try bench.found(.launchPreview), day(launched).advanced(by: -1))
    #expect(found.map { bench.names[$0.customer.index] } == (isTold ? ["ann", "bob"] : []))
    #expect(found.allSatisfy { $0.from == day(launched).advanced(by: -7) && $0.until == eve })
    #expect(found.allSatisfy { $0.cause == .launch(product: 1, day(launched)) })
  }

  @Test(
    "News of a product go out in the week after its launch",
    arguments: [("2026-11-08", false), ("2026-11-09", true), ("2026-11-15", true), ("2026-11-16", false)])
  func news(launched: String, isTold: Bool) throws {
    var bench = bench(launched)
    bench.sell("ann", "2026-11-01", "OLD")
    let found = try bench.found(.newArrivals)
    #expect(found.map(\.since) == (isTold ? [day("2026-11-16")] : []))
    #expect(found.allSatisfy { $0.until == day(launched).advanced(by: 30) })
    // The tea of who ordered long ago is similar, not new.
    bench.orders = []
    bench.sell("ann", "2026-09-01", "OLD")
    #expect(try bench.told(.similarProduct) == (isTold ? ["ann 2026-11-16"] : []))
    #expect(try bench.found(.newArrivals).isEmpty)
  }

  @Test(
    "News reach who ordered within thirty days; something similar whom they do not, until half a year of silence",
    arguments: [
      ("2026-10-15", 31), ("2026-10-16", 30), ("2026-10-17", 29), ("2026-05-20", 179), ("2026-05-19", 180), ("2026-05-18", 181),
    ])
  func recency(ordered: String, recency: Int) throws {
    var bench = bench("2026-11-10")
    bench.sell("ann", ordered, "OLD")
    #expect(try bench.found(.newArrivals).count == (recency <= 30 ? 1 : 0))
    #expect(try bench.found(.similarProduct).count == (31...180 ~= recency ? 1 : 0))
  }

  @Test("Category and brand count for news, the category alone for what is similar; and nothing of who has the product already")
  func nearness() throws {
    for (recent, action) in [(true, ActionID.newArrivals), (false, .similarProduct)] {
      var bench = bench("2026-11-10")
      let ordered = recent ? "2026-11-02" : "2026-09-01"
      for (name, product) in [("ann", "OLD"), ("bob", "POT"), ("cyd", "CUP")] { bench.sell(name, ordered, product) }
      bench.sell("dan", ordered, "OLD", "NEW")
      #expect(try bench.found(action).map { bench.names[$0.customer.index] } == (recent ? ["ann", "bob"] : ["ann"]))
    }
    var unknown = bench("2026-11-10", category: nil, brand: nil)
    unknown.sell("ann", "2026-11-02", "OLD", "POT")
    #expect(try unknown.found(.newArrivals).isEmpty)
  }

  @Test(
    "Of many launches a customer is told one, of a category rather than of a brand; launches beyond one walk are found as well")
  func one() throws {
    var bench = FindingBench()
    bench.products = (10..<80).map {
      .init(id: "P\($0)", category: "c\($0)", brand: "b\($0)", launched: "2026-11-10")
    }
    bench.products += [.init(id: "OLD", category: "c75", brand: "b11"), .init(id: "POT", category: nil, brand: "b78")]
    bench.sell("ann", "2026-11-02", "OLD")
    bench.sell("bob", "2026-11-02", "POT")
    #expect(
      try bench.found(.newArrivals).map(\.cause) == [
        .launch(product: try place("P75", bench), day("2026-11-10")),
        .launch(product: try place("P78", bench), day("2026-11-10")),
      ])
  }

  @Test("Who was shown the preview is not told the news", arguments: [Issued.State.issued, .dropped])
  func previewed(state: Issued.State) throws {
    var bench = bench("2026-11-17")
    bench.sell("ann", "2026-11-02", "OLD")
    bench.tags = ["new-arrivals": ["ann"]]
    let shown = try #require(try bench.found(.launchPreview).first)
    (bench.period, bench.coveredTo, bench.past) = ("2026-W47", "2026-11-22", [bench.row(shown, state)])
    #expect(try bench.found(.newArrivals).count == (state == .issued ? 0 : 1))
  }

  @Test(
    "A campaign about a category is something similar for who ordered lately, when it begins; not of who has its product",
    arguments: [("2026-11-15", false), ("2026-11-16", true), ("2026-11-22", true), ("2026-11-23", false)])
  func campaign(starts: String, isTold: Bool) throws {
    var bench = bench("2020-01-01")
    bench.campaigns = [.init(id: "fest", starts: starts, ends: "2026-11-30", category: "tea")]
    // Most of what the year brought came with OLD, so that the campaign tells of it.
    bench.sell("ann", "2026-11-02", "NEW")
    for name in ["bob", "cyd"] { bench.sell(name, "2026-11-02", "OLD") }
    bench.sell("dan", "2026-11-02", "CUP")
    bench.sell("eve", "2026-09-01", "OLD")
    let found = try bench.found(.similarProduct)
    #expect(try bench.told(.similarProduct) == (isTold ? ["ann " + starts] : []))
    #expect(found.allSatisfy { $0.cause == .launch(product: 2, day(starts)) })
    bench.campaigns[0].sku = "NEW"
    #expect(try bench.told(.similarProduct) == (isTold ? ["bob " + starts, "cyd " + starts] : []))
  }

  private func place(_ sku: String, _ bench: FindingBench) throws -> Int32 {
    Int32(try #require(bench.products.map(\.id).sorted().firstIndex(of: sku)))
  }
}
