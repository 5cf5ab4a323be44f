import Analysing
import Describing
import Foundation
import Publishing
import Recording
import Trade

extension Record.Head.Original {
  /// What a published period says that it first said, and from what, where the record does not know it any more. Its classes are not told. Nil
  /// where its `report.json` cannot be read.
  init?(of period: Period, _ published: PublishedPeriod) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      let report = try decoder.decode(Report.self, from: Data(published.report ?? []))
      let (totals, seal) = report.restatement.map { ($0.original, $0.originalSeal.seal) } ?? (report.totals, published.seal)
      let revenue = try ArchiveEntry.amount(totals.revenue)
      let summary = PeriodSummary(
        period: period, orders: totals.orders, revenue: revenue, customers: totals.customers, cutOffs: CutOffs(),
        segmentations: [])
      self.init(summary: summary, seal: seal)
    } catch {
      return nil
    }
  }

  /// What is read of a `report.json`.
  private struct Report: Decodable {
    var totals: Totals
    var restatement: Restatement?
  }

  private struct Totals: Decodable {
    var customers: Int
    var orders: Int
    var revenue: String
  }

  private struct Restatement: Decodable {
    var original: Totals
    var originalSeal: Inputs
  }

  /// A seal, whose inputs have a path there.
  private struct Inputs: Decodable {
    struct Input: Decodable {
      var path: String
      var sha256: String
      var rows: Int
    }

    var tool: String
    var inputs: [Input]
    var configuration: String
    var content: String

    var seal: Seal {
      Seal(
        tool: tool, inputs: inputs.map { Seal.Input(name: $0.path, sha256: $0.sha256, rows: $0.rows) },
        configuration: configuration,
        content: content)
    }
  }
}

extension Restatement {
  /// Of what a period is known to have said at first; nil where nothing is known, or was said from the same inputs.
  init?(of original: Record.Head.Original?, by seal: Seal) {
    guard let original else { return nil }
    self.init(original: original.summary, originalSeal: original.seal, seal: seal)
  }
}
