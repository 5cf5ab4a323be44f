import Markup

extension ParetoChart {
  /// The curve over its bands. Nothing where the curve has less than two points.
  func draw(id: String) -> Node {
    let known = curve.filter { $0.x.isFinite && $0.y.isFinite }
    guard known.count > 1 else { return .nothing }
    let bands = bands.filter { $0.endX.isFinite && $0.endY.isFinite }
    let plot = ParetoPlot(bands: bands, highest: known.map(\.y).max() ?? 1)
    let feet = Feet(bands: bands)
    let frame = Frame(height: plot.bottom + 30 + 14 * Double(feet.rows - 1))
    let line = Line(kind: "ln", points: thinned(known).map { Line.Point(x: $0.x.unit * 100, y: plot.y($0.y)) })
    let marks =
      plot.areas + plot.grid(ticks) + feet.drops(plot) + [frame.plot([line.path])] + feet.dots(plot)
      + feet.labels(below: plot.bottom) + plot.words
    return .tag("div", ["class": "gl"], [frame.picture(id: id, title: title, summary: summary, marks)])
  }

  /// At most 120 points, evenly along the curve, so that its steep start keeps its shape.
  private func thinned(_ points: [Point]) -> [Point] {
    guard points.count > 120, let first = points.first, let last = points.last else { return points }
    let lengths = zip(points, points.dropFirst()).map { abs($1.x - $0.x) + abs($1.y - $0.y) }
    let step = lengths.reduce(0, +) / 118
    var kept = [first]
    var walked = 0.0
    for (point, length) in zip(points.dropFirst().dropLast(), lengths) {
      walked += length
      if walked >= step * Double(kept.count) { kept.append(point) }
    }
    return kept.prefix(119) + [last]
  }
}
