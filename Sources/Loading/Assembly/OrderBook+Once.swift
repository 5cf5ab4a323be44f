import Trade

extension OrderBook {
  /// Leaves of a row only what it adds to its order, for columns that belong to the whole order and stand on its first line or on
  /// each: the largest value of its rows counts, once. So the order of the rows does not matter, nor which of them has it.
  ///
  /// A profit that was reckoned from the amount goes down with it. An order whose rows say different amounts gets a flag, for a note.
  mutating func settle(_ row: inout OrderRow, id: Cell, once: Set<Column>, reckonsProfit: Bool) {
    let order = self.order(of: id).map { Int($0) }
    if once.contains(.amount) {
      let known = order.map { table.amount[$0] } ?? 0
      let own = row.amount
      row.amount = max(0, own - known)
      if reckonsProfit, let profit = row.profit { row.profit = profit - (own - row.amount) }
      if let order, row.hasAmount, own != known, flags[order].contains(.hasGoods) { insert(.hasTwoAmounts, order) }
    }
    if once.contains(.refund) {
      let known = order.map { table.refund.isEmpty ? 0 : table.refund[$0] } ?? 0
      row.refund = max(0, row.refund - known)
      row.refundedAt = nil
    }
    if once.contains(.discount) {
      let known = order.map { table.discount.isEmpty ? 0 : table.discount[$0] } ?? 0
      row.discount = max(0, row.discount - known)
    }
  }
}
