import Trade

extension Export {
  /// Etsy's "Sold Orders" (a row an order) and "Sold Order Items" (a row a line; also as the lines of the orders).
  ///
  /// **Amount.** `Order Value` or `Item Total` (price × quantity) less `Discount Amount`; `Order Total` has shipping and tax besides.
  ///
  /// **Refund.** The orders tell it by `Adjusted Order Total`, the order after refunds
  /// (https://help.etsy.com/hc/en-us/articles/360016265394), blank or 0 where nothing changed; so an order refunded in full is known by
  /// its status alone. The items tell no refunds.
  ///
  /// **Customer.** The buyer's user name; guests have none and are anonymous. Dates are written `12/30/25`, month first.
  static let etsy = Export(
    layouts: [
      ExportLayout(
        table: .orders, name: "Etsy's sold orders", marks: ["Order ID", "Order Value", "Adjusted Order Total"],
        headers: [
          .orderID: ["Order ID"], .customerID: ["Buyer User ID"], .customerName: ["Full Name"], .placedAt: ["Sale Date"],
          .deliveredAt: ["Date Shipped"], .status: ["Status"], .discount: ["Discount Amount"], .shipping: ["Shipping"],
          .tax: ["Sales Tax"], .currency: ["Currency"], .channel: ["Order Type"], .coupon: ["Coupon Code"],
          .paymentMethod: ["Payment Method"], .region: ["Ship State"], .city: ["Ship City"], .street: ["Street 1"],
        ],
        customerElse: ["Buyer"],
        amounts: [AmountRule(["Order Value"], discounts: ["Discount Amount"])],
        refund: RefundRule(from: "Order Total", to: "Adjusted Order Total"), dates: ["M/d/yy"], dateOrder: .monthFirst),
      items(.orders), items(.lines),
    ],
    status: [
      .paid: ["paid", "shipped", "completed", "delivered", "not shipped", "partially refunded"],
      .cancelled: ["canceled", "cancelled"], .refunded: ["refunded", "fully refunded"],
    ])

  private static func items(_ table: TableKind) -> ExportLayout {
    let line: [Column: [String]] = [
      .orderID: ["Order ID"], .sku: ["SKU", "Listing ID"], .product: ["Item Name"], .quantity: ["Quantity"],
    ]
    let order: [Column: [String]] = [
      .customerID: ["Buyer"], .customerName: ["Ship Name"], .placedAt: ["Sale Date"], .paidAt: ["Date Paid"],
      .deliveredAt: ["Date Shipped"], .discount: ["Discount Amount"], .shipping: ["Order Shipping"], .tax: ["Order Sales Tax"],
      .currency: ["Currency"], .channel: ["Order Type"], .coupon: ["Coupon Code"], .paymentMethod: ["Payment Type"],
      .region: ["Ship State"], .city: ["Ship City"], .street: ["Ship Address1"],
    ]
    return ExportLayout(
      table: table, name: "Etsy's sold order items", marks: ["Item Name", "Item Total", "Listing ID"],
      headers: table == .lines ? line : line.merging(order) { first, _ in first },
      amounts: [AmountRule(["Item Total"], discounts: ["Discount Amount"])], once: ["Order Shipping", "Order Sales Tax"],
      dates: ["M/d/yy"], dateOrder: .monthFirst)
  }
}
