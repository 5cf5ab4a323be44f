import Trade

extension OrderBook {
  /// Adds a row's money where some of it belongs to the whole order and stands on its first line or on each: the largest value of its
  /// rows counts, once. So the order of the rows does not matter, nor which of them has it.
  ///
  /// A profit that was reckoned from the amount goes down with it. An order whose rows say different amounts gets a flag, for a note.
  mutating func addOnce(_ rows: borrowing RowColumns, _ row: Int, to order: Int32, _ profit: inout Int64) {
    let index = Int(order)
    let once = rows.once[row]
    var money = Money(
      amount: rows.amount[row], refund: rows.has.contains(.refund) ? rows.refund[row] : 0,
      discount: rows.has.contains(.discount) ? rows.discount[row] : 0,
      refundedAt: rows.has.contains(.refundedAt) ? rows.refundedAt[row] : RowColumns.withOrder)
    if once.contains(.amount) {
      let own = money.amount
      money.amount = max(0, own - amount[index])
      if once.contains(.profit), profit != OrderTable.unknown { profit -= own - money.amount }
      if !once.contains(.lacksAmount), own != amount[index], flags[index].contains(.hasGoods) {
        flags[index].insert(.hasTwoAmounts)
      }
      toldOnce += money.amount
    }
    if once.contains(.refund) {
      money.refund = max(0, money.refund - (refund.isEmpty ? 0 : refund[index]))
      money.refundedAt = RowColumns.withOrder
    }
    if once.contains(.discount) { money.discount = max(0, money.discount - (discount.isEmpty ? 0 : discount[index])) }
    add(money, to: order, at: rows.seconds[row], profit: profit)
  }
}
