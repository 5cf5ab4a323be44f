import Trade

/// The median net amount of each customer's counted orders.
struct MedianOrders: Sendable {
  /// Twice the median in ten-thousandths, by customer; 0 without an order.
  let doubled: ContiguousArray<Int64>

  /// The medians as of a snapshot's day.
  init(_ snapshot: Snapshot) {
    let (orders, counted) = (snapshot.ledger.orders, snapshot.counted)
    doubled = snapshot.column { slice, filling in
      let starts = orders.starts.span
      var longest = 0
      for customer in slice.customers { longest = max(longest, Int(starts[customer + 1] - starts[customer])) }
      var amounts = ContiguousArray<Int64>(repeating: 0, count: longest)
      for customer in slice.customers {
        let count = MedianOrders.gather(Int(starts[customer])..<Int(starts[customer + 1]), orders, counted, &amounts)
        if count > MedianOrders.few { amounts[..<count].sort() }
        filling.set(customer, count == 0 ? 0 : amounts[(count - 1) / 2] + amounts[count / 2])
      }
    }
  }

  /// Up to how many amounts are put in order one by one.
  private static var few: Int { 32 }

  /// Writes the amounts of those of some orders that count down, and answers how many they are; a few stand in order.
  @inline(__always) private static func gather(
    _ run: Range<Int>, _ orders: OrderTable, _ counted: Counted, _ amounts: inout ContiguousArray<Int64>
  ) -> Int {
    let (days, values) = (orders.day.span, counted.values.span)
    var amounts = amounts.mutableSpan
    var count = 0
    for order in run where values[order] > 0 && days[order] <= counted.asOf {
      var place = count
      while place > 0, place < few, amounts[place - 1] > values[order] {
        amounts[place] = amounts[place - 1]
        place -= 1
      }
      amounts[place] = values[order]
      count += 1
    }
    return count
  }
}
