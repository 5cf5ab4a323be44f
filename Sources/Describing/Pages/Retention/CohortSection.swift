import Analysing
import Charts
import Trade

/// What became of the customers who first ordered in a month: the heat map of the last twelve complete months.
struct CohortSection {
  let framing: Framing
  private var words: Words { framing.words }
  /// How many months are drawn; report.json has all.
  private static let shown = 12

  private var rows: [Cohorts.Row] {
    let rows = framing.analysis.measures.cohorts.rows.suffix(CohortSection.shown)
    return Array(rows.drop { $0.customers == 0 })
  }

  /// The section; an empty box where no cohort is known yet.
  var block: Block {
    let rows = rows
    guard rows.count > 1, rows.contains(where: { $0.customers > 0 }) else {
      return .section(Section(id: "cohorts", heading: "Cohorts are not known yet", body: [.empty([.text(notYet)])]))
    }
    let heading = heading(rows)
    // The last cohort has no month after it yet.
    let chart = HeatMap(
      title: "Retention by monthly cohort", summary: heading + ".",
      columns: (1..<rows.count).map { HeatMap.Head(name: "\($0)", short: "") }, rows: rows.dropLast().enumerated().map(head),
      cells: rows.dropLast().map(cells), layout: .flat)
    let step = Framing.shadeStep(upTo: highest)
    let unit = inCounts ? "" : "%"
    let caption: Phrase = [
      .text(
        "Of the customers who first ordered in a month, \(inCounts ? "how many" : "the per cent who") ordered in the months after it. Shade: "
      ),
      .ramp(from: "under \(step)\(unit)", to: "\(step * 5)\(unit) and more"),
    ]
    var notes: [Phrase] = [
      ["Read along a row: what became of those who joined in that month. A month is shown once it is complete."]
    ]
    if rows.contains(where: { !isTold($0) }) && !inCounts {
      notes.append([
        .text("No percentages for cohorts under \(words.count(framing.smallBase)) customers; their counts are in the figures.")
      ])
    }
    if let unknown { notes.append([.text(unknown)]) }
    let figure = Figure(caption: caption, chart: .heatMap(chart), data: data(rows), foot: foot)
    return .section(Section(id: "cohorts", heading: heading, note: notes, body: [.figure(figure)]))
  }

  // MARK: Cells

  /// Counts where no cohort is large enough for percentages.
  private var inCounts: Bool { !rows.contains { $0.customers >= framing.smallBase } || !framing.knowsShares }
  private func isTold(_ row: Cohorts.Row) -> Bool { row.customers >= framing.smallBase || row.customers == 0 }

  private func number(_ row: Cohorts.Row, _ later: Int) -> Int {
    inCounts ? row.buyers[later] : Int(Share(row.buyers[later], of: row.customers).rounded(per: 100))
  }

  private var highest: Int {
    rows.filter { inCounts || $0.customers >= framing.smallBase }.flatMap { row in
      row.buyers.indices.dropFirst().map { number(row, $0) }
    }.max() ?? 0
  }

  private func cells(_ row: Cohorts.Row) -> [HeatMap.Cell?] {
    let step = Framing.shadeStep(upTo: highest)
    return row.buyers.indices.dropFirst().map { later in
      guard row.customers > 0, inCounts || row.customers >= framing.smallBase, !framing.isWithheld(row.buyers[later]) else {
        return row.customers > 0 ? HeatMap.Cell(count: "–", below: "", shade: 1) : nil
      }
      let number = number(row, later)
      return HeatMap.Cell(count: "\(number)", below: inCounts ? "" : "%", shade: 1 + min(5, number / step))
    }
  }

  /// "Nov 2025", "Dec", "Jan 2026": the year where it begins.
  private func head(_ index: Int, _ row: Cohorts.Row) -> HeatMap.Head {
    let (year, month, _) = row.month.from.civil
    let name = words.monthShort(month) + (index == 0 || month == 1 ? " \(year)" : "")
    return HeatMap.Head(
      name: name, short: row.customers == 0 ? "–" : framing.isWithheld(row.customers) ? "few" : words.count(row.customers))
  }

  // MARK: Words

  /// The month after the first in which most came back, of the cohorts that saw it.
  private func heading(_ rows: [Cohorts.Row]) -> String {
    let sums = (1..<rows.count).map { later in
      rows.filter { $0.buyers.count > later }.reduce((0, 0)) { ($0.0 + $1.buyers[later], $0.1 + $1.customers) }
    }
    let first = Share(sums[0].0, of: sums[0].1)
    if framing.isWithheld(sums[0].0) { return "Hardly anybody orders in the month after the first order" }
    guard sums[0].1 >= framing.smallBase, framing.knowsShares else {
      return "\(words.count(sums[0].0)) of \(words.count(sums[0].1)) ordered in the month after the first order"
    }
    let last = sums.indices.last { sums[$0].1 >= framing.smallBase } ?? 0
    guard last > 0, !framing.isWithheld(sums[last].0) else {
      return "\(words.wholePercent(first)) order in the month after the first order"
    }
    let late = Share(sums[last].0, of: sums[last].1)
    return "\(words.wholePercent(first)) order in the month after the first order, \(words.wholePercent(late)) in the "
      + "\(ordinal(last + 1)) month after it"
  }

  private func ordinal(_ number: Int) -> String {
    let names = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : "\(number)th"
  }

  private var firstKnown: Day? { framing.analysis.oldestOrder?.advanced(by: framing.analysis.policy.shortHistory) }

  private var notYet: String {
    guard let known = firstKnown else { return "Not known yet: there is no order." }
    return
      "Not known yet: until \(words.date(known)), \(words.days(framing.analysis.policy.shortHistory)) after the data begins, "
      + "customers may have bought before it. Two complete months of new customers after that day make the first cohorts; "
      + "registered_at in the customer file would tell the earlier ones."
  }

  /// Who is left out of the rows shown; nil where nobody is.
  private var unknown: String? {
    let left = rows.reduce(0) { $0 + $1.unknown }
    guard left > 0, let known = firstKnown else { return nil }
    return
      "\(words.count(left, "customer", "customers")) who first ordered before \(words.date(known)) may have bought before the data begins "
      + "and \(left == 1 ? "is" : "are") left out."
  }

  private var foot: String? {
    inCounts
      ? "Customers who ordered in a month after the first order."
      : "Customers who ordered in a month, and their share of the cohort."
  }

  private func data(_ rows: [Cohorts.Row]) -> Table {
    let columns =
      [Table.Column("First order in", .left), Table.Column("Customers")] + (1..<rows.count).map { Table.Column("\($0)") }
    let lines = rows.map { row in
      let (year, month, _) = row.month.from.civil
      let cells = (1..<rows.count).map { later -> Table.Cell in
        guard later < row.buyers.count, row.customers > 0 else { return Table.Cell("") }
        if framing.isWithheld(row.buyers[later]) { return Table.Cell("–") }
        let count = words.count(row.buyers[later])
        return Table.Cell(row.customers >= framing.smallBase && !inCounts ? "\(count) · \(number(row, later))%" : count)
      }
      return Table.Row([Table.Cell("\(words.monthShort(month)) \(year)"), Table.Cell(framing.told(row.customers))] + cells)
    }
    return Table(columns: columns, rows: lines, style: .tight)
  }
}
