import Analysing
import Trade

/// The ten named segments, where the configuration asks for them.
struct NamedSegments {
  let material: SegmentMaterial

  /// What the ten are called together.
  static let title = "Named segments"

  /// The table with its finding; nil unless `scheme: named`.
  var section: Block? {
    let named = material.analysis.named
    guard !named.isEmpty else { return nil }
    var counts = Array(repeating: 0, count: NamedSegment.allCases.count)
    var money = Array(repeating: Money.zero, count: NamedSegment.allCases.count)
    for (index, segment) in named.enumerated() where Int(segment) < counts.count {
      counts[Int(segment)] += 1
      money[Int(segment)] += material.facts.money(CustomerID(index))
    }
    let words = material.words
    let shares = material.shares(money.map(\.units))
    let rows = NamedSegment.allCases.enumerated().map { index, segment in
      Table.Row([
        Table.Cell(NamedSegments.title(segment)), Table.Cell(words.count(counts[index])),
        Table.Cell(shares.map { words.percent(Share($0[index], of: 1000)) } ?? "–"), Table.Cell(words.money(money[index])),
        Table.Cell(material.mean(money[index], of: counts[index])),
      ])
    }
    let total = money.reduce(.zero, +)
    let footer = Table.Row([
      Table.Cell("All"), Table.Cell(words.count(counts.reduce(0, +))),
      Table.Cell(shares == nil ? "–" : words.wholePercent(Share(1, of: 1))), Table.Cell(words.money(total)),
      Table.Cell(material.mean(total, of: counts.reduce(0, +))),
    ])
    let columns: [Table.Column] = [
      .init("Segment", .left), .init("Customers"), .init("Share of\nrevenue", isKey: true), .init("Lifetime\nrevenue"),
      .init("Mean per\ncustomer"),
    ]
    return .section(
      Section(
        heading: "\(words.count(counts[0])) of \(material.customers(material.buyers)) are champions",
        note: [["Ten segments by the scores of the R package rfm, in its order: the first that fits."]],
        body: [.table(Table(columns: columns, rows: rows, footer: footer))]))
  }

  /// "Can't lose"
  static func title(_ segment: NamedSegment) -> String {
    switch segment {
    case .champions: "Champions"
    case .potentialLoyalist: "Potential loyalists"
    case .loyal: "Loyal"
    case .promising: "Promising"
    case .new: "New"
    case .cantLose: "Can’t lose them"
    case .atRisk: "At risk"
    case .needAttention: "Need attention"
    case .aboutToSleep: "About to sleep"
    case .lost: "Lost"
    case .other: "Others"
    }
  }
}
