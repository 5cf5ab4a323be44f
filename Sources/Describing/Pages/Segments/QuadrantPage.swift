import Analysing
import Trade

/// `quadrant.html`: orders and amount of the last days.
struct QuadrantPage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }
  private var path: String { material.path(.quadrant) }
  private var days: String { words.days(material.policy.quadrant.days) }

  func page() -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    return material.page(
      .quadrant, name: "Quadrant", kicker: "Quadrant: orders and amount in \(days)", heading: heading, lede: lede,
      blocks: [recent, classes(table), lines, material.classLinks(segmentation, from: path)])
  }

  /// Classes with an order in the days: the base of the shares.
  private var present: [Int] { segmentation.classes.indices.filter { segmentation.classes[$0] != "no-recent-order" } }
  private var ordered: Int { present.reduce(0) { $0 + segmentation.figures[$1].customers } }

  private func figures(_ classID: String) -> ClassFigures {
    segmentation.classes.firstIndex(of: classID).map { segmentation.figures[$0] } ?? ClassFigures()
  }

  private var heading: String {
    if ordered == 0 { return "Nobody has ordered in \(days)" }
    let best = figures("important-value").customers
    let verb = material.has(best, of: ordered)
    return "\(words.count(best)) of the \(words.count(ordered)) who ordered in \(days) \(verb) bought often and much"
  }

  private var lede: Phrase {
    [
      "Four classes from how often and for how much customers ordered in ", .text(days),
      ". Who has not ordered stands apart and is no part of the shares.",
    ]
  }

  // MARK: Shares

  private var recent: Block {
    let isKnown = ordered >= material.policy.smallBase && material.knowsShares
    let shares = isKnown ? material.shares(present.map { Int64(segmentation.figures[$0].customers) }) : nil
    let rows = present.enumerated().map { place, index in
      Table.Row([
        Table.Cell([.text(material.title(segmentation, index))], below: "in \(days)"),
        Table.Cell(words.count(segmentation.figures[index].customers)),
        Table.Cell(shares.map { words.percent(Share($0[place], of: 1000)) } ?? "–"),
      ])
    }
    let footer = Table.Row([
      Table.Cell("Ordered in \(days)"), Table.Cell(words.count(ordered)),
      Table.Cell(shares == nil ? "–" : words.wholePercent(Share(1, of: 1))),
    ])
    let away = figures("no-recent-order").customers
    let has = material.has(away, of: material.buyers)
    let foot = isKnown || ordered == 0 ? nil : "\(material.customers(ordered)): too few for shares."
    return .section(
      Section(
        heading: "\(words.count(away)) of \(material.customers(material.buyers)) \(has) not ordered in \(days)",
        note: [["Shares are of those with an order in these days."]],
        body: [
          .table(
            Table(
              columns: [.init("Class", .left), .init("Customers"), .init("Share", isKey: true)], rows: rows, footer: footer,
              foot: foot))
        ]))
  }

  private func classes(_ table: ClassTable) -> Block {
    let best = figures("important-value")
    let mean = material.mean(best.turnover.lifetime.revenue, of: best.customers)
    return .section(
      Section(
        heading: best.customers == 0 ? "Nobody bought often and much" : "Who bought often and much has spent \(mean) in all",
        note: material.notes([
          .text("The classes over the lifetime. " + material.dumbbellNote),
          "Open a class for its playbook and its members.",
        ]),
        body: [.table(table.table(from: path, dumbbells: true))]))
  }

  // MARK: Lines

  private var lines: Block {
    let rows = segmentation.thresholds.map { threshold in
      Table.Row([
        Table.Cell([.text(words.sentence(threshold.measure))], below: threshold.name.nonEmpty),
        Table.Cell("\(words.text(threshold.relation)) \(words.text(threshold.bound))"),
        Table.Cell(threshold.met.map { words.count($0) } ?? "–"),
      ])
    }
    let amounts = segmentation.thresholds.filter { $0.measure == .recentAmount }.map { words.text($0.bound) }
    let heading = amounts.isEmpty ? "Where the lines are" : "The lines are \(amounts.joined(separator: " and "))"
    let auto = material.policy.quadrant.high == nil && material.policy.quadrant.low == nil
    let note =
      auto
      ? "The lower line is the median order of the last 365 days, rounded; the higher is twice that."
      : "The lines are set in the configuration."
    let columns: [Table.Column] = [.init("Measure", .left), .init("Line", isKey: true), .init("Customers")]
    return .section(
      Section(heading: heading, note: [[.text(note)]], body: [.table(Table(columns: columns, rows: rows))]))
  }
}
