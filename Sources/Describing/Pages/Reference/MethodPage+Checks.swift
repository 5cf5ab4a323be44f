import Analysing
import Trade

extension MethodPage {
  /// What a reader should know of the definitions: customers whom several classes or none fit, classes that nobody can be in or is in.
  var checks: Block {
    let terms = notes.notes.map { Term($0.title, [.text($0.texts.joined(separator: " "))]) }
    var body: [Block] = [.prose([[.text(ranges)]])]
    if overlaps.contains(where: { $0.id != .named }) { body.append(.table(table)) }
    body += namedSegments
    if !terms.isEmpty { body.append(.terms(terms)) }
    return .section(
      Section(
        id: "checks", heading: heading,
        note: [["Customers whom several classes fit or none does, and classes that nobody is in or can be in."]],
        layout: .margin, body: body))
  }

  var notes: DefinitionNotes { DefinitionNotes(analysis, privacy: framing.privacy) }

  private var heading: String {
    overlaps.isEmpty ? "No customer fits in two classes of a segmentation" : "Some customers fit in two classes: the first counts"
  }

  /// Which segmentations need no counting: whoever is in one of their classes is in no other by what they are.
  private var ranges: String {
    let isThere = { (id: SegmentationID) in framing.segmentation(id) != nil }
    let named = [SegmentationID.place, .industry, .source].filter(isThere).map { ClassDefinition.noun($0).one }
    let divided: [SegmentationID] = [.rfm, .value, .tier, .cadence, .quadrant, .lifeStage]
    var text = "\(list(divided.filter(isThere).map { notes.name($0) }, "and")) divide by ranges"
    if isThere(.priceLine) { text += ", price lines by where most is spent" }
    if !named.isEmpty { text += ", and each customer has one \(list(named, "and one"))" }
    return text + ": no two of their classes can take the same customer, and none is left out. The other segmentations try their "
      + "classes in turn, and the first that fits counts."
  }

  private func list(_ items: [String], _ word: String) -> String {
    items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " \(word) " + (items.last ?? "")
  }

  // MARK: Overlaps

  private var overlaps: [DefinitionNotes.Overlap] { notes.overlaps }

  private var table: Table {
    let rows = overlaps.filter { $0.id != .named }.map { overlap in
      Table.Row([
        Table.Cell(notes.name(overlap.id)), Table.Cell(notes.name(overlap.id, overlap.first)),
        Table.Cell(notes.name(overlap.id, overlap.second)), Table.Cell(framing.told(overlap.customers)),
      ])
    }
    return Table(
      columns: [
        .init("Segmentation", .left), .init("Counted in", .left), .init("Fits as well", .left), .init("Customers", isKey: true),
      ], rows: rows,
      foot: "The class counted in is tried first, or the customer file names it. Who fits in three stands in two rows.")
  }
}
