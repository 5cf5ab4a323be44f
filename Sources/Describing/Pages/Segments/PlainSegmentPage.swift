import Analysing
import Charts
import Trade

/// The page of a segmentation that needs no chart of its own: what it finds, its classes, and what they bring.
struct PlainSegmentPage {
  let material: SegmentMaterial
  let segmentation: Segmentation

  private var words: Words { material.words }
  private var path: String { material.path(segmentation.id) }

  func page() -> Page { page { _ in [] } }

  /// The page with further sections between the classes and the links to them.
  func page(with further: (ClassTable) -> [Block]) -> Page {
    let table = ClassTable(material: material, segmentation: segmentation)
    let finding = SegmentFinding(material: material, segmentation: segmentation, table: table)
    return material.page(
      segmentation.id, name: material.framing.title(of: segmentation), kicker: finding.kicker, heading: finding.heading,
      lede: finding.lede, blocks: blocks(table, with: further(table)))
  }

  /// The classes, further sections, and the links to the classes.
  func blocks(_ table: ClassTable, with further: [Block] = []) -> [Block] {
    [classes(table)] + further + [material.classLinks(segmentation, from: path)]
  }

  private func classes(_ table: ClassTable) -> Block {
    let filled = segmentation.figures.count { $0.customers > 0 }
    let count = segmentation.classes.count
    return .section(
      Section(
        id: "classes",
        heading: heading(filled, of: count),
        note: material.notes([.text(material.dumbbellNote + "Open a class for its playbook and its members.")]) + contactsNote,
        body: [.table(table.table(from: path, dumbbells: true))]))
  }

  /// "All six classes have customers", "Two of six classes have customers"
  private func heading(_ filled: Int, of count: Int) -> String {
    if count == 1 { return filled == 1 ? "All customers are in one class" : "Nobody is in the one class" }
    if filled == count { return "All \(words.spelled(count)) classes have customers" }
    if filled == 0 { return "No class has customers" }
    return "\(words.spelled(filled).withCapital) of \(words.spelled(count)) classes \(filled == 1 ? "has" : "have") customers"
  }

  /// Who is counted besides the buyers, where somebody is.
  private var contactsNote: [Phrase] {
    let contacts = segmentation.all.contacts
    guard contacts > 0 else { return [] }
    let who = "\(material.customers(segmentation.all.customers)) here: \(words.count(segmentation.all.buyers)) have ordered, "
    return [
      [.text(who + "\(material.contacts(contacts)) \(contacts == 1 ? "has" : "have") not. Shares of customers are of all.")]
    ]
  }
}
