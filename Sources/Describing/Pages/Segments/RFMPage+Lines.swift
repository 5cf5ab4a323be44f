import Analysing
import Trade

/// Where the lines are: the cut-offs in force.
extension RFMPage {
  var lines: Block {
    let then = segmentation.thresholds.map(recorded)
    let before = then.contains { $0 != nil } ? material.analysis.before?.period : nil
    let rows = zip(segmentation.thresholds, then).map { threshold, then in
      Table.Row(
        [
          Table.Cell(name(threshold)), Table.Cell(words.side(threshold.relation).withCapital),
          Table.Cell(words.text(threshold.bound)),
        ] + (before == nil ? [] : [Table.Cell(then.map(words.text) ?? "–")]) + [
          Table.Cell(threshold.met.map { words.count($0) } ?? "–")
        ])
    }
    let columns: [Table.Column] =
      [.init("Measure", .left), .init("High if", .left), .init("Line", isKey: true)]
      + (before.map { [.init(material.framing.name(ofEarlier: $0).withCapital)] } ?? []) + [.init("Customers high")]
    let heading = "The lines are \(line(.recency)), \(line(.frequency)) orders and \(line(.monetary))"
    let method = material.framing.link(from: path, toPage: "method.html")
    return .section(
      Section(
        heading: heading, note: [[.text("The lines \(material.asOf). "), .link("Definitions", to: method)]],
        body: [.table(Table(columns: columns, rows: rows))]))
  }

  /// The line as the last recorded period drew it from its customers; nil where the configuration says it, or another kind of line was drawn.
  private func recorded(_ threshold: Threshold) -> Quantity? {
    let name: String? =
      switch threshold.measure {
      case .recency: "recency"
      case .frequency where threshold.name != "minimum": "frequency"
      case .monetary: "monetary"
      default: nil
      }
    guard let numbers = name.flatMap({ material.analysis.before?.cutOffs[.rfm]?[$0] }), numbers.count == 3 else { return nil }
    let (sum, count) = (numbers[0], Int(numbers[1]))
    // The third number says whether it was a mean (1) or half of two middle values (2), as the line of now says by its case.
    switch (threshold.bound, numbers[2]) {
    case (.meanDays, 1): return .meanDays(sum: sum, count: count)
    case (.meanCount, 1): return .meanCount(sum: sum, count: count)
    case (.meanMoney, 1): return .meanMoney(sum: Money(units: sum), count: count)
    case (.halfDays, 2): return .halfDays(doubled: Int(sum))
    case (.halfCount, 2): return .halfCount(doubled: Int(sum))
    case (.halfMoney, 2): return .halfMoney(doubled: Money(units: sum))
    default: return nil
    }
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
