import Analysing
import Trade

/// `tier.html`: ranks by amount in the tier window.
struct TierPage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }
  private var path: String { material.path(.tier) }

  func page() -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    return material.page(
      .tier, name: "Membership tier", kicker: "Membership tier: rank by amount", heading: heading(table), lede: lede,
      blocks: [classes(table), TierReviewSection(material: material, segmentation: segmentation, path: path).block, bounds]
        .compactMap(\.self) + [material.classLinks(segmentation, from: path)])
  }

  /// "the last 365 days", "all time".
  private var window: String {
    switch material.policy.windows.tier {
    case .lifetime: "all time"
    case .days(let days): "the last \(words.days(days))"
    }
  }

  private func heading(_ table: ClassTable) -> String {
    guard let supreme = segmentation.figures.first, supreme.customers > 0 else { return "Nobody has bought in \(window)" }
    let revenue = supreme.turnover.lifetime.revenue
    let verb = supreme.customers == 1 ? "has" : "have"
    let brought =
      material.knowsShares ? words.wholePercent(Share(revenue, of: table.revenue)) + " of all revenue" : words.money(revenue)
    return "\(material.customers(supreme.customers)) in the first tier \(verb) brought \(brought)"
  }

  private var lede: Phrase {
    let shares = material.policy.tier
    var text = "Buyers are ranked by what they spent in \(window)"
    if let frozen = material.policy.frozenAt {
      text = "What was spent in \(window) gives the tier, by the amounts of \(words.nameInside(frozen, year: true))"
    } else if shares.count == 3 {
      let ends = [shares[0], shares[0] + shares[1], shares[0] + shares[1] + shares[2]].map { words.text(bound: $0) }
      text += ": supreme are the first \(ends[0]), VIP up to \(ends[1]), senior up to \(ends[2]), regular the others"
    }
    guard let review = material.analysis.tierReview else {
      return [.text(text + ". Tiers are ranked this period; equal amounts share a tier.")]
    }
    return [
      .text(text + ". A rise counts at once and is kept until the review on \(words.date(review.next)); a fall counts only then.")
    ]
  }

  private func classes(_ table: ClassTable) -> Block {
    let means = segmentation.figures.map { material.mean($0.turnover.lifetime.revenue, of: $0.customers) }
    let regular = (segmentation.figures.last?.customers ?? 0) > 0 ? ", a regular one \(means.last ?? "–")" : ""
    let isEmpty = (segmentation.figures.first?.customers ?? 0) == 0
    let heading = isEmpty ? "Nobody is supreme" : "A supreme customer has spent \(means.first ?? "–") in all\(regular)"
    return .section(
      Section(
        heading: heading,
        note: material.notes([
          .text(material.dumbbellNote + "Open a tier for its playbook and its members.")
        ]),
        body: [.table(table.table(from: path, dumbbells: true))]))
  }

  // MARK: What a tier takes

  private var bounds: Block {
    let smallest = material.framing.analysis.tierAmounts
    let rows = segmentation.classes.indices.map { index in
      let members = segmentation.figures[index].customers
      return Table.Row([
        Table.Cell(material.title(segmentation, index)), Table.Cell(words.count(members)),
        Table.Cell(smallest[index].map(words.moneyExact) ?? "–"),
      ])
    }
    let columns: [Table.Column] = [.init("Tier", .left), .init("Customers"), .init("Smallest amount", isKey: true)]
    let heading =
      if let amount = smallest.first ?? nil { "It took \(words.moneyExact(amount)) in \(window) to be supreme" } else {
        "Nobody has bought in \(window)"
      }
    return .section(
      Section(
        heading: heading, note: [[.text("The smallest amount spent in \(window) that gives each tier.")]],
        body: [.table(Table(columns: columns, rows: rows))]))
  }
}
