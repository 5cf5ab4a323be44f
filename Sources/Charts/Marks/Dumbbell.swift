import Markup

/// A ring and a dot on one scale, joined, with the grid of the column's axis running through the row.
struct Dumbbell {
  let ring: Double
  let dot: Double
  let scale: Double
  let tone: Tone

  var drawn: Node {
    guard ring.isFinite, dot.isFinite, scale.isFinite, scale > 0 else { return .nothing }
    let across = LinearScale(0...scale, to: 0, 100)
    let grid = niceTicks(upTo: scale, wanted: 3).filter { $0 <= scale * 1.0001 }.map { across($0) }
    return Frame(height: 52).decoration(
      grid.map { .tag("line", ["class": "grid", "x1": $0.percent, "x2": $0.percent, "y1": "0", "y2": "100%"]) } + [
        Rule(kind: "dl").along("50%", from: across(ring), to: across(dot)),
        Dot(kind: "do", radius: 4).inRow(across(ring)),
        Dot(kind: tone.dotKind, radius: 5).inRow(across(dot)),
      ])
  }
}

extension Tone {
  fileprivate var dotKind: String {
    switch self {
    case .here: "dotm"
    case .away: "dota"
    case .ink: "doti"
    }
  }
}
