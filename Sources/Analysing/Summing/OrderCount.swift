import Trade

/// What a pass over all orders, counted or not, finds as of a day.
struct OrderCount: Sendable {
  /// Rows of the input and their money, by what becomes of the order.
  private(set) var cancelled = Intake.Tally()
  private(set) var unpaid = Intake.Tally()
  private(set) var refunded = Intake.Tally()
  private(set) var zero = Intake.Tally()
  private(set) var afterPeriod = Intake.Tally()
  private(set) var counted = Intake.Tally()
  /// The part of `counted` that is nobody's.
  private(set) var anonymous = Intake.Tally()
  /// Refunds without a date of all orders; what was taken off the counted ones.
  private(set) var undated = Money.zero
  private(set) var taken = Money.zero
  /// Counted orders, nobody's among them; their discounts and profits.
  private(set) var orders = 0
  private(set) var anonymousOrders = 0
  private(set) var discounts: Int64 = 0
  private(set) var profit: ProfitSum
  /// Rows of counted orders that tell a profit.
  private(set) var rowsWithProfit = 0
  /// Days of the oldest and the newest order up to the day, counted or not.
  private(set) var oldest: Day?
  private(set) var newest: Day?

  /// Counts all orders.
  init(_ orders: OrderTable, _ counted: Counted, _ slices: Slices) {
    let parts = slices.map { slice in
      var part = OrderCount(slice.orders, orders, counted)
      var anonymous = OrderCount(slice.anonymous, orders, counted)
      (anonymous.anonymous, anonymous.anonymousOrders) = (anonymous.counted, anonymous.orders)
      part.add(anonymous)
      return part
    }
    self.init(hasProfit: !orders.profit.isEmpty)
    for part in parts { add(part) }
  }

  private init(hasProfit: Bool) { profit = ProfitSum(isKnown: hasProfit) }

  /// Counts a run of orders. An order after the period is that first, whatever its status.
  private init(_ run: Range<Int>, _ orders: OrderTable, _ nets: Counted) {
    self.init(hasProfit: !orders.profit.isEmpty)
    let (days, amounts, values) = (orders.day.span, orders.amount.span, nets.values.span)
    let (hasRefund, hasProfit, hasRows) = (!orders.refund.isEmpty, !orders.profit.isEmpty, !orders.rows.isEmpty)
    let (asOf, hasDiscount) = (nets.asOf.number, !orders.discount.isEmpty)
    // What nearly every order is stands in registers.
    var (number, countedRows, countedUnits, takenUnits, discountUnits) = (0, 0, Int64(0), Int64(0), Int64(0))
    let given = orders.discount.span
    var (first, last) = (Int32.max, Int32.min)
    for order in run {
      let (day, amount, value) = (days[order], amounts[order], values[order])
      let rows = hasRows ? orders.rowCount(order) : 1
      if hasRefund { undated += Money(units: orders.refund[order]) }
      if day.number > asOf {
        afterPeriod.add(rows, amount)
        continue
      }
      first = min(first, day.number)
      last = max(last, day.number)
      if value > 0 {
        number += 1
        countedRows += rows
        countedUnits += value
        takenUnits += amount - value
        if hasDiscount { discountUnits += given[order] }
        if hasProfit {
          profit.add(orders.profit[order])
          if orders.profit[order] != OrderTable.unknown { rowsWithProfit += rows }
        }
        continue
      }
      switch orders.status[order] {
      case .cancelled: cancelled.add(rows, amount)
      case .unpaid: unpaid.add(rows, amount)
      case .paid, .refunded: if amount == 0 { zero.add(rows, amount) } else { refunded.add(rows, amount) }
      }
    }
    (self.orders, discounts) = (number, discountUnits)
    counted.add(countedRows, countedUnits)
    taken += Money(units: takenUnits)
    if last >= first { (oldest, newest) = (Day(number: first), Day(number: last)) }
  }

  private mutating func add(_ other: OrderCount) {
    cancelled.add(other.cancelled)
    unpaid.add(other.unpaid)
    refunded.add(other.refunded)
    zero.add(other.zero)
    afterPeriod.add(other.afterPeriod)
    counted.add(other.counted)
    anonymous.add(other.anonymous)
    orders += other.orders
    anonymousOrders += other.anonymousOrders
    discounts += other.discounts
    profit.add(other.profit)
    undated += other.undated
    taken += other.taken
    rowsWithProfit += other.rowsWithProfit
    oldest = [oldest, other.oldest].compactMap(\.self).min()
    newest = [newest, other.newest].compactMap(\.self).max()
  }
}

extension Intake.Tally {
  fileprivate mutating func add(_ rows: Int, _ units: Int64) {
    self.rows += rows
    amount += Money(units: units)
  }

  /// Adds other rows and their money.
  mutating func add(_ other: Intake.Tally) { add(other.rows, other.amount.units) }
}
