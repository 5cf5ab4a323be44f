import Testing
import Trade

@testable import Analysing
@testable import Describing

@Suite("The page of who the customers are")
struct PeoplePageTests {
  private func framing(_ privacy: Privacy) throws -> Framing {
    var shop = TinyShop.believable(60)
    shop.privacy = privacy
    shop.policy.mergesSmallCells = privacy != .full
    shop.texts[.gender] = Dictionary(uniqueKeysWithValues: (1...60).map { ("c\($0 + 1000)", $0 % 3 == 0 ? "m" : "f") })
    var analysis = try #require(shop.analysis)
    let money = { (amount: Int64) in Money(units: amount * Money.scale) }
    analysis.relations?.people?.ages = [
      .init(.age(.from25), customers: 40, buyers: 30, revenue: money(300)),
      .init(.fewer, customers: 3, buyers: 1, revenue: money(9)), .init(.unknown, customers: 17),
    ]
    analysis.relations?.people?.months = [.init(.month(6), customers: 43), .init(.unknown, customers: 17)]
    analysis.relations?.people?.birthdaysSoon = 3
    return Framing(analysis: analysis, editor: shop.editor)
  }

  @Test("It is there, and in the menu, where the data tells birthdays or genders, and nowhere else")
  func isThere() throws {
    var shop = TinyShop.believable(60)
    let without = try shop.report
    #expect(!without.pages.contains { $0.path.hasSuffix("people.html") || $0.frame.contents.contains { $0.to == "people.html" } })
    #expect(try #require(shop.analysis).absences.map(\.feature).contains(.genders))
    shop.texts[.gender] = ["c1001": "f"]
    let with = try shop.report
    let page = try #require(with.pages.first { $0.path.hasSuffix("people.html") })
    #expect(page.frame.contents.contains { $0.to == "people.html" && $0.text == "Age, gender, birthdays" })
    #expect(page.section("ages") == nil && page.section("birthdays") == nil && page.section("gender") != nil)
  }

  @Test("Of contacts whose registration no column tells, nobody can say who was here before") func contacts() throws {
    var shop = TinyShop.believable(60)
    shop.contacts = (0..<6).map { "k\($0)" }
    let page = try #require(try shop.pages().first { $0.path.hasSuffix("/node/lead.html") })
    let tile = try #require(page.tiles.first { $0.name == "Return rate" })
    #expect(tile.value == "–" && tile.yardsticks.map(\.rest) == ["no column says", "since when they are known"])
  }

  @Test("Groups add up, and few birthdays are told at privacy full alone", arguments: Privacy.allCases)
  func page(_ privacy: Privacy) throws {
    let page = try #require(PeoplePage(framing: try framing(privacy)).page)
    #expect(page.lede.plain.hasSuffix(" in exports/2026-W46/customers.csv."))
    #expect(page.heading == "93% of the customers whose age is known are 25 to 34")
    let ages: Table = try #require(page.section("ages")?.table)
    #expect(ages.rows.map { $0.cells[0].content.plain } == ["25 to 34", "Small groups together", "Not known"])
    #expect(ages.footer?.cells[1].content.plain == "60")
    #expect(ages.rows[1].cells[1].content.plain == (privacy == .aggregate ? "fewer than 5" : "3"))
    let birthdays = try #require(page.section("birthdays")).heading
    let few = privacy == .full ? "3" : "Fewer than 5"
    #expect(birthdays == "\(few) customers have their birthday in the next 30\u{A0}days")
    #expect(!String(describing: page).contains(TinyShop.hostile))
  }

  @Test("Under aggregate, what few buyers of many customers brought is not told, nor their mean", arguments: Privacy.allCases)
  func fewBuyers(_ privacy: Privacy) throws {
    var framing = try framing(privacy)
    var analysis = framing.analysis
    analysis.relations?.people?.ages = [.init(.age(.from65), customers: 6, buyers: 1, revenue: Money(units: 77 * Money.scale))]
    framing = Framing(analysis: analysis, editor: TinyShop(privacy: privacy).editor)
    let table: Table = try #require(PeoplePage(framing: framing).page?.section("ages")?.table)
    let isTold = privacy != .aggregate
    for row in table.rows + [table.footer].compactMap(\.self) {
      #expect(row.cells[1].content.plain == "6")
      #expect(row.cells[4].content.plain == (isTold ? "€77" : "–") && row.cells[5].content.plain == (isTold ? "€77" : "–"))
    }
    let text = String(decoding: ReportFile(framing: framing).file.bytes, as: UTF8.self).filter { !$0.isWhitespace }
    let revenue = isTold ? "\"77.00\"" : "null"
    #expect(text.contains("\"customers\":6,\"buyers\":\(isTold ? "1" : "null"),\"revenue\":\(revenue)"))
  }

  @Test(
    "A few are told by the privacy level, and of what people are by whether small groups are merged", arguments: Privacy.allCases)
  func told(_ privacy: Privacy) throws {
    let framing = try framing(privacy)
    #expect([0, 4, 5].map { framing.told($0) } == ["0", privacy == .aggregate ? "fewer than 5" : "4", "5"])
    #expect([0, 4, 5].map { framing.told($0, mergesSmall: true) } == ["0", privacy == .full ? "4" : "fewer than 5", "5"])
  }
}
