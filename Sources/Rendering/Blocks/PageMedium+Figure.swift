import Charts
import Describing
import Markup

extension PageMedium {
  /// A chart under its caption, and its data behind a fold-out.
  mutating func draw(_ figure: Figure) -> Node {
    var parts: [Node] = []
    if let title = figure.title {
      let lines: [Node] = [
        .tag("p", class: "fig-t", [.text(title)]), .tag("p", class: "fig-s", [figure.caption.node]),
      ]
      parts.append(.tag("figcaption", lines))
    } else if !figure.caption.isEmpty {
      parts.append(.tag("figcaption", class: "fig-s", [figure.caption.node]))
    }
    parts.append(figure.chart.draw(id: nextChart()))
    if let data = figure.data {
      var more: [Node] = [.tag("summary", [.text(labels.showFigures)]), draw(data)]
      if let foot = figure.foot { more.append(.tag("p", class: "foot", [.text(foot)])) }
      parts.append(.tag("div", class: "meta", [.tag("details", class: "more", more)]))
    }
    return .tag("figure", class: "fig", parts)
  }
}
