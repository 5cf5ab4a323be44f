extension Export {
  /// Tableau's sample store: a line a row, `Sales` after discount, dates with the month first where the file does not prove it.
  static let superstore = Export(layouts: [
    ExportLayout(
      table: .orders, name: "Superstore's order lines",
      headers: [
        .orderID: ["Order ID"], .placedAt: ["Order Date"], .customerID: ["Customer ID"], .customerName: ["Customer Name"],
        .sku: ["Product ID"], .product: ["Product Name"], .category: ["Category"], .amount: ["Sales"], .profit: ["Profit"],
        .quantity: ["Quantity"], .region: ["Region"], .city: ["City"],
      ], dateOrder: .monthFirst)
  ])
}
