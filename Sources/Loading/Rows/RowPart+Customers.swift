extension RowPart {
  /// Asks for the numbers of the last row's customer and product; either may be blank.
  @inline(__always) mutating func ask(for id: Cell, _ product: Cell, _ file: Row, _ columns: borrowing OrderColumns) {
    let row = rows.count - 1
    var isAsked = false
    var next = Pending(id: id, key: Interner.key(of: id), product: product, productKey: Interner.key(of: product), row: row)
    if !id.isEmpty {
      if rows.isKeyed {
        settleKey(id)
      } else if identity.foldsEmail && id.bytes.contains(64) || columns.hasRules {
        settle(id, file, columns)
      } else {
        customers.prefetch(next.key)
        isAsked = true
      }
    }
    if !isAsked { next.id = Cell(start: Cell.nothing, count: 0) }
    if !product.isEmpty {
      products.prefetch(next.productKey)
      (next.name, next.category) = (file.cell(columns.product), file.cell(columns.category))
      next.brand = file.cell(columns.brand)
    }
    pending.append(next)
    for (cell, _, _) in told { pendingTexts.append(file.cell(cell)) }
    if pending.count == RowPart.together { settlePending() }
  }

  /// Looks up the last row's customer at once: an e-mail address in small letters, or in a preset's file.
  private mutating func settle(_ id: Cell, _ file: Row, _ columns: borrowing OrderColumns) {
    let number = customers.number(of: identity.foldsEmail && id.bytes.contains(64) ? folded(id) : id)
    let row = rows.count - 1
    rows.customer[row] = number
    let seconds = rows.seconds[row] == OrderRow.noDate ? 0 : rows.seconds[row]
    for (cell, text, column) in told {
      columns.rules.withText(column, cell, file) { texts[text].texts.put($0, at: Int(number), newer: seconds) }
    }
  }

  /// Gives the last row the key of its customer, or numbers to all where the id is too long.
  private mutating func settleKey(_ id: Cell) {
    let id = identity.foldsEmail && id.bytes.contains(64) ? folded(id) : id
    if id.count <= CustomerKey.longest {
      rows.put(CustomerKey(id))
    } else {
      numberKeys()
      rows.customer[rows.count - 1] = customers.number(of: id)
    }
  }

  /// An e-mail address in small letters, as they are compared without case. Valid until the next.
  mutating func folded(_ id: Cell) -> Cell {
    foldedBytes.truncate(0)
    for offset in 0..<id.count { foldedBytes.append(id[offset] >= 65 && id[offset] <= 90 ? id[offset] | 32 : id[offset]) }
    foldedBytes.reserve(CustomerKey.longest)
    return Cell(start: UnsafePointer(foldedBytes.base), count: foldedBytes.count)
  }

  /// Looks up what was asked for.
  mutating func settlePending() {
    for index in 0..<pending.count {
      let next = pending[index]
      if !next.id.isEmpty {
        let number = customers.number(of: next.id, next.key)
        rows.customer[next.row] = number
        for (place, (_, text, _)) in told.enumerated() {
          texts[text].texts.put(
            pendingTexts[index * told.count + place], at: Int(number), newer: rows.seconds[next.row])
        }
      }
      if !next.product.isEmpty {
        let number = products.number(of: next.product, next.productKey)
        rows.product[next.row] = number
        products.see(number, name: next.name, category: next.category, brand: next.brand)
      }
    }
    pending.truncate(0)
    pendingTexts.truncate(0)
  }
}
