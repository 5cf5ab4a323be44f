import Trade

extension LedgerBuilder {
  /// The refunds of the orders that stay, and those without an order; counts the negative amounts that go, and the refund columns
  /// that stay.
  mutating func finishedRefunds(
    _ book: borrowing OrderBook, _ fates: borrowing Fates, _ excluded: Set<Int32>
  ) -> RefundTable {
    let all = book.refunds
    var result = RefundTable()
    var hasRowsOf: Set<Int32> = []
    for index in all.order.indices {
      let order = all.order[index]
      let negative = all.rows[index] == 0 ? 0 : -all.amount[index]
      let customer = order >= 0 ? CustomerID(Int(book.customer[Int(order)])) : all.customer[index]
      var owner: Int32 = -1
      var rows = all.rows[index]
      if order < 0 {
        if excluded.contains(customer.number) {
          log.excluded(rows: Int(rows), negative)
          continue
        }
      } else {
        switch fates[Int(order)] {
        case .stays: (owner, rows) = (order, 0)
        case .rejected:
          log.rejected(negative)
          continue
        case .excluded:
          log.excluded(rows: 0, negative)
          continue
        // All rows of the order are counted with its first refund.
        case .refundOnly: rows = hasRowsOf.insert(order).inserted ? (book.rows.isEmpty ? 1 : book.rows[Int(order)]) : 0
        }
      }
      result.append(order: owner, customer, all.day[index], all.amount[index], rows: rows)
      if all.rows[index] == 0 { log.refunded(all.amount[index]) }
    }
    addFullRefunds(book, fates, to: &result)
    for order in 0..<book.refund.count where book.refund[order] > 0 {
      if fates[order] == .stays || fates[order] == .refundOnly { log.refunded(book.refund[order]) }
      guard fates[order] == .refundOnly else { continue }
      let day = zone.day(of: Instant(seconds: book.seconds[order]))
      result.append(order: -1, CustomerID(Int(book.customer[order])), day, book.refund[order], rows: 0)
    }
    return result
  }

  /// Orders that were refunded on a known day without an amount are refunded in full on that day.
  private mutating func addFullRefunds(_ book: borrowing OrderBook, _ fates: borrowing Fates, to refunds: inout RefundTable) {
    if book.fullRefunds.isEmpty { return }
    let withAmount = Set(refunds.order)
    for (order, seconds) in book.fullRefunds.sorted(by: { $0.key < $1.key }) {
      let index = Int(order)
      guard fates[index] == .stays, OrderBook.ranks[Int(book.status[index])] == .refunded, !withAmount.contains(order),
        book.refund.isEmpty || book.refund[index] == 0, book.amount[index] > 0
      else { continue }
      let day = zone.day(of: Instant(seconds: seconds))
      refunds.append(order: order, CustomerID(Int(book.customer[index])), day, book.amount[index], rows: 0)
      log.refunded(book.amount[index])
    }
  }

  /// Writes down the rows of the orders that go.
  mutating func setAside(_ book: borrowing OrderBook, _ fates: borrowing Fates) {
    if fates.allStay { return }
    for order in 0..<book.count {
      switch fates[order] {
      case .stays, .refundOnly: continue
      case .excluded: log.excluded(rows: book.rows.isEmpty ? 1 : Int(book.rows[order]), book.amount[order])
      case .rejected: log.rejected(book.amount[order])
      }
    }
    for (row, customer, reason) in book.conflicts {
      let (file, line) = origin(of: row)
      let isAboutCustomer = reason == .twoCustomers
      let id = customer < 0 || !isAboutCustomer ? "" : customers.ids.texts[Int(customer)]
      let value = loader.identity.forgotten.contains(id.utf8) ? "" : String(id.prefix(40))
      let column = isAboutCustomer ? customerHeaders[file] ?? "" : ""
      log.reject(file, RejectedRow(line: line, column: column, value: value, reason: reason), after: 0)
    }
  }
}

extension RefundTable {
  /// Adds a refund.
  fileprivate mutating func append(order: Int32, _ customer: CustomerID, _ day: Day, _ amount: Int64, rows: UInt32) {
    self.order.append(order)
    self.customer.append(customer)
    self.day.append(day)
    self.amount.append(amount)
    self.rows.append(rows)
  }
}
