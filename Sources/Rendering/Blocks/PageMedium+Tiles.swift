import Charts
import Describing
import Markup

extension PageMedium {
  /// Headline figures in a row; their heading is for screen readers.
  mutating func draw(_ tiles: [Tile], title: String, under: String?) -> Node {
    let id = nextHeading()
    var parts: [Node] = [
      .tag("h2", class: "vh", with: [("id", id)], [.text(title)]),
      .tag("div", class: "kpis", tiles.map(draw)),
    ]
    if let under { parts.append(.tag("p", class: "under", [.text(under)])) }
    return .tag("section", with: [("aria-labelledby", id)], parts)
  }

  private func draw(_ tile: Tile) -> Node {
    var parts: [Node] = [
      .tag("h3", [.text(tile.name)]),
      .tag("p", class: "big", [.text(tile.value)]),
    ]
    parts += tile.yardsticks.map(draw)
    if let spark = tile.spark { parts.append(.tag("div", class: "spark", [spark.draw()])) }
    return .tag("div", class: "kpi", parts)
  }

  private func draw(_ yardstick: Tile.Yardstick) -> Node {
    var classes = "d"
    if let judgement = yardstick.judgement { classes += " " + judgement.rawValue }
    switch yardstick.direction {
    case .up: classes += " inc"
    case .down: classes += " dec"
    case nil: break
    }
    if yardstick.change.isEmpty { return .tag("p", class: classes, [.text(yardstick.rest)]) }
    return .tag("p", class: classes, [.tag("b", [.text(yardstick.change)]), .text(" " + yardstick.rest)])
  }
}
