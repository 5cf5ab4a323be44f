import Trade

extension Export {
  /// Shopify's order and customer exports.
  ///
  /// A row is a line; what belongs to the order stands on its first line only
  /// (https://docs.xbp.app/docs/development/integrations/shopify/order-format, with an example of three lines).
  ///
  /// **Amount.** `Subtotal`, once an order: it is what the order says itself. The lines do not add up to it, because a code's discount
  /// is in `Discount Amount` while `Lineitem discount` stays 0.00 (in that example 164.50 of lines less 110.59 are the 53.91 of
  /// `Subtotal`); so the lines share it in proportion to their prices. `Subtotal` holds the tax where prices do: then say
  /// `amount_includes: [tax]`. A file without `Subtotal` is read by `Total` less shipping and taxes, or by `Total`.
  ///
  /// **Refund.** `Refunded Amount` is all that was given back, shipping and tax included; it is taken off the goods.
  ///
  /// **Customer.** The order export has no customer id, so it is the e-mail address, in the customer export too. Customers without an
  /// address stand there by their id or phone, for no order can name them.
  static let shopify = Export(
    layouts: [shopifyOrders, shopifyCustomers],
    // "Partially paid" has paid; what is only authorised is no sale yet.
    status: [
      .paid: ["paid", "partially_paid", "partially_refunded"], .unpaid: ["pending", "authorized", "unpaid", "expired"],
      .cancelled: ["voided"], .refunded: ["refunded"],
    ])

  private static let shopifyOrders = ExportLayout(
    table: .orders, name: "Shopify's orders", marks: ["Name", "Created at", "Lineitem name"],
    headers: [
      .orderID: ["Name"], .customerID: ["Email"], .placedAt: ["Created at"], .paidAt: ["Paid at"],
      .deliveredAt: ["Fulfilled at"], .status: ["Financial Status"], .discount: ["Discount Amount"], .shipping: ["Shipping"],
      .tax: ["Taxes"], .refund: ["Refunded Amount"], .currency: ["Currency"], .channel: ["Source"], .coupon: ["Discount Code"],
      .paymentMethod: ["Payment Method"], .customerName: ["Billing Name", "Shipping Name"],
      .region: ["Billing Province Name", "Billing Province", "Shipping Province Name", "Shipping Province"],
      .city: ["Billing City", "Shipping City"],
      .street: ["Billing Street", "Shipping Street"], .sku: ["Lineitem sku"], .product: ["Lineitem name"], .brand: ["Vendor"],
      .quantity: ["Lineitem quantity"], .unitPrice: ["Lineitem price"],
    ],
    amounts: [
      AmountRule(["Subtotal"]), AmountRule(["Total"], minus: ["Shipping", "Taxes"]), AmountRule(["Total"]),
    ],
    lineAmounts: [AmountRule(["Lineitem price"], times: "Lineitem quantity", discounts: ["Lineitem discount"])],
    once: ["Subtotal", "Total", "Shipping", "Taxes", "Discount Amount", "Refunded Amount", "Created at"],
    cancelledBy: "Cancelled at")

  private static let shopifyCustomers = ExportLayout(
    table: .customers, name: "Shopify's customers", marks: ["First Name", "Last Name", "Email", "Total Spent", "Total Orders"],
    headers: [
      .customerID: ["Email"], .email: ["Email"], .phone: ["Phone", "Default Address Phone"],
      .company: ["Company", "Default Address Company"], .street: ["Address1", "Default Address Address1"],
      .city: ["City", "Default Address City"], .region: ["Province", "Default Address Province Code"],
      .country: ["Country", "Default Address Country Code"], .postalCode: ["Zip", "Default Address Zip"],
      .consentEmail: ["Accepts Email Marketing", "Accepts Marketing"], .consentSMS: ["Accepts SMS Marketing"],
      .consentChat: ["Accepts WhatsApp Marketing"], .tags: ["Tags"], .notes: ["Note"],
    ],
    joined: [.name: ["First Name", "Last Name"]], customerElse: ["Customer ID", "Phone"])
}
