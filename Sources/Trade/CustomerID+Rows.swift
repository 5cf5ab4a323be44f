extension ContiguousArray<CustomerID> {
  /// The rows of a customer in a column of a table that stands by customer: two binary searches.
  package func rows(of customer: CustomerID) -> Range<Int> { start { $0 >= customer }..<start { $0 > customer } }

  /// The first row for which a condition holds that, once it holds, goes on to.
  private func start(where holds: (CustomerID) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
