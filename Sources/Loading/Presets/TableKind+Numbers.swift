extension TableKind {
  /// The columns with amounts, quantities and rates that this version reads.
  var numbers: [Column] {
    switch self {
    case .orders: [.amount, .discount, .shipping, .tax, .refund, .cost, .profit, .quantity, .unitPrice]
    case .lines: [.amount, .quantity, .unitPrice, .discountRate, .cost, .profit, .refund]
    case .products: [.cost, .price]
    case .payments, .refunds: [.amount]
    case .customers: [.height, .weight]
    case .campaigns: [.spend, .target]
    case .people, .contacts, .dates, .sameAs: []
    }
  }
}
