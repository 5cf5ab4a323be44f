import Trade

extension RowPart {
  /// Takes the goods that are packed in cells of the part's next row, in a currency of such a rate; of goods that cannot be read all, none.
  ///
  /// What they are worth and cost is weighed: an order's amount bounds neither.
  @inline(never) mutating func takePacked(_ file: Row, cells: [Int], category: Int, rate: Int64?) {
    let row = rows.count
    guard let found = packed(file, cells, rate) else { return items.appendUnread(row: row) }
    for item in found {
      let product = products.number(of: item.product)
      products.see(product, name: item.name, category: file.cell(category), brand: Cell(start: Cell.nothing, count: 0))
      log.weigh(item.amount)
      if let cost = products.cost(of: product), let pieces = item.quantity {
        log.weigh(PackedItem.cost(of: pieces, each: cost)?.value ?? 0)
      }
      items.append(item, product: product, row: row)
    }
  }

  /// Nil where a cell cannot be read, or an amount is too large in the store's currency.
  private mutating func packed(_ file: Row, _ cells: [Int], _ rate: Int64?) -> [PackedItem]? {
    var found: [PackedItem] = []
    for cell in cells where !file.cell(cell).isEmpty {
      guard var items = PackedItem.all(of: file.cell(cell), file.numbers) else { return nil }
      do throws(Flaw) {
        for index in items.indices { items[index].amount = try money.converted(items[index].amount, rate, cell) }
      } catch {
        return nil
      }
      found += items
    }
    return found
  }
}
