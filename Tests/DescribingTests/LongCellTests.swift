import Analysing
import Testing
import Trade

@testable import Describing

@Suite("A very long cell of a customer is cut on pages, and kept in private files")
struct LongCellTests {
  @Test(
    "A text is cut to so many letters, one of endless marks too, and loses the marks that turn its direction",
    arguments: [
      (String(repeating: "x", count: 80), String(repeating: "x", count: 80)),
      (String(repeating: "x", count: 81), String(repeating: "x", count: 80) + "…"), ("", ""),
      ("a\u{202E}b\u{2066}c", "abc"), ("O'Neil <&> \"Sons\"", "O'Neil <&> \"Sons\""),
      ("a" + String(repeating: "\u{301}", count: 10_000), "a" + String(repeating: "\u{301}", count: 319) + "…"),
      (
        String(repeating: "\u{1F469}\u{200D}\u{1F467}", count: 81),
        String(repeating: "\u{1F469}\u{200D}\u{1F467}", count: 80) + "…"
      ),
    ])
  func shown(text: String, expected: String) { #expect(text.shown() == expected) }

  @Test("No page shows ten thousand letters of any column of the customer file", arguments: Privacy.allCases)
  func pages(privacy: Privacy) throws {
    let long = String(repeating: "x", count: 10_000)
    var shop = TinyShop.believable(60)
    shop.privacy = privacy
    shop.policy.mergesSmallCells = privacy != .full
    shop.contacts = (0..<6).map { "k\($0)" }
    // Enough customers for places, industries and sources of their own; c1001 is a key account.
    for order in 0..<12 { shop.orders.append(("c1001", 1 + order * 30, 5000)) }
    let ids = Set(shop.orders.map(\.customer) + shop.contacts)
    for column in CustomerColumn.allCases {
      shop.texts[column] = Dictionary(uniqueKeysWithValues: ids.map { ($0, "\(column.rawValue) " + long) })
    }
    let report = try shop.report
    for page in report.pages {
      let most = page.path.contains("/dossiers/") ? 1000 : 80
      #expect(!page.text.utf8.contains(long.utf8.prefix(most + 1)), "\(page.path)")
    }
    let list = try #require(report.exports.first { $0.path == "customers.csv" })
    #expect(String(decoding: list.bytes, as: UTF8.self).contains(long))
    #expect(
      report.exports.contains { $0.path.hasPrefix("dossiers/") && String(decoding: $0.bytes, as: UTF8.self).contains(long) })
  }
}
