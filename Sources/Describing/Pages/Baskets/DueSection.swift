import Analysing
import Trade

/// Products that customers are due to buy again, by their own rhythm.
struct DueSection {
  let framing: Framing
  private var words: Words { framing.words }
  /// How many products are listed, those of the highest expected value.
  private static let listed = 20

  /// The section.
  var block: Block {
    guard let due = framing.analysis.measures.replenishment else {
      let text: Phrase = [
        "Not shown: no order names what was bought. Order lines with ", .code("sku"), " or ", .code("product"), " switch it on.",
      ]
      return section("What is due again", [], [.empty(text)])
    }
    let until = words.date(due.to)
    guard !due.items.isEmpty else {
      let days = words.count(framing.analysis.policy.measures.dueDays)
      let text =
        "Nothing is due by \(until). A product is due when a customer who bought it on \(days) days lets the median gap between "
        + "them pass, or when the product’s days of supply are over."
      return section("Nothing is due again", [], [.empty([.text(text)])])
    }
    let note: Phrase = [
      .text(
        "Due: the last purchase and the median gap of that customer and that product, from three days with it on; else the product’s days of "
          + "supply. Counted is what falls between \(words.date(due.from)) and \(until). Expected is the median of what the customer paid for it. "
          + "Who it is stands in "), framing.exportName("replenishment.csv"), ".",
    ]
    let heading =
      "\(words.money(due.expected)) are due again by \(until): \(words.count(due.items.count, "purchase", "purchases")) of "
      + people(due.customers)
    return section(heading, [note], [.table(table(due))])
  }

  private func people(_ count: Int) -> String {
    framing.isWithheld(count) ? "\(framing.fewerThanCell) customers" : words.count(count, "customer", "customers")
  }

  private func section(_ heading: String, _ note: [Phrase], _ body: [Block]) -> Block {
    .section(Section(id: "due", heading: heading, note: note, body: body))
  }

  private func table(_ due: Replenishment) -> Table {
    let shown = due.products.prefix(DueSection.listed)
    let rest = due.products.dropFirst(shown.count)
    func row(_ name: String, _ products: some Sequence<Replenishment.Product>) -> Table.Row {
      let sums = products.reduce((0, 0, Money.zero)) { ($0.0 + $1.customers, $0.1 + $1.overdue, $0.2 + $1.expected) }
      let isHidden = framing.isWithheld(sums.0)
      return Table.Row([
        Table.Cell(name), Table.Cell(framing.told(sums.0)), Table.Cell(isHidden ? "–" : framing.told(sums.1)),
        Table.Cell(isHidden ? "–" : words.money(sums.2)),
      ])
    }
    var rows = shown.map { row(framing.analysis.ledger.products.title(Int($0.product)), [$0]) }
    if !rest.isEmpty { rows.append(row(words.count(rest.count, "other product", "other products"), rest)) }
    return Table(
      columns: [
        .init("Product", .left), .init("Purchases\ndue"), .init("Of them due\nbefore now"),
        .init("Expected", isKey: true, sorted: .descending),
      ], rows: rows, footer: row("All", due.products), foot: "Amounts are rounded to the unit; the totals are exact.")
  }
}
