/// The cells of a row of orders or lines that this version reads; -1 for a column that is missing.
struct OrderColumns {
  let orderID, customerID, placedAt, amount, status, paidAt, deliveredAt, discount, shipping, tax, refund, refundedAt, cost,
    profit,
    currency: Int
  let customerName, region, city, sku, product, category, brand, quantity, unitPrice, discountRate: Int
  /// Columns with texts that are the order's own, as far as the file has them.
  let texts: [(column: Column, cell: Int)]
  /// What a preset asks of the row, and whether it asks anything.
  let rules: RowRules
  let hasRules: Bool

  /// Cells in which the goods of an order are packed, and whether there are any.
  let packed: [Int]
  let hasPacked: Bool

  /// The columns with texts that an order may have of its own.
  static let texts: [Column] = [
    .channel, .campaign, .coupon, .paymentMethod, .gift, .region, .city, .street, .refundReason, .cancelReason,
  ]

  /// The cells of a layout; `unpacks`: whether goods that are packed in a cell are read, as no other file tells the lines.
  init(_ layout: Layout, unpacks: Bool = false) {
    orderID = layout[.orderID]
    customerID = layout[.customerID]
    placedAt = layout[.placedAt]
    amount = layout[.amount]
    status = layout[.status]
    paidAt = layout[.paidAt]
    deliveredAt = layout[.deliveredAt]
    discount = layout[.discount]
    shipping = layout[.shipping]
    tax = layout[.tax]
    refund = layout[.refund]
    refundedAt = layout[.refundedAt]
    cost = layout[.cost]
    profit = layout[.profit]
    currency = layout[.currency]
    customerName = layout[.customerName]
    region = layout[.region]
    city = layout[.city]
    sku = layout[.sku]
    product = layout[.product]
    category = layout[.category]
    brand = layout[.brand]
    texts = OrderColumns.texts.map { ($0, layout[$0]) }.filter { $0.1 >= 0 }
    quantity = layout[.quantity]
    unitPrice = layout[.unitPrice]
    discountRate = layout[.discountRate]
    rules = layout.rules
    hasRules = rules != RowRules()
    packed = unpacks ? rules.packed : []
    hasPacked = !packed.isEmpty
  }

  /// Whether a row names a product and says what it was worth. A category alone is that of the goods packed in the row, if there are any.
  var hasProducts: Bool { (sku >= 0 || product >= 0 || category >= 0 && !hasPacked) && rules.givesLines }
}
