import Analysing
import Charts
import Trade

/// The R×F heat map.
extension RFMPage {
  /// The map with its finding; nil in a store too small for scores. segmentation.md §7.
  var scores: Block? {
    let scores = material.analysis.scores
    let count = scores.cells.reduce(0) { $0 + $1.reduce(0) { $0 + $1.customers } }
    guard material.knowsShares, count > 0, scores.rRanges.count == 5, scores.fRanges.count == 5 else { return nil }
    let means = scores.cells.joined().filter { $0.customers > 0 && !material.isWithheld($0.customers) }.map {
      $0.monetary.divided(by: $0.customers)
    }
    let steps = ShadeSteps(upTo: means.max() ?? .zero)
    let chart = HeatMap(
      title: "Customers by recency and frequency score",
      summary: heading(scores) + ".",
      columns: (1...5).map(columnHead), rows: (1...5).reversed().map(rowHead),
      cells: (1...5).reversed().map { r in (1...5).map { f in cell(scores.cells[r - 1][f - 1], steps) } })
    let caption: Phrase = [
      "Customers, and below it their mean lifetime revenue. Shade, by the mean: ",
      .ramp(from: "under \(steps.word(0, words))", to: "\(steps.word(4, words)) and more"),
    ]
    return .section(
      Section(
        heading: heading(scores), note: [[.text("Scores 1 to 5 by fifths. Equal values share a score\(nobody(scores)).")]],
        body: [.figure(Figure(caption: caption, chart: .heatMap(chart), data: data(scores)))]))
  }

  private var unit: (one: String, many: String) {
    material.policy.frequency == .days ? ("purchase day", "purchase days") : ("order", "orders")
  }

  private func heading(_ scores: Scores) -> String {
    let columns = (0..<5).map { f in
      (0..<5).reduce(into: (customers: 0, money: Money.zero)) { sum, r in
        sum.customers += scores.cells[r][f].customers
        sum.money += scores.cells[r][f].monetary
      }
    }
    let told = columns.indices.filter { columns[$0].customers > 0 && !material.isWithheld(columns[$0].customers) }
    guard let top = told.last, let bottom = told.first else { return "Nobody has a score to tell" }
    func brought(_ index: Int) -> String { material.mean(columns[index].money, of: columns[index].customers) }
    if top == bottom { return "All have the same frequency score and bring \(brought(top)) each" }
    return
      "Customers with \(frequency(top, open: true)) brought \(brought(top)) each, "
      + "those with \(frequency(bottom)) \(brought(bottom))"
  }

  /// "6 or more orders" for the highest score; "one" or "1–3" for the lowest.
  private func frequency(_ index: Int, open: Bool = false) -> String {
    guard let range = material.analysis.scores.fRanges[index] else { return "nobody" }
    if open {
      let more = range.lowerBound == range.upperBound ? "" : " or more"
      return words.count(range.lowerBound) + more + " " + (range.upperBound == 1 ? unit.one : unit.many)
    }
    return range.upperBound == 1 ? "one" : span(range)
  }

  private func span(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? words.count(range.lowerBound) : words.count(range.lowerBound) + "–" + words.count(range.upperBound)
  }

  /// ", so nobody scores F 2 or R 4"; empty where every score is taken.
  private func nobody(_ scores: Scores) -> String {
    let empty =
      (1...5).filter { scores.fRanges[$0 - 1] == nil }.map { "F\u{A0}\($0)" }
      + (1...5).filter { scores.rRanges[$0 - 1] == nil }.map { "R\u{A0}\($0)" }
    guard let last = empty.last else { return "" }
    let rest = empty.dropLast().joined(separator: ", ")
    return ", so nobody scores " + (rest.isEmpty ? last : "\(rest) or \(last)")
  }

  private func columnHead(_ score: Int) -> HeatMap.Head {
    guard let range = material.analysis.scores.fRanges[score - 1] else { return .init(name: "F\u{A0}\(score)", short: "nobody") }
    let isOpen = score == 5 && range.lowerBound != range.upperBound
    let text = isOpen ? words.count(range.lowerBound) + "+" : span(range)
    return .init(name: "F\u{A0}\(score)", short: text, long: "\u{A0}" + (range.upperBound == 1 ? unit.one : unit.many))
  }

  private func rowHead(_ score: Int) -> HeatMap.Head {
    guard let range = material.analysis.scores.rRanges[score - 1] else { return .init(name: "R\u{A0}\(score)", short: "nobody") }
    return .init(name: "R\u{A0}\(score)", short: span(range), long: "\u{A0}d")
  }

  private func cell(_ cell: Scores.Cell, _ steps: ShadeSteps) -> HeatMap.Cell? {
    guard cell.customers > 0 else { return nil }
    if material.isWithheld(cell.customers) {
      return .init(count: "<\u{A0}\(words.count(material.policy.minCell))", below: "–", shade: 0)
    }
    let mean = cell.monetary.divided(by: cell.customers)
    return .init(count: words.count(cell.customers), below: words.money(mean), shade: steps.shade(of: mean))
  }

  private func data(_ scores: Scores) -> Table {
    let columns = (1...5).map { f in
      Table.Column("F\u{A0}\(f): " + (scores.fRanges[f - 1].map { span($0) } ?? "nobody"))
    }
    let rows = (1...5).reversed().map { r in
      let head = "R\u{A0}\(r): " + (scores.rRanges[r - 1].map { "\(span($0)) days" } ?? "nobody")
      return Table.Row(
        [Table.Cell(head)]
          + (1...5).map { f in
            let cell = scores.cells[r - 1][f - 1]
            if material.isWithheld(cell.customers) { return Table.Cell(material.fewerThanCell) }
            let mean = material.mean(cell.monetary, of: cell.customers)
            return Table.Cell(cell.customers == 0 ? "–" : "\(words.count(cell.customers)) · \(mean)")
          })
    }
    return Table(
      columns: [.init("Recency score", .left)] + columns, rows: rows, style: .tight,
      foot: "Customers and mean lifetime revenue.")
  }
}
