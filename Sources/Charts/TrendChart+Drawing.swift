import Markup

extension TrendChart {
  /// 300 px high: 22 above the plot for the mark of the highest value, 38 below it for months and years.
  private var height: Double { 300 }
  private var top: Double { 22 }
  private var bottom: Double { 262 }

  /// The chart, or nothing where no value is known.
  func draw(id: String) -> Node {
    let known = (values + ghost).compactMap(\.self).filter(\.isFinite)
    guard !known.isEmpty else { return .nothing }
    let upper = max(known.max() ?? 0, ticks.map(\.value).filter(\.isFinite).max() ?? 0)
    let y = LinearScale(min(0, known.min() ?? 0)...max(upper, 0), to: bottom, top)
    let line = Line(kind: "ln", points: points(values, y))
    let past = Line(kind: "ln-ghost", points: points(ghost, y))
    let frame = Frame(height: height)

    var marks = valueAxis(y) + MonthAxis(months: months, count: values.count, top: bottom).drawn
    marks.append(frame.plot([past.path, line.path]))
    marks += past.loners(as: Dot(kind: "dotg", radius: 2)) + line.loners(as: Dot(kind: "dotm", radius: 3))
    marks += endLabels(line, past)
    marks += pointLabels(line, y, mean: known.reduce(0, +) / Double(known.count))
    return .tag("div", ["class": gutters], [frame.picture(id: id, title: title, summary: summary, marks)])
  }

  private func points(_ values: [Double?], _ y: LinearScale) -> [Line.Point?] {
    let x = LinearScale(0...Double(max(1, self.values.count - 1)), to: 0, 100)
    return values.prefix(self.values.count).enumerated().map { index, value in
      value.flatMap { $0.isFinite ? Line.Point(x: self.values.count == 1 ? 100 : x(Double(index)), y: y($0)) : nil }
    }
  }

  private func valueAxis(_ y: LinearScale) -> [Node] {
    ticks.filter(\.value.isFinite).flatMap { tick in
      [
        Rule(kind: tick.value == 0 ? "axis" : "grid").across(y(tick.value)),
        Caption(kind: "t", anchor: .end, dx: -8, isCentred: true).at(0, y(tick.value), tick.label),
      ]
    }
  }

  /// Dots and texts at the right edge: two lines each, 34 px apart at least.
  private func endLabels(_ line: Line, _ past: Line) -> [Node] {
    let lineEnd = line.points.last.flatMap(\.self)
    let pastEnd = past.points.count == line.points.count ? past.points.last.flatMap(\.self) : nil
    var marks: [Node] = []
    if let pastEnd { marks.append(Dot(kind: "dotg", radius: 3).at(pastEnd.x, pastEnd.y)) }
    if let lineEnd { marks.append(Dot(kind: "dotm", radius: 4).at(lineEnd.x, lineEnd.y)) }
    let heights = Stack(gap: 34, from: 12, to: bottom - 14).place([lineEnd, pastEnd].map { $0.map { $0.y + 1 } })
    if let end, let y = heights[0] { marks += endLabel(end, "lb tm", y) }
    if let ghostEnd, let y = heights[1] { marks += endLabel(ghostEnd, "l", y) }
    return marks
  }

  private func endLabel(_ label: EndLabel, _ kind: String, _ y: Double) -> [Node] {
    [Caption(kind: kind, dx: 10).at(100, y, label.value), Caption(kind: "t", dx: 10).at(100, y + 14, label.name)]
  }

  /// A high point is named above, a low one below, or beside where the axis is too near.
  /// The last one has its name at the end of the line already.
  private func pointLabels(_ line: Line, _ y: LinearScale, mean: Double) -> [Node] {
    var named: Set<Int> = []
    return marks.flatMap { mark -> [Node] in
      guard line.points.indices.contains(mark.index), let point = line.points[mark.index], named.insert(mark.index).inserted
      else { return [] }
      let dot = Dot(kind: "dotm", radius: 3).at(point.x, point.y)
      if end != nil, mark.index == line.points.count - 1 { return [] }
      let isLeft = point.x < 50
      if point.y > y(mean), point.y + 18 > bottom - 32 {
        let label = Caption(kind: "l halo", anchor: isLeft ? .start : .end, dx: isLeft ? 10 : -10, isCentred: true)
        return [dot, label.at(point.x, point.y, mark.text)]
      }
      let anchor = Caption.anchor(at: point.x, edge: 25)
      let label = Caption(kind: "l halo", anchor: anchor, dx: anchor == .start ? -4 : anchor == .end ? 4 : 0)
      return [dot, label.at(point.x, point.y > y(mean) ? point.y + 18 : point.y - 9, mark.text)]
    }
  }

  /// Room for the texts beside the plot, which stand outside of it.
  private var gutters: String {
    let left = ticks.map { textWidth($0.label) }.max() ?? 0
    let ends = [end, ghostEnd].compactMap(\.self)
    let right = ends.map { max(textWidth($0.value, size: 13, isBold: true), textWidth($0.name)) }.max()
    return (left > 38 ? "gl-r" : "gl") + (right.map { $0 > 62 ? " gr-l" : " gr" } ?? "")
  }
}
