import Trade

extension Analysis {
  /// The marks of all that each customer bought, joined, by customer number: `marks` has the bits of each product, by its number. Only lines
  /// of counted orders for which something was paid; one walk over them on all threads, eight bytes a customer.
  package func bought(_ marks: ContiguousArray<UInt64>, _ slices: Slices) -> ContiguousArray<UInt64> {
    let lines = SoldLines(ledger, counted)
    return columns(1, of: ledger.customers.count) { fillings in
      let filling = fillings[0]
      slices.forEach { slice in
        let marks = marks.span
        var joined: UInt64 = 0
        lines.forEach(of: slice, where: { _ in true }) { line in
          joined |= marks[line.product]
        } then: { customer, _ in
          filling.set(customer, joined)
          joined = 0
        }
      }
    }[0]
  }
}
