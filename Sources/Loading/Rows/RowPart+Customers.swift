extension RowPart {
  /// Asks for the number of the last row's customer.
  @inline(__always) mutating func ask(for id: Cell, _ file: Row, _ columns: borrowing OrderColumns) {
    let isFolded = identity.foldsEmail && id.bytes.contains(64)
    if isFolded || columns.hasRules { return settle(id, isFolded: isFolded, file, columns) }
    let key = Interner.key(of: id)
    customers.prefetch(key)
    pending.append(Pending(id: id, key: key, row: rows.count - 1))
    for (cell, _, _) in told { pendingTexts.append(file.cell(cell)) }
    if pending.count == RowPart.together { settleCustomers() }
  }

  /// Looks up the last row's customer at once: an e-mail address in small letters, or in a preset's file.
  private mutating func settle(_ id: Cell, isFolded: Bool, _ file: Row, _ columns: borrowing OrderColumns) {
    if isFolded { fold(id) }
    let number = customers.number(of: isFolded ? Cell(start: UnsafePointer(folded.base), count: folded.count) : id)
    let row = rows.count - 1
    rows.customer[row] = number
    let seconds = rows.seconds[row] == OrderRow.noDate ? 0 : rows.seconds[row]
    for (cell, text, column) in told {
      columns.rules.withText(column, cell, file) { texts[text].texts.put($0, at: Int(number), newer: seconds) }
    }
  }

  /// E-mail addresses are compared without case.
  private mutating func fold(_ id: Cell) {
    folded.truncate(0)
    for offset in 0..<id.count { folded.append(id[offset] >= 65 && id[offset] <= 90 ? id[offset] | 32 : id[offset]) }
  }

  /// Looks up the customers that were asked for.
  mutating func settleCustomers() {
    for index in 0..<pending.count {
      let next = pending[index]
      let number = customers.number(of: next.id, next.key)
      rows.customer[next.row] = number
      for (place, (_, text, _)) in told.enumerated() {
        texts[text].texts.put(
          pendingTexts[index * told.count + place], at: Int(number), newer: rows.seconds[next.row])
      }
    }
    pending.truncate(0)
    pendingTexts.truncate(0)
  }
}
