extension RowPart {
  /// Asks for the number of the last row's customer.
  @inline(__always) mutating func ask(for id: Cell, _ file: Row) {
    if identity.foldsEmail, id.bytes.contains(64) {
      fold(id)
      let number = customers.number(of: Cell(start: UnsafePointer(folded.base), count: folded.count))
      rows.customer[rows.count - 1] = number
      for (cell, text) in told {
        texts[text].texts.put(file.cell(cell), at: Int(number), newer: rows.seconds[rows.count - 1])
      }
      return
    }
    let key = Interner.key(of: id)
    customers.prefetch(key)
    pending.append(Pending(id: id, key: key, row: rows.count - 1))
    for (cell, _) in told { pendingTexts.append(file.cell(cell)) }
    if pending.count == RowPart.together { settleCustomers() }
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
      for (place, (_, text)) in told.enumerated() {
        texts[text].texts.put(
          pendingTexts[index * told.count + place], at: Int(number), newer: rows.seconds[next.row])
      }
    }
    pending.truncate(0)
    pendingTexts.truncate(0)
  }
}
