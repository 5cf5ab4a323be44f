import Analysing
import Testing
import Trade

@testable import Describing

@Suite("Tiers that are kept") struct KeptTierTests {
  /// A store in which four keep a tier until New Year's Day; of them the falls of three are announced or not.
  private static func shop(announced: Bool, privacy: Privacy = .full) -> TinyShop {
    var shop = TinyShop.believable(60)
    shop.recordedAgo = 1
    shop.privacy = privacy
    shop.adding = { analysis in
      let next = Day(year: 2027, month: 1, day: 1) ?? Day(number: 0)
      let kept = [(4, 0, 1), (9, 0, 2), (7, 1, 3), (12, 2, 3)].map { number, held, earned in
        TierReview.Kept(
          customer: CustomerID(number), held: held, earned: earned, missing: Money(units: Int64(number) * 12_500),
          isAnnounced: announced)
      }
      analysis.tierReview = TierReview(next: next, kept: kept)
    }
    return shop
  }

  @Test("An announced fall names the customer, the tiers, and the spend that keeps the tier") func announced() throws {
    let shop = KeptTierTests.shop(announced: true)
    let section = try #require(try shop.page("tier")?.section("review"))
    #expect(section.heading == "Four would lose their tier on 1\u{A0}January 2027")
    guard case .table(let table)? = section.body.first else {
      Issue.record("no table")
      return
    }
    let cells = table.rows.map { $0.cells.map(\.text) }
    #expect(cells.map { $0[1] } == ["Supreme", "Supreme", "VIP", "Senior"])
    #expect(cells.map { $0[2] } == ["VIP", "Senior", "Regular", "Regular"])
    #expect(Set(cells.map { $0[5] }) == ["€5.00", "€11.25", "€8.75", "€15.00"])
    let vip = try #require(try shop.page("tier/vip"))
    #expect(vip.section("review")?.heading == "One would lose its place in VIP on 1\u{A0}January 2027")
    #expect(try shop.page("tier/regular")?.section("review") == nil)
  }

  @Test("Before the notice nobody is named, only how many keep which tier, and from when on falls are announced") func quiet()
    throws
  {
    let section = try #require(try KeptTierTests.shop(announced: false).page("tier")?.section("review"))
    #expect(section.heading == "Four keep a tier until the review on 1\u{A0}January 2027")
    #expect(section.note.map(\.plain).joined().contains("Falls are announced from 2\u{A0}December 2026 on"))
    guard case .table(let table)? = section.body.first else {
      Issue.record("no table")
      return
    }
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [
        ["Supreme", "VIP", "1"], ["Supreme", "Senior", "1"], ["VIP", "Regular", "1"], ["Senior", "Regular", "1"],
      ])
  }

  @Test("Under aggregate nobody is named, announced or not") func aggregate() throws {
    let page = try #require(try KeptTierTests.shop(announced: true, privacy: .aggregate).page("tier"))
    let section = try #require(page.section("review"))
    #expect(section.heading == "Fewer than 5 would lose their tier on 1\u{A0}January 2027")
    #expect(!page.text.contains("€8.75") && !page.text.contains("c1008"))
    for table in page.tables where table.columns.first?.heading == "Tier kept" {
      #expect(table.rows.allSatisfy { $0.cells[2].text == "fewer than 5" })
    }
  }

  @Test("Without a record the page says that tiers are ranked now, with one that a rise is kept") func lede() throws {
    let alone = try #require(try TinyShop.believable(60).page("tier"))
    #expect(alone.lede.plain.contains("Tiers are ranked this period") && alone.section("review") == nil)
    let kept = try #require(try KeptTierTests.shop(announced: false).page("tier"))
    #expect(kept.lede.plain.contains("A rise counts at once and is kept until the review on 1\u{A0}January 2027"))
  }
}
