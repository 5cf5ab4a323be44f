import Foundation
import Testing
import Trade

@testable import Describing

@Suite("The schema of report.json")
struct ReportSchemaTests {
  private func parsed(_ report: Report) throws -> [String: Any] {
    try parsed(try #require(report.files.first { $0.path.hasSuffix("/report.json") }))
  }

  private func parsed(_ file: Report.File) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  @Test("Every property is described")
  func described() throws {
    let schema = try JSONSchema.ofReport()
    #expect(schema.undescribed == [])
    #expect(schema.root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test("A shop's report is valid at every level of privacy", arguments: Privacy.allCases)
  func shop(privacy: Privacy) throws {
    var shop = OverviewTests.shop
    shop.privacy = privacy
    let schema = try JSONSchema.ofReport()
    let framing = Framing(analysis: try OverviewTests.analysis.get(), editor: shop.editor)
    #expect(schema.problems(try parsed(ReportFile(framing: framing).file)) == [])
  }

  @Test("So is the report of a shop without a known customer, and of one with a single one")
  func tiny() throws {
    let schema = try JSONSchema.ofReport()
    for customer in [nil, SampleShop.hostile] {
      let shop = SampleShop(orders: [.init(customer, "2026-11-12", 25)])
      let problems = schema.problems(try parsed(ReportFile(framing: shop.framing).file))
      #expect(problems == [])
    }
  }

  @Test("No customer is named, neither by id nor by code")
  func nobody() throws {
    var shop = OverviewTests.shop
    shop.privacy = .full
    shop.records = ["c100": (name: SampleShop.hostile, company: "Vega")]
    let file = ReportFile(framing: try shop.framing).file
    let text = String(decoding: file.bytes, as: UTF8.self)
    for word in ["c100", "O'Neil", "Vega", "C-"] { #expect(!text.contains(word), "\(word)") }
  }

  @Test("The members by rhythm, score and gap add up to those of the classes")
  func sums() throws {
    let json = try parsed(OverviewTests.report.get())
    let scores = try #require(json["rfm_scores"] as? [String: Any])
    let cells = try #require(scores["cells"] as? [[String: Any]])
    #expect(cells.compactMap { $0["customers"] as? Int }.reduce(0, +) == 61)
    let rhythm = try #require(json["rhythm"] as? [[String: Any]])
    let counts = rhythm.flatMap { row in ["in_rhythm", "late", "broken"].compactMap { row[$0] as? Int } }
    // Forty ordered on three days or more.
    #expect(counts.reduce(0, +) == 40)
    let cadence = try #require((json["segmentations"] as? [String: Any])?["cadence"] as? [String: Any])
    let silences = try #require((cadence["all"] as? [String: Any])?["silences"] as? [String: Any])
    #expect((silences["counts"] as? [Int])?.reduce(0, +) == 61)
    #expect(json["named_segments"] is NSNull)
  }

  @Test("What the schema does not know, or of another kind, is a problem")
  func wrong() throws {
    let schema = try JSONSchema.ofReport()
    var json = try parsed(OverviewTests.report.get())
    json["extra"] = 1
    json["schema"] = 2
    json["as_of"] = "15 November"
    json["ranking"] = nil
    json["partial"] = 1
    #expect(
      Set(schema.problems(json)) == [
        "/extra: unknown", "/schema: 2 is not among the values", "/ranking: missing", "/partial: not boolean",
        "/as_of: 15 November does not match ^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
      ])
  }
}
