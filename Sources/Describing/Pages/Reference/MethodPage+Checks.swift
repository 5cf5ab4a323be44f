import Analysing
import Trade

extension MethodPage {
  /// What a reader should know of the definitions: customers whom several classes or none fit, classes that nobody can be in or is in.
  var checks: Block {
    // Each segmentation once, by its id: a store may call its own like one of these.
    var notes: [(id: SegmentationID?, texts: [String])] = []
    for (id, text) in analysis.definitionChecks.compactMap(note) {
      if let place = notes.firstIndex(where: { $0.id == id }) {
        notes[place].texts.append(text)
      } else {
        notes.append((id, [text]))
      }
    }
    let terms = notes.map { Term($0.id.map(name) ?? "Scores", [.text($0.texts.joined(separator: " "))]) }
    var body: [Block] = [.prose([[.text(ranges)]])]
    if !overlaps.isEmpty { body.append(.table(table)) }
    if !terms.isEmpty { body.append(.terms(terms)) }
    return .section(
      Section(
        id: "checks", heading: heading,
        note: [["Customers whom several classes fit or none does, and classes that nobody is in or can be in."]],
        layout: .margin, body: body))
  }

  private var heading: String {
    overlaps.isEmpty ? "No customer fits in two classes of a segmentation" : "Some customers fit in two classes: the first counts"
  }

  /// Which segmentations need no counting: whoever is in one of their classes is in no other by what they are.
  private var ranges: String {
    let isThere = { (id: SegmentationID) in framing.segmentation(id) != nil }
    let named = [SegmentationID.place, .industry, .source].filter(isThere).map { ClassDefinition.noun($0).one }
    let divided: [SegmentationID] = [.rfm, .value, .tier, .cadence, .quadrant, .lifeStage]
    var text = "\(list(divided.filter(isThere).map(name), "and")) divide by ranges"
    if isThere(.priceLine) { text += ", price lines by where most is spent" }
    if !named.isEmpty { text += ", and each customer has one \(list(named, "and one"))" }
    return text + ": no two of their classes can take the same customer, and none is left out. The other segmentations try their "
      + "classes in turn, and the first that fits counts."
  }

  private func list(_ items: [String], _ word: String) -> String {
    items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " \(word) " + (items.last ?? "")
  }

  // MARK: Overlaps

  private typealias Overlap = (id: SegmentationID, first: String, second: String, customers: Int)

  private var overlaps: [Overlap] {
    analysis.definitionChecks.compactMap { check in
      if case .overlap(let id, let first, let second, let customers) = check { (id, first, second, customers) } else { nil }
    }
  }

  private var table: Table {
    let rows = overlaps.map { overlap in
      Table.Row([
        Table.Cell(name(overlap.id)), Table.Cell(name(overlap.id, overlap.first)),
        Table.Cell(name(overlap.id, overlap.second)), Table.Cell(framing.told(overlap.customers)),
      ])
    }
    return Table(
      columns: [
        .init("Segmentation", .left), .init("Counted in", .left), .init("Fits as well", .left), .init("Customers", isKey: true),
      ], rows: rows,
      foot: "The class counted in is tried first, or the customer file names it. Who fits in three stands in two rows.")
  }

  // MARK: Notes

  /// What is to say of a check, and of which segmentation; of none where it is of the scores.
  private func note(_ check: DefinitionCheck) -> (id: SegmentationID?, text: String)? {
    switch check {
    case .overlap: nil
    case .uncovered(let id, let customers): (id, "\(fit(customers, "buyer", "buyers")) in no class of it: the class Other.")
    case .rest(let id, let classID, let count):
      (id, "\(fit(count, "customer", "customers")) no condition: \(name(id, classID)).")
    case .untold(let id, let classID): (id, "No column of the data tells who is in \(name(id, classID)).")
    case .unreachable(let id, let classID):
      (id, "Nothing leads to \(name(id, classID)): the classes before it take all, or its cut-offs leave it nobody.")
    case .empty(let id, let classID): (id, "Nobody is in \(name(id, classID)).")
    case .emptyScore(let measure, let score):
      (nil, "Nobody has the score \(score) for \(words.text(measure)), as equal values share one.")
    }
  }

  private func fit(_ count: Int, _ one: String, _ many: String) -> String {
    framing.isWithheld(count)
      ? "\(framing.fewerThanCell.withCapital) \(many) fit" : words.count(count, one + " fits", many + " fit")
  }

  private func name(_ id: SegmentationID) -> String {
    framing.segmentation(id).map { framing.title(of: $0) } ?? ClassNames.title(id)
  }

  private func name(_ id: SegmentationID, _ classID: String) -> String {
    framing.segmentation(id).map { framing.title($0, id: classID) } ?? classID
  }
}
