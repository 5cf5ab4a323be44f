import Analysing
import Trade

/// `replenishment.csv`: what each customer is due to buy again, by customer, then by product. Private, like all exports.
struct ReplenishmentFile {
  let analysis: Analysis
  /// Rows a piece, so that a long list never stands in memory as a whole.
  private static let rows = 10_000

  /// The file; nil where no line names a product.
  var file: Report.File? {
    guard let due = analysis.measures.replenishment else { return nil }
    let (count, rows) = (due.items.count, ReplenishmentFile.rows)
    return Report.File(
      path: "replenishment.csv",
      content: .pieces(count: max(1, (count + rows - 1) / rows)) { piece in
        bytes(of: due.items[min(count, piece * rows)..<min(count, (piece + 1) * rows)], isFirst: piece == 0)
      })
  }

  private func bytes(of items: ArraySlice<Replenishment.Item>, isFirst: Bool) -> [UInt8] {
    let (customers, products, places) = (analysis.ledger.customers, analysis.ledger.products, analysis.store.currency.digits)
    let header = [
      "customer_id", "product", "last", "median_gap_days", "due", "expected_amount", "product_name",
    ]
    var text = CSVText(header: header)
    let headerLength = text.bytes.count
    for item in items {
      text.field(customers.id(of: item.customer))
      text.field(products.ids[Int(item.product)])
      text.field(item.last.iso)
      text.field(String(item.doubledGap / 2) + (item.doubledGap % 2 == 0 ? "" : ".5"))
      text.field(item.due.iso)
      text.money(units: item.expected.units, places: places)
      text.field(products.title(Int(item.product)))
      text.endRow()
    }
    return isFirst ? text.bytes : Array(text.bytes.dropFirst(headerLength))
  }
}
