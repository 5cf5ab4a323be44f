import Analysing
import Foundation
import Loading
import Trade

/// What a build says of a period, for a person or as JSON.
struct BuildSummary: Hashable, Sendable, Encodable {
  /// What became of it.
  enum Status: String, Sendable, Encodable { case built, already, restated }

  var status: Status
  var period: String
  var from: String
  var to: String
  var partial: Bool
  /// Buyers and counted orders of the period.
  var customers: Int
  var orders: Int
  /// Net revenue, a plain decimal.
  var revenue: String
  var currency: String
  /// Rows set aside.
  var rejects: Int
  /// The period's folders.
  var output: String
  var exports: String

  /// What is said of an analysis that was published.
  init(of analysis: Analysis, restatement: Restatement?, configuration: Configuration) {
    status = restatement == nil ? .built : .restated
    let totals = analysis.totals.now
    period = analysis.period.id
    (from, to) = (analysis.period.from.iso, analysis.period.to.iso)
    partial = analysis.isPartial
    (customers, orders) = (totals.customers, totals.orders)
    revenue = totals.revenue.decimal(atLeast: analysis.store.currency.digits)
    currency = analysis.store.currency.code
    rejects = analysis.ledger.intake.rejects.count
    (output, exports) = (configuration.output + "/" + period, configuration.exports + "/" + period)
  }

  /// What is said of a period that stands as it was recorded.
  init(already summary: PeriodSummary, of ledger: Ledger, configuration: Configuration) {
    let currency = configuration.store.currency
    status = .already
    period = summary.period.id
    (from, to) = (summary.period.from.iso, summary.period.to.iso)
    partial = false
    (customers, orders) = (summary.customers, summary.orders)
    revenue = summary.revenue.decimal(atLeast: currency.digits)
    self.currency = currency.code
    rejects = ledger.intake.rejects.count
    (output, exports) = (configuration.output + "/" + period, configuration.exports + "/" + period)
  }

  /// One object on one line, keys in the order of their names; the same build gives the same bytes.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  private var told: String {
    switch status {
    case .built: ""
    case .already: ", already built"
    case .restated: ", restated"
    }
  }

  /// The same for reading.
  var lines: [String] {
    [
      period + ", " + from + " to " + to + (partial ? ", unfinished" : "") + told,
      "  customers " + String(customers) + ", orders " + String(orders) + ", revenue " + currency + " " + revenue,
      "  report: " + output + "/index.html",
      "  private lists: " + exports + (rejects == 0 ? "" : " (rejects.csv: " + String(rejects) + " rows set aside)"),
    ]
  }
}
