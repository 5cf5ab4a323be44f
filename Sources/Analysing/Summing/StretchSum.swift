import Trade

/// Totals of a stretch in the making, in ten-thousandths. What returning buyers brought is what is left.
struct StretchSum: Sendable {
  private var orders = 0
  private var revenue: Int64 = 0
  private var refunds: Int64 = 0
  private var newRevenue: Int64 = 0
  private var customers = 0
  private var newCustomers = 0
  private var discounts: Int64 = 0
  private var anonymousOrders = 0
  private var anonymousRevenue: Int64 = 0
  private var profit: ProfitSum

  /// Nothing yet.
  init(hasProfit: Bool) { profit = ProfitSum(isKnown: hasProfit) }

  /// Adds a counted order: what is left of its amount, whether its buyer is new in the stretch, and whether it is the buyer's first there.
  mutating func add(_ net: Int64, of amount: Int64, isNew: Bool, countsCustomer: Bool) {
    orders += 1
    revenue += net
    refunds += amount - net
    newRevenue += isNew ? net : 0
    customers += countsCustomer ? 1 : 0
    newCustomers += isNew && countsCustomer ? 1 : 0
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
    orders += other.orders
    revenue += other.revenue
    refunds += other.refunds
    newRevenue += other.newRevenue
    customers += other.customers
    newCustomers += other.newCustomers
    discounts += other.discounts
    anonymousOrders += other.anonymousOrders
    anonymousRevenue += other.anonymousRevenue
    profit.add(other.profit)
  }

  /// The totals.
  var totals: Totals {
    var totals = Totals()
    (totals.customers, totals.orders, totals.newCustomers) = (customers, orders, newCustomers)
    totals.returningCustomers = customers - newCustomers
    totals.revenue = Money(units: revenue)
    totals.discounts = Money(units: discounts)
    totals.refunds = Money(units: refunds)
    totals.gross = Money(units: revenue + discounts + refunds)
    totals.profit = profit.money
    totals.newRevenue = Money(units: newRevenue)
    totals.returningRevenue = Money(units: revenue - newRevenue - anonymousRevenue)
    (totals.anonymousOrders, totals.anonymousRevenue) = (anonymousOrders, Money(units: anonymousRevenue))
    return totals
  }
}
