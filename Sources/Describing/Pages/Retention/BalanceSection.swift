import Analysing
import Trade

/// The base of active customers from the start of the period to its end. segmentation.md §9.
struct BalanceSection {
  let framing: Framing
  private var words: Words { framing.words }
  private var balance: BaseBalance { framing.analysis.measures.balance }

  /// The section.
  var block: Block {
    let period = framing.analysis.period
    let rows = [
      row("Active on \(words.shortDate(period.from.advanced(by: -1)))", balance.atStart, sign: ""),
      row("First orders", balance.first, sign: "+"), row("Won back", balance.wonBack, sign: "+"),
      row("Fell silent", balance.fellSilent, sign: "−"),
    ]
    let table = Table(
      columns: [Table.Column("", .left, label: "Step"), Table.Column("Customers", isKey: true)], rows: rows,
      footer: row("Active on \(words.shortDate(period.to))", balance.atEnd, sign: ""))
    var notes: [Phrase] = [
      [
        .text(
          "Active: an order in the last \(words.days(balance.cut)). Won back: ordered again after a longer silence. "
            + "Each day counts the orders as they were known on it.")
      ]
    ]
    if !framing.knowsNewCustomers(in: period) {
      notes.append(["The data begins too late to tell first orders from those of earlier customers."])
    }
    return .section(Section(id: "base", heading: heading, note: notes, body: [.table(table)]))
  }

  private func row(_ name: String, _ count: Int, sign: String) -> Table.Row {
    Table.Row([Table.Cell(name), Table.Cell(count == 0 ? "0" : sign + framing.told(count))])
  }

  private var heading: String {
    let change = balance.atEnd - balance.atStart
    let active = words.count(balance.atEnd, "active customer", "active customers")
    if framing.privacy == .aggregate, framing.isWithheld(abs(change)) { return "About as many active customers as before" }
    if change == 0 { return "\(active), as many as before the \(framing.unit)" }
    return "\(active), \(words.count(abs(change))) \(change > 0 ? "more" : "fewer") than before the \(framing.unit)"
  }
}
