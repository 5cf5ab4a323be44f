import Analysing
import Trade

/// The moves of a segmentation as a matrix, or, of many classes, as a list of the largest.
struct MovementMatrix {
  let moves: Moves
  let path: String

  /// More classes than this make no matrix that fits a page, and more moves than this no list that anybody reads.
  private static let widest = 12
  private static let listed = 30
  /// From this number on a move is drawn solid. DESIGN.md §5.
  private static let many = 5

  private var words: Words { moves.framing.words }

  /// The matrix or the list; nil where nobody moved, came or left.
  var block: Block? {
    guard moves.moved + moves.joined + moves.gone > 0 else { return nil }
    return MovementMatrix.isList(moves) ? .table(list) : .matrix(matrix)
  }

  /// Whether there are too many classes for a matrix.
  static func isList(_ moves: Moves) -> Bool { max(moves.rows.count, moves.columns.count) - 1 > widest }

  /// Rows and columns to draw: those of no class only where somebody is in them.
  private var rows: [Int] { moves.rows.indices.filter { moves.rows[$0].id != nil || moves.joined > 0 } }
  private var columns: [Int] { moves.columns.indices.filter { moves.columns[$0].id != nil || moves.gone > 0 } }

  private var matrix: Matrix {
    let heads = columns.map { Matrix.Head(moves.columns[$0].title, link: link(moves.columns[$0]), mark: moves.columns[$0].mark) }
    let lines = rows.map { row in
      let side = moves.rows[row]
      let total = side.id == nil ? "" : sum(columns.map { (row, $0) })
      return Matrix.Row(
        head: Matrix.Head(side.title, link: link(side), mark: side.mark), cells: columns.map { cell(row, $0) }, total: total)
    }
    let sums = columns.map { column in Matrix.Cell(sum(rows.map { ($0, column) }), .sum) }
    return Matrix(
      from: "From, in \(moves.then)", to: "to, in \(moves.now)", columns: heads, rows: lines, totalHead: "Left",
      footer: Matrix.Row(head: Matrix.Head("Came"), cells: sums, total: ""))
  }

  private func link(_ side: Moves.Side) -> String? {
    guard let id = side.id, side.isNow else { return nil }
    return moves.framing.link(from: path, toPage: "\(moves.segmentation.id.rawValue)/\(id).html")
  }

  private func cell(_ row: Int, _ column: Int) -> Matrix.Cell {
    let count = moves.count(row, column)
    if moves.withheld[row][column] { return Matrix.Cell("–", .withheld) }
    if count == 0 { return Matrix.Cell("0", .none) }
    return Matrix.Cell(words.count(count), kind(row, column), isMany: count >= MovementMatrix.many)
  }

  private func kind(_ row: Int, _ column: Int) -> Matrix.Cell.Kind {
    if moves.rows[row].id == nil { return .joined }
    if moves.columns[column].id == nil { return .left }
    if moves.stays(row, column) { return .stayed }
    switch moves.direction(row, column) {
    case .up: return .up
    case .down: return .down
    case nil: return .moved
    }
  }

  /// The sum of moves, without those who stayed; "–" where it would tell what is kept back.
  private func sum(_ cells: [(row: Int, column: Int)]) -> String {
    let others = cells.filter { !moves.stays($0.row, $0.column) }
    if cells.contains(where: { moves.withheld[$0.row][$0.column] }) { return "–" }
    return words.count(others.reduce(0) { $0 + moves.count($1.row, $1.column) })
  }

  // MARK: List

  private var list: Table {
    let all = moves.rows.indices.flatMap { row in moves.columns.indices.map { (row, $0) } }
      .filter { !moves.stays($0.0, $0.1) && moves.count($0.0, $0.1) > 0 }
    let told = all.filter { !moves.withheld[$0.0][$0.1] }
      .sorted { (-moves.count($0.0, $0.1), $0.0, $0.1) < (-moves.count($1.0, $1.1), $1.0, $1.1) }
    let rest = all.count - min(told.count, MovementMatrix.listed)
    return Table(
      columns: [.init("From", .left), .init("To", .left), .init("Customers", isKey: true, sorted: .descending)],
      rows: told.prefix(MovementMatrix.listed).map { row, column in
        Table.Row([
          Table.Cell(name(moves.rows[row])), Table.Cell(name(moves.columns[column])),
          Table.Cell(words.count(moves.count(row, column))),
        ])
      }, foot: rest == 0 ? nil : "\(words.count(rest, "smaller move", "smaller moves")) more.")
  }

  private func name(_ side: Moves.Side) -> Phrase {
    link(side).map { [.link(side.title, to: $0)] } ?? [.text(side.title)]
  }
}
