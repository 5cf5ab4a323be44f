import Analysing
import Trade

/// `customers.csv`: every customer with a counted order or a customer record, by id, with figures and classes. config.md §3.
package struct CustomersFile {
  private let analysis: Analysis
  private let codes: CustomerCodes
  /// Customers in a piece of the file: about a megabyte, which stays in the processor's cache until it is written.
  private let step: Int

  /// The file of a report.
  init(framing: Framing, step: Int = 4096) {
    self.step = step
    analysis = framing.analysis
    codes = framing.labels.codes
  }

  /// Names of the columns, in their order; new ones go to the end, before those of the store's own segmentations. A segmentation of the
  /// store's own cannot be called like one of them.
  package static let columns = [
    "customer_id", "recency_days", "frequency", "monetary", "profit", "first_order", "last_order", "average_order",
    "largest_order", "median_gap_days", "r_score", "f_score", "m_score", "rfm", "life_stage", "cadence", "tier", "value",
    "importance", "quadrant", "behaviour", "temperature", "journey", "node", "funnel", "purpose", "favourite_category", "region",
    "industry", "tags", "overdue_ratio", "p_alive", "expected_orders_90d", "expected_value_365d", "previous_rfm", "move_reason",
    "rhythm", "price_line", "source", "city", "value_365", "at_risk", "code", "named",
  ]

  /// All columns: those of the store's own segmentations are the last, and called by their ids, with underscores for hyphens.
  private var header: [String] {
    CustomersFile.columns + analysis.ownSegmentations.map { $0.id.rawValue.replacing("-", with: "_") }
  }

  /// The file: its header, then a piece for each range of customers, made when it is written.
  var file: Report.File {
    let rows = CustomerRows(analysis, codes: codes)
    let customers = analysis.ledger.customers.count
    let (step, header) = (step, header)
    let ranges = (customers + step - 1) / step
    let content = FileContent.pieces(count: 1 + ranges) { piece in
      if piece == 0 { return CSVText(header: header).bytes }
      return rows.bytes((piece - 1) * step..<min(customers, piece * step))
    }
    return Report.File(path: "customers.csv", content: content)
  }
}
