import Charts
import Describing
import Markup

extension PageMedium {
  /// Headline figures in a row; their heading is for screen readers.
  mutating func draw(_ tiles: [Tile], title: String, under: String?) -> Node {
    let id = nextHeading()
    var parts: [Node] = [
      .element("h2", class: "vh", [("id", id)], [.text(title)]),
      .element("div", class: "kpis", tiles.map(draw)),
    ]
    if let under { parts.append(.element("p", class: "under", [.text(under)])) }
    return .element("section", [("aria-labelledby", id)], parts)
  }

  private func draw(_ tile: Tile) -> Node {
    var parts: [Node] = [
      .element("h3", [.text(tile.name)]),
      .element("p", class: "big", [.text(tile.value)]),
    ]
    parts += tile.yardsticks.map(draw)
    if let spark = tile.spark { parts.append(.element("div", class: "spark", [spark.draw()])) }
    return .element("div", class: "kpi", parts)
  }

  private func draw(_ yardstick: Tile.Yardstick) -> Node {
    var classes = "d"
    if let judgement = yardstick.judgement { classes += " " + judgement.rawValue }
    switch yardstick.direction {
    case .up: classes += " inc"
    case .down: classes += " dec"
    case nil: break
    }
    if yardstick.change.isEmpty { return .element("p", class: classes, [.text(yardstick.rest)]) }
    return .element("p", class: classes, [.element("b", [.text(yardstick.change)]), .text(" " + yardstick.rest)])
  }
}
