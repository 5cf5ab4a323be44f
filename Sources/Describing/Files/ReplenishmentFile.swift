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
      "customer_id", "product", "last", "median_gap_days", "due", "expected_amount", "product_name", "supply_days",
    ]
    var text = CSVText(header: header)
    let headerLength = text.bytes.count
    customers.ids.withTexts { ids in
      products.ids.withTexts { skus in
        products.names.withTexts { names in
          for item in items {
            let (sku, name) = (skus[Int(item.product)], names[Int(item.product)])
            text.field(ids[item.customer.index])
            text.field(sku)
            text.day(item.last)
            if item.isBySupply { text.field("") } else { text.half(doubled: Int(item.doubledGap)) }
            text.day(item.due)
            text.money(units: item.expected.units, places: places)
            // As `ProductTable.title`.
            text.field(name.isEmpty ? sku : name)
            if item.isBySupply { text.half(doubled: Int(item.doubledGap)) } else { text.field("") }
            text.endRow()
          }
        }
      }
    }
    return isFirst ? text.bytes : Array(text.bytes.dropFirst(headerLength))
  }
}
