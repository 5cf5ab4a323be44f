/// The rules of a preset for one file, by cell numbers. Each is about one record alone; what belongs to a whole order (`once`) is put
/// together where the rows of an order meet, whatever their order (`OrderBook.settle`).
struct RowRules: Hashable, Sendable {
  var amount: AmountRule<Int>?
  var lineAmount: AmountRule<Int>?
  var refund: RefundRule<Int>?
  /// Columns that belong to the whole order.
  var once: Set<Column> = []
  var joined: [Column: [Int]] = [:]
  var customerElse: [Int] = []
  var time: Int?
  var cancelledBy: Int?
  var refundsPaidCancellations = false
  /// Values of `sku` that are no goods, in capitals.
  var noGoods: [[UInt8]] = []
  var alias: Int?
  /// Cells in which an order's goods are packed, where no column names products.
  var packed: [Int] = []

  /// No rules: a file of any shop.
  init() {}

  /// The rules of a layout. Columns in `mapped` were named by the user, whose word wins.
  init(_ layout: ExportLayout, keys: [String], cells: [Column: Int], mapped: Set<Column>) {
    func cell(_ header: String) -> Int? { keys.firstIndex(of: Synonyms.key(header)) }
    if !mapped.contains(.amount) { amount = layout.amounts.lazy.compactMap { $0.resolved(keys) }.first }
    lineAmount = layout.lineAmounts.lazy.compactMap { $0.resolved(keys) }.first
    if !mapped.contains(.refund), let rule = layout.refund, let from = cell(rule.from), let to = cell(rule.to) {
      refund = RefundRule(from: from, to: to)
    }
    if !mapped.contains(.customerID) { customerElse = layout.customerElse.compactMap(cell) }
    if !mapped.contains(.placedAt) { time = layout.time.flatMap(cell) }
    if !mapped.contains(.status) {
      cancelledBy = layout.cancelledBy.flatMap(cell)
      refundsPaidCancellations = layout.refundsPaidCancellations
    }
    for (column, headers) in layout.joined where !mapped.contains(column) {
      let parts = headers.compactMap(cell)
      if !parts.isEmpty { joined[column] = parts }
    }
    noGoods = layout.noGoods.sorted().map { Array($0.utf8) }
    alias = layout.alias.flatMap(cell)
    if cells[.sku] == nil, cells[.product] == nil { packed = RowRules.packed(layout.packed, keys) }
    let onceCells = Set(layout.once.compactMap(cell))
    for (column, place) in cells where onceCells.contains(place) { once.insert(column) }
    if let amount { if onceCells.contains(amount.plus[0]) { once.insert(.amount) } else { once.remove(.amount) } }
    // Without order ids each row is an order, and must tell all.
    if cells[.orderID] == nil { once = [] }
    if !once.contains(.amount) { lineAmount = nil }
  }

  private static func packed(_ headers: [String], _ keys: [String]) -> [Int] {
    let wanted = headers.map(Synonyms.key)
    return keys.indices.filter { index in
      wanted.contains { name in
        if keys[index] == name { return true }
        let digits = keys[index].dropFirst(name.count - 1)
        return name.hasSuffix("1") && keys[index].hasPrefix(name.dropLast()) && !digits.isEmpty && digits.allSatisfy(\.isNumber)
      }
    }
  }

  /// Whether rows that name products are lines with an amount of their own. Of lines that only their order has an amount for, nobody
  /// knows what each was worth.
  var givesLines: Bool { !once.contains(.amount) || lineAmount != nil }
}
