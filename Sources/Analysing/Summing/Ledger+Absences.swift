import Trade

extension Ledger {
  /// What the totals, the names of customers and their dossiers lack a column for; `tellsProfit` where any counted row has a profit.
  func absences(tellsProfit: Bool) -> [Absence] {
    let found = { (names: [String]) in names.contains { intake.columns.contains($0) } }
    let ofRefunds = found(["orders.refund", "lines.refund", "refunds.amount"])
    let ofDays = found(["orders.refunded_at", "lines.refunded_at", "refunds.refunded_at"])
    // Amounts given back have the day of their rows.
    let isDated = refunds.count > 0
    let needs: [Snapshot.Need] = [
      (
        .statuses, found(["orders.status", "orders.paid_at", "payments.order_id"]),
        ["orders.status", "orders.paid_at", "payments.order_id"]
      ),
      (.discounts, !orders.discount.isEmpty, ["orders.discount"]),
      (.refunds, ofRefunds || isDated || !orders.refund.isEmpty, ["orders.refund", "refunds.amount"]),
      (.refundDays, !ofRefunds || ofDays || isDated, ["orders.refunded_at", "refunds.refunded_at"]),
      (.profit, tellsProfit, profitColumns),
      (.names, customers.texts[.name] != nil || customers.texts[.company] != nil, ["customers.name", "customers.company"]),
    ]
    let lacking = dossierColumns.filter { !$0.isThere }.map(\.name)
    return Snapshot.absences(needs) + (lacking.isEmpty ? [] : [Absence(.dossiers, needs: lacking)])
  }

  /// What would tell profit; the costs of a products file count for lines that name its products and how many pieces they are.
  private var profitColumns: [String] {
    guard intake.columns.contains("products.cost") else {
      return ["orders.profit", "orders.cost", "lines.cost", "products.cost"]
    }
    return intake.tellsSKUs ? ["lines.quantity"] : ["lines.sku"]
  }

  /// The columns that lines of dossiers are of, but for those of which some other feature is.
  private var dossierColumns: [(name: String, isThere: Bool)] {
    let ofCustomers: [CustomerColumn] = [
      .postalCode, .country, .phone, .email, .preferredContact, .bestTime, .openingHours, .owner, .purchaseProcess, .specialNeeds,
      .notes,
    ]
    let cells = ofCustomers.map { ("customers." + $0.rawValue, customers.texts[$0] != nil) }
    let ofPeople = [
      ("people.role", people.role.isThere), ("people.phone", people.phone.isThere), ("people.email", people.email.isThere),
      ("people.best_time", people.bestTime.isThere),
    ]
    let ofContacts = [("contacts.topic", contacts.topic.isThere), ("contacts.reason", contacts.reason.isThere)]
    let ofDates = [("dates.kind", occasions.kind.isThere), ("dates.person", occasions.person.isThere)]
    return cells + (people.count > 0 ? ofPeople : [("people.name", false)])
      + [("orders.payment_method", orders.paymentMethod.isThere)] + (contacts.count > 0 ? ofContacts : [])
      + (occasions.count > 0 ? ofDates : [])
  }
}
