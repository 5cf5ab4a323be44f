import Charts
import Describing
import Markup

extension PageMedium {
  /// A chart under its caption, and its data behind a fold-out.
  mutating func draw(_ figure: Figure) -> Node {
    var parts: [Node] = []
    if let title = figure.title {
      let lines: [Node] = [
        .element("p", class: "fig-t", [.text(title)]), .element("p", class: "fig-s", [figure.caption.node]),
      ]
      parts.append(.element("figcaption", lines))
    } else if !figure.caption.isEmpty {
      parts.append(.element("figcaption", class: "fig-s", [figure.caption.node]))
    }
    parts.append(figure.chart.draw(id: nextChart()))
    if let data = figure.data {
      var more: [Node] = [.element("summary", [.text(labels.showFigures)]), draw(data)]
      if let foot = figure.foot { more.append(.element("p", class: "foot", [.text(foot)])) }
      parts.append(.element("div", class: "meta", [.element("details", class: "more", more)]))
    }
    return .element("figure", class: "fig", parts)
  }
}
