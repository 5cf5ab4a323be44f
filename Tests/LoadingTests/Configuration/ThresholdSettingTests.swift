import Testing
import Trade

@testable import Loading

@Suite("Kept cut-offs and reviewed tiers in the configuration")
struct ThresholdSettingTests {
  private func read(_ policy: String) throws -> Policy {
    try Configuration(yaml: least + "policy: " + policy, file: "c.yml").policy
  }

  private let least = "store: { currency: EUR }\nsources: { orders: o.csv }\n"

  @Test(
    "Cut-offs are live, or those of a recorded period of any kind",
    arguments: [
      ("live", nil), ("frozen@2026-W01", "2026-W01"), ("frozen@2026-02", "2026-02"), ("frozen@2026-Q3", "2026-Q3"),
      ("frozen@2025", "2025"), ("frozen@2026-01-01..2026-03-31", "2026-01-01..2026-03-31"),
    ])
  func thresholds(text: String, period: String?) throws {
    #expect(try read("{ thresholds: \(text) }").frozenAt?.id == period)
  }

  @Test("What is no period cannot be frozen at", arguments: ["frozen", "frozen@", "frozen@2026-W54", "Live", "frozen@ 2026-W01"])
  func wrong(text: String) {
    let error = #expect(throws: LoadingError.self) { try read("{ thresholds: \(text) }") }
    #expect(
      error?.description == "c.yml:3:23: policy.thresholds: \"\(text)\" is not allowed here; expected live, or frozen@ and a "
        + "recorded period such as frozen@2026-W01")
  }

  @Test("Tiers are reviewed by the year unless told otherwise", arguments: Policy.Review.allCases)
  func review(review: Policy.Review) throws {
    #expect(try read("{ tier_review: \(review.rawValue), tier_notice: 14 }").tierReview == review)
    #expect(try read("{ tier_review: \(review.rawValue), tier_notice: 14 }").tierNotice == 14)
    #expect(try read("{ min_cell: 5 }").tierReview == .year)
    #expect(try read("{ min_cell: 5 }").tierNotice == 30)
    #expect(throws: LoadingError.self) { try read("{ tier_review: month }") }
    #expect(throws: LoadingError.self) { try read("{ tier_notice: 367 }") }
  }
}
