extension Export {
  /// Microsoft's wholesaler: amounts only in the lines, as `unit_price × quantity × (1 − discount)`.
  static let northwind = Export(layouts: [
    ExportLayout(
      table: .orders, name: "Northwind's orders",
      headers: [
        .orderID: ["order_id"], .customerID: ["customer_id"], .placedAt: ["order_date"], .shipping: ["freight"],
        .region: ["ship_region"], .city: ["ship_city"], .street: ["ship_address"],
      ]),
    ExportLayout(
      table: .lines, name: "Northwind's order details",
      headers: [
        .orderID: ["order_id"], .sku: ["product_id"], .unitPrice: ["unit_price"], .quantity: ["quantity"],
        .discountRate: ["discount"],
      ]),
    ExportLayout(
      table: .customers, name: "Northwind's customers",
      headers: [
        .customerID: ["customer_id"], .company: ["company_name"], .name: ["contact_name"], .region: ["region"],
        .city: ["city"], .country: ["country"], .phone: ["phone"], .street: ["address"], .postalCode: ["postal_code"],
      ]),
    ExportLayout(
      table: .products, name: "Northwind's products",
      headers: [
        .sku: ["product_id"], .product: ["product_name"], .category: ["category_id"], .price: ["unit_price"],
      ]),
  ])
}
