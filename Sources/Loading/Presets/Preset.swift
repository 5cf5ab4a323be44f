/// A known export whose headers and habits need no column map. data.md §3.
package enum Preset: String, CaseIterable, Sendable {
  case shopify, woocommerce, magento, taobao, jd, etsy, square, olist, superstore
  case uciOnlineRetail = "uci-online-retail"
  case cdnow, northwind

  /// What its files look like and mean; one file a preset.
  var export: Export {
    switch self {
    case .shopify: .shopify
    case .woocommerce: .woocommerce
    case .magento: .magento
    case .taobao: .taobao
    case .jd: .jd
    case .etsy: .etsy
    case .square: .square
    case .olist: .olist
    case .superstore: .superstore
    case .uciOnlineRetail: .uciOnlineRetail
    case .cdnow: .cdnow
    case .northwind: .northwind
    }
  }
}
