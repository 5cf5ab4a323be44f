import Charts
import Describing
import Markup

extension PageMedium {
  /// Classes of then down the side, classes of now across; marks stand for names where there is little room.
  func draw(_ matrix: Matrix) -> Node {
    let isMarked = matrix.columns.allSatisfy { $0.mark != nil || $0.link == nil }
    let corner = Node.tag(
      "th", with: [("scope", "col")],
      [.tag("span", class: "quiet", [.text(matrix.from)]), .tag("span", class: "vh", [.text(" " + matrix.to)])])
    let heads =
      [corner] + matrix.columns.map(column) + [.tag("th", class: "tot", with: [("scope", "col")], [.text(matrix.totalHead)])]
    let rows = matrix.rows.flatMap { [row($0), .text("\n")] }
    return .tag(
      "div", class: "scroll",
      [
        .tag(
          "table", class: isMarked ? "matrix marked" : matrix.hasLongHeads ? "matrix tall" : "matrix",
          [.tag("thead", [.tag("tr", heads)]), .tag("tbody", rows), .tag("tfoot", [row(matrix.footer)])])
      ])
  }

  private func column(_ head: Matrix.Head) -> Node {
    let mark = head.mark.map { [$0.draw(large: false)] } ?? []
    return .tag("th", with: [("scope", "col")], mark + [.tag("span", class: "hn", [.text(head.title)])])
  }

  private func row(_ row: Matrix.Row) -> Node {
    let title = row.head.link.map { Node.link($0, row.head.title) } ?? .text(row.head.title)
    var name = [Node.tag("span", class: "nm", [title])]
    if let mark = row.head.mark { name = [.tag("span", class: "cls", [mark.draw(large: false)] + name)] }
    return .tag(
      "tr", [.tag("th", with: [("scope", "row")], name)] + row.cells.map(cell) + [.tag("td", class: "tot", [.text(row.total)])])
  }

  private func cell(_ cell: Matrix.Cell) -> Node {
    let said = cell.kind.said.map { [Node.tag("span", class: "vh", [.text(" " + $0)])] } ?? []
    return .tag("td", class: cell.classes, [.text(cell.text)] + said)
  }
}

extension Matrix {
  /// Whether the longest word over the columns is too long to lie: 12 px letters are about 6.5 px wide, and all columns have 640 px.
  fileprivate var hasLongHeads: Bool {
    let longest = columns.flatMap { $0.title.split { " -".contains($0) } }.map(\.count).max() ?? 0
    return Double(longest * columns.count) * 6.5 > 640
  }
}

extension Matrix.Cell {
  fileprivate var classes: String? {
    switch kind {
    case .none: "z"
    case .stayed: "stay"
    case .up: isMany ? "up2" : "up1"
    case .down: isMany ? "dn2" : "dn1"
    case .moved: "mv"
    case .joined, .left: "new"
    case .withheld: "wh"
    case .sum: nil
    }
  }
}

extension Matrix.Cell.Kind {
  /// What the colour says, for whoever listens.
  fileprivate var said: String? {
    switch self {
    case .stayed: "stayed"
    case .up: "moved up"
    case .down: "moved down"
    case .none, .moved, .joined, .left, .withheld, .sum: nil
    }
  }
}
