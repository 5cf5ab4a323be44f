import Analysing
import Trade

/// `baskets.csv`: the pairs bought together, the highest lift first; shares and lift as plain decimals.
struct BasketsFile {
  let analysis: Analysis

  /// The file; nil where no line names a product.
  var file: Report.File? {
    guard let baskets = analysis.measures.baskets else { return nil }
    let products = analysis.ledger.products
    var text = CSVText(header: [
      "first", "second", "orders", "support", "confidence", "reverse_confidence", "lift", "first_orders", "second_orders",
      "all_orders", "first_name", "second_name",
    ])
    for pair in baskets.pairs {
      for good in [pair.first, pair.second] {
        text.field(baskets.goods == .products ? products.ids[Int(good)] : products.categories[Int(good)])
      }
      text.number(pair.both)
      for share in [pair.support, pair.confidence, pair.reverseConfidence, Share(pair.lift, of: 100)] {
        text.field(String(decoding: JSON.share(share).bytes.dropLast(), as: UTF8.self))
      }
      for count in [pair.ofFirst, pair.ofSecond, pair.orders] { text.number(count) }
      for good in [pair.first, pair.second] { text.field(baskets.title(good, in: products)) }
      text.endRow()
    }
    return Report.File(path: "baskets.csv", bytes: text.bytes)
  }
}
