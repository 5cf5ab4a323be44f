package import Markup

extension Pips {
  /// The three marks beside a name, 28 × 8 px, or 35 × 10 px beside a heading.
  package func draw(large: Bool) -> Node {
    .tag(
      "svg",
      [
        "class": "pips \(tone.rawValue)", "width": large ? "35" : "28", "height": large ? "10" : "8", "aria-hidden": "true",
        "focusable": "false",
      ], large ? marks(at: 5, apart: 12.5, radius: 4) : marks(at: 4.2, apart: 10, radius: 3.2))
  }

  /// Three circles; a hollow one is smaller by what its stroke adds.
  func marks(at start: Double, apart step: Double, radius: Double) -> [Node] {
    [r, f, m].enumerated().map { index, isHigh in
      let x = start + Double(index) * step
      return .tag(
        "circle",
        ["class": isHigh ? "pip1" : "pip0", "cx": x.px, "cy": start.px, "r": (isHigh ? radius : radius - 0.4).px])
    }
  }
}
