import Testing
import Trade

@testable import Analysing
@testable import Describing

@Suite("Words that were not understood, on the Method page")
struct UnknownWordsTests {
  private func texts(_ privacy: Privacy, merges: Bool = true, _ cells: [CustomerColumn: [String: String]]) throws -> [String] {
    var shop = TinyShop.believable(60)
    (shop.privacy, shop.texts, shop.policy.mergesSmallCells) = (privacy, cells, merges)
    let framing = Framing(analysis: try #require(shop.analysis), editor: shop.editor)
    guard let section = MethodPage(framing: framing).page.section("words") else { return [] }
    guard case .terms(let terms)? = section.body.first else { return [] }
    return section.note.map(\.plain) + terms.map { "\($0.term): \($0.definition.plain)" }
  }

  private let industries = Dictionary(uniqueKeysWithValues: (1...6).map { ("c100\($0)", "Education") })

  @Test("Industries that say no purpose are listed, but those of few customers only counted")
  func ofIndustries() throws {
    let cells = industries.merging(["c1007": "Guild", "c1008": "Coffee shop"]) { own, _ in own }
    let lines = try texts(.masked, [.industry: cells])
    #expect(lines.count == 3 && lines[1].hasPrefix("Of an industry only what it says of the purpose is not understood"))
    #expect(lines.last == "customers.industry: “Education” (6) and 1 more.")
    #expect(try texts(.full, merges: false, [.industry: cells]).last == "customers.industry: “Education” (6), “Guild” (1).")
    #expect(try texts(.aggregate, [.industry: cells]).last == "customers.industry: 2\u{A0}words.")
    #expect(try texts(.masked, [.industry: ["c1007": "Guild"]]).last == "customers.industry: 1\u{A0}word.")
  }

  @Test("Where all industries say a purpose, nothing is said of them")
  func others() throws {
    #expect(try texts(.masked, [.industry: ["c1001": "Tea room"]]) == [])
    let lines = try texts(.masked, [.industry: ["c1001": "Tea room"], .purpose: ["c1001": "fun"]])
    #expect(lines.count == 2 && lines[1].hasPrefix("customers.purpose: “fun” (1). Understood is: "))
  }
}
