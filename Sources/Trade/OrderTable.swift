/// The orders of a ledger, as columns of equal length.
package struct OrderTable: Sendable {
  /// Whose order it is; `CustomerID.nobody` for an anonymous one.
  package var customer: ContiguousArray<CustomerID> = []
  /// When it was placed: the earliest instant of its rows.
  package var placed: ContiguousArray<Instant> = []
  /// The day of `placed` in the store's zone.
  package var day: ContiguousArray<Day> = []
  /// Goods after discount, before refunds, without shipping and tax, in ten-thousandths: the positive amounts of its rows, added.
  package var amount: ContiguousArray<Int64> = []
  /// What became of it.
  package var status: ContiguousArray<OrderStatus> = []
  /// Refunds that carry no date of their own, in ten-thousandths ≥ 0; empty where there are none.
  package var refund: ContiguousArray<Int64> = []
  /// Discount in ten-thousandths ≥ 0, already taken off `amount`; empty where the column is missing.
  package var discount: ContiguousArray<Int64> = []
  /// Profit in ten-thousandths, `OrderTable.unknown` where a row has none; empty where no column tells it.
  package var profit: ContiguousArray<Int64> = []
  /// How many rows of the input it was read from; empty where every order is one row.
  package var rows: ContiguousArray<UInt32> = []
  /// Order ids as they are in the data; empty where each row is an order of its own, or where nobody asked for origins.
  package var ids = TextPool()
  /// File (index into `Intake.files`) and line of the order's first row; empty where nobody asked for origins.
  package var sourceFile: ContiguousArray<UInt16> = []
  /// The line, counted from 1, on which the order's first row begins.
  package var sourceLine: ContiguousArray<UInt32> = []

  /// Stands in `profit` for "not known".
  @inlinable package static var unknown: Int64 { Int64.min }

  /// An empty table.
  package init() {}

  /// How many orders there are.
  package var count: Int { customer.count }

  /// Refunds of an order that carry no date of their own.
  package func undatedRefund(_ order: Int) -> Money { refund.isEmpty ? .zero : Money(units: refund[order]) }

  /// The order's profit, if the data tells it.
  package func knownProfit(_ order: Int) -> Money? {
    guard !profit.isEmpty, profit[order] != OrderTable.unknown else { return nil }
    return Money(units: profit[order])
  }

  /// How many rows of the input the order was read from.
  package func rowCount(_ order: Int) -> Int { rows.isEmpty ? 1 : Int(rows[order]) }
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
