package import Markup

extension Chart {
  /// The chart as SVG, in the gutters it needs. `id` is unique in its page; the ids of titles and descriptions begin with it.
  /// A chart without a single number to draw is nothing at all.
  package func draw(id: String) -> Node {
    switch self {
    case .trend(let chart): chart.draw(id: id)
    case .treemap(let chart): chart.draw(id: id)
    case .heatMap(let chart): chart.draw(id: id)
    case .pareto(let chart): chart.draw(id: id)
    case .histogram(let chart): chart.draw(id: id)
    }
  }
}
