import Charts
import Describing
import Markup

extension PageMedium {
  /// A table that folds into blocks where it would not fit. The roles keep it a table for screen readers then.
  func draw(_ table: Table) -> Node {
    let styles = table.columns.indices.map { ColumnStyle(table, column: $0) }
    var parts = [head(table, styles), body(table, styles)]
    if let footer = table.footer { parts.append(group("tfoot", [row(footer, table, styles)], table)) }
    let scroll = Node.tag(
      "div", class: "scroll", [.tag("table", with: [("role", role("table", table)), ("class", table.classes)], parts)])
    guard let foot = table.foot else { return scroll }
    return .group([scroll, .tag("p", class: "foot", [.text(foot)])])
  }

  private func head(_ table: Table, _ styles: [ColumnStyle]) -> Node {
    let cells = zip(table.columns, styles).map { column, style -> Node in
      let sort = column.sorted.map { $0 == .ascending ? "ascending" : "descending" }
      let attributes = [
        ("scope", "col"), ("role", role("columnheader", table)), ("class", style.headClass), ("aria-sort", sort),
      ]
      return .tag("th", with: attributes, heading(column))
    }
    return group("thead", [.tag("tr", with: [("role", role("row", table))], cells)], table)
  }

  private func heading(_ column: Table.Column) -> [Node] {
    if let axis = column.axis {
      return [.tag("span", class: "vh", [.text(column.heading.filter { $0 != "\n" })]), axis.draw()]
    }
    // A head that needs no words on paper has them for whoever listens.
    if column.heading.isEmpty, let label = column.label, !label.isEmpty { return [.tag("span", class: "vh", [.text(label)])] }
    let lines = column.heading.split(separator: "\n").map { Node.text(String($0)) }
    return Array(lines.map { [$0] }.joined(separator: [Node.tag("br", [])]))
  }

  private func body(_ table: Table, _ styles: [ColumnStyle]) -> Node {
    group("tbody", table.rows.flatMap { [row($0, table, styles), .text("\n")] }, table)
  }

  private func row(_ row: Table.Row, _ table: Table, _ styles: [ColumnStyle]) -> Node {
    let cells = zip(row.cells, styles).enumerated().map { index, pair -> Node in
      let (cell, style) = pair
      if index == 0 { return .tag("th", with: [("scope", "row"), ("role", role("rowheader", table))], content(cell, table)) }
      let attributes = [("role", role("cell", table)), ("class", style.cellClass(cell)), ("data-l", style.label)]
      return .tag("td", with: attributes, content(cell, table))
    }
    return .tag("tr", with: [("id", row.id), ("role", role("row", table))], cells)
  }

  /// Mark and name side by side; what stands below a name is a gloss in a table of classes and small print elsewhere.
  private func content(_ cell: Table.Cell, _ table: Table) -> [Node] {
    var text: [Node] = cell.content.isEmpty ? [] : [cell.content.node]
    if let below = cell.below {
      text.append(.text(" "))
      text.append(.tag("span", class: table.style == .classes ? "gloss" : "sub", [.text(below)]))
    }
    if let mark = cell.mark {
      text = [.tag("span", class: "cls", [mark.draw(large: false), .tag("span", class: "nm", text)])]
    }
    if let graphic = cell.graphic { text.append(graphic.inCell) }
    return text
  }

  private func group(_ name: String, _ rows: [Node], _ table: Table) -> Node {
    .tag(name, with: [("role", role("rowgroup", table))], rows)
  }

  private func role(_ name: String, _ table: Table) -> String? { table.style == .tight ? nil : name }
}

extension Table {
  fileprivate var classes: String {
    switch style {
    case .plain: "fold"
    case .classes: "classes-t fold"
    // Strips of orders need room, so that rows fold earlier.
    case .members: columns.contains { $0.align == .graphic } ? "mem fold-l" : "mem fold"
    case .actions: "mem acts fold-l"
    case .tight: "tight"
    }
  }
}

extension Graphic {
  fileprivate var inCell: Node {
    if case .sparkline = self { return .tag("div", class: "sp", [draw()]) }
    return draw()
  }
}
