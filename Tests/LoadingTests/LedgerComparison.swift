import Testing
import Trade

@testable import Loading

/// How much of two ledgers must be the same.
enum Sameness {
  /// Everything: the same files.
  case files
  /// All but checksums, notes, files and lines: the same rows in another dialect.
  case rows
  /// What stays where rows are shuffled: all but what follows from their order.
  case facts
}

/// Holds two ledgers against each other, column by column.
func expectEqual(
  _ found: Ledger, _ expected: Ledger, _ sameness: Sameness = .rows, _ place: SourceLocation = #_sourceLocation
) {
  func same<Value: Equatable>(_ name: String, _ value: (Ledger) -> Value) {
    let (left, right) = (value(found), value(expected))
    if left == right { return }
    Issue.record("\(name):\nfound    \("\(left)".prefix(300))\nexpected \("\(right)".prefix(300))", sourceLocation: place)
  }
  same("customers.ids") { texts($0.customers.ids) }
  same("customers.isRecorded") { $0.customers.isRecorded }
  same("customers.registered") { $0.customers.registered }
  same("customers.texts") { $0.customers.texts.mapValues(texts) }
  same("customers.birthday") { $0.customers.birthday }
  same("customers.height") { $0.customers.height }
  same("customers.weight") { $0.customers.weight }
  same("customers.consents") { $0.customers.consents }
  same("products.ids") { texts($0.products.ids) }
  same("products.names") { texts($0.products.names) }
  same("products.category") { $0.products.category }
  same("products.categories") { texts($0.products.categories) }
  same("products.brand") { $0.products.brand }
  same("products.brands") { texts($0.products.brands) }
  same("products.price") { $0.products.price }
  same("products.supplyDays") { $0.products.supplyDays }
  same("products.launched") { $0.products.launched }
  same("orders.starts") { $0.orders.starts }
  same("orders.placed") { $0.orders.placed }
  same("orders.day") { $0.orders.day }
  same("orders.amount") { $0.orders.amount }
  same("orders.status") { $0.orders.status }
  same("orders.refund") { $0.orders.refund }
  same("orders.discount") { $0.orders.discount }
  same("orders.profit") { $0.orders.profit }
  same("orders.paid") { $0.orders.paid }
  same("orders.delivered") { $0.orders.delivered }
  same("orders.rows") { $0.orders.rows }
  for (name, column) in orderWords {
    same("orders.\(name).words") { texts($0.orders[keyPath: column].words) }
    same("orders.\(name).number") { $0.orders[keyPath: column].number }
  }
  same("orders.isGift") { $0.orders.isGift }
  same("orders.ids") { texts($0.orders.ids) }
  same("lines") { sameness == .facts ? lines($0).sorted() : lines($0) }
  same("refunds") { sameness == .facts ? refunds($0).sorted() : refunds($0) }
  same("people", people)
  same("contacts", contacts)
  same("occasions", occasions)
  same("campaigns", campaigns)
  same("intake.read") { $0.intake.read }
  same("intake.duplicates") { $0.intake.duplicates }
  same("intake.excluded") { $0.intake.excluded }
  same("intake.rejectedAmount") { $0.intake.rejectedAmount }
  same("intake.refunds") { $0.intake.refunds }
  same("intake.unknownStatuses") { $0.intake.unknownStatuses.map { "\($0.value): \($0.rows)" } }
  same("intake.columns") { $0.intake.columns }
  same("intake.files") { $0.intake.files.map { "\($0.table) \($0.path): \($0.rows), \($0.rejects)" } }
  if sameness == .files {
    same("orders.sourceFile") { $0.orders.sourceFile }
    same("orders.sourceLine") { $0.orders.sourceLine }
    same("intake.files") { $0.intake.files }
    same("intake.mappings") { $0.intake.mappings }
    same("intake.notes") { $0.intake.notes }
    same("intake.rejects") { $0.intake.rejects }
  } else {
    same("intake.rejects") { $0.intake.rejects.map { "\($0.file) \($0.column) \($0.value): \($0.reason)" }.sorted() }
  }
}

/// The orders' own columns of texts, by canonical name.
var orderWords: [(name: String, column: KeyPath<OrderTable, WordColumn>)] {
  [
    ("channel", \.channel), ("campaign", \.campaign), ("coupon", \.coupon), ("payment_method", \.paymentMethod),
    ("region", \.region), ("city", \.city), ("street", \.street), ("refund_reason", \.refundReason),
    ("cancel_reason", \.cancelReason),
  ]
}

private func texts(_ pool: TextPool) -> [String] { (0..<pool.count).map { pool[$0] } }

private func lines(_ ledger: Ledger) -> [String] {
  let lines = ledger.lines
  return (0..<lines.count).map { line in
    let money = [lines.amount, lines.profit, lines.quantity].map { $0.isEmpty ? "-" : "\($0[line])" }
    let order = lines.order.isEmpty ? Int32(line) : lines.order[line]
    return "order \(order) product \(lines.product[line]): \(money.joined(separator: " "))"
  }
}

private func refunds(_ ledger: Ledger) -> [String] {
  let refunds = ledger.refunds
  return (0..<refunds.count).map {
    "order \(refunds.order[$0]) customer \(refunds.customer[$0].number) day \(refunds.day[$0].number): \(refunds.amount[$0])"
      + " \(refunds.rows.isEmpty ? 0 : refunds.rows[$0])"
  }
}

/// The rows of a table as texts, each with its cells; a column that is missing is another thing than blank cells.
private func rows(_ count: Int, _ columns: [(name: String, cell: (Int) -> String?)]) -> [String] {
  (0..<count).map { row in columns.map { "\($0.name) \($0.cell(row) ?? "-")" }.joined(separator: ", ") }
}

private func word(_ name: String, _ column: WordColumn) -> (name: String, cell: (Int) -> String?) {
  (name, { column.isThere ? (column[$0] ?? "blank") : nil })
}

private func value<Value>(_ name: String, _ column: ContiguousArray<Value>) -> (name: String, cell: (Int) -> String?) {
  (name, { column.isEmpty ? nil : "\(column[$0])" })
}

private func people(_ ledger: Ledger) -> [String] {
  let people = ledger.people
  return rows(
    people.count,
    [
      value("customer", people.customer), word("name", people.name), word("role", people.role), word("phone", people.phone),
      word("email", people.email), word("best time", people.bestTime), value("decides", people.decides),
    ])
}

private func contacts(_ ledger: Ledger) -> [String] {
  let contacts = ledger.contacts
  return rows(
    contacts.count,
    [
      value("customer", contacts.customer), value("at", contacts.at), value("day", contacts.day),
      value("direction", contacts.direction), word("channel", contacts.channel), word("topic", contacts.topic),
      word("outcome", contacts.outcome), word("reason", contacts.reason), word("campaign", contacts.campaign),
    ])
}

private func occasions(_ ledger: Ledger) -> [String] {
  let days = ledger.occasions
  return rows(
    days.count,
    [
      value("customer", days.customer), value("day", days.day), word("kind", days.kind), word("person", days.person),
      word("calendar", days.calendar),
    ])
}

private func campaigns(_ ledger: Ledger) -> [String] {
  let campaigns = ledger.campaigns
  return rows(
    campaigns.count,
    [
      word("id", campaigns.id), value("starts", campaigns.starts), value("ends", campaigns.ends), word("kind", campaigns.kind),
      word("category", campaigns.category), word("sku", campaigns.sku), word("audience", campaigns.audience),
      word("discount", campaigns.discount), word("channel", campaigns.channel), value("spend", campaigns.spend),
      value("target", campaigns.target),
    ])
}
