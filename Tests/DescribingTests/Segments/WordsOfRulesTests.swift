import Analysing
import Testing
import Trade

@testable import Describing

@Suite struct WordsOfRulesTests {
  private func rule(_ name: String, of shop: TinyShop = .believable(300)) throws -> String {
    let page = try #require(try shop.page(name))
    let sections = page.blocks.compactMap { if case .section(let section) = $0, section.id == "why" { section } else { nil } }
    guard case .terms(let terms) = sections.first?.body.first else { return "" }
    return terms.map { "\($0.term): \(Table.Cell($0.definition).text)" }.joined(separator: " / ").replacing("\u{A0}", with: " ")
  }

  @Test(
    "A class page says its rule with the lines in force",
    arguments: [
      ("life-stage/active", "Days since the last order: At most 90 days"),
      ("life-stage/at-risk", "Days since the last order: Over 180 days, at most 365 days"),
      ("life-stage/churned", "Days since the last order: Over 365 days"),
      ("cadence/monthly", "Days with an order: Three or more / Median gap between them: Over 10 days, at most 45 days"),
      ("cadence/one-time", "Days with an order: One"),
      ("value/a", "Share of revenue brought by those before: Under 75.0%"),
      ("value/b", "Share of revenue brought by those before: At least 75.0%, under 95.0%"),
      ("quadrant/no-recent-order", "In the last 90 days: No order"),
      ("importance/ordinary", "Votes: None of the other three classes"),
    ])
  func rules(page: String, text: String) throws { #expect(try rule(page) == text) }

  @Test("An RFM class says each of its three answers")
  func rfm() throws {
    let high = try rule("rfm/important-value")
    #expect(high.hasPrefix("Recency: High: days since the last order at most 90 days / Frequency: High: orders at least "))
    let low = try rule("rfm/general-winback")
    #expect(low.hasPrefix("Recency: Low: days since the last order over 90 days / Frequency: Low: orders under "))
    #expect(low.contains(" or under 2 / Money: Low: total spend under "))
  }

  @Test(
    "Ordinals end as they are said",
    arguments: [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (12, "12th"), (90, "90th"), (92, "92nd")])
  func ordinals(number: Int, text: String) throws {
    #expect(Words(currency: try #require(Currency("EUR"))).ordinal(number) == text)
  }

  @Test("A bound has decimals only where it needs them", arguments: [(7500, "75%"), (9750, "97.5%"), (1025, "10.25%")])
  func bounds(basisPoints: Int, text: String) throws {
    #expect(Words(currency: try #require(Currency("EUR"))).text(bound: basisPoints) == text)
  }
}
