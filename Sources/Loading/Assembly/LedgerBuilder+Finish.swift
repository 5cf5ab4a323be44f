import Trade

extension LedgerBuilder {
  /// The ledger: orders that stay, everything renumbered by the bytes of its id.
  mutating func finished() throws(LoadingError) -> Ledger {
    let excluded = excludedCustomers()
    let fates = decideFates(excluded)
    var refunds = finishedRefunds(fates, excluded)
    setAside(fates)
    try log.check()
    let mixed = orders.flags.lazy.filter { $0.contains(.hasTwoStatuses) }.count
    if mixed > 0 {
      log.note(
        "\(mixed) orders have rows of different statuses; the strongest counts for the whole order: paid, refunded, unpaid, cancelled"
      )
    }
    if hasRounded {
      log.note("Amounts with more than four decimals came out of a multiplication; they were rounded half to even")
    }

    var kept: ContiguousArray<Int32> = []
    var newOrders = ContiguousArray<Int32>(repeating: -1, count: fates.count)
    for order in fates.indices where fates[order] == .stays {
      newOrders[order] = Int32(kept.count)
      kept.append(Int32(order))
    }
    for index in refunds.order.indices where refunds.order[index] >= 0 {
      refunds.order[index] = newOrders[Int(refunds.order[index])]
    }
    if kept.count < fates.count { lines.spread(orders.table.amount, order: -1, amount: 0) }
    let table = finishedOrders(kept)
    var owners = kept.count < fates.count ? ContiguousArray(kept.map { orders.customers[Int($0)] }) : orders.customers
    let chosen = chosenCustomers(owners, refunds, excluded)
    var ranks = ContiguousArray<Int32>(repeating: -1, count: customers.ids.count)
    for (new, old) in chosen.enumerated() { ranks[Int(old)] = Int32(new) }
    for index in owners.indices where owners[index].number >= 0 { owners[index].number = ranks[owners[index].index] }
    for index in refunds.customer.indices where refunds.customer[index].number >= 0 {
      refunds.customer[index].number = ranks[refunds.customer[index].index]
    }
    var finishedLines = LineTable()
    var finishedProducts = ProductTable()
    if hasLines {
      let (products, newProducts) = products.table()
      finishedProducts = products
      finishedLines = lines.finished(orders: newOrders, orderCount: kept.count, amounts: table.amount, products: newProducts)
    }
    return Ledger(
      customers: customers.table(chosen), products: finishedProducts, orders: table, lines: finishedLines, refunds: refunds,
      intake: log.finished()
    ).standing(byCustomer: owners)
  }

  /// What becomes of an order.
  private enum Fate { case stays, rejected, excluded, refundOnly }

  private mutating func excludedCustomers() -> Set<Int32> {
    Set(loader.identity.exclude.sorted().compactMap { customers.number(ofID: $0) }.filter { $0 >= 0 })
  }

  private func decideFates(_ excluded: Set<Int32>) -> ContiguousArray<Fate> {
    ContiguousArray(
      orders.flags.indices.map { order in
        if orders.flags[order].contains(.hasTwoCustomers) { return .rejected }
        if !excluded.isEmpty, excluded.contains(orders.customers[order].number) { return .excluded }
        if orders.amountsAreInLines, !orders.flags[order].contains(.hasLine) { return .stays }
        return orders.flags[order].contains(.hasGoods) ? .stays : .refundOnly
      })
  }

  /// The refunds of the orders that stay, and those without an order; counts the negative amounts that go, and the refund columns
  /// that stay.
  private mutating func finishedRefunds(_ fates: ContiguousArray<Fate>, _ excluded: Set<Int32>) -> RefundTable {
    let all = orders.refunds
    var result = RefundTable()
    var rowsOfRefundOnly: [Int32: Int] = [:]
    func add(_ index: Int, order: Int32, rows: UInt32) {
      result.order.append(order)
      let owner = all.order[index]
      result.customer.append(owner >= 0 ? orders.customers[Int(owner)] : all.customer[index])
      result.day.append(all.day[index])
      result.amount.append(all.amount[index])
      result.rows.append(rows)
      if all.rows[index] == 0 { log.refunded(all.amount[index]) }
    }
    for index in all.order.indices {
      let order = all.order[index]
      let negative = all.rows[index] == 0 ? 0 : -all.amount[index]
      if order < 0 {
        if excluded.contains(all.customer[index].number) {
          log.excluded(rows: Int(all.rows[index]), negative)
        } else {
          add(index, order: -1, rows: all.rows[index])
        }
        continue
      }
      switch fates[Int(order)] {
      case .stays: add(index, order: order, rows: 0)
      case .rejected: log.rejected(negative)
      case .excluded: log.excluded(rows: 0, negative)
      case .refundOnly:
        // All rows of the order are counted with its first refund.
        let isFirst = rowsOfRefundOnly[order] == nil
        rowsOfRefundOnly[order] = orders.table.rowCount(Int(order))
        add(index, order: -1, rows: isFirst ? UInt32(orders.table.rowCount(Int(order))) : 0)
      }
    }
    addFullRefunds(fates, to: &result)
    for order in orders.table.refund.indices where orders.table.refund[order] > 0 {
      if fates[order] == .stays || fates[order] == .refundOnly { log.refunded(orders.table.refund[order]) }
      guard fates[order] == .refundOnly else { continue }
      result.order.append(-1)
      result.customer.append(orders.customers[order])
      result.day.append(zone.day(of: orders.table.placed[order]))
      result.amount.append(orders.table.refund[order])
      result.rows.append(0)
    }
    return result
  }

  /// Orders that were refunded on a known day without an amount are refunded in full on that day.
  private mutating func addFullRefunds(_ fates: ContiguousArray<Fate>, to refunds: inout RefundTable) {
    if orders.fullRefunds.isEmpty { return }
    let table = orders.table
    let withAmount = Set(refunds.order)
    for (order, seconds) in orders.fullRefunds.sorted(by: { $0.key < $1.key }) {
      let index = Int(order)
      guard fates[index] == .stays, OrderBook.ranks[Int(orders.statuses[index])] == .refunded, !withAmount.contains(order),
        table.undatedRefund(index) == .zero, table.amount[index] > 0
      else { continue }
      refunds.order.append(order)
      refunds.customer.append(orders.customers[index])
      refunds.day.append(zone.day(of: Instant(seconds: seconds)))
      refunds.amount.append(table.amount[index])
      refunds.rows.append(0)
      log.refunded(table.amount[index])
    }
  }

  /// Writes down the rows of the orders that go.
  private mutating func setAside(_ fates: ContiguousArray<Fate>) {
    let table = orders.table
    for order in fates.indices {
      switch fates[order] {
      case .stays, .refundOnly: continue
      case .excluded: log.excluded(rows: table.rowCount(order), table.amount[order])
      case .rejected:
        log.rejected(table.amount[order])
        rejectRow(Int(table.sourceFile[order]), Int(table.sourceLine[order]), orders.customers[order].number)
        var extra = order < orders.newestExtra.count ? orders.newestExtra[order] : -1
        while extra >= 0 {
          let row = orders.extras[Int(extra)]
          rejectRow(Int(row.file), Int(row.line), row.customer)
          extra = row.next
        }
      }
    }
  }

  private mutating func rejectRow(_ file: Int, _ line: Int, _ customer: Int32) {
    let value = customer < 0 ? "" : customers.ids.pool[Int(customer)]
    log.reject(file, line: line, column: customerHeaders[file] ?? "", value: value, .twoCustomers)
  }

  private mutating func finishedOrders(_ kept: ContiguousArray<Int32>) -> OrderTable {
    var table = orders.takeTable()
    let hasUnpaid = !hasStatus && sawPaidAt && orders.flags.contains { $0.contains(.isPaid) }
    for order in orders.flags.indices {
      if hasUnpaid {
        table.status[order] = orders.flags[order].contains(.isPaid) ? .paid : .unpaid
      } else if orders.statuses[order] != OrderBook.noStatus {
        table.status[order] = OrderBook.ranks[Int(orders.statuses[order])]
      }
      if !ordersTellProfit, !orders.flags[order].contains(.hasLine), table.amount[order] != 0 {
        table.profit[order] = OrderTable.unknown
      }
    }
    if !ordersTellProfit, !lines.hasProfit { table.profit = [] }
    if !loader.keepsOrigins { (table.sourceFile, table.sourceLine) = ([], []) }
    if kept.count < table.count {
      table.placed = ContiguousArray(kept.map { table.placed[Int($0)] })
      table.amount = ContiguousArray(kept.map { table.amount[Int($0)] })
      table.status = ContiguousArray(kept.map { table.status[Int($0)] })
      if loader.keepsOrigins {
        table.sourceFile = ContiguousArray(kept.map { table.sourceFile[Int($0)] })
        table.sourceLine = ContiguousArray(kept.map { table.sourceLine[Int($0)] })
      }
      if !table.refund.isEmpty { table.refund = ContiguousArray(kept.map { table.refund[Int($0)] }) }
      if !table.discount.isEmpty { table.discount = ContiguousArray(kept.map { table.discount[Int($0)] }) }
      if !table.profit.isEmpty { table.profit = ContiguousArray(kept.map { table.profit[Int($0)] }) }
      if !table.rows.isEmpty { table.rows = ContiguousArray(kept.map { table.rows[Int($0)] }) }
      if orders.hasIDs, loader.keepsOrigins { table.ids = orders.orderIDs.chosen(kept) }
    } else if orders.hasIDs, loader.keepsOrigins {
      table.ids = orders.orderIDs
    }
    table.day = ContiguousArray(table.placed.map { zone.day(of: $0) })
    return table
  }

  /// The customers with an order or a refund that stays, or a row in the customer file, in the order of bytes.
  private func chosenCustomers(_ owners: ContiguousArray<CustomerID>, _ refunds: RefundTable, _ excluded: Set<Int32>)
    -> ContiguousArray<Int32>
  {
    var isUsed = ContiguousArray<Bool>(repeating: false, count: customers.ids.count)
    for customer in owners where customer.number >= 0 { isUsed[customer.index] = true }
    for customer in refunds.customer where customer.number >= 0 { isUsed[customer.index] = true }
    for customer in isUsed.indices where customers.isRecorded(customer) && !excluded.contains(Int32(customer)) {
      isUsed[customer] = true
    }
    return customers.ids.pool.sorted(ContiguousArray(isUsed.indices.filter { isUsed[$0] }.map { Int32($0) }))
  }
}
