/// The lines of a ledger's orders, as columns of equal length; the lines of an order stand together.
package struct LineTable: Sendable {
  /// The order's number in the order table.
  package var order: ContiguousArray<Int32> = []
  /// The product's number in the product table; -1 where the line names none.
  package var product: ContiguousArray<Int32> = []
  /// Goods after discount in ten-thousandths; negative for goods given back.
  package var amount: ContiguousArray<Int64> = []
  /// Profit in ten-thousandths, `OrderTable.unknown` where not known; empty where no column tells it.
  package var profit: ContiguousArray<Int64> = []
  /// Pieces in ten-thousandths; empty where the column is missing.
  package var quantity: ContiguousArray<Int64> = []

  /// An empty table.
  package init() {}

  /// How many lines there are.
  package var count: Int { order.count }

  /// The line's profit, if the data tells it.
  package func knownProfit(_ line: Int) -> Money? {
    guard !profit.isEmpty, profit[line] != OrderTable.unknown else { return nil }
    return Money(units: profit[line])
  }
}
