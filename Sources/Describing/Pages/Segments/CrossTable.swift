import Analysing
import Trade

/// A cross-tab as a table that adds up: customers and their lifetime revenue, with totals of both ways.
struct CrossTable {
  let framing: Framing
  let tab: CrossTab
  /// Whether the second segmentation stands down the side.
  let isTurned: Bool

  /// Rows of a long segmentation that have a line of their own; the others are put together.
  private static let listed = 12

  private var words: Words { framing.words }
  private var analysis: Analysis { framing.analysis }

  /// What stands down the side, and across.
  var rows: Segmentation { analysis.segmentations[isTurned ? tab.second : tab.first] }
  var columns: Segmentation { analysis.segmentations[isTurned ? tab.first : tab.second] }

  private func cell(_ row: Int, _ column: Int) -> CrossTab.Cell { isTurned ? tab[column, row] : tab[row, column] }

  /// Cells added up.
  private func sum(_ rows: some Sequence<Int>, _ columns: some Sequence<Int>) -> CrossTab.Cell {
    var sum = CrossTab.Cell()
    for row in rows {
      for column in columns {
        let cell = cell(row, column)
        sum.customers += cell.customers
        sum.revenue += cell.revenue
      }
    }
    return sum
  }

  /// Rows with a line of their own: all, or of a long segmentation the first.
  private var listed: Range<Int> {
    let all = rows.classes.indices
    return all.count > CrossTable.listed + 1 ? 0..<CrossTable.listed : all
  }

  /// The table.
  var table: Table {
    let all = rows.classes.indices
    let rest = all.dropFirst(listed.count)
    var lines = listed.map { line(framing.title(rows, $0), [$0], id: nil) }
    if !rest.isEmpty { lines.append(line("\(words.count(rest.count)) more", Array(rest), id: nil)) }
    let heads =
      [Table.Column(framing.title(of: rows), .left)]
      + columns.classes.indices.map {
        Table.Column(CrossTable.folded(framing.title(columns, $0)), label: framing.title(columns, $0))
      }
      + [Table.Column("All", isKey: true)]
    return Table(columns: heads, rows: lines, footer: line("All", Array(all), id: nil))
  }

  private func line(_ title: String, _ group: [Int], id: String?) -> Table.Row {
    let cells = columns.classes.indices.map { shown(sum(group, [$0])) }
    return Table.Row([Table.Cell(title)] + cells + [shown(sum(group, columns.classes.indices))], id: id)
  }

  private func shown(_ cell: CrossTab.Cell) -> Table.Cell {
    if framing.isWithheld(cell.customers) { return Table.Cell("fewer than \(words.count(analysis.policy.minCell))") }
    if cell.customers == 0 { return Table.Cell([.quiet("0")]) }
    return Table.Cell([.text(words.count(cell.customers))], below: cell.revenue == .zero ? nil : words.money(cell.revenue))
  }

  /// Who is counted, where one of the two takes contacts in and the other does not.
  var note: String {
    switch (rows.population, columns.population) {
    case (.everyone, .everyone): rows.all.contacts > 0 ? "Contacts are counted, with no revenue." : ""
    case (.buyers, .buyers): ""
    default: rows.all.contacts + columns.all.contacts > 0 ? "Buyers only: one of the two has no contacts." : ""
    }
  }

  /// The cell with most revenue, as a finding; nil where there is none that may be shown.
  var largest: String? {
    let places = rows.classes.indices.flatMap { row in columns.classes.indices.map { (row, $0) } }
    let open = places.filter { cell($0, $1).revenue > .zero && !framing.isWithheld(cell($0, $1).customers) }
    guard let most = open.max(by: { (cell($0.0, $0.1).revenue, $1.0, $1.1) < (cell($1.0, $1.1).revenue, $0.0, $0.1) }) else {
      return nil
    }
    let found = cell(most.0, most.1)
    let who = "\(framing.title(rows, most.0)) and \(framing.title(columns, most.1).withoutCapital)"
    let whole = analysis.lifetime.revenue
    let part =
      analysis.facts.buyers.count >= analysis.policy.smallStore && whole > .zero
      ? words.wholePercent(Share(found.revenue, of: whole)) + " of all revenue" : words.money(found.revenue)
    return "\(who): \(words.count(found.customers, "customer", "customers")), \(part)"
  }

  /// A title on two lines where it has several words.
  private static func folded(_ title: String) -> String {
    guard title.count > 10, let space = title.firstIndex(of: " ") else { return title }
    return title[..<space] + "\n" + title[title.index(after: space)...]
  }
}
