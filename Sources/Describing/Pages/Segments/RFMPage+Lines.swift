import Analysing
import Trade

/// Where the lines are: the cut-offs in force.
extension RFMPage {
  var lines: Block {
    let rows = segmentation.thresholds.map { threshold in
      Table.Row([
        Table.Cell(name(threshold)), Table.Cell(words.side(threshold.relation).withCapital),
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
  /// "Recency: days since the last order"
  private func name(_ threshold: Threshold) -> String {
    let isMinimum = threshold.name == "minimum"
    return switch threshold.measure {
    case .recency: "Recency: days since the last order"
    case .frequency where isMinimum: "Frequency, at least"
    case .frequency: material.policy.frequency == .days ? "Frequency: days with an order" : "Frequency: counted orders"
    case .monetary: "Money: sum of net amounts"
    default: words.sentence(threshold.measure)
    }
  }
}

extension Words {
  /// On which side of a line a value lies: "at or under" for "at most".
  func side(_ relation: Criterion.Relation) -> String {
    switch relation {
    case .atMost: "at or under"
    case .atLeast: "at or over"
    case .below, .above, .equal: text(relation)
    }
  }
}
