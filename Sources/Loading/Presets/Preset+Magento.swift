import Trade

extension Export {
  /// Magento 2 (Adobe Commerce): the orders grid, the table behind it, and two customer files.
  ///
  /// **Amount.** The table tells `base_subtotal` and `base_discount_amount` (written below zero), whose sum is the goods. The grid tells
  /// neither discount nor tax, only `Subtotal` before discount and `Grand Total (Base)` with everything
  /// (https://docs.magento.com/user-guide/sales/orders-workspace.html). So the goods are the grand total less shipping, but not more than
  /// the subtotal: exact for orders without tax, and for those with tax and no discount; with both, the smaller of them is in it.
  ///
  /// **Status** is exported as the database has it, `pending_payment` and not Pending Payment
  /// (https://github.com/magento/magento2/issues/28448); both are known. `closed` is an order that was credited in full.
  ///
  /// **Dates** of the grid are written `Sep 4, 2026 14:05:33 PM`
  /// (https://github.com/magento/magento2, `Magento\Ui\Model\Export\MetadataProvider`).
  ///
  /// **Customer.** The grid names customers by their e-mail address, so the customer files do too.
  static let magento = Export(
    layouts: [magentoGrid, magentoTable, magentoForSage, magentoListing, magentoMainFile],
    status: [
      .paid: ["processing", "complete"],
      .unpaid: [
        "pending", "pending_payment", "pending_paypal", "payment_review", "holded", "on hold", "fraud", "suspected fraud",
      ],
      .cancelled: ["canceled"], .refunded: ["closed"],
    ])

  private static let magentoGrid = ExportLayout(
    table: .orders, name: "Magento's orders grid", marks: ["Purchase Point", "Purchase Date", "Grand Total (Base)"],
    headers: [
      .orderID: ["ID"], .customerID: ["Customer Email"], .customerName: ["Customer Name", "Bill-to Name"],
      .placedAt: ["Purchase Date"], .status: ["Status"], .shipping: ["Shipping and Handling"], .refund: ["Total Refunded"],
      .channel: ["Purchase Point"], .paymentMethod: ["Payment Method"],
    ],
    customerElse: ["Bill-to Name"],
    amounts: [AmountRule(["Grand Total (Base)"], minus: ["Shipping and Handling"], atMost: "Subtotal")])

  private static let magentoTable = ExportLayout(
    table: .orders, name: "Magento's table of orders", marks: ["increment_id", "base_subtotal", "base_grand_total"],
    headers: [
      .orderID: ["increment_id"], .customerID: ["customer_email"], .placedAt: ["created_at"], .status: ["status"],
      .discount: ["base_discount_amount"], .shipping: ["base_shipping_amount"], .tax: ["base_tax_amount"],
      .refund: ["base_total_refunded"], .currency: ["base_currency_code"], .coupon: ["coupon_code"],
    ],
    joined: [.customerName: ["customer_firstname", "customer_lastname"]],
    amounts: [AmountRule(["base_subtotal"], discounts: ["base_discount_amount"])])

  /// Orders without amounts: they need a file of lines.
  private static let magentoForSage = ExportLayout(
    table: .orders, name: "Magento's orders for Sage", marks: ["SalesOrderNo", "OrderDate", "ARDivisionNo"],
    headers: [
      .orderID: ["SalesOrderNo"], .customerID: ["EmailAddress"], .customerName: ["BillToName"], .placedAt: ["OrderDate"],
      .paymentMethod: ["PaymentType"], .region: ["BillToState"], .city: ["BillToCity"], .street: ["BillToAddress1"],
    ])

  private static let magentoListing = ExportLayout(
    table: .customers, name: "Magento's customers", marks: ["Customer Since", "Account Created in", "Tax VAT Number"],
    headers: [
      .customerID: ["Email"], .email: ["Email"], .name: ["Name"], .phone: ["Phone"], .company: ["Company"],
      .region: ["State/Province"], .city: ["City"], .street: ["Street Address"], .postalCode: ["ZIP"], .country: ["Country"],
      .birthday: ["Date of Birth"], .gender: ["Gender"], .registeredAt: ["Customer Since"], .type: ["Group"],
    ])

  /// The file for importing customers, with hashes of passwords: `Layout.secrets` keeps them out.
  private static let magentoMainFile = ExportLayout(
    table: .customers, name: "Magento's customers main file", marks: ["_website", "_store", "created_in"],
    headers: [
      .customerID: ["email"], .email: ["email"], .birthday: ["dob"], .gender: ["gender"], .registeredAt: ["created_at"],
      .type: ["group_id"], .source: ["created_in"],
    ],
    joined: [.name: ["firstname", "middlename", "lastname"]])
}
