import Trade

/// Counted orders and net amounts by day.
struct DaySums {
  private let first: Day
  private var orders: ContiguousArray<Int>
  private var revenue: ContiguousArray<Int64>

  /// The orders of some days by what they count for on the day of `counted`.
  init(_ first: Day, _ last: Day, _ slices: Slices, _ table: OrderTable, _ counted: Counted) {
    let count = first.distance(to: last) + 1
    self.first = first
    (orders, revenue) = (ContiguousArray(repeating: 0, count: count), ContiguousArray(repeating: 0, count: count))
    let parts = slices.map { slice in
      var (orders, revenue) = (
        ContiguousArray<Int>(repeating: 0, count: count), ContiguousArray<Int64>(repeating: 0, count: count)
      )
      var numbers = orders.mutableSpan
      var amounts = revenue.mutableSpan
      let (days, values, start) = (table.day.span, counted.values.span, first.number)
      for run in [slice.orders, slice.anonymous] {
        for order in run where values[order] > 0 {
          let place = Int(days[order].number) - Int(start)
          if numbers.indices.contains(place) {
            numbers[place] += 1
            amounts[place] += values[order]
          }
        }
      }
      return (orders, revenue)
    }
    for (numbers, amounts) in parts {
      for place in 0..<count {
        orders[place] += numbers[place]
        revenue[place] += amounts[place]
      }
    }
  }

  private func place(_ day: Day) -> Int? {
    let place = first.distance(to: day)
    return orders.indices.contains(place) ? place : nil
  }

  /// Takes off what was given back without an order, on its own day.
  mutating func giveBackOwnerless(_ refunds: RefundTable) {
    for refund in 0..<refunds.count where refunds.order[refund] < 0 {
      if let place = place(refunds.day[refund]) { revenue[place] -= refunds.amount[refund] }
    }
  }

  /// Sums of the first days: of none, of the first, of the first two …
  func cumulated() -> (orders: ContiguousArray<Int>, revenue: ContiguousArray<Int64>) {
    var sums: (orders: ContiguousArray<Int>, revenue: ContiguousArray<Int64>) = ([0], [0])
    for place in orders.indices {
      sums.orders.append(sums.orders[place] + orders[place])
      sums.revenue.append(sums.revenue[place] + revenue[place])
    }
    return sums
  }
}
