import Testing
import Trade

@testable import Analysing

/// Who stood in a class 90 days ago without an order, by the customer file of today.
struct EarlierContactTests {
  /// The figures of the first step of the journey: as of 2026-06-30, the earlier day is 2026-04-01.
  private func potential(registered: [String: String]) throws -> ClassFigures {
    var shop = Shop()
    shop.contacts = ["ana", "ben", "eva", "kim"]
    shop.sell("old", "2026-01-01", 10)
    for name in ["ben", "eva"] { shop.sell(name, "2026-05-01", 10) }
    let analysis = try analyse(Records(registered: registered).ledger(shop), until: "2026-06-30")
    let journey = try analysis.segmentation(.journey)
    return journey.figures[try required(journey.classes.firstIndex(of: "potential"))]
  }

  @Test("Who registered after the earlier day, or on no day that is told, did not stand in a class then")
  func registered() throws {
    let figures = try potential(registered: ["ana": "2026-04-01", "ben": "2026-04-02", "eva": "2025-01-01"])
    // Now ana and kim have not ordered; then ana and eva had registered.
    #expect(figures.contacts == 2)
    #expect(figures.returned == Share(1, of: 2))
    #expect(figures.advanced == Share(1, of: 2))
  }

  @Test("Without the column, buyers alone stood in a class") func missing() throws {
    let figures = try potential(registered: [:])
    #expect(figures.contacts == 2)
    #expect((figures.returned, figures.advanced) == (Share(0, of: 0), Share(0, of: 0)))
  }
}
