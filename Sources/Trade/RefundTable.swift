/// Amounts given back on a day of their own: refunds with a date, and negative amounts that belong to no order.
package struct RefundTable: Sendable {
  /// The order it belongs to; -1 for a refund without a known order ("ownerless").
  package var order: ContiguousArray<Int32> = []
  /// Whose refund it is; `CustomerID.nobody` for an anonymous one.
  package var customer: ContiguousArray<CustomerID> = []
  /// The day it counts on, in the store's zone.
  package var day: ContiguousArray<Day> = []
  /// How much, in ten-thousandths > 0.
  package var amount: ContiguousArray<Int64> = []
  /// How many rows of the input it stands for: 1 for an ownerless refund, 0 where its row is already an order's.
  package var rows: ContiguousArray<UInt32> = []

  /// An empty table.
  package init() {}

  /// How many refunds there are.
  package var count: Int { order.count }
}
