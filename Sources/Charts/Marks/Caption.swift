import Markup

/// A text in a drawing.
struct Caption {
  /// Which side of the text is at its x.
  enum Anchor: String { case start, middle, end }

  let kind: String
  var anchor = Anchor.start
  var dx = 0.0
  /// Moves the middle of the text, not its foot, to the y.
  var isCentred = false

  /// Inward at the edges, so that nothing is cut off.
  static func anchor(at x: Double, edge: Double = 2) -> Anchor {
    x < edge ? .start : x > 100 - edge ? .end : .middle
  }

  /// A text at a share of the width (0…100) and a height in px.
  func at(_ x: Double, _ y: Double, _ text: String, after more: [Node] = []) -> Node {
    at(x == 0 ? "0" : x.percent, y, text, after: more)
  }

  /// A text in px on both axes.
  func inside(_ x: Double, _ y: Double, _ text: String) -> Node { at(x.px, y, text) }

  private func at(_ x: String, _ y: Double, _ text: String, after more: [Node] = []) -> Node {
    var element = Element("text", [.init("class", kind), .init("x", x), .init("y", y.px)], [.text(text)] + more)
    if anchor != .start { element.attributes.append(.init("text-anchor", anchor.rawValue)) }
    if dx != 0 { element.attributes.append(.init("dx", dx.px)) }
    if isCentred { element.attributes.append(.init("dy", ".35em")) }
    return .element(element)
  }
}
