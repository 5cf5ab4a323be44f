/// The lines of a ledger's orders, as columns of equal length, in the order of their orders.
@usableFromInline package struct LineTable: Sendable {
  /// The order's number in the order table, ascending; empty where each order has one line, so that line `i` is that of order `i`.
  @usableFromInline package var order: ContiguousArray<Int32> = []
  /// The product's number in the product table; -1 where the line names none.
  @usableFromInline package var product: ContiguousArray<Int32> = []
  /// Goods after discount in ten-thousandths; negative for goods given back. Empty where each order has one line, and that line's amount
  /// is the order's own: only together with an empty `order`.
  @usableFromInline package var amount: ContiguousArray<Int64> = []
  /// Profit in ten-thousandths, `OrderTable.unknown` where not known; empty where no column tells it.
  package var profit: ContiguousArray<Int64> = []
  /// Pieces in ten-thousandths; empty where the column is missing.
  package var quantity: ContiguousArray<Int64> = []

  /// An empty table.
  package init() {}

  /// How many lines there are.
  @inlinable package var count: Int { product.count }

  /// The number of a line's order.
  @inlinable package func orderNumber(of line: Int) -> Int { order.isEmpty ? line : Int(order[line]) }

  /// The lines of a run of orders, none where the data has none: two binary searches.
  package func lines(of orders: Range<Int>) -> Range<Int> {
    count == 0 ? 0..<0 : order.isEmpty ? orders : firstLine(of: orders.lowerBound)..<firstLine(of: orders.upperBound)
  }

  private func firstLine(of number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if Int(order[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether any line names a product; without one, what a products file lists was never sold.
  package var namesProducts: Bool { product.contains { $0 >= 0 } }

  /// A line's amount in ten-thousandths; `orders` is the table its order stands in.
  @inlinable
  package func amount(of line: Int, in orders: OrderTable) -> Int64 {
    amount.isEmpty ? orders.amount[line] : amount[line]
  }

  /// The line's profit, if the data tells it.
  package func knownProfit(_ line: Int) -> Money? {
    guard !profit.isEmpty, profit[line] != OrderTable.unknown else { return nil }
    return Money(units: profit[line])
  }
}
