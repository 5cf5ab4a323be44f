import Analysing
import Charts
import Trade

/// `life-stage.html`: who is here, who is going, who is gone, and whether the cut-offs tell them apart.
struct LifeStagePage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }
  private var path: String { material.path(.lifeStage) }
  private var check: LifeStageCheck { material.analysis.lifeStageCheck }

  func page() -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    var blocks: [Block] = [classes(table)]
    if material.buyers > 0 { blocks.append(silence) }
    if !check.returned.isEmpty { blocks.append(stageCheck) }
    blocks.append(material.classLinks(segmentation, from: path))
    return material.page(
      .lifeStage, name: "Life stage", kicker: "Life stage: days since the last order", heading: heading, lede: lede,
      blocks: blocks)
  }

  /// Upper bounds of the stages in days.
  private var cuts: [Int] {
    segmentation.thresholds.compactMap { threshold in
      guard threshold.measure == .recency, threshold.relation == .atMost, case .days(let days) = threshold.bound else {
        return nil
      }
      return days
    }
  }

  private var heading: String {
    let (active, gone) = (segmentation.figures.first?.customers ?? 0, segmentation.figures.last?.customers ?? 0)
    let lately = cuts.first.map { "in the last \(words.days($0))" } ?? "lately"
    let verb = material.has(active, of: material.buyers)
    let lost = gone == 0 ? "none is gone" : "\(words.count(gone)) \(gone == 1 ? "is" : "are") gone"
    return "\(words.count(active)) of \(material.customers(material.buyers)) \(verb) bought \(lately); \(lost)"
  }

  private var lede: Phrase {
    var text = "A customer’s stage is the number of days since the last order"
    if cuts.count == 3 {
      text += ": active up to \(cuts[0]), sleeping up to \(cuts[1]), at risk up to \(cuts[2]), churned after that"
    }
    return [.text(text + ".")]
  }

  // MARK: Classes

  private func classes(_ table: ClassTable) -> Block {
    let goneCount = segmentation.figures.suffix(2).reduce(0) { $0 + $1.customers }
    let away = segmentation.figures.suffix(2).map(\.turnover.lifetime.revenue).reduce(.zero, +)
    let brought =
      material.knowsShares ? words.wholePercent(Share(away, of: table.revenue)) + " of all revenue" : words.money(away)
    return .section(
      Section(
        heading: goneCount == 0 ? "Nobody is gone or nearly gone" : "Those gone or nearly gone had brought \(brought)",
        note: material.notes([
          .text(material.dumbbellNote + "Open a stage for its playbook and its members.")
        ]),
        body: [.table(table.table(from: path, dumbbells: true))]))
  }

  // MARK: Silence

  private var silence: Block {
    let median = material.median(doubled: segmentation.all.doubledMedianSilence)
    let histogram = DayHistogram(histogram: segmentation.all.silences, words: words, least: material.leastShown)
    let names = ["active", "sleeping", "at risk"]
    let marks = zip(cuts, names).map { (days: Double($0 + 1), text: "\($1) to \($0)") }
    let figure = Figure(
      caption: [.text("Customers by days since the last order; the dotted lines are the cut-offs" + histogram.hint)],
      chart: .histogram(
        histogram.chart(
          title: "Days since the last order", what: "days since the last order", marks: marks, tone: .ink, height: 200)),
      data: DayHistogram.table([("Days since last order", histogram)]))
    return .section(
      Section(
        heading:
          "Half of the customers have been silent for \(median) days or more",
        note: [[.text("Silence \(material.asOf), in bins of 30 days; the last is open.")]], body: [.figure(figure)]))
  }

  // MARK: The check of the cut-offs

  private var stageCheck: Block {
    let rows = check.returned.enumerated().map { index, share in
      let isKnown = share.whole >= Int64(material.policy.smallBase)
      return Table.Row([
        Table.Cell(material.title(segmentation, index)), Table.Cell(words.count(Int(share.whole))),
        Table.Cell(words.count(Int(share.part))), Table.Cell(isKnown ? words.percent(share) : "too few to say"),
      ])
    }
    let days = words.days(material.policy.returnDays)
    let columns: [Table.Column] = [
      .init("Stage \(days) ago", .left), .init("Customers\nthen"), .init("Ordered\nsince"), .init("Share", isKey: true),
    ]
    return .section(
      Section(
        heading: verdict, note: [[.text("Where customers stood \(days) ago, and who of them has ordered since.")]],
        body: [.table(Table(columns: columns, rows: rows))] + offer))
  }

  private var verdict: String {
    guard check.isKnown, let first = check.returned.first, let last = check.returned.last else {
      return "Too few customers \(words.days(material.policy.returnDays)) ago to check the cut-offs"
    }
    let shares = "\(words.wholePercent(last)) of the last stage returned, \(words.wholePercent(first)) of the first"
    return check.separates
      ? "The cut-offs tell customers apart: \(shares)" : "These cut-offs do not separate the customers: \(shares)"
  }

  /// The cuts of the store's own gaps, where its stages do not separate.
  private var offer: [Block] {
    guard check.isKnown, !check.separates, let (a, b, c) = check.ownCuts else { return [] }
    return [
      .prose([
        [
          .text("Three quarters of this store’s own gaps are at most \(words.days(a)), nine in ten \(words.days(b)), "),
          .text("and 97.5% \(words.days(c)). Under "), .code("policy"), " the line ", .code("life_stage: [\(a), \(b), \(c)]"),
          " takes these cut-offs; ", .code("life_stage: auto"), " takes them anew each time.",
        ]
      ])
    ]
  }
}
