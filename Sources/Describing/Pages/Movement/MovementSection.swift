import Analysing
import Trade

/// Who moved between the classes of a segmentation since the last recorded period, and why; or, in words, why nothing is said.
struct MovementSection {
  let framing: Framing
  let segmentation: Segmentation
  let path: String

  private var words: Words { framing.words }

  /// The section; nil where nobody is in the segmentation.
  var block: Block? {
    guard segmentation.all.customers > 0 else { return nil }
    guard let moves = Moves(framing: framing, segmentation: segmentation) else { return missing }
    var body: [Block] = [MovementMatrix(moves: moves, path: path).block, reasons(moves).map { .table($0) }].compactMap(\.self)
    if body.isEmpty { body = [.prose([[.text("All stand where they stood in \(moves.then).")]])] }
    return .section(Section(id: "moves", heading: "\(moves.finding.withCapital) \(moves.since)", note: note(moves), body: body))
  }

  // MARK: Nothing to compare with

  private var missing: Block {
    let heading: String
    let text: String
    if let before = framing.analysis.before {
      let name = framing.name(ofEarlier: before.period)
      heading = "Who moved is told from the next \(framing.unit) on"
      text = "The record of \(name) does not have this segmentation, so there is nothing to compare with."
    } else if framing.analysis.isPartial {
      heading = "Who moved is told of finished \(framing.units)"
      text = "This \(framing.unit) is not over, so it is compared with none."
    } else {
      heading = "Who moved is told from the second recorded \(framing.unit) on"
      text =
        "No earlier \(framing.unit) is recorded. A record is kept where there is a configuration file, or a state file is named with --state."
    }
    return .section(Section(id: "moves", heading: heading, body: [.empty([.text(text)])]))
  }

  // MARK: Note

  private func note(_ moves: Moves) -> [Phrase] {
    guard moves.moved + moves.joined + moves.gone > 0 else { return [] }
    let were = { (count: Int) in count == 1 ? "was" : "were" }
    var told: [String] = []
    if moves.moved > 0 { told.append("\(moves.told(moves.moved)) moved") }
    if moves.joined > 0 { told.append("\(moves.told(moves.joined)) \(were(moves.joined)) in no class then") }
    if moves.gone > 0 { told.append("\(moves.told(moves.gone)) \(moves.gone == 1 ? "is" : "are") in none now") }
    let how =
      MovementMatrix.isList(moves)
      ? "" : "Rows: class in \(moves.then). Columns: class in \(moves.now). The outlined diagonal stayed. "
    var notes: [Phrase] = [[.text(how + told.joined(separator: "; ").withCapital + ".")]]
    if moves.up + moves.down > 0 { notes.append([.key("moved up", .hereSolid), " ", .key("moved down", .awaySolid)]) }
    if moves.withheld.contains(where: { $0.contains(true) }) {
      notes.append([
        .text("Moves of \(framing.fewerThanCell) customers, and others that would give them away, are not told.")
      ])
    }
    let file = "exports/\(framing.analysis.period.id)/movement.csv"
    return notes + [["Every move with its reason is in ", .code(file), "."]]
  }

  // MARK: Reasons

  /// Why they moved, in the order in which reasons are tried; nil where nobody did.
  private func reasons(_ moves: Moves) -> Table? {
    let lines = MoveReason.allCases.map { reason in Line(reason, moves) }.filter { $0.all > 0 }
    guard !lines.isEmpty else { return nil }
    let isFew = Suppression.withheld(lines.map(\.all) + [moves.vanished], under: moves.least)
    // Two parts would give away the third.
    let isRanked = moves.up + moves.down > 0 && moves.least == 0
    var columns: [Table.Column] = [.init("Why", .left), .init("Customers", isKey: true)]
    if isRanked { columns += [.init("Moved up"), .init("Moved down")] }
    var rows = zip(lines, isFew).map { line, isFew in
      let counts = isRanked ? [line.all, line.up, line.down] : [line.all]
      let cells = counts.map { Table.Cell(isFew ? "–" : words.count($0)) }
      return Table.Row(
        [Table.Cell([.text(words.text(line.reason).withCapital)], below: words.definition(line.reason))] + cells)
    }
    if moves.vanished > 0 {
      let cell = Table.Cell(isFew.last == true ? "–" : words.count(moves.vanished))
      rows.append(
        Table.Row(
          [Table.Cell([.text("Gone from the data")], below: "the customer is not in the data any more"), cell]
            + (isRanked ? [Table.Cell("–"), Table.Cell("–")] : [])))
    }
    return Table(columns: columns, rows: rows, foot: "Each move has the first reason that fits, in the order of the Method page.")
  }

  /// Customers of a reason.
  private struct Line {
    var reason: MoveReason
    var all = 0
    var up = 0
    var down = 0

    init(_ reason: MoveReason, _ moves: Moves) {
      self.reason = reason
      for row in moves.rows.indices {
        for column in moves.columns.indices {
          let count = moves.count(reason, row, column)
          all += count
          switch moves.direction(row, column) {
          case .up: up += count
          case .down: down += count
          case nil: break
          }
        }
      }
    }
  }
}
