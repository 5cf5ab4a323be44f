package import Trade

/// Which orders belong to whom: for each customer the numbers of the counted orders before the end, by instant, then by row.
package struct Histories: Sendable {
  /// For customer `c` the orders are `orders[starts[c]..<starts[c + 1]]`.
  package var starts: ContiguousArray<Int32>
  package var orders: ContiguousArray<Int32>

  /// Histories from their columns.
  package init(starts: ContiguousArray<Int32>, orders: ContiguousArray<Int32>) {
    self.starts = starts
    self.orders = orders
  }

  /// A customer's counted orders, oldest first.
  package func orders(of customer: CustomerID) -> ArraySlice<Int32> {
    ArraySlice(orders[Int(starts[customer.index])..<Int(starts[customer.index + 1])])
  }
}
