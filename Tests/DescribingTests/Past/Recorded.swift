import Analysing
import Trade

@testable import Describing

/// An analysis as if a period before it had been recorded: everybody stood where they stand now, but for those who are named.
struct Recorded {
  /// A customer's class of then ("" for none) and why it is another now.
  typealias Move = (customer: String, from: String, reason: MoveReason)

  var shop = OverviewTests.shop
  var before = "2026-W45"
  var moves: [SegmentationID: [Move]] = [:]
  var restatement: Restatement?
  var change: @Sendable (inout Analysis) -> Void = { _ in }

  var analysis: Analysis {
    get throws {
      guard let period = Period(before) else { throw SampleShop.Missing() }
      var analysis = try shop.analysis
      for index in analysis.segmentations.indices { record(&analysis.segmentations[index], analysis.ledger, period) }
      analysis.before = PeriodSummary(
        period: period, orders: 40, revenue: Money(units: 2000_0000), customers: 60, cutOffs: CutOffs(),
        segmentations: analysis.segmentations.compactMap(\.before))
      change(&analysis)
      return analysis
    }
  }

  var editor: Editor {
    Editor(
      library: Library(playbooks: [:]), privacy: shop.privacy, archive: shop.archive, tool: "clientela 0.1.0",
      codeKey: shop.codeKey, restatement: restatement)
  }

  var report: Report { get throws { try editor.describe(try analysis) } }

  /// The sentences of the overview's findings, each with its money and its link.
  var findings: [String] {
    get throws {
      let page = try report.pages.first { $0.path.hasSuffix("/index.html") }
      return (page?.findings ?? []).map { "\($0.money) \($0.label): \($0.say.plain) → \($0.act?.to ?? "")" }
    }
  }

  func overview() throws -> Page? { try report.pages.first { $0.path.hasSuffix("/index.html") } }

  private func record(_ segmentation: inout Segmentation, _ ledger: Ledger, _ period: Period) {
    let classes = segmentation.classes
    var earlier = segmentation.assignment
    var reasons = ContiguousArray(repeating: Segmentation.none, count: earlier.count)
    for move in moves[segmentation.id] ?? [] {
      guard let customer = ledger.customers.number(of: move.customer) else { continue }
      earlier[customer] = classes.firstIndex(of: move.from).map { UInt8($0) } ?? Segmentation.none
      reasons[customer] = UInt8(MoveReason.allCases.firstIndex(of: move.reason) ?? 0)
    }
    var matrix = Array(repeating: Array(repeating: 0, count: classes.count + 1), count: classes.count + 1)
    for (then, now) in zip(earlier, segmentation.assignment) {
      matrix[min(Int(then), classes.count)][min(Int(now), classes.count)] += 1
    }
    segmentation.movement = Analysing.Movement(
      from: period, earlierClasses: classes, earlierNames: segmentation.names, matrix: matrix, earlier: earlier, reasons: reasons)
    segmentation.before = PeriodSummary.Classes(
      id: segmentation.id.rawValue, classes: classes, names: segmentation.names, definition: "",
      figures: classes.indices.map {
        PeriodSummary.Figures(customers: matrix[$0].reduce(0, +), orders: 1, revenue: Money(units: 7_5000))
      })
  }
}
