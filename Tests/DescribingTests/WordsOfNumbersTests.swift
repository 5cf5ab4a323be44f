import Analysing
import Testing
import Trade

@testable import Describing

struct WordsOfNumbersTests {
  private let words: Words

  init() throws { words = Words(currency: try #require(Currency("EUR"))) }

  @Test(
    "A change is told up to a million per cent, and not on a base of nothing",
    arguments: [
      (Int64(106), Int64(100), "+6.0%", "6%"), (97, 100, "−3.0%", "3%"), (10_001, 1, "+1,000,000.0%", "1,000,000%"),
      (10_002, 1, nil, nil), (-9_999, 1, "−1,000,000.0%", "1,000,000%"), (-10_000, 1, nil, nil), (5, 0, nil, nil),
      (5, -5, nil, nil), (30_000_000_000_000_000, 2, nil, nil), (Int64.max, 1, nil, nil),
    ] as [(Int64, Int64, String?, String?)])
  func changes(now: Int64, before: Int64, change: String?, whole: String?) {
    #expect(words.change(now, from: before) == change)
    #expect(words.wholeChange(now, from: before) == whole)
  }

  @Test(
    "A share in a sentence is 0% or 100% only where it is nothing or all",
    arguments: [
      (0, "0%"), (1, "under 0.1%"), (50, "under 0.1%"), (51, "0.1%"), (400, "0.4%"), (1_000, "1%"), (50_499, "50%"),
      (99_400, "99%"), (99_500, "99.5%"), (99_800, "99.8%"), (99_949, "99.9%"), (99_950, "over 99.9%"), (99_999, "over 99.9%"),
      (100_000, "100%"), (100_300, "100.3%"), (-400, "−0.4%"),
    ])
  func nearlyAll(part: Int, text: String) { #expect(words.wholePercent(Share(part, of: 100_000)) == text) }

  @Test("A share of a whole that is far too small stops no page")
  func absurdShares() {
    #expect(words.percent(Share(-Int64.max, of: 1)) == "−922,337,203,685,477,580.7%")
    #expect(words.wholePercent(Share(Int64.max, of: 1)) == "9,223,372,036,854,775,807%")
  }

  @Test(
    "A median of medians has at most one decimal, halves to the even neighbour",
    arguments: [
      (0, "0", "0\u{A0}days"), (4, "1", "1\u{A0}day"), (5, "1.2", "1.2\u{A0}days"), (28, "7", "7\u{A0}days"),
      (29, "7.2", "7.2\u{A0}days"), (30, "7.5", "7.5\u{A0}days"), (31, "7.8", "7.8\u{A0}days"),
      (4_931, "1,232.8", "1,232.8\u{A0}days"),
    ])
  func quarters(quadrupled: Int, number: String, days: String) {
    #expect(words.number(quadrupled: quadrupled) == number)
    #expect(words.days(quadrupled: quadrupled) == days)
  }

  @Test("Pages round the median gap, report.json holds it exactly") func medianGap() throws {
    var shop = TinyShop()
    shop.orders = [("a", 40, 10), ("a", 33, 10), ("b", 40, 10), ("b", 33, 10), ("b", 25, 10)]
    let pages = try shop.pages()
    let cadence = try #require(pages.first { $0.path == "2026-W46/cadence.html" })
    #expect(cadence.headings.contains("Half of those who came back do so within 7.2\u{A0}days"))
  }

  @Test(
    "A small store reads fixed numbers in place of percentiles, a larger one percentiles", arguments: [(49, true), (50, false)])
  func importance(buyers: Int, isSmall: Bool) throws {
    let pages = try TinyShop.believable(buyers).pages()
    for path in ["importance.html", "importance/key-account.html"] {
      let page = try #require(pages.first { $0.path == "2026-W46/" + path })
      let votes = page.text.contains("th percentile")
      #expect(votes != isSmall, "\(path)")
    }
    let page = try #require(pages.first { $0.path == "2026-W46/importance.html" })
    #expect(page.headings.contains("The votes are held against the median order") == isSmall)
    #expect(page.text.contains("Lifetime spend is at least five times the median order") == isSmall)
  }
}
