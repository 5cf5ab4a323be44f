import Trade

// The one file with unsafe buffers. A slice of an array cannot be sorted in place (it shares the array's storage and would copy all
// of it), and there is a slice to sort for every customer. The order's instant and number are packed into one integer, so that
// sorting touches nothing but the slice, and data that is in time order already is only looked at.

extension Histories {
  /// The counted orders of each customer by instant, then by row: a counting sort by customer, then a sort of each customer's own.
  init(_ ledger: Ledger, _ counted: Counted) {
    let customers = ledger.orders.customer
    var starts = ContiguousArray<Int32>(repeating: 0, count: ledger.customers.count + 1)
    for order in counted.net.indices where counted.net[order] > 0 && customers[order] != .nobody {
      starts[customers[order].index + 1] += 1
    }
    for customer in starts.indices.dropFirst() { starts[customer] += starts[customer - 1] }

    var next = starts
    var keys = ContiguousArray<UInt64>(repeating: 0, count: Int(starts[starts.count - 1]))
    for order in counted.net.indices where counted.net[order] > 0 && customers[order] != .nobody {
      let customer = customers[order].index
      keys[Int(next[customer])] = UInt64(ledger.orders.placed[order].seconds) << 32 | UInt64(order)
      next[customer] += 1
    }
    Histories.sort(&keys, within: starts)

    self.init(starts: starts, orders: ContiguousArray(keys.lazy.map { Int32(truncatingIfNeeded: $0) }))
  }

  private static func sort(_ keys: inout ContiguousArray<UInt64>, within starts: ContiguousArray<Int32>) {
    keys.withUnsafeMutableBufferPointer { keys in
      for customer in 0..<starts.count - 1 where starts[customer + 1] - starts[customer] > 1 {
        var slice = UnsafeMutableBufferPointer(rebasing: keys[Int(starts[customer])..<Int(starts[customer + 1])])
        var index = 1
        while index < slice.count, slice[index - 1] < slice[index] { index += 1 }
        if index < slice.count { slice.sort() }
      }
    }
  }
}
