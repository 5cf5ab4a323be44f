import Analysing
import Foundation
import Testing
import Trade

@testable import Describing

@Suite("What files say of recorded periods")
struct PastFilesTests {
  private static let moves: [SegmentationID: [Recorded.Move]] = [
    .rfm: [("c100", "general-winback", .ordered), ("new", "", .firstOrder)], .lifeStage: [("c150", "active", .aged)],
  ]

  private func export(_ name: String, _ recorded: Recorded) throws -> [[String]]? {
    let file = try recorded.report.exports.first { $0.path == name }
    return file.map { file in
      String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\r\n").map { $0.components(separatedBy: ",") }
    }
  }

  private func json(_ recorded: Recorded) throws -> [String: Any] {
    let file = try #require(try recorded.report.files.first { $0.path.hasSuffix("/report.json") })
    return try #require(try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  @Test("customers.csv gives the RFM class of before and why it is another now; who stayed has no reason")
  func customers() throws {
    let rows = try #require(try export("customers.csv", Recorded(moves: Self.moves)))
    #expect(rows[0][34...35] == ["previous_rfm", "move_reason"])
    func cells(_ id: String) -> ArraySlice<String>? { rows.first { $0[0] == id }?[34...35] }
    #expect(cells("c100") == ["general-winback", "ordered"])
    #expect(cells("new") == ["", "first-order"])
    let stayed = try #require(rows.first { $0[0] == "c101" })
    #expect(stayed[34] == stayed[13] && stayed[35].isEmpty)
    #expect(rows.dropLast().allSatisfy { $0.count == 44 })
  }

  @Test("Without a recorded period the two cells are empty, and there is no movement.csv")
  func nothing() throws {
    let report = try OverviewTests.shop.report
    #expect(!report.exports.contains { $0.path == "movement.csv" })
    let file = try #require(report.exports.first { $0.path == "customers.csv" })
    let rows = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\r\n").dropFirst().dropLast()
    #expect(rows.allSatisfy { $0.components(separatedBy: ",")[34...35] == ["", ""] })
  }

  @Test("movement.csv has a row a move: segmentations in their order, customers by id")
  func movement() throws {
    let rows = try #require(try export("movement.csv", Recorded(moves: Self.moves)))
    let rfm = try #require(try Recorded().analysis.segmentations.first { $0.id == .rfm })
    let analysis = try Recorded().analysis
    func now(_ id: String) throws -> String {
      rfm.classID(of: CustomerID(try #require(analysis.ledger.customers.number(of: id)))) ?? ""
    }
    #expect(rows[0] == ["\u{FEFF}customer_id", "segmentation", "from", "to", "reason", "since"])
    let body = Array(rows.dropFirst().dropLast())
    #expect(body.count == 3)
    let own = body.filter { $0[1] == "rfm" }
    #expect(
      own == [
        ["c100", "rfm", "general-winback", try now("c100"), "ordered", "2026-W45"],
        ["new", "rfm", "", try now("new"), "first-order", "2026-W45"],
      ])
    #expect(body.first { $0[1] == "life-stage" } == ["c150", "life-stage", "active", "churned", "aged", "2026-W45"])
  }

  @Test("The pieces of movement.csv make the same file wherever they are cut", arguments: [1, 7, 61, 62])
  func pieces(step: Int) throws {
    let analysis = try Recorded(moves: Self.moves).analysis
    let whole = try #require(MovementFile(analysis).file).bytes
    #expect(try #require(MovementFile(analysis, step: step).file).bytes == whole)
  }

  @Test(
    "report.json tells movements, reasons and what was recorded, and is valid at every level of privacy",
    arguments: Privacy.allCases)
  func reportFile(privacy: Privacy) throws {
    var recorded = Recorded(moves: Self.moves)
    recorded.shop.privacy = privacy
    recorded.restatement = Self.restatement
    recorded.change = { analysis in
      analysis.yearBefore = analysis.before
      analysis.segmentations[0].yearBefore = analysis.segmentations[0].before
      analysis.closedChanges = [
        ClosedPeriodChange(
          period: analysis.period.previous, recordedOrders: 1, recordedRevenue: .zero, orders: 2, revenue: Money(units: 5000))
      ]
      analysis.tierReview = TierReview(
        next: analysis.period.to,
        kept: [TierReview.Kept(customer: CustomerID(0), held: 0, earned: 1, missing: Money(units: 5000), isAnnounced: true)])
      analysis.drift = analysis.segmentations.flatMap { own in
        own.thresholds.map { Drift(segmentation: own.id, kept: $0, live: $0) }
      }
    }
    let json = try json(recorded)
    #expect(try JSONSchema.ofReport().problems(json) == [])
    let rfm = try #require((json["segmentations"] as? [String: Any])?["rfm"] as? [String: Any])
    let matrix = try #require(rfm["movement"] as? [[Any]])
    #expect(matrix.count == 9 && matrix.allSatisfy { $0.count == 9 })
    let reasons = try #require((rfm["moved"] as? [String: Any])?["reasons"] as? [String: Any])
    let few = privacy == .aggregate
    #expect(reasons["first-order"] is NSNull == few)
    #expect(reasons["aged"] as? Int == 0)
    let all = try #require(rfm["all"] as? [String: Any])
    #expect(all["previous_customers"] as? Int == 60)
    if !few { #expect(matrix.flatMap { $0.compactMap { $0 as? Int } }.reduce(0, +) == 61) }
    let restatement = try #require(json["restatement"] as? [String: Any])
    #expect((restatement["original"] as? [String: Any])?["revenue"] as? String == "1900.00")
    let kept = try #require((json["tier_review"] as? [String: Any])?["kept"] as? [[String: Any]])
    #expect(kept.count == 1 && kept[0]["missing"] is NSNull == few)
  }

  @Test("Without recorded periods these are null or empty")
  func nothingRecorded() throws {
    let json = try json(
      Recorded(change: { analysis in
        analysis.before = nil
        for index in analysis.segmentations.indices {
          analysis.segmentations[index].movement = nil
          analysis.segmentations[index].before = nil
        }
      }))
    for key in ["restatement", "tier_review"] { #expect(json[key] is NSNull, "\(key)") }
    for key in ["closed_changes", "drift"] { #expect((json[key] as? [Any])?.isEmpty == true, "\(key)") }
    let recorded = try #require(json["recorded"] as? [String: Any])
    #expect(recorded["before"] is NSNull && recorded["year_before"] is NSNull)
    let rfm = try #require((json["segmentations"] as? [String: Any])?["rfm"] as? [String: Any])
    #expect(rfm["movement"] is NSNull && rfm["moved"] is NSNull)
  }

  static var restatement: Restatement? {
    guard let period = Period("2026-W46") else { return nil }
    func seal(_ sha256: String) -> Seal {
      Seal(
        tool: "clientela 0.1.0",
        inputs: [Seal.Input(name: "orders.csv", sha256: String(repeating: sha256, count: 64), rows: 190)],
        configuration: "", content: "")
    }
    return Restatement(
      original: PeriodSummary(
        period: period, orders: 31, revenue: Money(units: 1900_0000), customers: 60, cutOffs: CutOffs(), segmentations: []),
      originalSeal: seal("a"), seal: seal("b"))
  }
}
