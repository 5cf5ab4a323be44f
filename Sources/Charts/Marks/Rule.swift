import Markup

/// A straight line, horizontal or vertical: x in per cent (0…100), y in px.
struct Rule {
  let kind: String

  /// A grid line or the axis itself.
  func across(_ y: Double) -> Node {
    .tag("line", ["class": kind, "x1": "0", "y1": y.px, "x2": "100%", "y2": y.px])
  }

  /// A tick or a drop line.
  func down(_ x: Double, from top: Double, to bottom: Double) -> Node {
    .tag("line", ["class": kind, "x1": x.percent, "y1": top.px, "x2": x.percent, "y2": bottom.px])
  }

  /// A connecting line.
  func along(_ y: String, from start: Double, to end: Double) -> Node {
    .tag("line", ["class": kind, "x1": start.percent, "x2": end.percent, "y1": y, "y2": y])
  }
}
