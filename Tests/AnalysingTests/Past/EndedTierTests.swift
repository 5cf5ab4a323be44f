import Testing
import Trade

@testable import Analysing

@Suite("Falls that a review made")
struct EndedTierTests {
  /// Ten buyers who had spent 100, 200 … 1,000 by week 52 of 2026: j is supreme, i and h are vip, g and f senior, the others regular. In
  /// the next week, in which the review lies, b buys for more than all, so that the others have lower ranks.
  private var shop: Shop {
    var shop = Shop()
    for (place, name) in "abcdefghij".enumerated() {
      for day in ["2026-10-02", "2026-11-01", "2026-11-03", "2026-11-05"] { shop.sell(String(name), day, Int64(place + 1) * 25) }
    }
    shop.sell("b", "2026-12-29", 5000)
    return shop
  }

  private func analyse(_ ledger: Ledger, _ period: String, after past: Past, _ policy: Policy) throws -> Analysis {
    let store = Store(name: "Test", currency: try required(Currency("EUR")), zone: .utc)
    return Analyst(store: store, policy: policy).analyse(ledger, in: try required(Period(period)), isPartial: false, after: past)
  }

  /// Week 53 after week 52, in which a was still vip and g supreme, since they had been so in the week before.
  private func analysis(policy: Policy = Policy(), _ change: (inout Shop) -> Void = { _ in }) throws -> Analysis {
    var shop = shop
    change(&shop)
    let ledger = shop.ledger
    var past = Past()
    var tiers = ContiguousArray(repeating: Segmentation.none, count: ledger.customers.count)
    (tiers[0], tiers[6]) = (1, 0)
    past.tiers = RecordedTiers(period: try required(Period("2026-W51")), classes: TierRule.classes, assignment: tiers)
    let record = PeriodRecord(try analyse(ledger, "2026-W52", after: past, policy))
    (past.before, past.tiers) = (record, RecordedTiers(record))
    return try analyse(ledger, "2026-W53", after: past, policy)
  }

  @Test("Whose tier was kept until the review has fallen by time, whether an order came since or not")
  func ended() throws {
    let analysis = try analysis { $0.sell("a", "2026-12-30", 10) }
    let review = try required(analysis.tierReview)
    #expect(review.passed == date("2027-01-01") && review.next == date("2028-01-01") && review.kept.isEmpty)
    #expect(review.ended == [CustomerID(0), CustomerID(6)])
    #expect(try analysis.classID("a", .tier) == "regular" && analysis.classID("g", .tier) == "senior")
    #expect(try analysis.reason("a", .tier) == .aged && analysis.reason("g", .tier) == .aged)
  }

  @Test("Who had spent enough for the tier until the review, and rises, have the reasons that others have")
  func others() throws {
    let analysis = try analysis { $0.sell("h", "2026-12-30", 5) }
    #expect(try analysis.classID("h", .tier) == "senior" && analysis.reason("h", .tier) == .ordered)
    #expect(try analysis.reason("b", .tier) == .ordered)
    #expect(try analysis.reason("j", .tier) == .thresholdMoved)
    #expect(analysis.tierReview?.ended == [CustomerID(0), CustomerID(6)])
  }

  @Test(
    "What counts is the amount of the eve of the review",
    arguments: [("2026-12-31", 700, MoveReason.ordered), ("2027-01-01", 700, .aged), ("2026-12-31", 699, .aged)])
  func eve(day: String, units: Int, reason: MoveReason) throws {
    // With 800 a has what a vip took by week 52; three others have more by week 53.
    let analysis = try analysis { shop in
      shop.sell("a", day, Int64(units))
      for name in ["c", "d", "e"] { shop.sell(name, "2026-12-29", 2000) }
    }
    #expect(try analysis.classID("a", .tier) != "vip" && analysis.reason("a", .tier) == reason)
  }

  @Test("A refund since is the reason all the same")
  func refunded() throws {
    let analysis = try analysis { shop in
      shop.sell("a", "2026-12-30", 10)
      shop.refunds.append((order: 0, customer: nil, day: date("2026-12-30"), amount: Money.scale))
    }
    #expect(try analysis.reason("a", .tier) == .refunded)
    #expect(analysis.tierReview?.ended == [CustomerID(6)])
  }

  @Test("A membership by merit that goes with the tier is lost by time as well")
  func membership() throws {
    let analysis = try analysis { shop in
      shop.sell("a", "2026-12-30", 10)
      shop.sell("h", "2026-12-30", 5)
    }
    #expect(try analysis.classID("a", .journey) == "repeat" && analysis.reason("a", .journey) == .aged)
    #expect(try analysis.classID("h", .journey) == "repeat" && analysis.reason("h", .journey) == .ordered)
  }

  @Test("Within a window only what lies in it counts, without what was given back")
  func window() throws {
    var policy = Policy()
    policy.windows.tier = .days(60)
    // On the eve the window begins on 2 November: 50 of the 100 of October and of the first are gone.
    let ledger = shop.ledger
    let orders = EarlierOrders(
      ledger, Counted(ledger, asOf: date("2027-01-03")), from: date("2026-11-02"), to: date("2026-12-31"))
    #expect(orders.amount(of: CustomerID(0)) == 50 * Money.scale)
    #expect(orders.amount(of: CustomerID(1)) == 5100 * Money.scale)
    var other = shop
    other.refunds.append((order: nil, customer: "a", day: date("2026-11-09"), amount: 3 * Money.scale))
    other.refunds.append((order: nil, customer: "a", day: date("2026-10-09"), amount: 5 * Money.scale))
    let given = other.ledger
    let less = EarlierOrders(given, Counted(given, asOf: date("2027-01-03")), from: date("2026-11-02"), to: date("2026-12-31"))
    #expect(less.amount(of: CustomerID(0)) == 47 * Money.scale)
    #expect(try analysis(policy: policy) { $0.sell("a", "2026-12-30", 10) }.reason("a", .tier) == .aged)
  }
}
