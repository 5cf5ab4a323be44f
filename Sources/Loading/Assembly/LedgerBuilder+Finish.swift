import Trade

extension LedgerBuilder {
  /// The ledger: orders that stay, by customer, everything renumbered by the bytes of its id.
  mutating func finished() throws(LoadingError) -> Ledger {
    if let plain { return try finished(plain) }
    var book = OrderBook(zone: zone)
    if let orders { swap(&book, &orders.value) }
    let excluded = excluded()
    let forgotten = forgotten()
    let unnamed = excluded.union(forgotten)
    let fates = Fates(book, excluded: excluded)
    book.forget(forgotten)
    var refunds = finishedRefunds(book, fates, excluded)
    setAside(book, fates)
    for index in refunds.customer.indices where forgotten.contains(refunds.customer[index].number) {
      refunds.customer[index] = .nobody
    }
    let chosen = chosenCustomers(book, fates, refunds, unnamed)
    customers.endLookUp()
    let ranks = ranks(of: chosen)
    let facts = keptFacts(ranks: ranks, excluded: unnamed)
    try log.check()
    note(book)

    ranks.withUnsafeBufferPointer { ranks in
      let numbers = book.customer.base
      Parallel.forRanges(of: book.count) { range in
        for order in range where numbers[order] >= 0 { numbers[order] = ranks[Int(numbers[order])] }
      }
    }
    for index in refunds.customer.indices where refunds.customer[index].number >= 0 {
      refunds.customer[index].number = ranks[refunds.customer[index].index]
    }
    let order = CustomerOrder(
      customers: chosen.count, rank: book.customer, seconds: book.seconds, amount: book.amount,
      stays: fates.allStay ? [] : (0..<book.count).map { fates[$0] == .stays })
    book.customer.release()
    var newNumbers = RawColumn<Int32>()
    if refunds.order.contains(where: { $0 >= 0 }) || !lines.order.isEmpty {
      newNumbers.fill(book.count, with: -1)
      for (new, old) in order.places().enumerated() { newNumbers[Int(old)] = Int32(truncatingIfNeeded: new) }
    }
    for index in refunds.order.indices where refunds.order[index] >= 0 {
      refunds.order[index] = newNumbers[Int(refunds.order[index])]
    }
    let linesTellProfit = !lines.profit.isEmpty
    var finishedLines = LineTable()
    var finishedProducts = ProductTable()
    if hasLines {
      let (products, newProducts) = products.table()
      finishedProducts = products
      finishedLines = lines.finished(order, newNumbers, newProducts)
    }
    let table = finishedOrders(&book, order, linesTellProfit)
    if !finishedLines.amount.isEmpty, !book.flags.isEmpty {
      let places = order.places()
      let flags = book.flags.base
      finishedLines.fit(to: table.amount) { flags[Int(places[$0])].contains(.sharesAmount) }
    }
    var ledger = Ledger(
      customers: customers.table(chosen), products: finishedProducts, orders: table, lines: finishedLines, refunds: refunds,
      intake: Intake())
    addFacts(facts, to: &ledger)
    ledger.intake = log.finished()
    return ledger
  }

  /// Notes what the rows were like.
  mutating func note(_ book: borrowing OrderBook) {
    var (mixed, unlike) = (0, 0)
    for order in 0..<book.flags.count {
      if book.flags[order].contains(.hasTwoStatuses) { mixed += 1 }
      if book.flags[order].contains(.hasTwoAmounts) { unlike += 1 }
    }
    if mixed > 0 {
      log.note(
        "\(mixed) orders have rows of different statuses; the strongest counts for the whole order: paid, refunded, unpaid, cancelled"
      )
    }
    if unlike > 0 { log.note("\(unlike) orders have rows that say different amounts of the whole order; the largest counts") }
    if rowsWithoutGoods > 0 {
      log.note("\(rowsWithoutGoods) rows are postage, fees or corrections and no goods; they are left out as excluded")
    }
    if hasRounded {
      log.note("Amounts with more than four decimals came out of a multiplication; they were rounded half to even")
    }
  }

  private func finishedOrders(
    _ book: inout OrderBook, _ order: borrowing CustomerOrder, _ linesTellProfit: Bool
  ) -> OrderTable {
    var table = OrderTable()
    table.starts = order.starts
    table.placed = order.gathered(book.seconds) { Instant(seconds: $0) }
    book.seconds.release()
    let zone = zone
    table.day = table.placed.mapped { zone.day(of: $0) }
    let profits = finishedProfits(&book, linesTellProfit)
    table.amount = order.gathered(book.amount) { $0 }
    book.amount.release()
    table.status = statuses(book, order)
    if !book.refund.isEmpty { table.refund = order.gathered(book.refund) { $0 } }
    if !book.discount.isEmpty { table.discount = order.gathered(book.discount) { $0 } }
    book.discount.release()
    if profits { table.profit = order.gathered(book.profit) { $0 } }
    if !book.rows.isEmpty { table.rows = order.gathered(book.rows) { $0 } }
    if !book.paidAt.isEmpty { table.paid = order.gathered(book.paidAt) { $0 == OrderRow.noDate ? nil : Instant(seconds: $0) } }
    if !book.deliveredAt.isEmpty {
      table.delivered = order.gathered(book.deliveredAt) { $0 == OrderRow.noDate ? nil : zone.day(of: Instant(seconds: $0)) }
    }
    for words in orderWords { words.fill(&table, order) }
    if loader.keepsOrigins {
      let numbers = order.places()
      if book.ids.count > 0 { table.ids = book.ids.texts.chosen(numbers) }
      let places = numbers.map { origin(of: book.firstRow.isEmpty ? Int($0) : Int(book.firstRow[Int($0)])) }
      table.sourceFile = ContiguousArray(places.map { UInt16(truncatingIfNeeded: $0.file) })
      table.sourceLine = ContiguousArray(places.map { UInt32(truncatingIfNeeded: $0.line) })
    }
    return table
  }

  /// Marks the profits that are not known; false where none is.
  private func finishedProfits(_ book: inout OrderBook, _ linesTellProfit: Bool) -> Bool {
    if book.profit.isEmpty || (!ordersTellProfit && !linesTellProfit) { return false }
    if ordersTellProfit { return true }
    for order in 0..<book.count where !book.flags[order].contains(.hasLine) && book.amount[order] != 0 {
      book.profit[order] = OrderTable.unknown
    }
    return true
  }

  private func statuses(_ book: borrowing OrderBook, _ order: borrowing CustomerOrder) -> ContiguousArray<OrderStatus> {
    if !hasStatus && sawPaidAt {
      return order.gathered(book.flags) { $0.contains(.isPaid) ? .paid : .unpaid }
    }
    if book.status.isEmpty { return ContiguousArray(repeating: .paid, count: order.count) }
    return order.gathered(book.status) { $0 == OrderBook.noStatus ? .paid : OrderBook.ranks[Int($0)] }
  }

  /// File and line of a row of the orders.
  func origin(of row: Int) -> (file: Int, line: Int) {
    let segment = origins.partitioningIndex { $0.firstRow > row } - 1
    return (origins[segment].chunk.file, origins[segment].line(of: row - origins[segment].firstRow))
  }

  private func ranks(of chosen: ContiguousArray<Int32>) -> ContiguousArray<Int32> {
    var ranks = ContiguousArray<Int32>(repeating: -1, count: customers.ids.count)
    for (new, old) in chosen.enumerated() { ranks[Int(old)] = Int32(new) }
    return ranks
  }

  /// The customers with an order or a refund that stays, or a row in the customer file, in the order of bytes.
  private func chosenCustomers(
    _ book: borrowing OrderBook, _ fates: borrowing Fates, _ refunds: RefundTable, _ excluded: Set<Int32>
  ) -> ContiguousArray<Int32> {
    var isUsed = ContiguousArray<Bool>(repeating: false, count: customers.ids.count)
    for order in 0..<book.count where book.customer[order] >= 0 && fates[order] == .stays {
      isUsed[Int(book.customer[order])] = true
    }
    for customer in refunds.customer where customer.number >= 0 { isUsed[customer.index] = true }
    for customer in isUsed.indices where customers.isRecorded(customer) && !excluded.contains(Int32(customer)) {
      isUsed[customer] = true
    }
    return customers.ids.texts.sorted(ContiguousArray(isUsed.indices.filter { isUsed[$0] }.map { Int32($0) }))
  }
}

extension ContiguousArray {
  /// Each element made something else, on all cores.
  @inline(__always) func mapped<Result>(_ transform: (Element) -> Result) -> ContiguousArray<Result> {
    withUnsafeBufferPointer { source in Parallel.array(of: count) { transform(source[$0]) } }
  }
}
