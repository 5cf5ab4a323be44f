import Trade

/// Who bought where customers may be reached only on the platform. data.md §1, *Consent*.
struct Marketplaces: Sendable {
  private let orders: OrderTable
  /// Whether each word of the orders' channels names one.
  private let isMarketplace: [Bool]

  /// The marketplaces among the channels of some orders.
  init(_ orders: OrderTable, _ names: [String]) {
    self.orders = orders
    let names = Set(names.map { $0.lowercased() })
    isMarketplace = (0..<orders.channel.words.count).map { names.contains(orders.channel.words[$0].lowercased()) }
  }

  /// Whether any order can be one's.
  var isThere: Bool { isMarketplace.contains(true) }

  /// Where a customer placed orders, counted or not; an order without a channel is the shop's own.
  func custom(of customer: CustomerID) -> Custom {
    var (there, elsewhere) = (false, false)
    for order in orders.orders(of: customer) {
      let word = orders.channel.number[order]
      if word >= 0, isMarketplace[Int(word)] { there = true } else { elsewhere = true }
      if there, elsewhere { return .both }
    }
    return there ? .marketplace : .shop
  }

  /// Where somebody orders.
  enum Custom {
    /// Never on a marketplace.
    case shop
    /// Nowhere else.
    case marketplace
    /// On one, and with the shop itself.
    case both
  }
}
