import Trade

/// What was sold of a product or a category.
struct GoodsSum: Sendable {
  private(set) var lines = 0
  private(set) var revenue: Int64 = 0
  private(set) var profit: Int64 = 0
  /// Whether every line tells its profit.
  private(set) var isKnown: Bool
  /// Customers who bought it, and the last of them.
  private(set) var customers: Int32 = 0
  private var last: Int32 = -1

  /// Nothing yet; `isKnown` is false where no line tells a profit.
  init(isKnown: Bool) { self.isKnown = isKnown }

  /// Adds a line of a customer, -1 for nobody. Lines stand by customer, so each new one is counted once.
  @inline(__always) mutating func add(_ amount: Int64, profit value: Int64, of customer: Int32) {
    lines += 1
    revenue += amount
    if isKnown {
      if value == OrderTable.unknown { isKnown = false } else { profit += value }
    }
    if amount > 0, customer != last, customer >= 0 {
      customers += 1
      last = customer
    }
  }

  /// Adds what other customers bought.
  mutating func add(_ other: GoodsSum) {
    lines += other.lines
    revenue += other.revenue
    profit += other.profit
    isKnown = isKnown && other.isKnown
    customers += other.customers
  }
}
