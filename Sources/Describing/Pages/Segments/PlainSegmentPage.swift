import Analysing
import Charts
import Trade

/// The page of a segmentation that needs no chart of its own: its classes and what they bring.
struct PlainSegmentPage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }
  private var path: String { material.path(segmentation.id) }

  func page() -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    let name = material.framing.title(of: segmentation)
    return material.page(
      segmentation.id, name: name, kicker: name, heading: heading(table), lede: [],
      blocks: [classes(table), material.classLinks(segmentation, from: path)])
  }

  /// The class that brought most, and its part.
  private func heading(_ table: ClassTable) -> String {
    guard let richest = table.richest else { return "No class has brought anything yet" }
    let revenue = segmentation.figures[richest].turnover.lifetime.revenue
    let part =
      table.revenueShares == nil
      ? words.money(revenue) : words.wholePercent(Share(revenue, of: table.revenue)) + " of all revenue"
    return "\(material.title(segmentation, richest)): \(part)"
  }

  private func classes(_ table: ClassTable) -> Block {
    let filled = segmentation.figures.count { $0.customers > 0 }
    let count = segmentation.classes.count
    return .section(
      Section(
        heading: "\(words.count(filled)) of \(words.count(count, "class", "classes")) \(filled == 1 ? "has" : "have") customers",
        note: material.notes([.text(material.dumbbellNote + "Open a class for its playbook and its members.")]),
        body: [.table(table.table(from: path, dumbbells: true))]))
  }
}
