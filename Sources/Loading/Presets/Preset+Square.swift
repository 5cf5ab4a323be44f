import Trade

extension Export {
  /// Square's "Items detail" (a row a line) and "Transactions" (a row a sale).
  ///
  /// **Amount.** `Net Sales`: gross sales less discounts and returned goods, without tax, tips and gift cards
  /// (https://squareup.com/help/article/5200-square-glossary). Refunds are rows of their own, below zero on the day of the refund; money
  /// given back by amount stands in `Partial Refunds`, which no `Net Sales` has, and is added to it.
  ///
  /// **Customer.** `Customer ID`; most sales at a till have none and are anonymous. Date and time of day are two columns, in the zone of
  /// the shop.
  static let square = Export(
    layouts: [
      ExportLayout(
        table: .orders, name: "Square's items", marks: ["Gross Sales", "Net Sales", "Transaction ID", "Itemization Type"],
        headers: [
          .orderID: ["Transaction ID"], .customerID: ["Customer ID"], .customerName: ["Customer Name"], .placedAt: ["Date"],
          .amount: ["Net Sales"], .discount: ["Discounts"], .tax: ["Tax"], .channel: ["Channel", "Location"], .sku: ["SKU"],
          .product: ["Item"], .category: ["Category"], .quantity: ["Qty"],
        ],
        time: "Time"),
      ExportLayout(
        table: .orders, name: "Square's transactions", marks: ["Gross Sales", "Net Sales", "Transaction ID", "Total Collected"],
        headers: [
          .orderID: ["Transaction ID"], .customerID: ["Customer ID"], .customerName: ["Customer Name"], .placedAt: ["Date"],
          .status: ["Transaction Status"], .discount: ["Discounts"], .tax: ["Tax"], .refundReason: ["Refund Reason"],
          .channel: ["Channel", "Location"], .paymentMethod: ["Source"],
        ],
        time: "Time", amounts: [AmountRule(["Net Sales", "Partial Refunds"]), AmountRule(["Net Sales"])]),
    ],
    status: [.paid: ["complete", "completed", "open"], .unpaid: ["pending", "failed"], .cancelled: ["canceled", "voided"]])
}
