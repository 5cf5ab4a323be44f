import Testing
import Trade

@testable import Analysing
@testable import Describing

@Suite("The page of tags")
struct TagsPageTests {
  private func page(_ privacy: Privacy) throws -> Page {
    var shop = TinyShop.believable()
    shop.privacy = privacy
    var analysis = try #require(shop.analysis)
    analysis.tags.unknown = [
      TagAnalysis.Unknown(text: "likes oolong", customers: 5, nearest: "buys:oolong"),
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
    // The nearest is told however far it is.
    #expect(text.contains("buys:oolong") == (privacy != .aggregate))
    #expect(text.contains("Emma’s sister") == (privacy == .full))
    #expect(text.contains("owes 20") == (privacy == .full))
    let isCounted = privacy == .masked || privacy == .ids
    #expect(text.contains("… and 2 more of fewer than 5 customers each; they are in ") == isCounted)
  }

  /// The rows of the tags of ages: 30 customers of whom 3 are old, 6 middle-aged and gone with them, the others young; and a birthday.
  private func rows(_ privacy: Privacy) throws -> [[String]] {
    var shop = TinyShop.believable(60)
    shop.privacy = privacy
    shop.policy.mergesSmallCells = privacy != .full
    shop.texts[.gender] = ["c1001": "f"]
    var analysis = try #require(shop.analysis)
    analysis.relations?.people?.ages =
      privacy == .full
      ? [.init(.age(.from25), customers: 21), .init(.age(.from35), customers: 6), .init(.age(.from65), customers: 3)]
      : [.init(.age(.from25), customers: 21), .init(.fewer, customers: 9)]
    analysis.tags.tags = [("age:25-34", 21), ("age:35-44", 6), ("age:65-plus", 3), ("birthday-this-month", 2), ("vip", 3)].map {
      var tag = TagAnalysis.Tag(id: $0.0, names: [:], group: $0.0 == "vip" ? "" : "people", isKnown: true)
      (tag.customers, tag.revenue) = ($0.1, Money(units: Money.scale))
      return tag
    }
    var dictionary = TagDictionary()
    var family = TagDictionary.Tag(id: "age:<band>", names: [:])
    (family.group, family.each) = ("people", "age_band")
    dictionary.tags = [family]
    let page = TagsPage(framing: Framing(analysis: analysis, editor: shop.editor), dictionary: dictionary).page
    return page.tables.flatMap(\.rows).map { $0.cells.prefix(2).map(\.content.plain) }
  }

  @Test("A tag that people gave besides its rule says how many come from either", arguments: Privacy.allCases)
  func origins(privacy: Privacy) throws {
    var shop = TinyShop.believable(60)
    shop.privacy = privacy
    var analysis = try #require(shop.analysis)
    analysis.tags.tags = [("first-order", 12, 7), ("few", 12, 3), ("ruled", 12, 0)].map { id, customers, entered in
      var tag = TagAnalysis.Tag(id: id, names: [:], group: "", isKnown: true)
      (tag.customers, tag.entered, tag.revenue) = (customers, entered, Money(units: Money.scale))
      return tag
    }
    var dictionary = TagDictionary()
    dictionary.tags = try ["first-order", "few", "ruled"].map { id in
      var tag = TagDictionary.Tag(id: id, names: [:])
      tag.rule = try Expression("order_count = 1", Fact.vocabulary)
      return tag
    }
    let page = TagsPage(framing: Framing(analysis: analysis, editor: shop.editor), dictionary: dictionary).page
    let below = page.tables.flatMap(\.rows).reduce(into: [:]) { $0[$1.cells[0].content.plain] = $1.cells[0].below }
    #expect(below["first-order"] == "order_count = 1 · 5 by the rule, 7 by people")
    #expect(below["few"] == "order_count = 1" + (privacy == .aggregate ? "" : " · 9 by the rule, 3 by people"))
    #expect(below["ruled"] == "order_count = 1")
  }

  @Test("How many tags fit nobody is said in words", arguments: [(1, "One tag fits nobody"), (2, "Two tags fit nobody")])
  func unused(count: Int, heading: String) throws {
    let shop = TinyShop.believable()
    var analysis = try #require(shop.analysis)
    analysis.tags.tags = (0...count).map { TagAnalysis.Tag(id: "tag-\($0)", names: [:], group: "", isKnown: true) }
    analysis.tags.tags[0].customers = 12
    let page = TagsPage(framing: Framing(analysis: analysis, editor: shop.editor), dictionary: TagDictionary()).page
    #expect(page.headings.contains(heading))
  }

  @Test("What the page of the people takes together is not parted by tags", arguments: Privacy.allCases)
  func people(privacy: Privacy) throws {
    let few = privacy == .full ? ["3", "2"] : ["fewer than 5", "fewer than 5"]
    let rows = try rows(privacy)
    #expect(
      rows.prefix(4) == [
        ["age:25-34", "21"], ["age:35-44", privacy == .full ? "6" : "–"], ["age:65-plus", few[0]],
        ["birthday-this-month", few[1]],
      ])
    // Other tags are no groups of people: only aggregate keeps them back.
    #expect(rows.last == ["vip", privacy == .aggregate ? "fewer than 5" : "3"])
  }
}
