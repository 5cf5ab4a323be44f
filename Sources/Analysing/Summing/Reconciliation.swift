import Trade

extension ReconciliationStep {
  /// The steps from the rows read to the rows counted, as of the day of the count.
  ///
  /// `read` has the negative rows and not the refund columns, while `counted` has neither; so the step `refunds` is what was taken off
  /// the counted orders, less every refund that belongs to an order, plus the refund columns.
  static func steps(_ ledger: Ledger, _ count: OrderCount, asOf: Day) -> [ReconciliationStep] {
    let intake = ledger.intake
    var refunds = Intake.Tally(amount: intake.refunds + count.taken - count.undated)
    var (refundOnly, afterPeriod) = (Intake.Tally(), count.afterPeriod)
    let given = ledger.refunds
    for refund in 0..<given.count {
      let tally = Intake.Tally(rows: Int(given.rows[refund]), amount: -Money(units: given.amount[refund]))
      switch (given.order[refund] >= 0, given.day[refund] > asOf) {
      case (true, _): refunds.add(tally)
      case (_, true): afterPeriod.add(tally)
      default: refundOnly.add(tally)
      }
    }
    return Step.allCases.map { step in
      let tally =
        switch step {
        case .read: intake.read
        case .rejected: Intake.Tally(rows: rejectedRows(intake), amount: intake.rejectedAmount)
        case .duplicate: intake.duplicates
        case .excluded: intake.excluded
        case .cancelled: count.cancelled
        case .unpaid: count.unpaid
        case .refunded: count.refunded
        case .zero: count.zero
        case .afterPeriod: afterPeriod
        case .refundOnly: refundOnly
        case .refunds: refunds
        case .counted: count.counted
        case .anonymous: count.anonymous
        }
      return ReconciliationStep(step, rows: tally.rows, amount: tally.amount)
    }
  }

  /// Rejects of the files whose rows count as read: orders and their lines, not customers and products.
  private static func rejectedRows(_ intake: Intake) -> Int {
    intake.files.isEmpty
      ? intake.rejects.count : intake.files.lazy.filter { ["orders", "lines"].contains($0.table) }.map(\.rejects).reduce(0, +)
  }
}
