import Testing
import Trade

@testable import Analysing

@Suite("Tiers as a promise")
struct TierReviewTests {
  /// Ten buyers who spent 100, 200 … 1,000 in three orders each as of the middle of November 2026: j is supreme, i and h are vip, g and f
  /// senior, the others regular.
  private var shop: Shop {
    var shop = Shop()
    for (place, name) in "abcdefghij".enumerated() {
      for order in 1...3 {
        shop.sell(String(name), "2026-1\(order % 2)-0\(order)", Int64(place + 1) * 100 / (order == 1 ? 2 : 4))
      }
    }
    return shop
  }

  /// A record of a period in which customers were in these tiers.
  private func record(_ period: String, _ tiers: [String: String], of ledger: Ledger, classes: [String] = TierRule.classes) throws
    -> PeriodRecord
  {
    var column = ContiguousArray(repeating: Segmentation.none, count: ledger.customers.count)
    for customer in 0..<ledger.customers.count {
      guard let tier = tiers[ledger.customers.ids[customer]] else { continue }
      column[customer] = UInt8(try required(classes.firstIndex(of: tier)))
    }
    let tier = PeriodSummary.Classes(id: "tier", classes: classes, names: [], definition: "", figures: [])
    let summary = PeriodSummary(
      period: try required(Period(period)), orders: 0, revenue: .zero, customers: 0, cutOffs: CutOffs(), segmentations: [tier])
    return PeriodRecord(
      summary: summary, assignments: [column], facts: ContiguousArray(repeating: 0, count: column.count),
      attributes: ContiguousArray(repeating: 0, count: column.count))
  }

  private func analyse(
    _ shop: Shop, _ period: String, after: (period: String, tiers: [String: String])? = nil, policy: Policy = Policy()
  ) throws -> Analysis {
    let ledger = shop.ledger
    var past = Past()
    past.before = try after.map { try record($0.period, $0.tiers, of: ledger) }
    past.tiers = past.before.map { RecordedTiers($0) }
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    return Analyst(store: store, policy: policy).analyse(ledger, in: try required(Period(period)), isPartial: false, after: past)
  }

  @Test("Without a recorded period tiers follow from the rank, and there is nothing to review")
  func fresh() throws {
    let analysis = try analyse(shop, "2026-W46")
    #expect(try "abcdefghij".map { try analysis.classID(String($0), .tier) ?? "–" } == ranks)
    #expect(analysis.tierReview == nil && analysis.drift.isEmpty)
  }

  private let ranks = ["regular", "regular", "regular", "regular", "regular", "senior", "senior", "vip", "vip", "supreme"]

  @Test("A rise counts at once, a fall does not; who is new has the tier of the rank")
  func held() throws {
    let before = ["j": "regular", "i": "vip", "g": "supreme", "a": "senior", "b": "regular"]
    let analysis = try analyse(shop, "2026-W46", after: ("2026-W45", before))
    var expected = ranks
    (expected[6], expected[0]) = ("supreme", "senior")
    #expect(try "abcdefghij".map { try analysis.classID(String($0), .tier) ?? "–" } == expected)
    let review = try required(analysis.tierReview)
    #expect(review.next == date("2027-01-01") && !review.isDue)
    // Seven hundred of the thousand of a supreme customer, one hundred of the six hundred of a senior one.
    let kept = review.kept.map { [$0.customer.index, $0.held, $0.earned, Int($0.missing.units / Money.scale)] }
    #expect(kept == [[0, 2, 3, 500], [6, 0, 2, 300]])
    #expect(try analysis.sizes(.tier) == [2, 2, 2, 4])
  }

  @Test("Why a tier is held is the last that is told, with the day of the review")
  func reason() throws {
    let analysis = try analyse(shop, "2026-W46", after: ("2026-W45", ["a": "vip", "j": "vip"]))
    let told = try analysis.segmentation(.tier).reason(CustomerID(0))
    #expect(told.map(\.measure) == [.tierRank, .tierKept] && told.last?.classID == "vip")
    #expect(told.last?.value == .word("2027-01-01") && told.last?.holds == true)
    #expect(try analysis.segmentation(.tier).reason(CustomerID(9)).map(\.measure) == [.tierRank])
  }

  @Test("Journeys and tags ask for the tier that is held")
  func asked() throws {
    var policy = Policy()
    let members = CustomSegmentation.Class(id: "vip", name: "VIP", when: try Expression("tier = \"vip\"", Fact.vocabulary))
    policy.segments = [CustomSegmentation(id: "own", name: "Own", classes: [members])]
    let analysis = try analyse(shop, "2026-W46", after: ("2026-W45", ["a": "vip"]), policy: policy)
    #expect(try analysis.classID("a", .journey) == "member" && analysis.classID("a", SegmentationID("own")) == "vip")
    let fresh = try analyse(shop, "2026-W46", policy: policy)
    #expect(try fresh.classID("a", .journey) == "repeat" && fresh.classID("a", SegmentationID("own")) == "other")
  }

  @Test(
    "A review counts in the first period that ends on its day or later",
    arguments: [
      ("2026-12-01..2026-12-31", "2027-01-01..2027-01-01", Policy.Review.year, true, "2028-01-01"),
      ("2026-12-01..2026-12-30", "2026-12-31..2026-12-31", .year, false, "2027-01-01"),
      ("2027-01-01..2027-01-01", "2027-01-02..2027-01-02", .year, false, "2028-01-01"),
      ("2026-W52", "2026-W53", .year, true, "2028-01-01"), ("2026-W51", "2026-W52", .year, false, "2027-01-01"),
      ("2026-11", "2026-12", .year, false, "2027-01-01"), ("2026-12", "2027-01", .year, true, "2028-01-01"),
      ("2026-11", "2026-12", .quarter, false, "2027-01-01"), ("2027-02", "2027-03", .quarter, false, "2027-04-01"),
      ("2027-03", "2027-04", .quarter, true, "2027-07-01"), ("2026-11", "2028-12", .year, true, "2029-01-01"),
    ])
  func due(before: String, now: String, review: Policy.Review, isDue: Bool, next: String) throws {
    var policy = Policy()
    policy.tierReview = review
    let analysis = try analyse(shop, now, after: (before, ["a": "supreme"]), policy: policy)
    let told = try required(analysis.tierReview)
    #expect(told.isDue == isDue && told.next == date(next) && told.kept.map(\.held) == (isDue ? [] : [0]))
    #expect(try analysis.classID("a", .tier) == (isDue ? "regular" : "supreme"))
  }

  /// A period after one of its own kind, and after the tiers of another that ended later.
  private func analyse(
    _ period: String, after own: (period: String, tiers: [String: String]), and other: (period: String, tiers: [String: String])
  ) throws -> Analysis {
    let ledger = shop.ledger
    var past = Past()
    past.before = try record(own.period, own.tiers, of: ledger)
    past.tiers = RecordedTiers(try record(other.period, other.tiers, of: ledger))
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    return Analyst(store: store, policy: Policy()).analyse(
      ledger, in: try required(Period(period)), isPartial: false, after: past)
  }

  @Test("What is kept is the tier of the last period of any kind; what is compared with is the last of the same")
  func anyKind() throws {
    let analysis = try analyse("2026-W49", after: ("2026-W48", ["a": "regular"]), and: ("2026-11", ["a": "supreme"]))
    #expect(try analysis.classID("a", .tier) == "supreme" && analysis.tierReview?.kept.map(\.held) == [0])
    let movement = try required(analysis.segmentation(.tier).movement)
    #expect(movement.from.id == "2026-W48" && movement.earlierClass(of: CustomerID(0)) == "regular")
    let lower = try analyse("2026-W49", after: ("2026-W48", ["a": "supreme"]), and: ("2026-11", ["a": "regular"]))
    #expect(try lower.classID("a", .tier) == "regular")
  }

  @Test("A review that a week has told of already is news to its month, whose tiers are kept from the week")
  func reviewOfMonth() throws {
    let analysis = try analyse("2027-01", after: ("2026-12", ["a": "supreme"]), and: ("2027-W03", ["a": "senior"]))
    let review = try required(analysis.tierReview)
    #expect(review.isDue && review.passed == date("2027-01-01") && review.next == date("2028-01-01"))
    #expect(try analysis.classID("a", .tier) == "senior" && review.kept.map(\.held) == [2])
  }

  @Test("Without reviews a tier follows from the rank")
  func none() throws {
    var policy = Policy()
    policy.tierReview = .none
    let analysis = try analyse(shop, "2026-W46", after: ("2026-W45", ["a": "supreme"]), policy: policy)
    #expect(try analysis.tierReview == nil && analysis.classID("a", .tier) == "regular")
  }

  @Test(
    "A fall is announced from thirty days before the review on",
    arguments: [("2026-11-30..2026-12-01", false), ("2026-12-01..2026-12-02", true), ("2026-12-30..2026-12-31", true)])
  func announced(period: String, isAnnounced: Bool) throws {
    let analysis = try analyse(shop, period, after: ("2026-11-01..2026-11-29", ["a": "supreme"]))
    #expect(analysis.tierReview?.kept.map(\.isAnnounced) == [isAnnounced])
  }

  @Test("Whoever buys for what is missing keeps the tier by rank")
  func missing() throws {
    let before = try analyse(shop, "2026-W46", after: ("2026-W45", ["a": "vip"]))
    let missing = try required(before.tierReview?.kept.first?.missing)
    for (less, tier) in [(0, 1), (1, 2)] as [(Int64, Int)] {
      var shop = shop
      shop.orders.append(Shop.Order(customer: "a", day: date("2026-11-15"), amount: missing.units - less))
      let analysis = try analyse(shop, "2026-W46", after: ("2026-W45", ["a": "vip"]))
      #expect(analysis.tierReview?.kept.map(\.earned) == (less == 0 ? [] : [tier]))
    }
  }

  @Test("Where nobody has bought in the window, a coin keeps a tier")
  func nobody() throws {
    let analysis = try analyse(shop, "2028-W02", after: ("2028-W01", ["a": "supreme"]))
    #expect(analysis.tierReview?.kept.map(\.missing) == [Money(units: 100)])
  }

  @Test("A tier that is no tier any more promises nothing")
  func unknownTier() throws {
    let ledger = shop.ledger
    let classes = ["diamond", "vip"]
    let record = try record("2026-W45", ["a": "diamond", "b": "vip"], of: ledger, classes: classes)
    let snapshot = try snapshot(shop, asOf: "2026-11-15")
    let week = try required(Period("2026-W46"))
    let promise = try required(
      TierPromise(RecordedTiers(record), in: week, comparedWith: nil, of: snapshot.facts, Policy()))
    #expect(Array(promise.held.prefix(3)) == [Segmentation.none, 1, Segmentation.none])
  }
}
