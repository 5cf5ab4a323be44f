import Trade

extension OrderBook {
  /// Adds a row's money to its order; `profit` is `OrderTable.unknown` where not known.
  mutating func addMoney(_ rows: borrowing RowColumns, _ row: Int, to order: Int32, profit: Int64) {
    let money = Money(
      amount: rows.amount[row], refund: rows.has.contains(.refund) ? rows.refund[row] : 0,
      discount: rows.has.contains(.discount) ? rows.discount[row] : 0,
      refundedAt: rows.has.contains(.refundedAt) ? rows.refundedAt[row] : RowColumns.withOrder)
    add(money, to: order, at: rows.seconds[row], profit: profit)
  }

  /// The money of a row, in ten-thousandths.
  struct Money {
    var amount: Int64
    var refund: Int64
    var discount: Int64
    /// In seconds since 1970, or `RowColumns.withOrder`.
    var refundedAt: UInt32
  }

  /// Adds money to an order.
  mutating func add(_ money: Money, to order: Int32, at seconds: UInt32, profit: Int64) {
    let index = Int(order)
    if money.amount >= 0 {
      amount[index] += money.amount
    } else {
      addRefund(order: order, customer[index], seconds, -money.amount, rows: 1)
    }
    if money.refund > 0 {
      if money.refundedAt != RowColumns.withOrder {
        addRefund(order: order, customer[index], money.refundedAt, money.refund, rows: 0)
      } else {
        if refund.isEmpty { refund.fill(count, with: 0) }
        refund[index] += money.refund
      }
    }
    if !discount.isEmpty { discount[index] += money.discount }
    if !self.profit.isEmpty { addProfit(profit, to: index) }
  }

  /// Adds a profit; one that is not known makes the sum unknown.
  mutating func addProfit(_ value: Int64, to order: Int) {
    if profit[order] == OrderTable.unknown { return }
    profit[order] = value == OrderTable.unknown ? OrderTable.unknown : profit[order] + value
  }

  /// An amount given back without an order.
  mutating func giveBack(_ rows: borrowing RowColumns, _ row: Int) {
    let customer = rows.customer[row]
    addRefund(order: -1, customer, rows.seconds[row], -rows.amount[row], rows: 1)
    if rows.has.contains(.refund), rows.refund[row] > 0 {
      let at = rows.has.contains(.refundedAt) ? rows.refundedAt[row] : RowColumns.withOrder
      addRefund(order: -1, customer, at == RowColumns.withOrder ? rows.seconds[row] : at, rows.refund[row], rows: 0)
    }
  }

  private mutating func addRefund(order: Int32, _ customer: Int32, _ seconds: UInt32, _ amount: Int64, rows: UInt32) {
    refunds.order.append(order)
    refunds.customer.append(CustomerID(Int(customer)))
    refunds.day.append(zone.day(of: Instant(seconds: seconds)))
    refunds.amount.append(amount)
    refunds.rows.append(rows)
  }
}
