extension Preset {
  /// The headers of an export by column; nil where the preset knows no such table, so that the synonyms are asked.
  func headers(of kind: TableKind) -> [Column: String]? {
    switch (self, kind) {
    case (.cdnow, .orders): [.customerID: "customer_id", .placedAt: "date", .amount: "dollar_value"]
    case (.superstore, .orders):
      [
        .orderID: "Order ID", .placedAt: "Order Date", .customerID: "Customer ID", .customerName: "Customer Name",
        .sku: "Product ID", .product: "Product Name", .category: "Category", .amount: "Sales", .profit: "Profit",
        .quantity: "Quantity", .region: "Region", .city: "City",
      ]
    case (.northwind, .orders):
      [.orderID: "order_id", .customerID: "customer_id", .placedAt: "order_date", .shipping: "freight"]
    case (.northwind, .lines):
      [.orderID: "order_id", .sku: "product_id", .unitPrice: "unit_price", .quantity: "quantity", .discountRate: "discount"]
    case (.northwind, .customers):
      [
        .customerID: "customer_id", .company: "company_name", .name: "contact_name", .region: "region", .city: "city",
        .country: "country", .phone: "phone", .street: "address", .postalCode: "postal_code",
      ]
    case (.northwind, .products): [.sku: "product_id", .product: "product_name", .category: "category_id", .price: "unit_price"]
    default: nil
    }
  }

  /// How dates are written; nil: ISO 8601.
  var dateFormat: String? {
    switch self {
    case .cdnow: "yyyyMMdd"
    case .superstore: "M/d/yyyy"
    case .northwind: nil
    }
  }

  /// What stands between the cells; nil: sniffed.
  var separator: Separator? { self == .cdnow ? .blanks : nil }

  /// The headers of a file that has none, by its number of cells: the CDNOW sample begins with its first order.
  func impliedHeaders(cells: Int) -> [String]? {
    switch (self, cells) {
    case (.cdnow, 4): ["customer_id", "date", "number_of_cds", "dollar_value"]
    case (.cdnow, 5): ["customer_id", "sample_id", "date", "number_of_cds", "dollar_value"]
    default: nil
    }
  }
}
