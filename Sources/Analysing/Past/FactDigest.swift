import Trade

/// What is known of a customer's orders as of a day, as a number to compare with that of another run: counted orders, M, and the first and the
/// last day; 0 for who has no counted order.
enum FactDigest {
  /// The digest of these.
  @inline(__always) static func of(orders: Int32, monetary: Int64, first: Day, last: Day) -> UInt32 {
    if orders == 0 { return 0 }
    var digest = Digest()
    digest.add(Int64(orders))
    digest.add(monetary)
    digest.add(Int64(first.number) << 32 | Int64(UInt32(bitPattern: last.number)))
    return digest.short
  }

  /// Those of all customers.
  static func all(_ facts: Facts) -> ContiguousArray<UInt32> {
    columns(1, of: facts.orderCount.count) { columns in
      let (orders, amounts) = (facts.orderCount.span, facts.monetary.span)
      let (firstDays, lastDays) = (facts.firstDay.span, facts.lastDay.span)
      for customer in orders.indices {
        columns[0].set(
          customer,
          of(orders: orders[customer], monetary: amounts[customer], first: firstDays[customer], last: lastDays[customer]))
      }
    }[0]
  }
}
