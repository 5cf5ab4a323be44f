import Trade

/// Totals of a stretch in the making, in ten-thousandths. What returning buyers brought is what is left.
struct StretchSum: Sendable {
  private var orders = 0
  private var revenue: Int64 = 0
  private var refunds: Int64 = 0
  private var newRevenue: Int64 = 0
  private var customers = 0
  private var newCustomers = 0
  private var newOrders = 0
  private var discounts: Int64 = 0
  private var anonymousOrders = 0
  private var anonymousRevenue: Int64 = 0
  private var refundedSince: Int64 = 0
  private var profit: ProfitSum

  /// Nothing yet.
  init(hasProfit: Bool) { profit = ProfitSum(isKnown: hasProfit) }

  /// The stretch of all time: every buyer is new in it.
  init(_ count: OrderCount, buyers: Int) {
    (orders, customers, newCustomers) = (count.orders, buyers, buyers)
    (revenue, refunds) = (count.counted.amount.units, count.taken.units)
    newRevenue = revenue - count.anonymous.amount.units
    newOrders = orders - count.anonymousOrders
    (anonymousOrders, anonymousRevenue) = (count.anonymousOrders, count.anonymous.amount.units)
    (discounts, profit) = (count.discounts, count.profit)
  }

  /// Adds a counted order: what is left of its amount.
  @inline(__always) mutating func add(_ net: Int64, of amount: Int64) {
    orders += 1
    revenue += net
    refunds += amount - net
  }

  /// Counts a buyer with an order in the stretch.
  @inline(__always) mutating func countCustomer() { customers += 1 }

  /// Counts a buyer who is new in the stretch, with that one's orders there, which are added already, and what they brought.
  @inline(__always) mutating func countNew(_ orders: Int, _ brought: Int64) {
    newCustomers += 1
    newOrders += orders
    newRevenue += brought
  }

  /// Adds what only some ledgers tell of an order.
  mutating func addOthers(_ order: Int, _ table: OrderTable) {
    if !table.discount.isEmpty { discounts += table.discount[order] }
    if profit.isKnown { profit.add(table.profit[order]) }
  }

  /// Counts an order that was added as that of nobody.
  mutating func countAnonymous(_ net: Int64) {
    anonymousOrders += 1
    anonymousRevenue += net
  }

  /// Takes off an amount that was given back without an order.
  mutating func giveBack(_ amount: Int64, isNew: Bool, isAnonymous: Bool) {
    revenue -= amount
    refunds += amount
    if isNew { newRevenue -= amount }
    if isAnonymous { anonymousRevenue -= amount }
  }

  /// Adds the same stretch of other customers.
  mutating func add(_ other: StretchSum) {
    add(other, times: 1)
    profit.add(other.profit)
  }

  /// Puts what orders counted for at the end of the stretch in the place of what they count for now, which is added already.
  mutating func restore(_ then: StretchSum, for now: StretchSum) {
    add(then)
    add(now, times: -1)
    profit.subtract(now.profit)
    refundedSince += then.revenue - now.revenue
  }

  private mutating func add(_ other: StretchSum, times factor: Int) {
    orders += factor * other.orders
    revenue += Int64(factor) * other.revenue
    refunds += Int64(factor) * other.refunds
    newRevenue += Int64(factor) * other.newRevenue
    customers += factor * other.customers
    newCustomers += factor * other.newCustomers
    newOrders += factor * other.newOrders
    discounts += Int64(factor) * other.discounts
    anonymousOrders += factor * other.anonymousOrders
    anonymousRevenue += Int64(factor) * other.anonymousRevenue
    refundedSince += Int64(factor) * other.refundedSince
  }

  /// The totals.
  var totals: Totals {
    var totals = Totals()
    (totals.customers, totals.orders, totals.newCustomers, totals.newOrders) = (customers, orders, newCustomers, newOrders)
    totals.returningCustomers = customers - newCustomers
    totals.revenue = Money(units: revenue)
    totals.discounts = Money(units: discounts)
    totals.refunds = Money(units: refunds)
    totals.gross = Money(units: revenue + discounts + refunds)
    totals.profit = profit.money
    totals.newRevenue = Money(units: newRevenue)
    totals.returningRevenue = Money(units: revenue - newRevenue - anonymousRevenue)
    totals.refundedSince = Money(units: refundedSince)
    (totals.anonymousOrders, totals.anonymousRevenue) = (anonymousOrders, Money(units: anonymousRevenue))
    return totals
  }
}
