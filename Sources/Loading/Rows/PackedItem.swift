import Trade

/// One kind of goods of an order, as an export packs it with others into a cell of the order's row.
///
/// `name:Tea|product_id:7|sku:t-1|quantity:2|total:20.00`, several set apart by `;` or each in a cell of its own, is how WooCommerce's
/// exports write them (`line_items`, `line_item_1`, `order_item_1`). Fields stand in any order, and others between them are passed over. A
/// value may hold `|` and `;`: a field begins only where a name in small letters and a colon follow, an item only where the name is the
/// one with which the cell begins.
struct PackedItem {
  /// What tells the product: its SKU, else its name, else its number in the shop; empty where none is there.
  private(set) var product = Cell(start: Cell.nothing, count: 0)
  private(set) var name = Cell(start: Cell.nothing, count: 0)
  /// Pieces in ten-thousandths; nil where not told or 0.
  private(set) var quantity: Int64?
  /// What was paid for them in ten-thousandths, without tax: `total`, else `subtotal`, which is before coupons.
  var amount: Int64

  /// What pieces cost together, in ten-thousandths, and whether that is exact; nil where it is too large.
  static func cost(of pieces: Int64, each cost: Int64) -> (value: Int64, isExact: Bool)? {
    let whole = Int128(cost) * Int128(pieces)
    let value = roundedQuotient(whole, 10_000)
    if value.magnitude > NumberReader.largest.magnitude { return nil }
    return (value, Int128(value) * 10_000 == whole)
  }

  /// The items of a cell; nil if it is not written like this, or an item tells no amount.
  static func all(of cell: Cell, _ numbers: NumberReader) -> [PackedItem]? {
    let starts = fields(of: cell)
    guard let first = starts.first, first.key == 0 else { return nil }
    var items: [PackedItem] = []
    var fields: [Field] = []
    for (index, start) in starts.enumerated() {
      let key = cell.part(start.key, start.colon)
      if index > 0, cell[start.separator] == 59 {
        guard let item = PackedItem(fields, numbers) else { return nil }
        items.append(item)
        fields = []
      }
      let end = index + 1 < starts.count ? starts[index + 1].separator : cell.count
      fields.append((key, cell.part(start.colon + 1, end).trimmed()))
    }
    guard let last = PackedItem(fields, numbers) else { return nil }
    return items + [last]
  }

  private typealias Field = (key: Cell, value: Cell)

  /// Nil if an amount or a quantity is none, or a text no text.
  private init?(_ fields: [Field], _ numbers: NumberReader) {
    var (sku, id) = (product, product)
    var total: Cell?
    var subtotal: Cell?
    var pieces: Cell?
    for field in fields where !field.value.isEmpty {
      switch field.key.text {
      case "name": name = field.value
      case "sku": sku = field.value.bareID
      case "product_id", "id": id = field.value
      case "total": total = field.value
      case "subtotal", "sub_total": subtotal = field.value
      case "quantity", "qty": pieces = field.value
      default: break
      }
    }
    guard let price = total ?? subtotal else { return nil }
    do throws(RejectReason) {
      amount = try numbers.amount(price)
      quantity = try pieces.map { cell throws(RejectReason) in try numbers.amount(cell) }
    } catch {
      return nil
    }
    if quantity == 0 { quantity = nil }
    product = !sku.isEmpty ? sku : !name.isEmpty ? name : id
    if !name.isValidText || !product.isValidText { return nil }
  }

  /// Where a field's name begins and ends, and the `|` or `;` before it.
  private struct Start {
    var separator: Int
    var key: Int
    var colon: Int
  }

  private static func fields(of cell: Cell) -> [Start] {
    var starts: [Start] = []
    for at in 0...cell.count where at == 0 || at < cell.count && (cell[at - 1] == 124 || cell[at - 1] == 59) {
      var key = at
      while key < cell.count, Cell.isBlank(cell[key]) { key += 1 }
      var colon = key
      while colon < cell.count, colon - key < 24, cell[colon] &- 97 < 26 || cell[colon] == 95 { colon += 1 }
      guard colon > key, colon < cell.count, cell[colon] == 58 else { continue }
      let isItem = at > 0 && cell[at - 1] == 59
      if isItem, let first = starts.first {
        let own = cell.part(key, colon)
        if !own.equals(cell.start + first.key, count: first.colon - first.key) { continue }
      }
      starts.append(Start(separator: max(at - 1, 0), key: key, colon: colon))
    }
    return starts
  }
}
