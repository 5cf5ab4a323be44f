import Markup

/// 730 days of a customer: a stroke an order, then a line for the silence.
struct OrderStrip {
  let days: [Int]

  private static let length = 730

  var drawn: Node {
    let shown = Set(days).filter { (0...Self.length).contains($0) }.sorted()
    let silence = Double(shown.last ?? 0) / Double(Self.length) * 100
    let strokes = shown.map { "M\($0) 0V14" }.joined()
    let frame = Frame(height: 14)
    return frame.decoration(
      (silence < 100 ? [Rule(kind: "since").along("7", from: silence, to: 100)] : [])
        + (strokes.isEmpty ? [] : [frame.plot(width: Self.length, [.tag("path", ["class": "tick", "d": strokes])])]))
  }
}
