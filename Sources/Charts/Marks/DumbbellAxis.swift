import Markup

/// The values above a column of dumbbells.
struct DumbbellAxis {
  let ticks: [Tick]
  let scale: Double

  var drawn: Node {
    guard scale.isFinite, scale > 0 else { return .nothing }
    let across = LinearScale(0...scale, to: 0, 100)
    let labels = ticks.filter { (0...scale * 1.0001).contains($0.value) }.map { tick in
      Caption(kind: "t", anchor: .middle).at(across(tick.value), 12, tick.label)
    }
    return Frame(height: 16).decoration(labels)
  }
}
