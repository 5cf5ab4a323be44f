import Testing
import Trade

@testable import Analysing
@testable import Describing

@Suite("Checks of definitions on the Method page and in report.json")
struct DefinitionChecksPageTests {
  private func framing(_ privacy: Privacy, _ checks: [DefinitionCheck]) throws -> Framing {
    var shop = TinyShop.believable(60)
    shop.privacy = privacy
    var analysis = try #require(shop.analysis)
    analysis.definitionChecks = checks
    return Framing(analysis: analysis, editor: shop.editor)
  }

  private let checks: [DefinitionCheck] = [
    .overlap(.importance, classID: "key-account", with: "important", customers: 12),
    .overlap(.temperature, classID: "hot", with: "cold", customers: 3), .rest(.temperature, classID: "warm", customers: 1),
    .untold(.journey, classID: "partner"), .unreachable(.rfm, classID: "general-winback"),
    .empty(.rfm, classID: "important-value"),
    .emptyScore(.frequency, score: 2),
  ]

  @Test(
    "Overlaps are a table, the others sentences by segmentation; few are kept back under aggregate", arguments: Privacy.allCases)
  func page(_ privacy: Privacy) throws {
    let page = MethodPage(framing: try framing(privacy, checks)).page
    let section = try #require(page.section("checks"))
    let table: Table = try #require(section.table)
    let rows = table.rows.map { $0.cells.map(\.content.plain) }
    let few = privacy == .aggregate ? "fewer than 5" : "3"
    #expect(rows == [["Importance", "Key account", "Important", "12"], ["Temperature", "Hot", "Cold", few]])
    guard case .prose(let sentences) = section.body[0], case .terms(let terms) = section.body[2] else {
      Issue.record("no sentences")
      return
    }
    #expect(sentences[0].plain.hasPrefix("RFM, Value, Membership tier, Cadence, Quadrant and Life stage divide by ranges"))
    #expect(terms.map(\.term) == ["Temperature", "Journey", "RFM", "Scores"])
    let rest = privacy == .aggregate ? "Fewer than 5 customers fit" : "1\u{A0}customer fits"
    #expect(terms[0].definition.plain == "\(rest) no condition: Warm.")
    #expect(terms[1].definition.plain == "No column of the data tells who is in Partner.")
    #expect(terms[2].definition.plain.contains("Nothing leads to ") && terms[2].definition.plain.contains("Nobody is in "))
  }

  @Test("A segmentation of the store's own that is called like another keeps its notes")
  func namesakes() throws {
    var shop = TinyShop.believable(60)
    shop.fakes = [FakeRule(SegmentationID("season"), ["spring", "autumn"], title: "Temperature") { number, _ in number % 2 }]
    var analysis = try #require(shop.analysis)
    #expect(analysis.ownSegmentations.map(\.id) == [SegmentationID("season")])
    analysis.definitionChecks = [
      .empty(.temperature, classID: "warm"), .untold(SegmentationID("season"), classID: "spring"),
      .empty(.temperature, classID: "hot"),
    ]
    let page = MethodPage(framing: Framing(analysis: analysis, editor: shop.editor)).page
    guard case .terms(let terms)? = page.section("checks")?.body.last else {
      Issue.record("no sentences")
      return
    }
    #expect(terms.map(\.term) == ["Temperature", "Temperature"])
    #expect(terms[0].definition.plain == "Nobody is in Warm. Nobody is in Hot.")
    #expect(terms[1].definition.plain.hasPrefix("No column of the data tells who is in "))
  }

  @Test("Without an overlap the section says so")
  func none() throws {
    let section = try #require(MethodPage(framing: try framing(.masked, [])).page.section("checks"))
    #expect(section.heading == "No customer fits in two classes of a segmentation" && section.body.count == 1)
  }

  @Test("report.json tells the same", arguments: [(Privacy.masked, "\"customers\":3"), (.aggregate, "\"customers\":null")])
  func json(privacy: Privacy, few: String) throws {
    let file = ReportFile(framing: try framing(privacy, checks)).file
    let text = String(decoding: file.bytes, as: UTF8.self).filter { !$0.isWhitespace }
    #expect(
      text.contains("{\"check\":\"overlap\",\"segmentation\":\"temperature\",\"class\":\"hot\",\"also_fits\":\"cold\",\(few)}"))
    #expect(text.contains("{\"check\":\"untold\",\"segmentation\":\"journey\",\"class\":\"partner\"}"))
    #expect(text.contains("{\"check\":\"empty-score\",\"measure\":\"frequency\",\"score\":2}"))
  }
}
