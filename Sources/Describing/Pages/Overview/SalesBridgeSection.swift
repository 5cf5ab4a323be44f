import Analysing
import Trade

/// From the goods sold to the revenue: discounts and refunds. segmentation.md §9.
struct SalesBridgeSection {
  let framing: Framing
  private var words: Words { framing.words }

  /// The section; nil where the period saw neither discounts nor refunds.
  var block: Block? {
    let now = framing.analysis.totals.now
    guard now.discounts != .zero || now.refunds != .zero || earlier != .zero else { return nil }
    let previous = framing.analysis.totals.previous
    let isLarge = now.orders >= framing.smallBase && now.gross > .zero
    var columns = [Table.Column("", .left, label: "Step"), Table.Column("Amount", isKey: true)]
    if isLarge { columns.append(Table.Column("Share of\ngross sales")) }
    if previous != nil { columns.append(Table.Column("In \(framing.previousName)")) }
    func row(_ name: String, _ amount: Money, _ before: Money?) -> Table.Row {
      var cells = [Table.Cell(name), Table.Cell(words.money(amount))]
      if isLarge { cells.append(Table.Cell(words.percent(Share(amount, of: now.gross)))) }
      if previous != nil { cells.append(Table.Cell(before.map(words.money) ?? "–")) }
      return Table.Row(cells)
    }
    let table = Table(
      columns: columns,
      rows: [
        row("Gross sales", now.gross, previous?.gross),
        row("Discounts", -now.discounts, previous.map { -$0.discounts }),
        row("Refunds", -now.refunds, previous.map { -$0.refunds }),
      ], footer: row("Net revenue", now.revenue, previous?.revenue),
      foot: "Amounts are rounded to the unit; the total is exact.")
    return .section(Section(id: "bridge", heading: heading(now), note: [[.text(note)]], body: [.table(table)]))
  }

  /// What was given back in the period for orders from before it.
  private var earlier: Money { framing.analysis.totals.earlierRefunds }

  private var note: String {
    let net = "Goods before discounts, less discounts, less what was given back. Every other figure of this report is net."
    if earlier == .zero { return net }
    return net
      + " Not in the table: \(words.moneyExact(earlier)) given back in this \(framing.unit) for earlier orders, which lowers what "
      + "these orders and their customers are worth, and the revenue of no \(framing.unit)."
  }

  private func heading(_ now: Totals) -> String {
    let taken = now.discounts + now.refunds
    if taken == .zero { return "\(words.money(earlier)) was given back for earlier orders" }
    let what =
      now.refunds == .zero ? "Discounts took" : now.discounts == .zero ? "Refunds took" : "Discounts and refunds took"
    guard now.orders >= framing.smallBase, now.gross > .zero else { return "\(what) \(words.money(taken))" }
    return "\(what) \(words.wholePercent(Share(taken, of: now.gross))) of the goods sold"
  }
}
