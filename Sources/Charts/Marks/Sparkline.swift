import Markup

/// A small line on its own scale, from its lowest to its highest value; a constant one runs in the middle.
struct Sparkline {
  let values: [Double?]
  let tone: Tone
  let height: Double

  var drawn: Node {
    let known = values.compactMap(\.self).filter(\.isFinite)
    guard let low = known.min(), let high = known.max() else { return .nothing }
    let scale = LinearScale(low...high, to: height - 3, 3)
    let across = LinearScale(0...Double(max(1, values.count - 1)), to: 0, 100)
    let points = values.enumerated().map { index, value in
      value.flatMap { $0.isFinite ? Line.Point(x: values.count == 1 ? 100 : across(Double(index)), y: scale($0)) : nil }
    }
    let line = Line(kind: kind, points: points)
    let frame = Frame(height: height)
    let end = points.last { $0 != nil }.flatMap(\.self).map { Dot(kind: "doti", radius: 3).at($0.x, $0.y) }
    return frame.decoration(
      [frame.plot([line.path])] + line.loners(as: Dot(kind: "doti", radius: 1.5)) + (end.map { [$0] } ?? []))
  }

  private var kind: String {
    switch tone {
    case .here: "ln"
    case .away: "ln ln-away"
    case .ink: "ln ln-ink"
    }
  }
}
