import Analysing
import Trade

/// `movement.csv`: who is in another class than in the last recorded period, and why. Private, as it names customers.
///
/// A row a customer and segmentation: segmentations in their order, customers by id. A cell is empty for who is in no class then or now.
struct MovementFile {
  private let ids: TextPool
  /// Segmentations with a movement.
  private let moved: [(segmentation: Segmentation, movement: Movement)]
  /// Customers in a piece of the file.
  private let step: Int

  /// Names of the columns, in their order; new ones go to the end.
  static let columns = ["customer_id", "segmentation", "from", "to", "reason", "since"]

  /// The file of an analysis.
  init(_ analysis: Analysis, step: Int = 1 << 16) {
    ids = analysis.ledger.customers.ids
    moved = analysis.segmentations.compactMap { own in own.movement.map { (own, $0) } }
    self.step = step
  }

  /// The file: its header, then a piece for each segmentation and range of customers; nil where nothing was recorded before.
  var file: Report.File? {
    if moved.isEmpty { return nil }
    let ranges = (ids.count + step - 1) / step
    let content = FileContent.pieces(count: 1 + moved.count * ranges) { [self] piece in
      if piece == 0 { return CSVText(header: MovementFile.columns).bytes }
      let (number, range) = (piece - 1).quotientAndRemainder(dividingBy: ranges)
      let customers = range * step..<min(ids.count, (range + 1) * step)
      return bytes(moved[number].segmentation, moved[number].movement, customers)
    }
    return Report.File(path: "movement.csv", content: content)
  }

  private func bytes(_ segmentation: Segmentation, _ movement: Movement, _ customers: Range<Int>) -> [UInt8] {
    let (id, since) = (segmentation.id.rawValue, movement.from.id)
    let (reasons, now) = (movement.reasons.span, segmentation.assignment.span)
    var text = CSVText()
    ids.withTexts { ids in
      for customer in customers where reasons[customer] != Segmentation.none {
        text.field(ids[customer])
        text.field(id)
        text.field(name(movement.earlier[customer], in: movement.earlierClasses))
        text.field(name(now[customer], in: segmentation.classes))
        text.field(MoveReason.allCases[Int(reasons[customer])].rawValue)
        text.field(since)
        text.endRow()
      }
    }
    return text.bytes
  }

  private func name(_ index: UInt8, in classes: [String]) -> String {
    classes.indices.contains(Int(index)) ? classes[Int(index)] : ""
  }
}
