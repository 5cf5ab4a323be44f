import Charts
import Describing

/// How the cells of a column look, and what is said before them when rows fold to blocks.
struct ColumnStyle {
  private let isRight: Bool
  private let isKey: Bool
  private let graphic: String?
  /// Nil for what needs no label: the name, the key figure, a drawing without words.
  let label: String?

  init(_ table: Table, column index: Int) {
    let column = table.columns[index]
    isRight = column.align == .right && index > 0
    isKey = column.isKey
    graphic = ColumnStyle.graphicClass(table, column: index)
    let isSilent = index == 0 || isKey || graphic == "dumb" || table.style == .tight
    label = isSilent ? nil : column.label ?? column.heading.split(separator: "\n").joined(separator: " ")
  }

  /// Of the column's head.
  var headClass: String? { joined([isRight ? "r" : nil, graphic, isKey ? "k" : nil]) }

  /// Of one of its cells.
  func cellClass(_ cell: Table.Cell) -> String? {
    let isNone = cell.content == [.text("–")] && !isKey
    return joined([isRight ? "r" : nil, graphic, isKey ? "k" : nil, isNone ? "none" : nil, cell.judgement?.rawValue])
  }

  private func joined(_ classes: [String?]) -> String? {
    let classes = classes.compactMap { $0 }
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }

  private static func graphicClass(_ table: Table, column index: Int) -> String? {
    let graphic =
      table.columns[index].axis ?? table.rows.lazy.compactMap { index < $0.cells.count ? $0.cells[index].graphic : nil }.first
    switch graphic {
    case .dumbbell, .dumbbellAxis: return "dumb"
    case .orderStrip: return "barcode"
    case .sparkline: return "sp"
    case .bar: return "cap"
    case nil: return nil
    }
  }
}
