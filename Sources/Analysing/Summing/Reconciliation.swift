import Trade

extension ReconciliationStep {
  /// The steps from the rows read to the rows counted, as of the day of `counted`. An order after the period is that first, whatever its
  /// status.
  ///
  /// `read` has the negative rows and not the refund columns, while `counted` has neither; so the step `refunds` is what was taken off
  /// the counted orders, less every refund that belongs to an order, plus the refund columns.
  static func steps(_ ledger: Ledger, _ counted: Counted) -> [ReconciliationStep] {
    var tallies: [Step: Intake.Tally] = [:]
    let intake = ledger.intake
    tallies[.read] = intake.read
    tallies[.rejected] = Intake.Tally(rows: rejectedRows(intake), amount: intake.rejectedAmount)
    tallies[.duplicate] = intake.duplicates
    tallies[.excluded] = intake.excluded
    tallies[.refunds] = Intake.Tally(amount: intake.refunds)
    addOrders(ledger.orders, counted, to: &tallies)
    addRefunds(ledger.refunds, counted, to: &tallies)
    return Step.allCases.map { ReconciliationStep($0, rows: tallies[$0]?.rows ?? 0, amount: tallies[$0]?.amount ?? .zero) }
  }

  /// Rejects of the files whose rows count as read: orders and their lines, not customers and products.
  private static func rejectedRows(_ intake: Intake) -> Int {
    intake.files.isEmpty
      ? intake.rejects.count : intake.files.lazy.filter { ["orders", "lines"].contains($0.table) }.map(\.rejects).reduce(0, +)
  }

  private static func addOrders(_ orders: OrderTable, _ counted: Counted, to tallies: inout [Step: Intake.Tally]) {
    // One slot a step and no dictionary, as this runs for every order.
    let steps = [Step.cancelled, .unpaid, .refunded, .zero, .afterPeriod, .counted, .anonymous]
    var slots = steps.map { _ in Intake.Tally() }
    var undated = Money.zero
    var taken = Money.zero
    for order in counted.net.indices {
      let net = counted.net[order]
      let amount = orders.amount[order]
      let slot =
        switch (orders.day[order] > counted.asOf, orders.status[order]) {
        case (true, _): 4
        case (_, .cancelled): 0
        case (_, .unpaid): 1
        default: net > 0 ? 5 : amount == 0 ? 3 : 2
        }
      slots[slot].rows += orders.rowCount(order)
      slots[slot].amount += Money(units: net > 0 ? net : amount)
      if !orders.refund.isEmpty { undated += Money(units: orders.refund[order]) }
      if net > 0 { taken += Money(units: amount - net) }
      if net > 0, orders.customer[order] == .nobody {
        slots[6].rows += orders.rowCount(order)
        slots[6].amount += Money(units: net)
      }
    }
    for (step, tally) in zip(steps, slots) { tallies[step] = tally }
    tallies[.refunds, default: Intake.Tally()].amount += taken - undated
  }

  private static func addRefunds(_ refunds: RefundTable, _ counted: Counted, to tallies: inout [Step: Intake.Tally]) {
    for refund in 0..<refunds.count {
      let isLater = refunds.day[refund] > counted.asOf
      let step = refunds.order[refund] >= 0 ? Step.refunds : isLater ? .afterPeriod : .refundOnly
      tallies[step, default: Intake.Tally()].rows += Int(refunds.rows[refund])
      tallies[step, default: Intake.Tally()].amount -= Money(units: refunds.amount[refund])
    }
  }
}
