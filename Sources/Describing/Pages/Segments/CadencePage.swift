import Analysing
import Charts
import Trade

/// `cadence.html`: how often customers come back by their own habit, and whether they keep it.
struct CadencePage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }
  private var path: String { material.path(.cadence) }

  func page() -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    let counts = rhythms
    var blocks: [Block] = [classes(table)]
    if regulars(counts) > 0 { blocks.append(rhythm(counts)) }
    if let gaps { blocks.append(gaps) }
    blocks.append(material.classLinks(segmentation, from: path))
    return material.page(
      .cadence, name: "Cadence", kicker: "Cadence: the median gap between orders", heading: heading(counts), lede: lede,
      blocks: blocks)
  }

  /// Customers by class and rhythm: `[class][in rhythm, late, broken]`.
  private var rhythms: [[Int]] { segmentation.counts(of: material.analysis.rhythm) }

  private func regulars(_ counts: [[Int]]) -> Int { counts.joined().reduce(0, +) }
  private func sum(_ counts: [[Int]], _ rhythm: Int) -> Int { counts.reduce(0) { $0 + $1[rhythm] } }

  private func heading(_ counts: [[Int]]) -> String {
    let regular = regulars(counts)
    let verb = material.has(regular, of: material.buyers) + " a rhythm of their own"
    return "\(words.count(regular)) of \(material.customers(material.buyers)) \(verb)"
  }

  private var lede: Phrase {
    let bounds = material.policy.cadence
    var text = "From three purchase days on, a customer’s rhythm is the median gap between them"
    if bounds.count == 4 {
      text += ": weekly up to \(bounds[0]) days, monthly up to \(bounds[1]), seasonal up to \(bounds[2]), "
      text += "half-yearly up to \(bounds[3]), rare above"
    }
    return [.text(text + ". Two purchase days or one make no rhythm yet.")]
  }

  // MARK: Classes

  private func classes(_ table: ClassTable) -> Block {
    let oneTime = segmentation.classes.firstIndex(of: "one-time").map { segmentation.figures[$0].customers } ?? 0
    let verb = material.has(oneTime, of: material.buyers)
    return .section(
      Section(
        heading: "\(words.count(oneTime)) of \(material.customers(material.buyers)) \(verb) bought on one day only",
        note: material.notes([
          .text(material.dumbbellNote + "Open a class for its playbook and its members.")
        ]),
        body: [.table(table.table(from: path, dumbbells: true))]))
  }

  // MARK: Rhythm

  private func rhythm(_ counts: [[Int]]) -> Block {
    let shown = segmentation.classes.indices.filter { !["two-time", "one-time"].contains(segmentation.classes[$0]) }
    let rows = shown.map { index in
      Table.Row(
        [Table.Cell(material.title(segmentation, index))] + counts[index].map { Table.Cell(words.count($0)) }
          + [Table.Cell(words.count(counts[index].reduce(0, +)))])
    }
    let footer = Table.Row(
      [Table.Cell("All")] + (0..<3).map { Table.Cell(words.count(sum(counts, $0))) } + [Table.Cell(words.count(regulars(counts)))]
    )
    let columns: [Table.Column] = [
      .init("Cadence", .left), .init("In rhythm"), .init("Late"), .init("Broken", isKey: true), .init("All"),
    ]
    let broken = sum(counts, 2)
    let verb = material.has(broken, of: regulars(counts))
    return .section(
      Section(
        heading:
          "\(words.count(broken)) of \(words.count(regulars(counts))) \(verb) broken their rhythm",
        note: [[.text(rule)]], body: [.table(Table(columns: columns, rows: rows, footer: footer))]))
  }

  private var rule: String {
    let bounds = material.policy.rhythm.map { words.ratio(hundredths: $0) }
    let start = "The days since the last order are held against the own median gap"
    return bounds.count == 2
      ? "\(start): in rhythm up to \(bounds[0]) of it, late up to \(bounds[1]), broken above." : start + "."
  }

  // MARK: Gaps

  private var gaps: Block? {
    guard let gap = segmentation.all.quadrupledMedianGap else { return nil }
    let histogram = DayHistogram(histogram: segmentation.all.gaps, words: words, least: material.leastShown)
    let mark = (days: Double(gap) / 4, text: "half within \(words.days(quadrupled: gap))")
    let figure = Figure(
      caption: [.text("Customers with two purchase days or more, by their median gap in days" + histogram.hint)],
      chart: .histogram(
        histogram.chart(
          title: "Own rhythm of the customers", what: "median gap between orders", marks: [mark], tone: .here, height: 200)),
      data: DayHistogram.table([("Own median gap", histogram)]))
    return .section(
      Section(
        heading: "Half of those who came back do so within \(words.days(quadrupled: gap))",
        note: [["Bins of 30 days; the last is open."]], body: [.figure(figure)]))
  }
}
