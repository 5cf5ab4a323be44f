import Markup

extension HeatMap {
  /// Heads take 40 px, each row 54 px; of a flat map 22 and 26. Nothing where there is no row or no column.
  func draw(id: String) -> Node {
    guard !columns.isEmpty, !rows.isEmpty else { return .nothing }
    if layout == .flat { return drawFlat(id: id) }
    let frame = Frame(height: 44 + 54 * Double(rows.count))
    let marks = columnHeads + rows.indices.flatMap { row in rowHead(row) + columns.indices.map { cell(row, $0) } }
    return .tag("div", ["class": gutter], [frame.picture(id: id, title: title, summary: summary, marks)])
  }

  var step: Double { 100 / Double(columns.count) }

  private var columnHeads: [Node] {
    columns.enumerated().flatMap { index, head in
      let middle = (Double(index) + 0.5) * step
      return [
        Caption(kind: "lb", anchor: .middle).at(middle, 14, head.name),
        Caption(kind: "t", anchor: .middle).at(middle, 30, head.short, after: rest(of: head)),
      ]
    }
  }

  private func rowHead(_ row: Int) -> [Node] {
    let top = 40 + 54 * Double(row)
    return [
      Caption(kind: "lb", anchor: .end, dx: -12).at(0, top + 24, rows[row].name),
      Caption(kind: "t", anchor: .end, dx: -12).at(0, top + 40, rows[row].short, after: rest(of: rows[row])),
    ]
  }

  func rest(of head: Head) -> [Node] {
    head.long.isEmpty ? [] : [.tag("tspan", ["class": "alt"], [.text(head.long)])]
  }

  private func cell(_ row: Int, _ column: Int) -> Node {
    let known = row < cells.count && column < cells[row].count ? cells[row][column] : nil
    var place = Element(
      "svg",
      [
        .init("x", (Double(column) * step).percent), .init("y", (40 + 54 * Double(row)).px), .init("width", step.percent),
        .init("height", "54"),
      ])
    guard let known else {
      place.children = [
        .tag("rect", ["class": "q0", "x": "1.5", "y": "1.5", "width": "96%", "height": "50", "rx": "2"]),
        Caption(kind: "t", anchor: .middle).at(50, 31, "–"),
      ]
      return .element(place)
    }
    let shade = min(6, max(1, known.shade))
    let words = "\(rows[row].name), \(columns[column].name): \(known.count), \(known.below)"
    place.attributes.insert(.init("class", "cell oq\(shade)"), at: 0)
    place.children = [
      .tag(
        "rect", ["class": "q\(shade)", "x": "1", "y": "1", "width": "98%", "height": "51", "rx": "2"],
        [.tag("title", [:], [.text(words)])]),
      Caption(kind: "cn", anchor: .middle).at(50, 24, known.count),
      Caption(kind: "x", anchor: .middle).at(50, 41, known.below),
    ]
    return .element(place)
  }

  private var gutter: String {
    let widest = rows.map { max(textWidth($0.short + $0.long), textWidth($0.name, size: 13, isBold: true)) }.max() ?? 0
    return widest > 66 ? "gl-c" : "gl-r"
  }
}
