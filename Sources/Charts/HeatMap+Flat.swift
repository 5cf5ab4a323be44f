import Markup

extension HeatMap {
  /// The map with one line a row: names of columns above, name and range of a row before it.
  func drawFlat(id: String) -> Node {
    let frame = Frame(height: 22 + 26 * Double(rows.count))
    let heads = columns.enumerated().map { index, head in
      Caption(kind: "t", anchor: .middle).at((Double(index) + 0.5) * step, 14, head.name, after: rest(of: head))
    }
    let marks = heads + rows.indices.flatMap { row in flatHead(row) + columns.indices.map { flatCell(row, $0) } }
    let hasRanges = rows.contains { !$0.short.isEmpty }
    return .tag("div", ["class": hasRanges ? "gl-c" : "gl"], [frame.picture(id: id, title: title, summary: summary, marks)])
  }

  private func flatHead(_ row: Int) -> [Node] {
    let (middle, head) = (22 + 26 * Double(row) + 17, rows[row])
    if head.short.isEmpty { return [Caption(kind: "l", anchor: .end, dx: -10).at(0, middle, head.name)] }
    return [
      Caption(kind: "l", anchor: .end, dx: -46).at(0, middle, head.name),
      Caption(kind: "t", anchor: .end, dx: -10).at(0, middle, head.short),
    ]
  }

  private func flatCell(_ row: Int, _ column: Int) -> Node {
    guard row < cells.count, column < cells[row].count, let cell = cells[row][column] else { return .nothing }
    let shade = min(6, max(1, cell.shade))
    let words = "\(rows[row].name), \(columns[column].name + columns[column].long): \(cell.count)" + cell.below
    var place = Element(
      "svg",
      [
        .init("class", "cell oq\(shade)"), .init("x", (Double(column) * step).percent), .init("y", (22 + 26 * Double(row)).px),
        .init("width", step.percent), .init("height", "26"),
      ])
    place.children = [
      .tag(
        "rect", ["class": "q\(shade)", "x": "1", "y": "1", "width": "97%", "height": "24", "rx": "2"],
        [.tag("title", [:], [.text(words)])]),
      Caption(kind: "x", anchor: .middle).at(50, 17, cell.count),
    ]
    return .element(place)
  }
}
