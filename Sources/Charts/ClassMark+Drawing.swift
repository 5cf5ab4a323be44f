package import Markup

extension ClassMark {
  /// The mark beside a name, or larger beside a heading; hidden from screen readers, which read the name.
  package func draw(large: Bool) -> Node {
    switch self {
    case .pips(let pips): pips.draw(large: large)
    case .funnel(let mark): mark.draw(large: large)
    }
  }
}

extension FunnelMark {
  /// The shape in a square of 14 px, or of 18 px.
  fileprivate func draw(large: Bool) -> Node {
    let side = large ? "18" : "14"
    return .tag(
      "svg",
      [
        "class": "fm fm-\(rawValue)", "width": side, "height": side, "viewBox": "0 0 14 14", "aria-hidden": "true",
        "focusable": "false",
      ], [.tag("path", ["d": outline])])
  }

  /// Circle, square, triangle, diamond, hexagon, star, shield; for those who are lost a cross, a triangle upside down and an hourglass.
  private var outline: String {
    switch self {
    case .white: "M7 2A5 5 0 1 1 7 12A5 5 0 1 1 7 2Z"
    case .grey: "M2.5 2.5H11.5V11.5H2.5Z"
    case .yellow: "M7 2L12.5 11.5H1.5Z"
    case .green: "M7 1L13 7L7 13L1 7Z"
    case .goldenGreen: "M4 2H10L13 7L10 12H4L1 7Z"
    case .gold: "M7 1.1L8.6 5.3L13.1 5.5L9.6 8.3L10.8 12.7L7 10.2L3.2 12.7L4.4 8.3L.9 5.5L5.4 5.3Z"
    case .platinum: "M2 2H12V7C12 10 9.5 12 7 13C4.5 12 2 10 2 7Z"
    case .redGreen: "M2 4L4 2L7 5L10 2L12 4L9 7L12 10L10 12L7 9L4 12L2 10L5 7Z"
    case .redGold: "M1.5 2.5H12.5L7 12Z"
    case .platinumRed: "M2 2H12L8 7L12 12H2L6 7Z"
    }
  }
}
