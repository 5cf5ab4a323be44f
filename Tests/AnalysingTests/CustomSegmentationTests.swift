import Testing
import Trade

@testable import Analysing

@Suite("Segmentations of the store's own, and checks of definitions")
struct CustomSegmentationTests {
  private func shop() -> Shop {
    var shop = Shop()
    for (customer, orders) in [("a", 1), ("b", 2), ("c", 3), ("d", 4)] {
      for order in 0..<orders { shop.sell(customer, "2026-03-0\(order + 1)", 100) }
    }
    shop.sell(nil, "2026-03-05", 1)
    shop.contacts = ["x"]
    return shop
  }

  private func analysis(_ classes: [(id: String, when: String?)]) throws -> Analysis {
    var policy = Policy()
    policy.segments = [
      CustomSegmentation(
        id: "own", name: "Own",
        classes: try classes.map { id, when in
          CustomSegmentation.Class(id: id, name: id.uppercased(), when: try when.map { try Expression($0, Fact.vocabulary) })
        })
    ]
    return try analyse(shop(), until: "2026-03-31", policy: policy)
  }

  private let own = SegmentationID("own")

  @Test("The first class whose condition holds takes a buyer; contacts are in none; sums meet those of other segmentations")
  func classes() throws {
    let analysis = try analysis([("many", "order_count >= 3"), ("two", "order_count >= 2"), ("rest", nil)])
    let segmentation = try analysis.segmentation(own)
    #expect(segmentation.classes == ["many", "two", "rest"] && segmentation.names == ["MANY", "TWO", "REST"])
    #expect(segmentation.figures.map(\.customers) == [2, 1, 1])
    #expect(try analysis.classID("b", own) == "two" && analysis.classID("d", own) == "many")
    #expect(try analysis.classID("a", own) == "rest")
    #expect(segmentation.all.turnover == (try analysis.segmentation(.rfm)).all.turnover)
    #expect(analysis.segmentations.last?.id == own)
  }

  @Test("Who fits no class is in `other`, which exists only then")
  func uncovered() throws {
    let some = try analysis([("many", "order_count >= 3"), ("two", "order_count = 2 and monetary > 0")])
    #expect(try some.segmentation(own).classes == ["many", "two", "other"])
    #expect(try some.sizes(own) == [2, 1, 1])
    #expect(some.definitionChecks.contains(.uncovered(own, customers: 1)))
    let none = try analysis([("many", "order_count >= 3"), ("few", "monetary < 300")])
    #expect(try none.segmentation(own).classes == ["many", "few"])
    #expect(!none.definitionChecks.contains { if case .uncovered = $0 { true } else { false } })
  }

  @Test("Overlaps that only the order decides, classes out of reach and empty ones are told")
  func checks() throws {
    let analysis = try analysis([
      ("many", "order_count >= 3"), ("some", "order_count >= 2"), ("never", "order_count > 3"), ("nobody", "monetary > 5000"),
      ("rest", nil),
    ])
    let checks = analysis.definitionChecks.filter { check in
      switch check {
      case .uncovered(let id, _), .unreachable(let id, _), .overlap(let id, _, _, _), .empty(let id, _): id == own
      case .rest(let id, _, _), .untold(let id, _), .universal(let id, _), .unknownText(let id, _, _, _, _): id == own
      case .sharedScores, .uncoveredScores, .emptySegmentScore: false
      case .emptyScore: false
      }
    }
    #expect(
      checks == [
        .unreachable(own, classID: "never"), .overlap(own, classID: "many", with: "some", customers: 2),
        .overlap(own, classID: "many", with: "never", customers: 1), .empty(own, classID: "nobody"),
      ])
  }

  @Test("A condition sees the name of a region that pages put together with others")
  func names() throws {
    var (shop, records) = (Shop(), Records())
    var regions: [String: String] = ["few": "Soria"]
    for number in 0..<6 { regions["c\(number)"] = "Madrid" }
    for name in regions.keys.sorted() + ["none"] { shop.sell(name, "2026-03-01", 10) }
    records.cells[.region] = regions
    var policy = Policy()
    policy.segments = [
      CustomSegmentation(
        id: "own", name: "Own",
        classes: [
          .init(id: "soria", name: "Soria", when: try Expression("place = \"soria\"", Fact.vocabulary)),
          .init(id: "nowhere", name: "Nowhere", when: try Expression("place = \"unknown\"", Fact.vocabulary)),
          .init(id: "rest", name: "Rest", when: nil),
        ])
    ]
    let analysis = try analyse(records.ledger(shop), until: "2026-03-31", policy: policy)
    #expect(try analysis.segmentation(.place).classes == ["madrid", "fewer"])
    #expect(try analysis.sizes(own) == [1, 1, 6])
  }

  @Test("Scores that nobody has because values are equal are told; built-in classes that are empty too")
  func builtIn() throws {
    var shop = Shop()
    for customer in ["a", "b", "c", "d", "e"] { shop.sell(customer, "2026-03-01", 10) }
    let checks = try analyse(shop, until: "2026-03-31").definitionChecks
    for measure in [Measure.recency, .frequency, .monetary] {
      #expect(checks.filter { if case .emptyScore(measure, _) = $0 { true } else { false } }.count == 4)
    }
    #expect(checks.contains(.empty(.lifeStage, classID: "churned")))
    var policy = Policy()
    policy.tier = [0, 1500, 2500]
    policy.lifeStage = .days(90, 90, 365)
    let narrow = try analyse(shop, until: "2026-03-31", policy: policy).definitionChecks
    #expect(narrow.contains(.unreachable(.lifeStage, classID: "sleeping")))
    #expect(narrow.contains(.unreachable(.tier, classID: "supreme")) && !narrow.contains(.empty(.tier, classID: "supreme")))
    #expect(!narrow.contains(.empty(.lifeStage, classID: "sleeping")))
  }

  @Test("Ninety days before, the period is as long, and a class's return is told for segmentations of the store's own too")
  func earlier() throws {
    var shop = Shop()
    shop.sell("a", "2025-12-01", 10)
    shop.sell("a", "2026-03-30", 10)
    shop.sell("b", "2025-12-02", 10)
    var policy = Policy()
    policy.segments = [
      CustomSegmentation(
        id: "own", name: "Own",
        classes: [
          .init(id: "new", name: "New", when: try Expression("first_order >= period.start - 60 days", Fact.vocabulary)),
          .init(id: "old", name: "Old", when: nil),
        ])
    ]
    let segmentation = try analyse(shop, until: "2026-03-31", from: "2026-03-25", policy: policy).segmentation(own)
    #expect(segmentation.figures.map(\.returned) == [Share(1, of: 2), Share(0, of: 0)])
    #expect(segmentation.figures.map(\.customers) == [0, 2])
  }
}
