import Trade

extension Export {
  /// Olist, the Brazilian marketplace of Kaggle's data: orders, items, customers and products in files of their own.
  ///
  /// Each order has a `customer_id` of its own; the person is `customer_unique_id`, which the customers file knows: give it, or every
  /// customer buys once. The amount is the items' `price`, one row a piece; `freight_value` is shipping. The payments file repeats both
  /// by means of payment: it is not needed, and as the orders have a status it changes no figure. Items name products by their ids and categories (in Portuguese) alone.
  ///
  /// **Status.** `created` has not paid; `canceled` and `unavailable` were given up; all others were approved.
  static let olist = Export(
    layouts: [
      ExportLayout(
        table: .orders, name: "Olist's orders",
        marks: ["order_id", "customer_id", "order_purchase_timestamp", "order_approved_at"],
        headers: [
          .orderID: ["order_id"], .customerID: ["customer_id"], .placedAt: ["order_purchase_timestamp"],
          .paidAt: ["order_approved_at"], .deliveredAt: ["order_delivered_customer_date"], .status: ["order_status"],
        ]),
      ExportLayout(
        table: .lines, name: "Olist's order items", marks: ["order_id", "order_item_id", "product_id", "freight_value"],
        headers: [.orderID: ["order_id"], .sku: ["product_id"], .amount: ["price"]]),
      ExportLayout(
        table: .payments, name: "Olist's payments", marks: ["order_id", "payment_sequential", "payment_type", "payment_value"],
        headers: [.orderID: ["order_id"], .amount: ["payment_value"]]),
      ExportLayout(
        table: .customers, name: "Olist's customers", marks: ["customer_id", "customer_unique_id", "customer_zip_code_prefix"],
        headers: [
          .customerID: ["customer_unique_id"], .postalCode: ["customer_zip_code_prefix"], .city: ["customer_city"],
          .region: ["customer_state"],
        ],
        alias: "customer_id"),
      ExportLayout(
        table: .products, name: "Olist's products", marks: ["product_id", "product_category_name", "product_photos_qty"],
        headers: [.sku: ["product_id"], .category: ["product_category_name"]]),
    ],
    status: [
      .paid: ["approved", "processing", "invoiced", "shipped", "delivered"], .unpaid: ["created"],
      .cancelled: ["canceled", "unavailable"],
    ])
}
