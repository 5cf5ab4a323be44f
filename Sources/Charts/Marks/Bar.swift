import Markup

/// A bar on its track.
struct Bar {
  let value: Double
  let scale: Double
  let tone: Tone

  var drawn: Node {
    guard value.isFinite, scale.isFinite, scale > 0 else { return .nothing }
    let length = LinearScale(0...scale, to: 0, 100)(value)
    return Frame(height: 10).decoration([
      .tag("rect", ["class": "bar-track", "x": "0", "y": "1", "width": "100%", "height": "8"]),
      .tag("rect", ["class": tone.barKind, "x": "0", "y": "1", "width": length.percent, "height": "8"]),
    ])
  }
}

extension Tone {
  /// The class of a bar.
  var barKind: String {
    switch self {
    case .here: "bar"
    case .away: "bar-away"
    case .ink: "bar-ghost"
    }
  }
}
