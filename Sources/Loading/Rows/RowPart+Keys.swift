extension RowPart {
  /// Gives the customers of all parts numbers.
  static func numberKeys(of parts: [Shared<RowPart>]) {
    nonisolated(unsafe) let parts = parts
    Parallel.forRanges(of: parts.count, least: parts.reduce(0) { $0 + $1.value.rows.count } < Parallel.few ? Int.max : 2) {
      for part in $0 { parts[part].value.numberKeys() }
    }
  }

  /// Gives the customers numbers, where an id has no key or others tell of them too.
  mutating func numberKeys() {
    if !rows.isKeyed { return }
    rows.isKeyed = false
    let count = rows.keyHead.count
    rows.customer.resize(count)
    var ahead = RawColumn<Interner.Key>(capacity: RowPart.together)
    ahead.resize(RowPart.together)
    var start = 0
    while start < count {
      let end = min(start + RowPart.together, count)
      for row in start..<end {
        ahead[row - start] = rows.key(row).withID { Interner.key(of: $0) }
        customers.prefetch(ahead[row - start])
      }
      for row in start..<end {
        rows.customer[row] = rows.key(row).withID { $0.isEmpty ? -1 : customers.number(of: $0, ahead[row - start]) }
      }
      start = end
    }
    rows.releaseKeys()
    if !usual.isKeyed { return }
    // Rows of the chunk at hand that are still to be taken.
    usual.isKeyed = false
    for record in usual.records where usual.isUsual[record] {
      let key = CustomerKey(head: usual.keyHead[record], tail: usual.keyTail[record])
      usual.customer[record] = key.withID { $0.isEmpty ? -1 : customers.number(of: $0) }
    }
  }
}
