import Foundation
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

  @Test("Conditions of the store's own that all meet, and texts that nobody has, are sentences, and objects for programs")
  func conditions() throws {
    let checks: [DefinitionCheck] = [
      .universal(.journey, classID: "partner"),
      .unknownText(.journey, classID: "member", fact: "place", text: "sotuh", nearest: "south"),
      .unknownText(.journey, classID: "member", fact: "customer.city", text: "Rme", nearest: nil),
    ]
    let framing = try framing(.masked, checks)
    guard case .terms(let terms)? = MethodPage(framing: framing).page.section("checks")?.body.last else {
      Issue.record("no sentences")
      return
    }
    #expect(
      terms[0].definition.plain
        == "The condition of Partner holds for every buyer. No customer has \"sotuh\" as place, which Member "
        + "asks for; the nearest is \"south\". No customer has \"Rme\" as customer.city, which Member asks for.")
    let bytes = ReportFile(framing: framing).file.bytes
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    #expect(text.contains("{\"check\":\"universal\",\"segmentation\":\"journey\",\"class\":\"partner\"}"))
    #expect(
      text.contains(
        "{\"check\":\"unknown-text\",\"segmentation\":\"journey\",\"class\":\"member\",\"fact\":\"place\",\"text\":\"sotuh\","
          + "\"nearest\":\"south\"}"))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(try JSONSchema.ofReport().problems(json) == [])
  }

  @Test(
    "Named segments are told with their scores, what they share, and what none takes", arguments: [Privacy.masked, .aggregate])
  func named(_ privacy: Privacy) throws {
    let checks: [DefinitionCheck] = [
      .sharedScores(.champions, with: .potentialLoyalist, combinations: 1),
      .sharedScores(.potentialLoyalist, with: .loyal, combinations: 12), .uncoveredScores([ScoreCell(r: 2, f: 1, m: 5)]),
      .rest(.named, classID: "other", customers: 9),
      .overlap(.named, classID: "champions", with: "potential-loyalist", customers: 3),
      .empty(.named, classID: "loyal"), .unreachable(.named, classID: "cant-lose"), .emptySegmentScore(.frequency, score: 2),
    ]
    let framing = try framing(privacy, checks)
    let section = try #require(MethodPage(framing: framing).page.section("checks"))
    let tables = section.body.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.count == 2)
    let rows = tables.map { $0.rows.map { $0.cells.map(\.content.plain) } }
    #expect(rows[0].count == 10 && rows[0][1] == ["Potential loyalists", "3–5", "3–5", "2–5"] && rows[0][0][1] == "5")
    let few = privacy == .aggregate ? "fewer than 5" : "3"
    #expect(rows[1] == [["Champions", "Potential loyalists", "1", few], ["Potential loyalists", "Loyal", "12", "0"]])
    guard case .terms(let terms)? = section.body.last else {
      Issue.record("no sentences")
      return
    }
    let texts = [
      "1 of the 125 combinations of scores fit in none of the ten and are Others: R\u{A0}2 F\u{A0}1 M\u{A0}5.",
      "9\u{A0}customers fit no condition: Others.", "Nobody is in Loyal.",
      "No buyer has a score of each kind that leads to Can’t lose them.",
      "Nobody has the score 2 for orders by their own bins, as equal values share one.",
    ]
    #expect(terms.map(\.term) == ["Named segments"] && terms[0].definition.plain == texts.joined(separator: " "))
    let lines = DefinitionNotes(framing.analysis, privacy: privacy).lines
    let fit = privacy == .aggregate ? "Fewer than 5 customers fit" : "3 customers fit"
    #expect(lines.count == 1 && lines[0].hasPrefix("definition of Named segments: 1 of the 125 combinations"))
    #expect(lines[0].contains(" \(fit) in Champions and Potential loyalists: the first counts. ") && !lines[0].contains("\u{A0}"))
    let bytes = ReportFile(framing: framing).file.bytes
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    #expect(
      text.contains(
        "{\"check\":\"shared-scores\",\"segmentation\":\"named\",\"class\":\"champions\",\"also_fits\":\"potential-loyalist\","
          + "\"combinations\":1}"))
    #expect(
      text.contains(
        "{\"check\":\"uncovered-scores\",\"segmentation\":\"named\",\"class\":\"other\",\"combinations\":1,\"scores\":[[2,1,5]]}")
    )
    let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(try JSONSchema.ofReport().problems(json) == [])
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
