import Testing
import Trade

@testable import Analysing
@testable import Describing

@Suite("Unknown tags on the page of tags")
struct TagsPageTests {
  private func page(_ privacy: Privacy) throws -> Page {
    var shop = TinyShop.believable()
    shop.privacy = privacy
    var analysis = try #require(shop.analysis)
    analysis.tags.unknown = [
      TagAnalysis.Unknown(text: "likes oolong", customers: 5, nearest: nil),
      TagAnalysis.Unknown(text: "Emma’s sister", customers: 4, nearest: nil),
      TagAnalysis.Unknown(text: "owes 20", customers: 1, nearest: nil),
    ]
    return TagsPage(framing: Framing(analysis: analysis, editor: shop.editor), dictionary: TagDictionary()).page
  }

  @Test("Free texts of few customers stand on no page but under full, and under aggregate none", arguments: Privacy.allCases)
  func unknown(privacy: Privacy) throws {
    let text = try page(privacy).text
    #expect(text.contains("does not know three\u{A0}tags of the customer file"))
    #expect(text.contains("likes oolong") == (privacy != .aggregate))
    #expect(text.contains("Emma’s sister") == (privacy == .full))
    #expect(text.contains("owes 20") == (privacy == .full))
    let isCounted = privacy == .masked || privacy == .ids
    #expect(text.contains("… and 2 more of fewer than 5 customers each; they are in ") == isCounted)
  }
}
