import Trade

/// Orders and money of each customer within a stretch of days, as columns by customer number.
struct CustomerSums: Sendable {
  /// Counted orders.
  var orders: ContiguousArray<Int32>
  /// F: counted orders, or distinct days with one, by policy.
  var frequency: ContiguousArray<Int32>
  /// Net amounts less ownerless refunds of the stretch, in ten-thousandths.
  var monetary: ContiguousArray<Int64>
  /// Profit in ten-thousandths; `OrderTable.unknown` where an order lacks it. 0 without an order. Empty where no order tells it.
  var profit: ContiguousArray<Int64>

  /// Everything up to the as-of day.
  init(_ facts: Facts) {
    (orders, frequency, monetary, profit) = (facts.orderCount, facts.frequency, facts.monetary, facts.profit)
  }

  /// The stretch from `first` to the as-of day of `counted`, both included.
  init(_ ledger: Ledger, _ counted: Counted, _ slices: Slices, from first: Day, frequency kind: Policy.Frequency) {
    let hasProfit = !ledger.orders.profit.isEmpty
    let orders = ledger.orders
    (self.orders, frequency, monetary, profit) = columns(ledger.customers.count) { count, days, sum, profit in
      slices.forEach { slice in
        let (starts, day, values) = (orders.starts.span, orders.day.span, counted.values.span)
        for customer in slice.customers {
          var stretch = Stretch(profit: ProfitSum(isKnown: hasProfit))
          // Back from the newest order, so that what lies before the stretch is not touched.
          var order = Int(starts[customer + 1]) - 1
          while order >= Int(starts[customer]), day[order] >= first {
            if values[order] > 0, day[order] <= counted.asOf {
              stretch.add(values[order], on: day[order], profit: hasProfit ? orders.profit[order] : 0)
            }
            order -= 1
          }
          count.set(customer, stretch.orders)
          days.set(customer, kind == .orders ? stretch.orders : stretch.days)
          sum.set(customer, stretch.sum)
          profit.set(customer, stretch.orders == 0 ? 0 : stretch.profit.column)
        }
      }
    }
    if !hasProfit { profit = [] }
    let refunds = ledger.refunds
    for refund in 0..<refunds.count where refunds.order[refund] < 0 && refunds.customer[refund] != .nobody {
      let day = refunds.day[refund]
      if day >= first, day <= counted.asOf { monetary[refunds.customer[refund].index] -= refunds.amount[refund] }
    }
  }

  /// What a customer is ranked by, in ten-thousandths.
  func value(_ customer: CustomerID, by ranking: Ranking) -> Int64 {
    if ranking == .revenue || profit.isEmpty { return monetary[customer.index] }
    let known = profit[customer.index]
    return known == OrderTable.unknown ? monetary[customer.index] : known
  }

  /// One customer's sums in the making.
  private struct Stretch {
    var orders: Int32 = 0
    var days: Int32 = 0
    var sum: Int64 = 0
    var profit: ProfitSum
    private var last = Int32.min

    init(profit: ProfitSum) { self.profit = profit }

    mutating func add(_ net: Int64, on day: Day, profit value: Int64) {
      orders += 1
      sum += net
      if day.number != last { days += 1 }
      last = day.number
      if profit.isKnown { profit.add(value) }
    }
  }
}
