import Markup

/// A dot of a fixed size: x in per cent (0…100), y in px.
struct Dot {
  let kind: String
  let radius: Double

  /// A dot at a place.
  func at(_ x: Double, _ y: Double) -> Node {
    .tag("circle", ["class": kind, "cx": x.percent, "cy": y.px, "r": radius.px])
  }

  /// A dot in the middle of a row whose height the style decides.
  func inRow(_ x: Double) -> Node {
    .tag("circle", ["class": kind, "cx": x.percent, "cy": "50%", "r": radius.px])
  }
}
