/// What a row of the orders or lines says, in numbers.
struct OrderRow {
  /// The reading thread's own number; -1 for nobody.
  var customer: Int32 = -1
  /// The order that a line of a file of its own belongs to.
  var order: Int32 = -1
  /// When it was placed, in seconds since 1970; `noDate` where a line continues an order and does not repeat its date.
  var seconds: UInt32 = 0
  /// Goods in ten-thousandths; negative for goods given back.
  var amount: Int64 = 0
  /// False where a line continues an order whose amount stands elsewhere.
  var hasAmount = true
  /// What the line was worth where `amount` is the order's; nil: `amount`.
  var lineAmount: Int64?
  var refund: Int64 = 0
  /// When the refund was made, in seconds since 1970; nil: with its order.
  var refundedAt: UInt32?
  var discount: Int64 = 0
  /// Nil where not known.
  var profit: Int64?
  /// Nil where the cell is blank or the column missing.
  var status: UInt8?
  var isPaid = true
  /// When it was paid and delivered, in seconds since 1970; `noDate` where the row does not say, or not in a form that can be read.
  var paidAt = OrderRow.noDate
  var deliveredAt = OrderRow.noDate
  /// The rate of another currency; nil for the store's own.
  var rate: Int64?
  /// The reading thread's own number of the product; -1 where the row names none.
  var product: Int32 = -1
  /// Nil where not known.
  var quantity: Int64?

  /// Later than any date, so that the earliest date of an order's rows is the one that is known.
  static let noDate = UInt32.max
}
