package import Markup

extension Graphic {
  /// The drawing; nothing where there is no number to draw.
  package func draw() -> Node {
    switch self {
    case .sparkline(let values, let tone, let height): Sparkline(values: values, tone: tone, height: Double(height)).drawn
    case .dumbbell(let ring, let dot, let scale, let tone): Dumbbell(ring: ring, dot: dot, scale: scale, tone: tone).drawn
    case .dumbbellAxis(let ticks, let scale): DumbbellAxis(ticks: ticks, scale: scale).drawn
    case .orderStrip(let days): OrderStrip(days: days).drawn
    case .bar(let value, let scale, let tone): Bar(value: value, scale: scale, tone: tone).drawn
    }
  }
}
