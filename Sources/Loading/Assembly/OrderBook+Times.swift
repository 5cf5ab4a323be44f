extension OrderBook {
  /// Adds the times of a row to its order: paid with the first payment, delivered with the last parcel.
  mutating func addTimes(_ rows: borrowing RowColumns, _ row: Int, to order: Int32) {
    let index = Int(order)
    if rows.has.contains(.isPaid) { paidAt[index] = min(paidAt[index], rows.paidAt[row]) }
    if rows.has.contains(.deliveredAt), rows.deliveredAt[row] != OrderRow.noDate {
      let known = deliveredAt[index]
      deliveredAt[index] = known == OrderRow.noDate ? rows.deliveredAt[row] : max(known, rows.deliveredAt[row])
    }
  }

  /// Notes a payment of an order, in seconds since 1970.
  mutating func addPayment(at seconds: UInt32, to order: Int32) {
    if paidAt.isEmpty { paidAt.fill(count, with: OrderRow.noDate) }
    paidAt[Int(order)] = min(paidAt[Int(order)], seconds)
  }
}
