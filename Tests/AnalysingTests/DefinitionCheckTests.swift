import Testing
import Trade

@testable import Analysing

@Suite("Checks of the built-in definitions")
struct DefinitionCheckTests {
  @Test("Who fits two classes is counted in the first, and who fits none is told")
  func overlaps() throws {
    var shop = Shop()
    shop.contacts = ["cold", "fresh"]
    for day in ["2026-01-01", "2026-02-01", "2026-03-01"] { shop.sell("hot", day, 10) }
    shop.sell("warm", "2026-01-10", 10)
    var records = Records()
    records.touches = [
      .init("hot", "2026-03-05", .incoming, outcome: "complaint"), .init("fresh", "2026-03-30", .incoming, outcome: "answered"),
    ]
    records.cells[.partner] = ["hot": "yes"]
    let checks = try analyse(records.ledger(shop), until: "2026-03-31").definitionChecks
    #expect(checks.contains(.overlap(.temperature, classID: "hot", with: "cold", customers: 1)))
    #expect(checks.contains(.rest(.temperature, classID: "warm", customers: 2)))
    #expect(checks.contains(.overlap(.journey, classID: "partner", with: "repeat", customers: 1)))
    #expect(!checks.contains { if case .overlap(.lifeStage, _, _, _) = $0 { true } else { false } })
    #expect(checks.contains(.overlap(.funnel, classID: "platinum", with: "gold", customers: 1)))
    #expect(!checks.contains { if case .rest(.journey, _, _) = $0 { true } else { false } })
  }

  @Test("Three orders over a year whose rhythm broke fit platinum-red, red-gold, platinum and gold, and are counted in the first")
  func funnel() throws {
    var shop = Shop()
    for day in ["2024-01-01", "2024-06-01", "2025-01-05"] { shop.sell("a", day, 10) }
    for day in ["2025-01-01", "2025-01-11", "2025-01-21"] { shop.sell("b", day, 10) }
    let checks = try analyse(shop, until: "2026-12-31").definitionChecks
    let pairs = ["red-gold", "platinum", "gold"].map {
      DefinitionCheck.overlap(.funnel, classID: "platinum-red", with: $0, customers: 1)
    }
    let others = ["platinum", "gold"].map { DefinitionCheck.overlap(.funnel, classID: "red-gold", with: $0, customers: 1) }
    #expect(checks.filter { if case .overlap(.funnel, _, _, _) = $0 { true } else { false } } == pairs + others)
  }

  @Test("Whom the customer file names goes before the tests, which still tell what would fit")
  func entered() throws {
    var market = Market()
    for day in 1...4 { market.sell("a", "2026-03-0\(day)", [("p1", 10)]) }
    market.sell("b", "2026-03-01", [("p2", 10)])
    market.cells[.purpose] = ["a": "gift"]
    market.cells[.type] = ["a": "impulse"]
    let checks = try analyse(market.ledger, until: "2026-03-31").definitionChecks
    #expect(checks.contains(.overlap(.purpose, classID: "gift", with: "own-use", customers: 1)))
    #expect(checks.contains(.overlap(.behaviour, classID: "impulse", with: "targeted", customers: 1)))
  }

  @Test("What no column tells is told as such, once, and not as empty")
  func untold() throws {
    var shop = Shop()
    shop.sell("a", "2026-03-01", 10)
    shop.contacts = ["x"]
    let checks = try analyse(shop, until: "2026-03-31").definitionChecks
    let expected: [(SegmentationID, [String])] = [
      (.journey, ["partner"]), (.funnel, ["grey", "green", "yellow", "golden-green", "red-green"]),
      (.purpose, ["own-use", "resale", "production"]), (.node, []),
    ]
    for (id, classes) in expected {
      let untold = checks.compactMap { if case .untold(id, let classID) = $0 { classID } else { nil } }
      #expect(untold == classes, "\(id)")
      for classID in classes { #expect(!checks.contains(.empty(id, classID: classID))) }
    }
    #expect(checks.contains(.untold(.behaviour, classID: "targeted")))
    #expect(checks.contains(.empty(.funnel, classID: "platinum-red")))
  }

  @Test("Cut-offs that leave a class nobody are told")
  func cutOffs() throws {
    var shop = Shop()
    for customer in 0..<60 {
      for order in 0...(customer % 3) { shop.sell("c\(customer)", "2026-03-0\(order + 1)", 10) }
    }
    var policy = Policy()
    policy.rfm.minFrequency = 1
    policy.rfm.threshold = .fixed(frequency: 1, monetary: Money(units: 100 * Money.scale))
    policy.value.a = 9500
    policy.value.b = 0
    policy.importance.top = 1
    policy.importance.upper = 1
    let checks = try analyse(shop, until: "2026-03-31", policy: policy).definitionChecks
    for classID in ["important-development", "important-winback", "general-development", "general-winback"] {
      #expect(checks.contains(.unreachable(.rfm, classID: classID)))
    }
    #expect(
      checks.contains(.unreachable(.value, classID: "b")) && checks.contains(.unreachable(.importance, classID: "important")))
    let usual = try analyse(shop, until: "2026-03-31").definitionChecks
    #expect(!usual.contains { if case .unreachable = $0 { true } else { false } })
  }

  @Test("Where all orders are at a discount it is nobody's habit, and nobody buys in more categories than there are")
  func habits() throws {
    var market = Market()
    market.shop.categories = ["p1": "x", "p2": "y"]
    for day in 1...4 { market.sell("a", "2026-03-0\(day)", [("p1", 10), ("p2", 10)], discount: 5) }
    let checks = try analyse(market.ledger, until: "2026-03-31").definitionChecks
    #expect(checks.contains(.unreachable(.behaviour, classID: "discount-hunter")))
    #expect(checks.contains(.unreachable(.behaviour, classID: "impulse")))
  }
}
