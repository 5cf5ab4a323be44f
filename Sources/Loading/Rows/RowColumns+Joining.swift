extension RowColumns {
  /// The rows of all parts in the order of the files, with customers and products by their new numbers; the parts are emptied.
  static func joined(
    _ parts: [Shared<RowPart>], _ segments: [Segment], customers: [ContiguousArray<Int32>], products: [ContiguousArray<Int32>]
  ) -> RowColumns {
    var result = RowColumns()
    let has = parts.reduce(into: Present()) { $0.formUnion($1.value.rows.has) }
    result.begin(has)
    let places = segments.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.rows.count) }

    func take<Value>(
      _ column: inout RawColumn<Value>, _ source: (Shared<RowPart>) -> UnsafeMutablePointer<Value>,
      release: (Shared<RowPart>) -> Void
    ) {
      column.join(segments, places, parts.map(source))
      for part in parts { release(part) }
    }
    take(&result.customer, { $0.value.rows.customer.base }) { $0.value.rows.customer.release() }
    result.customer.renumber(segments, places, customers)
    take(&result.seconds, { $0.value.rows.seconds.base }) { $0.value.rows.seconds.release() }
    take(&result.amount, { $0.value.rows.amount.base }) { $0.value.rows.amount.release() }
    if has.contains(.status) { take(&result.status, { $0.value.rows.status.base }) { $0.value.rows.status.release() } }
    if has.contains(.refund) { take(&result.refund, { $0.value.rows.refund.base }) { $0.value.rows.refund.release() } }
    if has.contains(.refundedAt) {
      take(&result.refundedAt, { $0.value.rows.refundedAt.base }) { $0.value.rows.refundedAt.release() }
    }
    if has.contains(.discount) { take(&result.discount, { $0.value.rows.discount.base }) { $0.value.rows.discount.release() } }
    if has.contains(.profit) { take(&result.profit, { $0.value.rows.profit.base }) { $0.value.rows.profit.release() } }
    if has.contains(.isPaid) {
      take(&result.isPaid, { $0.value.rows.isPaid.base }) { $0.value.rows.isPaid.release() }
      take(&result.paidAt, { $0.value.rows.paidAt.base }) { $0.value.rows.paidAt.release() }
    }
    if has.contains(.deliveredAt) {
      take(&result.deliveredAt, { $0.value.rows.deliveredAt.base }) { $0.value.rows.deliveredAt.release() }
    }
    if has.contains(.rate) { take(&result.rate, { $0.value.rows.rate.base }) { $0.value.rows.rate.release() } }
    if has.contains(.product) {
      take(&result.product, { $0.value.rows.product.base }) { $0.value.rows.product.release() }
      result.product.renumber(segments, places, products)
    }
    if has.contains(.quantity) { take(&result.quantity, { $0.value.rows.quantity.base }) { $0.value.rows.quantity.release() } }
    if has.contains(.lineAmount) {
      take(&result.lineAmount, { $0.value.rows.lineAmount.base }) { $0.value.rows.lineAmount.release() }
    }
    if has.contains(.once) { take(&result.once, { $0.value.rows.once.base }) { $0.value.rows.once.release() } }
    if parts.contains(where: { !$0.value.rows.hash.isEmpty }) {
      take(&result.hash, { $0.value.rows.hash.base }) { $0.value.rows.hash.release() }
    }
    if has.contains(.order) { take(&result.order, { $0.value.rows.order.base }) { $0.value.rows.order.release() } }
    return result
  }
}

extension RawColumn {
  /// Puts the rows of the segments end to end.
  mutating func join(_ segments: [Segment], _ places: [Int], _ sources: [UnsafeMutablePointer<Value>]) {
    reserve(places.last ?? 0)
    let target = base
    Parallel.forSegments(segments, places) { index in
      let segment = segments[index]
      (target + places[index]).update(from: sources[segment.part] + segment.rows.lowerBound, count: segment.rows.count)
    }
    extend((places.last ?? 0) - count)
  }
}

extension RawColumn where Value == Int32 {
  /// Puts new numbers for those of the threads; -1 stays. A thread without numbers of its own has the new ones already.
  mutating func renumber(_ segments: [Segment], _ places: [Int], _ numbers: [ContiguousArray<Int32>]) {
    let target = base
    Parallel.forSegments(segments, places) { index in
      numbers[segments[index].part].withUnsafeBufferPointer { new in
        if new.isEmpty { return }
        for row in places[index]..<places[index + 1] where target[row] >= 0 { target[row] = new[Int(target[row])] }
      }
    }
  }
}

extension Parallel {
  /// Does something for each segment, by its index.
  static func forSegments(_ segments: [Segment], _ places: [Int], _ body: (Int) -> Void) {
    if (places.last ?? 0) < few { return segments.indices.forEach(body) }
    forRanges(of: segments.count, least: 2) { for index in $0 { body(index) } }
  }
}
