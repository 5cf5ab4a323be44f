import Trade

/// The orders with dated refunds in some days: what they count for depends on the day as of which they are counted.
struct RefundedOrders {
  /// By the order's day, then by order.
  private var refunds: ContiguousArray<Refund>
  private let table: OrderTable

  private struct Refund {
    let order: Int
    let orderDay: Day
    let day: Day
    let amount: Int64
  }

  /// Those whose own day lies in the days.
  init(_ ledger: Ledger, from first: Day, to last: Day) {
    let (all, table) = (ledger.refunds, ledger.orders)
    let dated = (0..<all.count).lazy.filter { all.order[$0] >= 0 }.map { refund in
      let order = Int(all.order[refund])
      return Refund(order: order, orderDay: table.day[order], day: all.day[refund], amount: all.amount[refund])
    }.filter { first <= $0.orderDay && $0.orderDay <= last }
    refunds = ContiguousArray(dated)
    refunds.sort { ($0.orderDay, $0.order) < ($1.orderDay, $1.order) }
    self.table = table
  }

  /// Each order once.
  var orders: [Int] {
    refunds.indices.lazy.filter { $0 == 0 || refunds[$0 - 1].order != refunds[$0].order }.map { refunds[$0].order }
  }

  /// What those of a period come to, as of its last day.
  func sums(of period: Period) -> (orders: Int, revenue: Int64) {
    var (sum, place) = ((orders: 0, revenue: Int64(0)), refunds.partitioningIndex { $0.orderDay >= period.from })
    while place < refunds.count, refunds[place].orderDay <= period.to {
      let order = refunds[place].order
      var net = Counted.beforeDatedRefunds(order, table)
      while place < refunds.count, refunds[place].order == order {
        if refunds[place].day <= period.to { net = max(0, net - refunds[place].amount) }
        place += 1
      }
      if net > 0 { (sum.orders, sum.revenue) = (sum.orders + 1, sum.revenue + net) }
    }
    return sum
  }
}
