/// The orders of a ledger, as columns of equal length. Orders stand by customer, anonymous ones last; those of a customer by instant,
/// then by amount, then by row, so that walking a customer's history is a walk over neighbours.
@usableFromInline package struct OrderTable: Sendable {
  /// Where the orders of each customer begin: those of customer `c` are `starts[c]..<starts[c + 1]`. One more than there are customers;
  /// from the last on, orders are anonymous.
  @usableFromInline package var starts: ContiguousArray<Int32> = [0]
  /// When it was placed: the earliest instant of its rows.
  @usableFromInline package var placed: ContiguousArray<Instant> = []
  /// The day of `placed` in the store's zone.
  package var day: ContiguousArray<Day> = []
  /// Goods after discount, before refunds, without shipping and tax, in ten-thousandths: the positive amounts of its rows, added.
  @usableFromInline package var amount: ContiguousArray<Int64> = []
  /// What became of it.
  package var status: ContiguousArray<OrderStatus> = []
  /// Refunds that carry no date of their own, in ten-thousandths ≥ 0; empty where there are none.
  package var refund: ContiguousArray<Int64> = []
  /// Discount in ten-thousandths ≥ 0, already taken off `amount`; empty where the column is missing.
  package var discount: ContiguousArray<Int64> = []
  /// Profit in ten-thousandths, `OrderTable.unknown` where a row has none; empty where no column tells it.
  package var profit: ContiguousArray<Int64> = []
  /// When it was first paid, nil where not known; empty where no column or table tells it.
  package var paid: ContiguousArray<Instant?> = []
  /// The day in the store's zone on which the last of it was delivered, nil where not known; empty where the column is missing.
  package var delivered: ContiguousArray<Day?> = []
  /// How many rows of the input it was read from; empty where every order is one row.
  @usableFromInline package var rows: ContiguousArray<UInt32> = []
  /// Order ids as they are in the data; empty where each row is an order of its own, or where nobody asked for origins.
  package var ids = TextPool()
  /// Where it was sold, such as a shop or a marketplace, as the data calls it; a missing column like those below, which are then empty.
  package var channel = WordColumn()
  /// The campaign that the order names.
  package var campaign = WordColumn()
  package var coupon = WordColumn()
  package var paymentMethod = WordColumn()
  /// Whether it was sent as a gift; empty where the column is missing.
  package var isGift: ContiguousArray<Bool> = []
  /// Where it was sent.
  package var region = WordColumn()
  package var city = WordColumn()
  package var street = WordColumn()
  package var refundReason = WordColumn()
  package var cancelReason = WordColumn()
  /// File (index into `Intake.files`) and line of the order's first row; empty where nobody asked for origins.
  package var sourceFile: ContiguousArray<UInt16> = []
  /// The line, counted from 1, on which the order's first row begins.
  package var sourceLine: ContiguousArray<UInt32> = []

  /// Stands in `profit` for "not known".
  @inlinable package static var unknown: Int64 { Int64.min }

  /// An empty table.
  package init() {}

  /// How many orders there are.
  @inlinable package var count: Int { placed.count }

  /// The orders of a customer, by instant.
  @inlinable
  package func orders(of customer: CustomerID) -> Range<Int> {
    Int(starts[customer.index])..<Int(starts[customer.index + 1])
  }

  /// The orders of nobody.
  @inlinable package var anonymous: Range<Int> { Int(starts[starts.count - 1])..<count }

  /// Whose order it is, `CustomerID.nobody` for an anonymous one: a binary search, for rare look-ups.
  package func owner(of order: Int) -> CustomerID {
    if anonymous.contains(order) { return .nobody }
    // The last customer whose orders do not begin behind this one.
    var (low, high) = (0, starts.count - 1)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if Int(starts[middle]) <= order { low = middle } else { high = middle }
    }
    return CustomerID(low)
  }

  /// Refunds of an order that carry no date of their own.
  package func undatedRefund(_ order: Int) -> Money { refund.isEmpty ? .zero : Money(units: refund[order]) }

  /// The order's profit, if the data tells it.
  package func knownProfit(_ order: Int) -> Money? {
    guard !profit.isEmpty, profit[order] != OrderTable.unknown else { return nil }
    return Money(units: profit[order])
  }

  /// How many rows of the input the order was read from.
  @inlinable package func rowCount(_ order: Int) -> Int { rows.isEmpty ? 1 : Int(rows[order]) }
}

/// What became of an order; every preset maps its own words to these. data.md §1, *Status*.
package enum OrderStatus: UInt8, CaseIterable, Sendable {
  /// Counts, if its net amount is positive.
  case paid
  /// Not paid: kept apart, counts for nothing.
  case unpaid
  /// Cancelled: kept apart.
  case cancelled
  /// Given back in full where no refund amount is known; otherwise counts with what is left.
  case refunded
}
