import Trade

extension AmountRule<Int> {
  /// The amount of a record, nil where it tells none, and whether it is exact.
  func value(_ file: Row) throws(Flaw) -> (value: Int64, isExact: Bool)? {
    guard let first = try file.amount(plus[0]) else { return nil }
    var value = first
    var isExact = true
    if let times {
      guard let quantity = try file.quantity(times) else { throw Flaw(reason: .notAQuantity, cell: times) }
      let product = Int128(first) * Int128(quantity)
      if product.magnitude > Int128(NumberReader.largest).magnitude * 10_000 { throw Flaw(reason: .tooLarge, cell: plus[0]) }
      value = roundedQuotient(product, 10_000)
      isExact = Int128(value) * 10_000 == product
    }
    // Each cell is below 10^14, and there are a handful of them.
    for place in plus.dropFirst() { value += try file.amount(place) ?? 0 }
    for place in minus { value -= try file.amount(place) ?? 0 }
    for place in discounts { value -= abs(try file.amount(place) ?? 0) }
    if let atMost, let limit = try file.amount(atMost) { value = Swift.min(value, limit) }
    if abs(value) > NumberReader.largest { throw Flaw(reason: .tooLarge, cell: plus[0]) }
    return (value, isExact)
  }
}

extension RefundRule<Int> {
  /// What was given back, in ten-thousandths ≥ 0.
  func value(_ file: Row) throws(Flaw) -> Int64 {
    guard let from = try file.amount(from), let to = try file.amount(to), to > 0 else { return 0 }
    return max(0, from - to)
  }
}

extension RowRules {
  /// When the order was placed; nil where the cell is blank.
  func placed(_ file: Row, _ date: Int) throws(Flaw) -> Instant? {
    guard let time, !file.cell(date).isEmpty, !file.cell(time).isEmpty else { return try file.instant(date) }
    let reason: RejectReason
    do throws(RejectReason) {
      return try file.dates.instant(joining: [file.cell(date), file.cell(time)])
    } catch { reason = error }
    throw Flaw(reason: reason, cell: date)
  }

  /// The cell with the customer's id; of several the first that is filled.
  func customer(_ file: Row, _ id: Int) -> Cell {
    let cell = file.idCell(id)
    if customerElse.isEmpty || !cell.isEmpty { return cell }
    for other in customerElse where !file.idCell(other).isEmpty { return file.idCell(other) }
    return cell
  }

  /// Calls with the text of a column: its cell, or what is put together of several.
  func withText(_ column: Column, _ cell: Int, _ file: Row, _ body: (Cell) -> Void) {
    guard !joined.isEmpty, let parts = joined[column] else {
      if cell >= 0 { body(file.cell(cell)) }
      return
    }
    var bytes: [UInt8] = []
    for part in parts where !file.cell(part).isEmpty {
      if !bytes.isEmpty { bytes.append(32) }
      bytes.append(contentsOf: file.cell(part).bytes)
    }
    bytes.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { body(Cell(start: start, count: buffer.count)) }
    }
  }

  /// The rank of a record's status, from that of its status cell.
  func status(_ rank: UInt8?, _ file: Row, paidAt: Int) -> UInt8? {
    let cancelled = UInt8(OrderBook.ranks.firstIndex(of: .cancelled) ?? 0)
    if let cancelledBy, !file.cell(cancelledBy).isEmpty { return cancelled }
    if refundsPaidCancellations, rank == cancelled, paidAt >= 0, !file.cell(paidAt).isEmpty {
      return UInt8(OrderBook.ranks.firstIndex(of: .refunded) ?? 0)
    }
    return rank
  }

  /// Whether a record is about goods.
  func isGoods(_ file: Row, sku: Int) -> Bool {
    if noGoods.isEmpty || sku < 0 { return true }
    let cell = file.cell(sku)
    return !noGoods.contains { word in
      word.count == cell.count
        && word.indices.allSatisfy { word[$0] == (cell[$0] >= 97 && cell[$0] <= 122 ? cell[$0] & 0xDF : cell[$0]) }
    }
  }
}

extension DateReader {
  /// The instant that several cells say together, such as a date and a time of day.
  func instant(joining cells: [Cell]) throws(RejectReason) -> Instant {
    var bytes: [UInt8] = []
    for cell in cells {
      if !bytes.isEmpty { bytes.append(32) }
      bytes.append(contentsOf: cell.bytes)
    }
    return try bytes.withUnsafeBufferPointer { buffer throws(RejectReason) in
      guard let start = buffer.baseAddress else { throw .notADate(format: nil) }
      return try instant(Cell(start: start, count: buffer.count))
    }
  }
}
