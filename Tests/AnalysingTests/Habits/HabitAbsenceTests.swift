import Testing
import Trade

@testable import Analysing

@Suite("A column that is missing leaves its part out")
struct HabitAbsenceTests {
  /// Everything that the four segmentations can be told by.
  private func full() -> Ledger {
    var market = HabitsTests.market(seed: 2)
    market.hasPieces = true
    market.channels = [0: "web", 1: "shop"]
    market.cells[.industry] = ["c3": "Retail"]
    return market.ledger
  }

  private static let cases: [(name: String, remove: @Sendable (inout Ledger) -> Void, absent: [Feature])] = [
    ("nothing", { _ in }, []),
    ("lines", { $0.lines = LineTable() }, [.priceLine, .loyal, .targeted, .impulse, .ownUse]),
    (
      "categories",
      {
        $0.products.category = ContiguousArray(repeating: -1, count: $0.products.count)
        $0.products.categories = TextPool()
      }, [.priceLine, .impulse]
    ),
    ("brands", { ($0.products.brand, $0.products.brands) = ([], TextPool()) }, []),
    ("pieces", { $0.lines.quantity = [] }, [.priceLine]),
    (
      "discounts",
      { ($0.orders.discount, $0.orders.coupon, $0.campaigns) = ([], WordColumn(), CampaignTable()) }, [.discountHunter]
    ),
    ("discount amounts", { $0.orders.discount = [] }, []), ("gifts", { $0.orders.isGift = [] }, [.giftFlags]),
    ("industries", { $0.customers.texts[.industry] = nil }, [.resaleAndProduction]),
    ("sources", { ($0.orders.channel, $0.orders.campaign) = (WordColumn(), WordColumn()) }, [.source]),
    ("channels", { $0.orders.channel = WordColumn() }, []),
  ]

  @Test("Column by column", arguments: cases.indices)
  func absences(index: Int) throws {
    let (name, remove, absent) = HabitAbsenceTests.cases[index]
    var ledger = full()
    remove(&ledger)
    let analysis = try analyse(ledger, until: "2025-10-31")
    #expect(analysis.absences.map(\.feature).filter { HabitAbsenceTests.own.contains($0) } == absent, "\(name)")
    #expect(analysis.absences.allSatisfy { !$0.columns.isEmpty })
    let ids = Set(analysis.segmentations.map(\.id))
    #expect(ids.contains(.behaviour) && ids.contains(.purpose))
    #expect(ids.contains(.priceLine) == !absent.contains(.priceLine))
    #expect(ids.contains(.source) == !absent.contains(.source))
    let behaviour = try analysis.segmentation(.behaviour)
    for (feature, type) in [(Feature.discountHunter, "discount-hunter"), (.loyal, "loyal"), (.targeted, "targeted")] {
      #expect(behaviour.thresholds.contains { $0.name == type } == !absent.contains(feature), "\(name), \(type)")
      #expect(behaviour.examples.contains { $0.classID == type } == !absent.contains(feature), "\(name), \(type)")
    }
    #expect((analysis.loyalty == nil) == absent.contains(.loyal))
  }

  private static let own: [Feature] = [
    .source, .priceLine, .discountHunter, .loyal, .targeted, .impulse, .giftFlags, .resaleAndProduction, .ownUse,
  ]

  @Test(
    "The claim about loyal customers holds both of its halves",
    arguments: [
      (20, 50, true), (21, 50, false), (20, 49, false), (0, 0, false),
    ])
  func claim(buyers: Int, value: Int, holds: Bool) {
    let claim = LoyaltyClaim(
      buyers: Share(buyers, of: 100), value: Share(value, of: 100), mostBuyers: Share(20, of: 100), leastValue: Share(50, of: 100)
    )
    #expect(claim.holds == holds)
  }

  @Test("One thread finds what many find", arguments: [2, 5])
  func jobs(count: Int) throws {
    let ledger = full()
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    let analyses = try [1, count].map { jobs in
      Analyst(store: store, policy: Policy(), jobs: jobs).analyse(ledger, in: try required(Period("2025-10")), isPartial: false)
    }
    #expect(analyses[0].habits?.byCustomer == analyses[1].habits?.byCustomer)
    for id in [SegmentationID.behaviour, .purpose, .priceLine, .source] {
      #expect(try analyses[0].segmentation(id).assignment == analyses[1].segmentation(id).assignment)
      #expect(try analyses[0].segmentation(id).all.returned == analyses[1].segmentation(id).all.returned)
    }
    #expect(analyses[0].loyalty == analyses[1].loyalty)
  }
}
