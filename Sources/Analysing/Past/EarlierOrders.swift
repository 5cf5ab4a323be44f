import Trade

/// What became of customers' orders since an earlier day, customer by customer: for the few who moved, without counting all of them again.
struct EarlierOrders: Sendable {
  private let orders: OrderTable
  private let counted: Counted
  /// The first day whose orders are looked at; nil for all.
  private let first: Day?
  private let day: Day
  /// What orders counted for on the earlier day that a refund since has made less of.
  private let weighed: [Int: Int64]
  /// Given back without an order from the first to the earlier day, by customer.
  private let ownerless: [CustomerID: Int64]
  /// Who has a refund of a day after the earlier one.
  private let refunded: Set<CustomerID>

  /// Looks back from the day of `counted` to an earlier one, at all orders up to that, or at those from a day on.
  init(_ ledger: Ledger, _ counted: Counted, from first: Day? = nil, to day: Day) {
    let refunds = ledger.refunds
    (orders, self.counted, self.first, self.day) = (ledger.orders, counted, first, day)
    var (weighed, ownerless, refunded): ([Int: Int64], [CustomerID: Int64], Set<CustomerID>) = ([:], [:], [])
    for refund in 0..<refunds.count {
      let customer = refunds.customer[refund]
      if refunds.day[refund] <= day {
        let isInside = first.map { $0 <= refunds.day[refund] } ?? true
        if isInside, refunds.order[refund] < 0, customer != .nobody { ownerless[customer, default: 0] += refunds.amount[refund] }
      } else if refunds.day[refund] <= counted.asOf {
        if customer != .nobody { refunded.insert(customer) }
        let order = Int(refunds.order[refund])
        if order >= 0 { weighed[order] = Counted.beforeDatedRefunds(order, ledger.orders) }
      }
    }
    if !weighed.isEmpty {
      for refund in 0..<refunds.count where refunds.day[refund] <= day {
        let order = Int(refunds.order[refund])
        if let left = weighed[order] { weighed[order] = max(0, left - refunds.amount[refund]) }
      }
    }
    (self.weighed, self.ownerless, self.refunded) = (weighed, ownerless, refunded)
  }

  /// The digest of the customer's orders as of the earlier day, by what the data says now.
  func digest(of customer: CustomerID) -> UInt32 {
    var (count, sum, first, last) = (Int32(0), Int64(0), Day(number: 0), Day(number: 0))
    for order in orders.orders(of: customer) where orders.day[order] <= day {
      let net = net(order)
      if net <= 0 { continue }
      // As `History` has it: the first of the earliest instant, and the latest day of all.
      if count == 0 { (first, last) = (orders.day[order], orders.day[order]) }
      last = max(last, orders.day[order])
      count += 1
      sum += net
    }
    return FactDigest.of(orders: count, monetary: sum - (ownerless[customer] ?? 0), first: first, last: last)
  }

  /// What the customer's orders came to, less what was given back without one, in ten-thousandths.
  func amount(of customer: CustomerID) -> Int64 {
    let own = orders.orders(of: customer).lazy.filter { order in
      orders.day[order] <= day && first.map { $0 <= orders.day[order] } ?? true
    }
    return own.reduce(0) { $0 + max(0, net($1)) } - (ownerless[customer] ?? 0)
  }

  private func net(_ order: Int) -> Int64 { weighed.isEmpty ? counted.net(order) : weighed[order] ?? counted.net(order) }

  /// Whether something was given back to the customer since.
  func isRefunded(_ customer: CustomerID) -> Bool { refunded.contains(customer) }
}

extension Counted {
  /// What an order with a dated refund counts for before any of them: as `init` weighs it.
  static func beforeDatedRefunds(_ order: Int, _ orders: OrderTable) -> Int64 {
    let given = orders.refund.isEmpty ? 0 : orders.refund[order]
    switch orders.status[order] {
    case .paid, .refunded: return max(0, orders.amount[order] - given)
    case .unpaid, .cancelled: return 0
    }
  }
}
