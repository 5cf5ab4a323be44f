import Trade

extension LedgerBuilder {
  /// Makes the order lines: of rows that are lines, and of goods that are packed in cells of orders. `goods` has the products' numbers
  /// here by those of each part; rows and groups are used up.
  mutating func collectLines(
    _ parts: [Shared<RowPart>], _ rows: inout RowColumns, _ groups: inout OrderGroups, _ book: inout OrderBook,
    goods: [ContiguousArray<Int32>], areAllLines: Bool
  ) {
    let items = unpacked(parts, groups.order, &book, goods)
    if hasLines, !areAllLines { groups.drop(rows.product) }
    if hasLines {
      lines = LineRows(&rows, &groups.order, profits: book.profit)
      if !lines.order.isEmpty { lines.spellOut(amounts: book.amount) }
    }
    if items.product.isEmpty { return }
    if hasLines { lines.append(items, amounts: book.amount) } else { lines = items }
    hasLines = true
  }

  /// The packed goods as lines. They share their order's amount, for an export may tell it after a discount or fee that they do not have;
  /// what they cost is the order's cost where nothing else tells its profit. An order of which some goods cannot be read has none.
  private mutating func unpacked(
    _ parts: [Shared<RowPart>], _ orders: borrowing RawColumn<Int32>, _ book: inout OrderBook, _ goods: [ContiguousArray<Int32>]
  ) -> LineRows {
    var items = LineRows()
    if !parts.contains(where: { $0.value.items.count > 0 }) { return items }
    var unread: Set<Int32> = []
    if parts.contains(where: { $0.value.items.hasUnread }) {
      forEachItem(of: parts, orders) { part, item, order in
        if parts[part].value.items.product[item] == PackedRows.unread { unread.insert(order) }
      }
      noteUnread(unread.count { book.rejection(of: Int($0)) == nil })
    }
    if book.flags.isEmpty { book.flags.fill(book.count, with: .hasGoods) }
    forEachItem(of: parts, orders) { part, item, order in
      if unread.contains(order) { return }
      let product = parts[part].value.items.product[item]
      items.order.append(order)
      items.product.append(product < 0 || goods[part].isEmpty ? product : goods[part][Int(product)])
      items.quantity.append(parts[part].value.items.quantity[item])
      items.amount.append(parts[part].value.items.amount[item])
      book.flags[Int(order)].insert(.sharesAmount)
    }
    if products.hasCosts { takeOffCosts(&items, &book) }
    return items
  }

  /// Calls with the packed items in the order of the files, each with its order; without those of rows that were dropped.
  private func forEachItem(
    of parts: [Shared<RowPart>], _ orders: borrowing RawColumn<Int32>, _ body: (_ part: Int, _ item: Int, _ order: Int32) -> Void
  ) {
    var next = parts.map { _ in 0 }
    for segment in origins {
      let part = segment.part
      while next[part] < parts[part].value.items.count {
        let item = next[part]
        let row = Int(parts[part].value.items.row[item])
        if row >= segment.rows.upperBound { break }
        next[part] += 1
        let place = segment.firstRow + row - segment.rows.lowerBound
        let order = orders.isEmpty ? Int32(truncatingIfNeeded: place) : orders[place]
        if order >= 0 { body(part, item, order) }
      }
    }
  }

  private mutating func noteUnread(_ orders: Int) {
    if orders == 0 { return }
    log.note(
      "\(orders) \(orders == 1 ? "order has" : "orders have") goods in a cell that is not written as "
        + "name:…|sku:…|quantity:…|total:…; \(orders == 1 ? "it counts" : "they count") without products, which an export with a row "
        + "for each item would name")
  }

  /// Reckons profits of what the products file says that a piece costs. Of an order that has an item of unknown cost it is not known.
  private mutating func takeOffCosts(_ items: inout LineRows, _ book: inout OrderBook) {
    var costs: [Int32: Int64?] = [:]
    for item in 0..<items.product.count {
      var profit = OrderTable.unknown
      let order = items.order[item]
      if let cost = cost(of: items.product[item], pieces: items.quantity[item]) {
        profit = items.amount[item] - cost
        if let sum = costs[order, default: 0] { costs[order] = .some(sum + cost) }
      } else {
        costs[order] = .some(nil)
      }
      items.profit.append(profit)
    }
    if book.profit.isEmpty { book.profit.fill(book.count, with: OrderTable.unknown) }
    for (order, cost) in costs where book.profit[Int(order)] == OrderTable.unknown {
      if let cost { book.profit[Int(order)] = book.amount[Int(order)] - cost }
    }
  }

  private mutating func cost(of product: Int32, pieces: Int64) -> Int64? {
    guard pieces != 0, let each = products.cost(of: product), let cost = PackedItem.cost(of: pieces, each: each) else {
      return nil
    }
    if !cost.isExact { hasRounded = true }
    return cost.value
  }
}

extension LineRows {
  /// Writes the order and the amount of each line down where they were its number and its order's amount; `amounts` are those of the
  /// orders.
  fileprivate mutating func spellOut(amounts: borrowing RawColumn<Int64>) {
    if order.isEmpty { for line in 0..<product.count { order.append(Int32(truncatingIfNeeded: line)) } }
    if amount.isEmpty { for line in 0..<product.count { amount.append(order[line] < 0 ? 0 : amounts[Int(order[line])]) } }
  }

  /// Adds lines behind those of rows; `amounts` are those of the orders.
  fileprivate mutating func append(_ other: borrowing LineRows, amounts: borrowing RawColumn<Int64>) {
    let (rows, added) = (product.count, other.product.count)
    spellOut(amounts: amounts)
    if quantity.isEmpty { quantity.fill(rows, with: 0) }
    if profit.isEmpty, !other.profit.isEmpty { profit.fill(rows, with: OrderTable.unknown) }
    if !profit.isEmpty {
      for line in 0..<added { profit.append(other.profit.isEmpty ? OrderTable.unknown : other.profit[line]) }
    }
    order.append(UnsafePointer(other.order.base), count: added)
    amount.append(UnsafePointer(other.amount.base), count: added)
    product.append(UnsafePointer(other.product.base), count: added)
    quantity.append(UnsafePointer(other.quantity.base), count: added)
  }
}
