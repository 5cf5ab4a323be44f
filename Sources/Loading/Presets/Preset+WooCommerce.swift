import Trade

extension Export {
  /// What WooCommerce and the usual plugins export.
  ///
  /// * Advanced Order Export and the exporters with a row for each item (https://woocommerce.com/document/ordercustomer-csv-export/):
  ///   the amount is the item's total after coupons, without tax; totals of the order, blank or repeated on further lines, count once.
  /// * A row an order (https://woocommerce.com/document/import-and-export-of-woocommerce-orders/ lists the columns): the total less
  ///   shipping, fees and tax. The goods of such a row are packed in one cell (`line_items`) or in a cell each (`order_item_1`,
  ///   `line_item_1`), and become its lines, which share the row's amount.
  /// * WooCommerce Analytics: `N. Revenue` is after coupons and without tax and shipping
  ///   (https://woocommerce.com/document/woocommerce-analytics/); refunds are negative rows on their own day. It names customers by
  ///   their names alone, so its customer file needs `columns: { customer_id: Name }` beside these orders.
  static let woocommerce = Export(
    layouts: [advancedExport, suiteImport, itemExport, analyticsOrders, analyticsCustomers],
    // https://woocommerce.com/document/managing-orders/order-statuses/: "on hold" waits for the payment.
    status: [
      .paid: ["processing", "completed", "wc-processing", "wc-completed"],
      .unpaid: ["pending", "pending payment", "on-hold", "failed", "checkout-draft", "wc-pending", "wc-on-hold", "wc-failed"],
      .cancelled: ["cancelled", "trash", "wc-cancelled"], .refunded: ["refunded", "wc-refunded"],
    ])

  private static let advancedExport = ExportLayout(
    table: .orders, name: "WooCommerce's advanced order export", marks: ["Order Number", "Order Date", "Email (Billing)"],
    headers: [
      .orderID: ["Order Number"], .customerID: ["Email (Billing)"], .placedAt: ["Order Date"], .paidAt: ["Paid Date"],
      .status: ["Order Status"], .discount: ["Cart Discount Amount"], .shipping: ["Order Shipping Amount"],
      .tax: ["Order Total Tax Amount", "Order Tax Amount"], .refund: ["Order Refund Amount"], .coupon: ["Coupon Code"],
      .paymentMethod: ["Payment Method Title"], .region: ["State Code (Billing)", "State Code (Shipping)"],
      .city: ["City (Billing)", "City (Shipping)"],
      .street: ["Address 1&2 (Billing)", "Address 1&2 (Shipping)"], .sku: ["SKU"], .product: ["Name", "Item Name"],
      .category: ["Category"],
      .quantity: ["Quantity"],
    ],
    joined: [.customerName: ["First Name (Billing)", "Last Name (Billing)"]],
    amounts: [
      AmountRule(["Order Line (w/o tax)"]), AmountRule(["Order Line Total"]),
      AmountRule(["Order Total Amount"], minus: ["Order Shipping Amount", "Order Total Tax Amount"]),
    ],
    once: [
      "Cart Discount Amount", "Order Shipping Amount", "Order Tax Amount", "Order Total Tax Amount", "Order Refund Amount",
      "Order Total Amount",
    ])

  private static let itemExport = ExportLayout(
    table: .orders, name: "WooCommerce's orders", marks: ["order_number", "billing_first_name", "billing_email", "order_total"],
    headers: [
      .orderID: ["order_number", "order_id"], .customerID: ["billing_email", "customer_email"],
      .placedAt: ["order_date", "date"], .paidAt: ["paid_date"], .deliveredAt: ["completed_date"], .status: ["status"],
      .currency: ["order_currency"], .discount: ["discount_total"], .shipping: ["shipping_total"], .tax: ["tax_total"],
      .refund: ["refunded_total"], .paymentMethod: ["payment_method_title", "payment_method"], .region: ["billing_state"],
      .city: ["billing_city"], .street: ["billing_address_1"], .sku: ["item_sku", "sku"],
      .product: ["item_name", "product_name"],
      .quantity: ["item_quantity", "quantity"],
    ],
    joined: [.customerName: ["billing_first_name", "billing_last_name"]], customerElse: ["customer_email"],
    amounts: [
      AmountRule(["item_total"]), AmountRule(["order_total"], minus: ["shipping_total", "tax_total", "fee_total"]),
      AmountRule(["order_total"], minus: ["shipping_total", "tax_total"]),
    ],
    once: ["discount_total", "shipping_total", "tax_total", "refunded_total", "order_total"],
    packed: ["line_items", "order_items", "line_item_1", "order_item_1"])

  private static let suiteImport = ExportLayout(
    table: .orders, name: "WooCommerce's orders for the CSV Import Suite",
    marks: ["order_number_formatted", "order_shipping", "order_item_1", "billing_email"],
    headers: [
      .orderID: ["order_number_formatted", "order_id"], .customerID: ["billing_email"], .placedAt: ["date"],
      .status: ["status"], .shipping: ["order_shipping"], .tax: ["order_tax"], .paymentMethod: ["payment_method"],
      .region: ["billing_state"], .city: ["billing_city"], .street: ["billing_address_1"],
    ],
    joined: [.customerName: ["billing_first_name", "billing_last_name"]], customerElse: ["customer_user"],
    amounts: [
      AmountRule(
        ["order_total"], minus: ["order_shipping", "order_shipping_tax", "order_fees", "order_fee_tax", "order_tax"])
    ], packed: ["order_item_1", "line_items"])

  private static let analyticsOrders = ExportLayout(
    table: .orders, name: "WooCommerce Analytics' orders", marks: ["Order #", "N. Revenue", "Customer type", "Items sold"],
    headers: [
      .orderID: ["Order #"], .customerID: ["Customer"], .customerName: ["Customer"], .placedAt: ["Date"], .status: ["Status"],
      .amount: ["N. Revenue"], .coupon: ["Coupon(s)"],
    ])

  private static let analyticsCustomers = ExportLayout(
    table: .customers, name: "WooCommerce Analytics' customers", marks: ["Username", "Last Active", "Sign Up", "AOV"],
    headers: [
      .customerID: ["Email"], .email: ["Email"], .name: ["Name"], .registeredAt: ["Sign Up"],
      .country: ["Country / Region"], .city: ["City"], .region: ["Region"], .postalCode: ["Postal Code"],
    ], customerElse: ["Username", "Name"])
}
