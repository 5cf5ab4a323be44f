import Analysing
import Charts
import Trade

/// `journey.html`: the steps from a contact to a partner, how many stand on each, and how many went up.
struct JourneyPage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }
  private var path: String { material.path(.journey) }

  func page() -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    let finding = SegmentFinding(material: material, segmentation: segmentation, table: table)
    let plain = PlainSegmentPage(material: material, segmentation: segmentation)
    return material.page(
      .journey, name: material.framing.title(of: segmentation), kicker: finding.kicker, heading: finding.heading,
      lede: finding.lede,
      blocks: [ladder] + plain.blocks(table))
  }

  private var days: String { words.days(material.policy.returnDays) }

  /// The steps from the first to the last, each with a bar on one scale.
  private var ladder: Block {
    let figures = segmentation.figures
    let scale = Double(max(1, figures.map(\.customers).max() ?? 1))
    let isLast = { (index: Int) in index == figures.count - 1 }
    let rows = figures.indices.map { index -> Table.Row in
      let own = figures[index]
      let isWithheld = material.isWithheld(own.customers)
      let link = material.framing.link(from: path, to: material.path(.journey, segmentation.classes[index]))
      let head = Table.Cell(
        [.text("\(words.count(index + 1))\u{2002}"), .link(material.title(segmentation, index), to: link)],
        below: material.framing.gloss(segmentation, index).nonEmpty)
      return Table.Row([
        head, Table.Cell(isWithheld ? material.fewerThanCell : words.count(own.customers)),
        isWithheld ? Table.Cell([]) : Table.Cell([], graphic: .bar(Double(own.customers), scale: scale, tone: .here)),
        Table.Cell(isLast(index) || own.advanced.whole == 0 || isWithheld ? "–" : material.part(own.advanced)),
      ])
    }
    let all = segmentation.all
    let footer = Table.Row([
      Table.Cell("All"), Table.Cell(words.count(all.customers)), Table.Cell([]),
      Table.Cell(all.advanced.whole == 0 ? "–" : material.part(all.advanced)),
    ])
    let columns: [Table.Column] = [
      .init("Step", .left), .init("Customers", isKey: true), .init("How many stand on it", .graphic),
      .init("Of those who stood on it\n\(days) ago, went up", label: "Went up in \(days)"),
    ]
    return .section(
      Section(
        id: "ladder", heading: rise,
        note: [[.text("A step up is any higher step than the one \(days) ago. The highest has none above it.")]],
        body: [.table(Table(columns: columns, rows: rows, footer: footer, style: .classes))]))
  }

  /// "12 of 340 (4%) went up in 90 days"
  private var rise: String {
    let advanced = segmentation.all.advanced
    if advanced.whole == 0 { return "Whether anybody went up is not known yet" }
    return "\(material.part(advanced)) went up in \(days)"
  }
}
