import Analysing
import Trade

/// Where the lines are: the cut-offs in force.
extension RFMPage {
  var lines: Block {
    let rows = segmentation.thresholds.map { threshold in
      Table.Row([
        Table.Cell(words.sentence(threshold.measure)), Table.Cell(words.text(threshold.relation)),
        Table.Cell(words.text(threshold.bound)), Table.Cell(threshold.met.map { words.count($0) } ?? "–"),
      ])
    }
    let columns: [Table.Column] = [
      .init("Measure", .left), .init("High if", .left), .init("Line", isKey: true), .init("Customers high"),
    ]
    let heading = "The lines are \(line(.recency)), \(line(.frequency)) orders and \(line(.monetary))"
    let method = material.framing.link(from: path, toPage: "method.html")
    return .section(
      Section(
        heading: heading, note: [[.text("The lines \(material.asOf). "), .link("Definitions", to: method)]],
        body: [.table(Table(columns: columns, rows: rows))]))
  }
}
